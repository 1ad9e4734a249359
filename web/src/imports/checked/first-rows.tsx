import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { rowsQuery } from '../import.js';
import type { Import } from '../import.js';
import { RowCard } from './row-card.js';
import styles from '../imports.module.css';

interface FirstRowsProps {
  readonly record: Import;
  readonly dictionary: Dictionary;
}

/** The first rows as they would be stored: new people, and people who are known and get something. */
export function FirstRows({ record, dictionary }: FirstRowsProps) {
  const { t } = useTranslation('imports');
  const added = useQuery(rowsQuery(record.id, { outcome: 'new', limit: 4 }));
  const changed = useQuery(rowsQuery(record.id, { outcome: 'update', limit: 2 }));
  const rows = [...(added.data?.items ?? []), ...(changed.data?.items ?? [])].sort((a, b) => a.row - b.row);
  if (added.isPending || changed.isPending) return <Loading lines={3} />;
  return (
    <>
      <ProblemAlert problem={added.error ?? changed.error} />
      <ul className={styles.cards} aria-label={t('first.title')}>
        {rows.map((row) => (
          <RowCard key={row.row} row={row} dictionary={dictionary} />
        ))}
      </ul>
    </>
  );
}
