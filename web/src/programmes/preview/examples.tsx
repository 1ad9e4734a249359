import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Programme } from '../programme.js';
import styles from '../programmes.module.css';
import { anchorFor, daysAfter } from '../week-zero.js';
import { isoDay, somebodyLate } from './preview-of.js';
import type { MadeUp, Somebody } from './preview-of.js';

/** What can be tried by one press. */
export type Example = 'early' | 'late' | 'revised' | 'twins' | 'loss';

/** How much later the date is in the example of a date that changes, in days. */
const revisedBy = 14;

interface ExamplesProps {
  readonly programme: Programme;
  readonly chosen: Example | null;
  readonly madeUp: MadeUp;
  readonly onChoose: (example: Example, who: Somebody) => void;
}

/** Somebody made up: who joins at the start, or late; whose date changes; who has twins; who lost her child. */
export function Examples({ programme, chosen, madeUp, onChoose }: ExamplesProps) {
  const { t } = useTranslation('programmes');
  return (
    <div role="group" aria-label={t('example.label')} className={styles.bar}>
      {examplesOf(programme).map((example) => (
        <Button
          key={example}
          size="compact-sm"
          variant={chosen === example ? 'light' : 'default'}
          aria-pressed={chosen === example}
          onClick={() => onChoose(example, somebodyOfExample(example, programme, madeUp))}
        >
          {t(`example.${example}.name`)}
        </Button>
      ))}
    </div>
  );
}

function examplesOf({ anchor, instances, endsOn }: Programme): Example[] {
  return [
    'early',
    ...(anchor === 'registration' ? [] : (['late', 'revised'] as const)),
    ...(instances === 'many' ? (['twins'] as const) : []),
    ...(endsOn.includes('loss') ? (['loss'] as const) : []),
  ];
}

function somebodyOfExample(example: Example, programme: Programme, madeUp: MadeUp): Somebody {
  const today = new Date();
  const late = somebodyLate(programme, today, madeUp);
  if (example === 'early')
    return { ...late, anchor: anchorFor(0, programme.weekZero, today), joins: isoDay(today) };
  return example === 'revised' ? { ...late, anchor: daysAfter(late.anchor, revisedBy) } : late;
}
