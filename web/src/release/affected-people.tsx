import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import styles from './release.module.css';
import type { Decisions } from './release.js';

/** Where people go: step -> another step, or `end`. */
export type Moves = Readonly<Record<string, string>>;

interface AffectedPeopleProps {
  readonly decisions: Decisions;
  readonly moves: Moves;
  readonly onChange: (moves: Moves) => void;
}

/** Who waits where something changes, and the choice of where they go. */
export function AffectedPeople({
  decisions: { change, destinations },
  moves,
  onChange,
}: AffectedPeopleProps) {
  const { t } = useTranslation('release');
  const asked = (change?.touched ?? []).filter(({ isAskedWhere }) => isAskedWhere);
  if (asked.length === 0) return <p>{t('people.nobody')}</p>;
  return (
    <div className={styles.people}>
      <p>{t('people.intro')}</p>
      {asked.map(({ step, because, waiting }) => (
        <NativeSelect
          key={step}
          label={t(`people.${because}`, { count: waiting, step })}
          value={moves[step] ?? ''}
          onChange={({ currentTarget: { value } }) => onChange({ ...moves, [step]: value })}
          data={[
            { value: '', label: t('people.choose') },
            ...destinations.map((one) => ({
              value: one.step,
              label: t(one.step === step ? 'people.again' : 'people.to', one),
            })),
            { value: 'end', label: t('people.end') },
          ]}
        />
      ))}
    </div>
  );
}

/** The steps whose people nobody has decided about yet. */
export function undecided({ change }: Pick<Decisions, 'change'>, moves: Moves): readonly string[] {
  return (change?.touched ?? [])
    .filter(({ step, isAskedWhere }) => isAskedWhere && !moves[step])
    .map(({ step }) => step);
}

/** The moves that were chosen. */
export function chosen(moves: Moves): Record<string, string> {
  return Object.fromEntries(Object.entries(moves).filter(([, to]) => to !== ''));
}
