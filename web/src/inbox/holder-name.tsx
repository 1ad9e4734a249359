import { useTranslation } from 'react-i18next';

import type { InboxItem } from './inbox.js';

/** Who has a conversation, as the beginning of "…, 5 minutes ago". */
export function HolderName({ item }: { readonly item: Pick<InboxItem, 'heldBy' | 'isMine'> }) {
  const { heldBy, isMine } = item;
  const { t } = useTranslation('inbox');
  if (isMine) return t('holder.me');
  const name = heldBy?.name ?? null;
  return name === null ? t('holder.gone') : t('holder.other', { name });
}
