import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { saveFile } from '../components/save-file.js';
import styles from './charts.module.css';
import { csvOf } from './csv.js';
import { NumberTable } from './number-table.js';
import type { NumberColumn } from './number-table.js';

interface TableTwinProps<Row> {
  readonly label: string;
  readonly columns: readonly NumberColumn<Row>[];
  readonly rows: readonly Row[];
  /** What the file is called, without its ending. */
  readonly file: string;
  /** It stands there at once: nothing else shows the same. */
  readonly isOpen?: boolean;
}

/** The same figures as a drawing above, as a table that opens when it is asked for, and as a file. */
export function TableTwin<Row>({ label, columns, rows, file, isOpen = false }: TableTwinProps<Row>) {
  const { t } = useTranslation('dashboard');
  const save = () => {
    const head = columns.map(({ header }) => header);
    const cells = rows.map((row) => columns.map(({ value }) => value(row)));
    saveFile(new Blob([csvOf([head, ...cells])], { type: 'text/csv' }), `${file}.csv`);
  };
  const content = (
    <>
      <NumberTable label={label} columns={columns} rows={rows} />
      <Button
        className="no-print"
        variant="default"
        size="xs"
        leftSection={<IconDownload size={16} aria-hidden />}
        aria-label={t('table.saveOf', { what: label })}
        onClick={save}
      >
        {t('table.save')}
      </Button>
    </>
  );
  if (isOpen) return <div className={styles.twin}>{content}</div>;
  return (
    <details className={styles.fold}>
      <summary>{t('table.show')}</summary>
      <div className={styles.twin}>{content}</div>
    </details>
  );
}
