import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { LineChart } from '../../charts/line-chart.js';
import { TableTwin } from '../../charts/table-twin.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import styles from '../measures.module.css';
import { dayNow } from '../../components/day-now.js';
import { daysIn, groupingOf } from '../period.js';
import { useFormat } from '../use-format.js';
import { courseLines } from './course-lines.js';
import type { Goal } from './goals.js';
import { courseQuery } from './goals.js';

/** How a goal came along, beside a steady pace. */
export default function GoalCourse({ goal }: { readonly goal: Goal }) {
  const { t } = useTranslation('dashboard');
  const { number, point, day } = useFormat();
  const today = dayNow();
  const to = goal.until < today ? goal.until : today;
  const hasBegun = goal.from <= to;
  const kind = goal.measure === 'satisfied' ? 'share' : goal.measure === 'reached' ? 'people' : 'sum';
  const days = hasBegun ? daysIn({ from: goal.from, to }, today) : 1;
  // A share of one day's few answers says nothing.
  const by = kind === 'share' && groupingOf(days) === 'day' ? 'week' : groupingOf(days);
  const course = useQuery({ ...courseQuery(goal, by), enabled: hasBegun });
  if (!hasBegun) return <p>{t('goals.notYet')}</p>;
  if (course.isPending) return <Loading />;
  if (course.data === undefined)
    return <ProblemAlert problem={course.error} onRetry={() => void course.refetch()} />;
  const { starts, values, pace } = courseLines(goal, course.data);
  const lines = [
    { name: t(kind === 'share' ? 'goals.lines.share' : 'goals.lines.sum'), values },
    { name: t('goals.lines.pace'), values: pace },
  ];
  return (
    <>
      <p className={styles.facts}>{t(`goals.courses.${kind}`)}</p>
      <LineChart lines={lines} places={starts.map((from) => point(from, by))} written={number} />
      <TableTwin
        label={goal.name}
        file="karibu-goal"
        rows={starts.map((from, at) => ({ from, at }))}
        columns={[
          { key: 'from', header: t(`by.${by}`), value: ({ from }) => from, shown: ({ from }) => day(from) },
          ...lines.map((line) => ({
            key: line.name,
            header: line.name,
            value: ({ at }: { readonly at: number }) => roundedTo1(line.values[at] ?? null),
          })),
        ]}
      />
    </>
  );
}

function roundedTo1(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}
