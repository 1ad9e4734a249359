import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { DataTable } from '../../components/data-table.js';
import type { Column } from '../../components/data-table.js';
import type { Import } from '../import.js';
import { useTargets } from './targets.js';
import styles from '../imports.module.css';

interface ColumnsTableProps {
  readonly record: Import;
  readonly dictionary: Dictionary;
  readonly columns: readonly (string | null)[];
  readonly onChange: (columns: (string | null)[]) => void;
}

interface Mapped {
  readonly at: number;
  readonly heading: string;
  readonly samples: readonly string[];
  readonly to: string | null;
  readonly by: Import['columns'][number]['by'];
}

/** Each column with examples of what is in it, and where it goes. */
export function ColumnsTable({ record, dictionary, columns, onChange }: ColumnsTableProps) {
  const { t } = useTranslation('imports');
  const targets = useTargets(record.targets, dictionary);
  const rows = record.columns.map(({ heading, samples, by, to: before }, at): Mapped => {
    const to = columns[at] ?? null;
    return { at, heading, samples, to, by: to === before ? by : 'staff' };
  });
  const isTaken = ({ to, at }: Mapped) =>
    to !== null && columns.some((one, other) => one === to && other !== at);
  const shown: Column<Mapped>[] = [
    {
      key: 'heading',
      header: t('columns.heading'),
      isHeading: true,
      cell: ({ heading }) => <bdi>{heading}</bdi>,
    },
    {
      key: 'samples',
      header: t('columns.samples'),
      cell: ({ samples }) => (
        <bdi className={styles.samples}>
          {[...new Set(samples.filter((one) => one !== ''))].slice(0, 3).join(' · ')}
        </bdi>
      ),
    },
    {
      key: 'to',
      header: t('columns.to'),
      cell: (row) => (
        <NativeSelect
          aria-label={t('columns.toOf', { heading: row.heading })}
          data={targets}
          value={row.to ?? ''}
          error={isTaken(row) ? t('columns.twice') : undefined}
          description={row.to !== null && row.by === 'content' ? t('columns.byContent') : undefined}
          onChange={(event) => {
            const to = event.currentTarget.value;
            onChange(columns.map((one, at) => (at === row.at ? to || null : one)));
          }}
        />
      ),
    },
  ];
  return <DataTable label={t('columns.title')} columns={shown} rows={rows} rowKey={({ at }) => String(at)} />;
}
