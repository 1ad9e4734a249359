import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { ProblemAlert } from '../components/problem-alert.js';
import { decide } from './duplicates.js';
import type { Pair } from './duplicates.js';
import styles from './duplicates.module.css';

interface JustToldProps {
  readonly pair: Pair;
  readonly onOver: () => void;
}

/** Says that two records were noted as two people, with the way back. */
export function JustTold({ pair: { personId, otherId, person, other }, onOver }: JustToldProps) {
  const { t } = useTranslation('duplicates');
  const queries = useQueryClient();
  const undoing = useMutation({
    mutationFn: () => decide(personId, otherId, 'open'),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['duplicates'] });
      onOver();
    },
  });
  const names = [person, other].map(({ name }) => name ?? t('nameless'));
  return (
    <div className={styles.told} role="status">
      <p>{t('told', { one: names[0], other: names[1] })}</p>
      <Button variant="default" loading={undoing.isPending} onClick={() => undoing.mutate()}>
        {t('undo')}
      </Button>
      <ProblemAlert problem={undoing.error} />
    </div>
  );
}
