import { useTranslation } from 'react-i18next';

import { DataTable } from '../components/data-table.js';
import type { Person } from './duplicates.js';
import { useRecordRows } from './record-rows.js';
import type { RecordRow } from './record-rows.js';

interface BothRecordsProps {
  readonly kept: Person;
  readonly other: Person;
}

/** What each of the two records says. */
export function BothRecords({ kept, other }: BothRecordsProps) {
  const { t } = useTranslation('duplicates');
  const rows = useRecordRows(kept, other);
  const valueOf = (value: string) =>
    value === '' ? <span className="quiet">{t('unknown')}</span> : <span dir="auto">{value}</span>;
  return (
    <DataTable<RecordRow>
      label={t('both.title')}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'what', header: t('both.what'), isHeading: true, cell: ({ name }) => name },
        { key: 'kept', header: t('both.kept'), cell: (row) => valueOf(row.kept) },
        { key: 'other', header: t('both.other'), cell: (row) => valueOf(row.other) },
      ]}
    />
  );
}
