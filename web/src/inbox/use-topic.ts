import { useTranslation } from 'react-i18next';

/** Names what a case is about: the service's own topics in the reader's words, a flow's own as the flow calls them. */
export function useTopic(): (topic: string) => string {
  const { t, i18n } = useTranslation('inbox');
  return (topic) => (i18n.exists(`inbox:topic.${topic}`) ? t(`topic.${topic}`) : topic.replaceAll('_', ' '));
}
