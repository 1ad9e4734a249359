import { useTranslation } from 'react-i18next';

/** Says why somebody does not get a message, or why a message did not arrive. */
export function useReason(): (reason: string) => string {
  const { t, i18n } = useTranslation('broadcasts');
  return (reason) =>
    i18n.exists(`broadcasts:reasons.${reason}`)
      ? t(`reasons.${reason}`)
      : t('reasons.other', { reason: reason.replaceAll('_', ' ') });
}
