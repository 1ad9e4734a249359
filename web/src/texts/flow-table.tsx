import { useTranslation } from 'react-i18next';

import { DataTable } from '../components/data-table.js';
import type { Column } from '../components/data-table.js';
import { TextLink } from '../components/links.js';
import { StatusBadge } from '../components/status-badge.js';
import { OpenWork, ProgressBar } from './progress.js';
import { isCounted, serviceTexts } from './text-row.js';
import type { FlowTextsRow } from './text-row.js';

interface FlowTableProps {
  readonly language: string;
  readonly rows: readonly FlowTextsRow[];
}

/** The conversations of a language, with what there is to do in each. */
export function FlowTable({ language, rows }: FlowTableProps) {
  const { t } = useTranslation('texts');
  const columns: readonly Column<FlowTextsRow>[] = [
    {
      key: 'flow',
      header: t('columns.flow'),
      isHeading: true,
      cell: ({ flow, title, total }) =>
        total === 0 ? (
          title
        ) : (
          <TextLink to="/texts/$language/$flow" params={{ language, flow }}>
            {flow === serviceTexts ? t('service.title') : title}
          </TextLink>
        ),
    },
    {
      key: 'done',
      header: t('columns.done'),
      cell: (row) =>
        isCounted(row) ? <ProgressBar counts={row} /> : t('columns.texts', { count: row.total }),
    },
    { key: 'open', header: t('columns.open'), cell: (row) => <Open row={row} /> },
    {
      key: 'reviewed',
      header: t('columns.reviewed'),
      cell: (row) => (isCounted(row) ? row.reviewed : '–'),
    },
  ];
  return <DataTable label={t('columns.flow')} columns={columns} rows={rows} rowKey={({ flow }) => flow} />;
}

function Open({ row }: { readonly row: FlowTextsRow }) {
  const { t } = useTranslation('texts');
  if (row.total === 0) return <StatusBadge tone="warn">{t('unreadable.short')}</StatusBadge>;
  if (row.isSource) return <StatusBadge tone="neutral">{t('isSource')}</StatusBadge>;
  return <OpenWork counts={row} />;
}
