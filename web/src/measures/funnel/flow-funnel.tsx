import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { BarList } from '../../charts/bar-list.js';
import { TableTwin } from '../../charts/table-twin.js';
import { TextLink } from '../../components/links.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import styles from '../measures.module.css';
import { dayNow } from '../../components/day-now.js';
import { daysIn } from '../period.js';
import { useFilters } from '../use-filters.js';
import { useFormat } from '../use-format.js';

const counts = ['came', 'answered', 'misunderstood', 'left', 'waiting'] as const;

/** The longest that results look back. */
const mostDays = 365;

interface FlowFunnelProps {
  readonly flow: string;
  /** Only the people who are in it now; empty: everybody. */
  readonly segment: string;
}

/** How people come through a conversation, step by step; results always reach to today. */
export function FlowFunnel({ flow, segment }: FlowFunnelProps) {
  const { t } = useTranslation('dashboard');
  const { part } = useFilters();
  const { number, name } = useFormat();
  const today = dayNow();
  const days = Math.min(mostDays, Math.max(1, daysIn({ ...(part.from && { from: part.from }) }, today)));
  const query = { days, ...(segment !== '' && { segment }) };
  const results = useQuery({
    queryKey: ['results', flow, query],
    queryFn: () =>
      answer(api.GET('/api/v1/flows/{name}/results', { params: { path: { name: flow }, query } })),
  });
  if (results.isPending) return <Loading />;
  if (results.data === undefined)
    return <ProblemAlert problem={results.error} onRetry={() => void results.refetch()} />;
  const { runs, steps } = results.data;
  const busy = steps.filter(({ came }) => came > 0);
  return (
    <>
      <p className={styles.sentence}>
        {t('funnel.runs', {
          started: number(runs.started),
          completed: number(runs.completed),
          left: number(runs.left),
          count: days,
        })}{' '}
        {segment !== '' && t('funnel.ofSegment')}{' '}
        <TextLink to="/flows/$name/results" params={{ name: flow }}>
          {t('funnel.results')}
        </TextLink>
      </p>
      {busy.length > 0 && (
        <>
          <p className={styles.facts}>{t('funnel.stepBars')}</p>
          <BarList
            bars={busy.map((step) => ({
              key: step.step,
              name: name(step.step),
              value: step.came,
              part: step.answered,
              says: t(step.isQuestion ? 'funnel.question' : 'funnel.came', {
                came: number(step.came),
                answered: number(step.answered),
              }),
            }))}
          />
        </>
      )}
      <TableTwin
        label={t('funnel.table', { name: name(flow) })}
        file={`karibu-${flow}`}
        rows={steps}
        columns={[
          { key: 'step', header: t('funnel.columns.step'), value: ({ step }) => step },
          ...counts.map((key) => ({
            key,
            header: t(`funnel.columns.${key}`),
            value: (step: (typeof steps)[number]) => step[key],
          })),
        ]}
      />
    </>
  );
}
