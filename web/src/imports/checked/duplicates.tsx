import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { CursorList } from '../../components/cursor-list.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Section } from '../../components/section.js';
import { decide, importQuery, readRows } from '../import.js';
import type { Decision, Import, ImportRow } from '../import.js';
import { RowCard } from './row-card.js';
import styles from '../imports.module.css';

interface DuplicatesProps {
  readonly record: Import;
  readonly dictionary: Dictionary;
}

const decisions = ['update', 'new', 'left_out'] as const;

/** Rows that may be of somebody who is known: decided one by one, or all that are shown at once; a decision can be changed. */
export function Duplicates({ record, dictionary }: DuplicatesProps) {
  return (
    <CursorList<ImportRow>
      queryKey={['imports', record.id, 'rows', 'duplicates']}
      read={(cursor) =>
        readRows(record.id, {
          outcome: 'possible_duplicate',
          limit: 50,
          ...(cursor !== undefined && { cursor }),
        })
      }
      empty={null}
    >
      {(items) => <Deciding record={record} dictionary={dictionary} items={items} />}
    </CursorList>
  );
}

function Deciding({ record, dictionary, items }: DuplicatesProps & { readonly items: readonly ImportRow[] }) {
  const { t } = useTranslation('imports');
  const queries = useQueryClient();
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
  const undecided = items.filter(({ decision }) => decision === null);
  return (
    <Section title={t('duplicates.title')} intro={t('duplicates.intro')}>
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
    </Section>
  );
}
