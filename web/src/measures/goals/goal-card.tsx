import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Loading } from '../../components/loading.js';
import { StatusBadge } from '../../components/status-badge.js';
import styles from '../measures.module.css';
import { useFormat } from '../use-format.js';
import { GoalPart, GoalWords } from './goal-words.js';
import type { Goal } from './goals.js';
import { tones } from './goals.js';
import { ProgressBar } from './progress-bar.js';

const GoalCourse = lazy(() => import('./goal-course.js'));

interface GoalCardProps {
  readonly goal: Goal;
  /** Changes or removes it; null for those who may only read. */
  readonly onChange: (() => void) | null;
  readonly onRemove: (() => void) | null;
}

/** One goal: how far it is, how far it would be at a steady pace, and its course. */
export function GoalCard({ goal, onChange, onRemove }: GoalCardProps) {
  const { t } = useTranslation('dashboard');
  const { number } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { progress, target } = goal;
  const { standing, expected, projected, share } = progress;
  const isUnderWay = standing === 'on_track' || standing === 'behind';
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h3 dir="auto">{goal.name}</h3>
        <StatusBadge tone={tones[standing]}>{t(`goals.standing.${standing}`)}</StatusBadge>
      </div>
      <p>
        <GoalWords goal={goal} />
      </p>
      <ProgressBar
        share={share}
        expected={
          isUnderWay && expected !== null && target > 0 && goal.measure !== 'opted_out'
            ? expected / target
            : null
        }
      />
      <p className={styles.facts}>
        <GoalPart goal={goal} />
      </p>
      {isUnderWay && expected !== null && goal.measure !== 'opted_out' && (
        <p className={styles.facts}>
          {t('goals.pace', { expected: number(Math.round(expected)) })}{' '}
          {projected !== null && t('goals.projected', { projected: number(Math.round(projected)) })}
        </p>
      )}
      {isOpen && (
        <Suspense fallback={<Loading />}>
          <GoalCourse goal={goal} />
        </Suspense>
      )}
      <div className={`${styles.buttons} no-print`}>
        <Button
          size="xs"
          variant="default"
          aria-expanded={isOpen}
          aria-label={t('goals.courseOf', { name: goal.name })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('goals.course')}
        </Button>
        {onChange !== null && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('goals.changeOf', { name: goal.name })}
            onClick={onChange}
          >
            {t('goals.change')}
          </Button>
        )}
        {onRemove !== null && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('goals.removeOf', { name: goal.name })}
            onClick={onRemove}
          >
            {t('goals.remove')}
          </Button>
        )}
      </div>
    </li>
  );
}
