import { useTranslation } from 'react-i18next';

import type { InboxConversation } from './inbox.js';

type Flow = NonNullable<InboxConversation['flow']>;

/** Names steps of a flow for people, as the editor does: the name, and how what is said there begins. */
export function useStepName({ words }: Pick<Flow, 'words'>, spoken: string | null): (step: string) => string {
  const { i18n } = useTranslation('inbox');
  return (step) => {
    const byLanguage = words[step] ?? {};
    const said = byLanguage[i18n.language] ?? byLanguage[spoken ?? ''] ?? Object.values(byLanguage)[0];
    return said === undefined ? step : `${step}: ${said}`;
  };
}
