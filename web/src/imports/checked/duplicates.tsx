import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { decide, importQuery, rowsQuery } from '../import.js';
import type { Decision, Import, ImportRow } from '../import.js';
import { RowCard } from './row-card.js';
import styles from '../imports.module.css';

interface DuplicatesProps {
  readonly record: Import;
  readonly dictionary: Dictionary;
}

const decisions = ['update', 'new', 'left_out'] as const;

/** Rows that may be of somebody who is known: decided one by one, or all that are shown at once. */
export function Duplicates({ record, dictionary }: DuplicatesProps) {
  const { t } = useTranslation('imports');
  const queries = useQueryClient();
  const open = useQuery(rowsQuery(record.id, { outcome: 'possible_duplicate', limit: 50 }));
  const deciding = useMutation({
    mutationFn: ({ rows, decision }: { rows: readonly ImportRow[]; decision: Decision }) =>
      decide(
        record.id,
        rows.map(({ row }) => ({ row, decision })),
      ),
    onSuccess: async (now) => {
      queries.setQueryData(importQuery(record.id).queryKey, now);
      await queries.invalidateQueries({ queryKey: ['imports', record.id, 'rows'] });
    },
  });
  if (open.data === undefined)
    return open.isError ? <ProblemAlert problem={open.error} /> : <Loading lines={3} />;
  const { items } = open.data;
  const undecided = items.filter(({ decision }) => decision === null);
  return (
    <>
      <ProblemAlert problem={deciding.error} />
      {undecided.length > 1 && (
        <Group gap="xs" role="group" aria-label={t('duplicates.all', { count: undecided.length })}>
          <span>{t('duplicates.all', { count: undecided.length })}</span>
          {decisions.map((decision) => (
            <Button
              key={decision}
              size="xs"
              variant="default"
              disabled={deciding.isPending}
              onClick={() => deciding.mutate({ rows: undecided, decision })}
            >
              {t(`decision.${decision}`)}
            </Button>
          ))}
        </Group>
      )}
      <ul className={styles.cards} aria-label={t('duplicates.title')}>
        {items.map((row) => (
          <RowCard key={row.row} row={row} dictionary={dictionary}>
            <Group gap="xs" role="group" aria-label={t('duplicates.decide', { row: row.row })}>
              {decisions.map((decision) => (
                <Button
                  key={decision}
                  size="xs"
                  variant={row.decision === decision ? 'filled' : 'default'}
                  aria-pressed={row.decision === decision}
                  disabled={deciding.isPending}
                  onClick={() => deciding.mutate({ rows: [row], decision })}
                >
                  {t(`decision.${decision}`)}
                </Button>
              ))}
            </Group>
          </RowCard>
        ))}
      </ul>
    </>
  );
}
