import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { Counts } from '../../components/counts.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Section } from '../../components/section.js';
import { TimeAgo } from '../../components/time-ago.js';
import { count, isDraft, planQuery } from '../broadcast.js';
import type { Broadcast, Plan } from '../broadcast.js';
import styles from '../broadcasts.module.css';
import { useFormat } from '../use-format.js';

interface CountPartProps {
  readonly broadcast: Broadcast;
  readonly plan: Plan;
}

/** Whom it reaches: how many it is for, at once; how many get it, as soon as all are counted. */
export function CountPart({ broadcast, plan }: CountPartProps) {
  const { t } = useTranslation('broadcasts');
  const { may } = useSession();
  const { state, isCurrent, madeAt } = plan;
  const isFresh = state === 'done' && isCurrent;
  return (
    <Section
      title={t('count.title')}
      intro={
        state === 'done' && madeAt !== null ? (
          <>
            {t('count.made')} <TimeAgo at={madeAt} />
          </>
        ) : undefined
      }
      actions={
        isDraft(broadcast) &&
        may('broadcasts.edit') && <CountButton id={broadcast.id} state={state} isFresh={isFresh} />
      }
    >
      <div aria-live="polite">
        {state === 'none' && <p className={styles.plain}>{t('count.none')}</p>}
        {state === 'failed' && <p className={styles.plain}>{t('count.failed')}</p>}
        {state === 'counting' && <Counting plan={plan} />}
        {state === 'done' && <Numbers plan={plan} />}
      </div>
      {state === 'done' && !isCurrent && isDraft(broadcast) && (
        <p className={styles.note} role="status">
          {t('count.stale')}
        </p>
      )}
    </Section>
  );
}

interface CountButtonProps {
  readonly id: string;
  readonly state: Plan['state'];
  readonly isFresh: boolean;
}

function CountButton({ id, state, isFresh }: CountButtonProps) {
  const { t } = useTranslation('broadcasts');
  const queries = useQueryClient();
  const counting = useMutation({
    mutationFn: () => count(id),
    onSuccess: (plan) => {
      queries.setQueryData(planQuery(id).queryKey, plan);
      return queries.invalidateQueries({ queryKey: ['broadcasts', id], exact: true });
    },
  });
  return (
    <>
      <Button
        variant={isFresh ? 'default' : 'filled'}
        loading={counting.isPending}
        disabled={state === 'counting'}
        onClick={() => counting.mutate()}
      >
        {t(state === 'none' ? 'count.count' : 'count.again')}
      </Button>
      <ProblemAlert problem={counting.error} />
    </>
  );
}

function Counting({ plan: { first, counted } }: { readonly plan: Plan }) {
  const { t } = useTranslation('broadcasts');
  const { number } = useFormat();
  const all = first?.audience ?? 0;
  return (
    <>
      <p className={styles.plain}>
        {first === null
          ? t('count.finding')
          : t(first.isEstimate ? 'count.about' : 'count.exactly', { count: all, many: number(all) })}
      </p>
      <progress
        className={styles.progress}
        aria-label={t('count.counting')}
        {...(all > 0 && { max: all, value: Math.min(all, counted) })}
      />
      <p className="quiet">{t('count.leave', { done: number(counted) })}</p>
    </>
  );
}

function Numbers({ plan: { audience, recipients } }: { readonly plan: Plan }) {
  const { t } = useTranslation('broadcasts');
  const { number } = useFormat();
  const shown = [
    ['audience', audience],
    ['recipients', recipients],
    ['excluded', audience - recipients],
  ] as const;
  return (
    <Counts
      counts={shown.map(([name, value]) => ({
        key: name,
        label: t(`count.${name}`),
        value: number(value),
      }))}
    />
  );
}
