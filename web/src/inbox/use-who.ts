import { useTranslation } from 'react-i18next';

import type { InboxItem } from './inbox.js';

/** Names whom a conversation is with, as far as that is known. */
export function useWho(): (item: Pick<InboxItem, 'person'>) => string {
  const { t } = useTranslation('inbox');
  return ({ person }) => person?.name ?? t(person === null ? 'who.unknown' : 'who.nameless');
}
