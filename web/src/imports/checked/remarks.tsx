import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { CursorList } from '../../components/cursor-list.js';
import { DataTable } from '../../components/data-table.js';
import type { Column } from '../../components/data-table.js';
import { useSay } from '../../i18n/say.js';
import type { Import, ImportRow, RowsWanted } from '../import.js';
import styles from '../imports.module.css';

interface RemarksProps {
  readonly record: Import;
  readonly wanted: Pick<RowsWanted, 'outcome' | 'warned'>;
}

/** Rows with what is to be said about them: which cell, what is wrong, what to do. */
export function Remarks({ record, wanted }: RemarksProps) {
  const { t } = useTranslation('imports');
  const { id } = record;
  const isWarned = wanted.warned === 'true';
  const read = (cursor: string | undefined) => {
    const query = { ...wanted, limit: 20, ...(cursor !== undefined && { cursor }) };
    return answer(api.GET('/api/v1/imports/{id}/rows', { params: { path: { id }, query } }));
  };
  const columns: Column<ImportRow>[] = [
    { key: 'row', header: t('row.label'), isHeading: true, cell: ({ row }) => t('row.number', { row }) },
    { key: 'what', header: t('row.what'), cell: (row) => <RowRemarks row={row} isWarned={isWarned} /> },
  ];
  return (
    <CursorList queryKey={['imports', id, 'rows', 'remarks', wanted]} read={read}>
      {(items) => (
        <DataTable
          label={t(isWarned ? 'warnings.title' : 'errors.title')}
          columns={columns}
          rows={isWarned ? items.filter(({ outcome }) => outcome !== 'error') : items}
          rowKey={({ row }) => String(row)}
        />
      )}
    </CursorList>
  );
}

function RowRemarks({ row, isWarned }: { readonly row: ImportRow; readonly isWarned: boolean }) {
  const say = useSay();
  const remarks = row.remarks.filter(({ severity }) => isWarned || severity === 'error');
  return (
    <ul className={styles.remarks}>
      {remarks.map(({ column, heading, code, words, message }) => (
        <li key={`${column ?? ''} ${code}`}>
          {column !== null && (
            <>
              <bdi>
                <strong>{heading}</strong> {row.cells[column] !== '' && `“${row.cells[column] ?? ''}”`}
              </bdi>
              {': '}
            </>
          )}
          {say(words, message)}
        </li>
      ))}
    </ul>
  );
}
