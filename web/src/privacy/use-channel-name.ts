import { useTranslation } from 'react-i18next';

/** Names a channel in a language, or the reader's; what came later than these words is called by its code. */
export function useChannelName(language?: string): (channel: string) => string {
  const { t } = useTranslation('privacy', language === undefined ? {} : { lng: language });
  return (channel) => t(`register.channel.${channel}`, { defaultValue: channel });
}
