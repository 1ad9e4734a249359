import type { Series } from '../measures.js';
import type { Goal } from './goals.js';
import { courseOf } from './goals.js';

/** What is drawn of a goal: a value, and that of a steady pace, at the beginning of each day, week or month. */
export interface CourseLines {
  readonly starts: readonly string[];
  readonly values: readonly (number | null)[];
  readonly pace: readonly number[] | null;
}

const dayMs = 24 * 60 * 60 * 1_000;

/** Works out the course of a goal from what was counted. */
export function courseLines(goal: Goal, { items, to }: Pick<Series, 'items' | 'to'>): CourseLines {
  const { kind, measures } = courseOf(goal);
  const pointsOf = (measure: string | undefined) =>
    items.find((one) => one.measure === measure)?.points ?? [];
  const points = pointsOf(measures[0]);
  const starts = points.map(({ from }) => from);
  if (kind === 'each') return { starts, values: points.map(({ value }) => value), pace: null };
  if (kind === 'share') {
    const rated = pointsOf(measures[1]);
    const values = points.map(({ value }, at) => shareOf(value, rated[at]?.value ?? 0));
    return { starts, values, pace: starts.map(() => goal.target) };
  }
  const sums = points.map((_, at) => points.slice(0, at + 1).reduce((sum, { value }) => sum + value, 0));
  const ends = starts.map((_, at) => dayEnding(starts[at + 1], to));
  return { starts, values: sums, pace: ends.map((end) => paceAt(goal, end)) };
}

function shareOf(count: number, of: number): number | null {
  return of === 0 ? null : (100 * count) / of;
}

/** The moment at which what begins before `next`, or ends on the last day, is over. */
function dayEnding(next: string | undefined, last: string): number {
  return next === undefined ? Date.parse(last) + dayMs : Date.parse(next);
}

function paceAt({ from, until, target }: Goal, end: number): number {
  const whole = Date.parse(until) + dayMs - Date.parse(from);
  return (target * (end - Date.parse(from))) / whole;
}
