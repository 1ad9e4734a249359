import { useTranslation } from 'react-i18next';

import { DataTable } from '../../components/data-table.js';
import type { Column } from '../../components/data-table.js';
import { StatusBadge } from '../../components/status-badge.js';
import { useDay } from '../use-day.js';
import type { DeleteNotice } from './notices.js';

/** Notices: which partner, whom it knows by which id, why, and how far it is. */
export function NoticeTable({ notices }: { readonly notices: readonly DeleteNotice[] }) {
  const { t } = useTranslation('privacy');
  const dayOf = useDay();
  const columns: Column<DeleteNotice>[] = [
    {
      key: 'person',
      header: t('notices.columns.person'),
      isHeading: true,
      cell: ({ personId }) => <code>{personId}</code>,
    },
    {
      key: 'partner',
      header: t('notices.columns.partner'),
      cell: ({ partner }) => <bdi>{partner.name}</bdi>,
    },
    {
      key: 'cause',
      header: t('notices.columns.cause'),
      cell: ({ cause }) => t(`notices.cause.${cause}`),
    },
    { key: 'at', header: t('notices.columns.at'), cell: ({ at }) => dayOf(at) },
    { key: 'state', header: t('notices.columns.state'), cell: (notice) => <NoticeState notice={notice} /> },
  ];
  return <DataTable label={t('notices.title')} columns={columns} rows={notices} rowKey={({ id }) => id} />;
}

function NoticeState({ notice: { sentAt, confirmedAt } }: { readonly notice: DeleteNotice }) {
  const { t } = useTranslation('privacy');
  const dayOf = useDay();
  if (confirmedAt !== null)
    return <StatusBadge tone="good">{t('notices.confirmedOn', { day: dayOf(confirmedAt) })}</StatusBadge>;
  if (sentAt !== null)
    return <StatusBadge tone="info">{t('notices.sentOn', { day: dayOf(sentAt) })}</StatusBadge>;
  return <StatusBadge tone="warn">{t('notices.waits')}</StatusBadge>;
}
