import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Counts } from '../../components/counts.js';
import { Section } from '../../components/section.js';
import { progressQuery } from '../broadcast.js';
import type { Broadcast, Progress } from '../broadcast.js';
import styles from '../broadcasts.module.css';
import { useFormat } from '../use-format.js';
import { useReason } from '../use-reason.js';
import { CountsTable } from './counts-table.js';
import { doneOf } from './counts.js';
import { Deeds } from './deeds.js';

/** How far a campaign is that was started; the numbers follow by themselves, with the news of the service. */
export function RunningPart({ broadcast }: { readonly broadcast: Broadcast }) {
  const { t } = useTranslation('broadcasts');
  const { data, error, refetch } = useQuery(progressQuery(broadcast.id));
  return (
    <>
      <Section title={t('progress.title')} intro={<Times broadcast={broadcast} progress={data} />}>
        {broadcast.failure !== null && (
          <p className={styles.remarks} data-tone="bad">
            {t('progress.failure', { failure: broadcast.failure })}
          </p>
        )}
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
        {data === undefined ? error === null && <Loading lines={4} /> : <HowFar progress={data} />}
        <Deeds broadcast={broadcast} progress={data} />
      </Section>
      {data !== undefined && (
        <>
          <Section title={t('progress.where')} intro={t('progress.whereIntro')}>
            <CountsTable id={broadcast.id} counts={data.counts} audience={data.audience} />
          </Section>
          <Reasons reasons={data.reasons} />
        </>
      )}
    </>
  );
}

interface TimesProps {
  readonly broadcast: Broadcast;
  readonly progress: Progress | undefined;
}

function Times({ broadcast: { state, startsAt }, progress }: TimesProps) {
  const { t } = useTranslation('broadcasts');
  const { moment } = useFormat();
  if (state === 'scheduled' && startsAt !== null) return t('progress.starts', { time: moment(startsAt) });
  const { startedAt = null, endsAt = null } = progress ?? {};
  const isRunning = state === 'running';
  return [
    ...(startedAt === null ? [] : [t('progress.started', { time: moment(startedAt) })]),
    ...(endsAt === null || state === 'paused'
      ? []
      : [t(isRunning ? 'progress.ends' : 'progress.ended', { time: moment(endsAt) })]),
  ].join(' ');
}

function HowFar({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation('broadcasts');
  const { number, money } = useFormat();
  const { counts, audience, replies, optOuts, cost } = progress;
  const all = audience - counts.excluded;
  const done = doneOf(counts);
  return (
    <>
      <div>
        <p className={styles.plain} role="status">
          {t('progress.sent', { done: number(done), all: number(all) })}
        </p>
        <progress
          className={styles.progress}
          aria-label={t('progress.bar')}
          max={Math.max(1, all)}
          value={done}
        />
      </div>
      <Counts
        counts={[
          { key: 'replies', label: t('progress.replies'), value: number(replies) },
          { key: 'optOuts', label: t('progress.optOuts'), value: number(optOuts) },
          ...(cost === null
            ? []
            : [{ key: 'cost', label: t('progress.cost'), value: money(cost.amount, cost.currency) }]),
        ]}
      />
    </>
  );
}

function Reasons({ reasons }: Pick<Progress, 'reasons'>) {
  const { t } = useTranslation('broadcasts');
  const { number } = useFormat();
  const reasonOf = useReason();
  if (reasons.length === 0) return null;
  return (
    <Section title={t('progress.reasons')}>
      <ul className={styles.list}>
        {reasons.map(({ reason, count }) => (
          <li key={reason} className={styles.reason}>
            <strong>{number(count)}</strong>
            <span>{reasonOf(reason)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
