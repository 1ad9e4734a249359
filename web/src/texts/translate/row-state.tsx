import { IconLoader2, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { timeLanguage } from '../../components/relative-time.js';
import { StatusBadge } from '../../components/status-badge.js';
import type { RowView } from './translation.js';

interface RowStateProps {
  readonly view: RowView;
  readonly isSource: boolean;
}

/** How a text stands, in a word with its icon. */
export function RowState({ view, isSource }: RowStateProps) {
  const { t } = useTranslation('texts');
  const { row, edit, isSaving } = view;
  if (isSaving)
    return (
      <StatusBadge tone="neutral" icon={<IconLoader2 size={16} aria-hidden />}>
        {t('state.saving')}
      </StatusBadge>
    );
  if (edit !== null)
    return (
      <StatusBadge tone="info" icon={<IconPencil size={16} aria-hidden />}>
        {t('state.unsaved')}
      </StatusBadge>
    );
  if (row.state === 'missing') return <StatusBadge tone="bad">{t('state.missing')}</StatusBadge>;
  if (isSource) return null;
  if (row.state === 'stale') return <StatusBadge tone="warn">{t('state.stale')}</StatusBadge>;
  if (row.state === 'same') return <StatusBadge tone="warn">{t('state.same')}</StatusBadge>;
  if (row.reviewedBy !== null) return <Reviewed by={row.reviewedBy} on={row.reviewedOn} />;
  return (
    <StatusBadge tone="good">{t(row.isSameOnPurpose ? 'state.sameOnPurpose' : 'state.current')}</StatusBadge>
  );
}

function Reviewed({ by, on }: { readonly by: string; readonly on: string | null }) {
  const { t, i18n } = useTranslation('texts');
  const day =
    on === null
      ? ''
      : new Intl.DateTimeFormat(timeLanguage(i18n.language), { dateStyle: 'medium', timeZone: 'UTC' }).format(
          new Date(on),
        );
  return <StatusBadge tone="good">{t('state.reviewed', { name: by, day })}</StatusBadge>;
}
