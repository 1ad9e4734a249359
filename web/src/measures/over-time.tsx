import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { LineChart } from '../charts/line-chart.js';
import { TableTwin } from '../charts/table-twin.js';
import { Loading } from '../components/loading.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { Section } from '../components/section.js';
import { groups, seriesQuery } from './measures.js';
import type { Group, Grouping, Series } from './measures.js';
import styles from './measures.module.css';
import { dayNow } from '../components/day-now.js';
import { daysIn, groupingOf } from './period.js';
import { useFilters } from './use-filters.js';
import { useFormat } from './use-format.js';

const groupings = ['day', 'week', 'month'] as const;

/** What was counted, over time: as lines, in a sentence each, and as a table. */
export function OverTime() {
  const { t } = useTranslation('dashboard');
  const { filters, part, narrow } = useFilters();
  const show = groupNames.find((one) => one === filters.show) ?? 'people';
  const by = groupings.find((one) => one === filters.by) ?? groupingOf(daysIn(part, dayNow()));
  const series = useQuery(seriesQuery(groups[show], part, by));
  return (
    <Section title={t('time.title')} intro={t('time.intro')}>
      <div className={`${styles.filters} no-print`}>
        <NativeSelect
          label={t('time.show')}
          value={show}
          onChange={(event) => narrow({ show: event.currentTarget.value })}
          data={groupNames.map((value) => ({ value, label: t(`groups.${value}`) }))}
        />
        <NativeSelect
          label={t('time.by')}
          value={by}
          onChange={(event) => narrow({ by: event.currentTarget.value })}
          data={groupings.map((value) => ({ value, label: t(`by.${value}`) }))}
        />
      </div>
      <ProblemAlert problem={series.error} onRetry={() => void series.refetch()} />
      {series.isPending && <Loading />}
      {series.data !== undefined && <Lines series={series.data} group={show} by={by} />}
    </Section>
  );
}

const groupNames = Object.keys(groups) as Group[];

interface LinesProps {
  readonly series: Series;
  readonly group: Group;
  readonly by: Grouping;
}

function Lines({ series: { items }, group, by }: LinesProps) {
  const { t } = useTranslation('dashboard');
  const { number, point, day } = useFormat();
  const starts = [...new Set(items.flatMap(({ points }) => points.map(({ from }) => from)))].sort();
  const lines = items.map(({ measure, kind, total, points }) => {
    const values = new Map(points.map(({ from, value }) => [from, value]));
    return { measure, kind, total, points, values: starts.map((from) => values.get(from) ?? null) };
  });
  if (starts.length === 0) return <p>{t('time.none')}</p>;
  return (
    <>
      <ul className={styles.sentences}>
        {lines.map(({ measure, kind, total, points }) => {
          const most = [...points].sort((one, other) => other.value - one.value)[0];
          return (
            <li key={measure}>
              <strong>{t(`measures.${measure}`)}:</strong>{' '}
              {t(kind === 'stock' ? 'time.atTheEnd' : 'time.total', { total: number(total) })}
              {kind === 'flow' && total > 0 && most !== undefined && (
                <> {t(`time.most.${by}`, { value: number(most.value), when: point(most.from, by) })}</>
              )}
            </li>
          );
        })}
      </ul>
      <LineChart
        lines={lines.map(({ measure, values }) => ({ name: t(`measures.${measure}`), values }))}
        places={starts.map((from) => point(from, by))}
        written={number}
      />
      <TableTwin
        label={t(`groups.${group}`)}
        file={`karibu-${group}`}
        rows={starts.map((from, at) => ({ from, at }))}
        columns={[
          {
            key: 'from',
            header: t(`by.${by}`),
            value: ({ from }) => from,
            shown: ({ from }) => (by === 'month' ? point(from, by) : day(from)),
          },
          ...lines.map(({ measure, values }) => ({
            key: measure,
            header: t(`measures.${measure}`),
            value: ({ at }: { readonly at: number }) => values[at] ?? null,
          })),
        ]}
      />
    </>
  );
}
