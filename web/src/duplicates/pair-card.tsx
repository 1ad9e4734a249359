import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ButtonLink } from '../components/links.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { likelihoodOf } from './duplicates.js';
import type { Pair } from './duplicates.js';
import { PersonBrief } from './person-brief.js';
import { Reasons } from './reasons.js';
import { useTellApart } from './use-tell-apart.js';
import styles from './duplicates.module.css';

interface PairCardProps {
  readonly pair: Pair;
  /** Called when the two were noted as two people. */
  readonly onTold: () => void;
}

/** Two records side by side, with what speaks for their being one. */
export function PairCard({ pair, onTold }: PairCardProps) {
  const { t } = useTranslation('duplicates');
  const telling = useTellApart(pair.personId, pair.otherId, onTold);
  const { personId, otherId, person, other, score, reasons } = pair;
  const names = { one: person.name ?? t('nameless'), other: other.name ?? t('nameless') };
  return (
    <li className={styles.pair}>
      <p className={styles.likelihood}>{t(`likelihood.${likelihoodOf(score)}`)}</p>
      <div className={styles.two}>
        <PersonBrief person={person} />
        <PersonBrief person={other} />
      </div>
      <Reasons reasons={reasons} />
      <ProblemAlert problem={telling.error} />
      <div className={styles.deeds}>
        <ButtonLink
          to="/duplicates/$one/$other"
          params={{ one: personId, other: otherId }}
          aria-label={t('compareOf', names)}
        >
          {t('compare')}
        </ButtonLink>
        <Button
          variant="default"
          loading={telling.isPending}
          aria-label={t('apartOf', names)}
          onClick={() => telling.mutate()}
        >
          {t('apart')}
        </Button>
      </div>
    </li>
  );
}
