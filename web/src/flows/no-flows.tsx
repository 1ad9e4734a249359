import { IconMessages } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../components/empty-state.js';

/** What stands in the list before there is a conversation. */
export function NoFlows({ start }: { readonly start: ReactNode }) {
  const { t } = useTranslation('flows');
  return (
    <EmptyState title={t('none.title')} icon={<IconMessages size={40} />} action={start}>
      <p>{t('none.text')}</p>
    </EmptyState>
  );
}
