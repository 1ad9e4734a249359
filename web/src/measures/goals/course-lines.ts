import type { Course, Goal } from './goals.js';

/** What is drawn of a goal: a value, and that of a steady pace, at the beginning of each day, week or month. */
export interface CourseLines {
  readonly starts: readonly string[];
  readonly values: readonly (number | null)[];
  readonly pace: readonly number[];
}

const dayMs = 24 * 60 * 60 * 1_000;

/** Works out the course of a goal from what each day, week or month added. */
export function courseLines(goal: Goal, { points, to }: Course): CourseLines {
  const starts = points.map(({ from }) => from);
  if (goal.measure === 'satisfied')
    return {
      starts,
      values: points.map(({ value, of }) => (of === 0 ? null : (100 * value) / of)),
      pace: starts.map(() => goal.target),
    };
  const values = points.map((_, at) => points.slice(0, at + 1).reduce((sum, { value }) => sum + value, 0));
  const ends = starts.map((_, at) => dayEnding(starts[at + 1], to));
  return { starts, values, pace: ends.map((end) => paceAt(goal, end)) };
}

/** The moment at which what begins before `next`, or ends on the last day, is over. */
function dayEnding(next: string | undefined, last: string): number {
  return next === undefined ? Date.parse(last) + dayMs : Date.parse(next);
}

function paceAt({ from, until, target }: Goal, end: number): number {
  const whole = Date.parse(until) + dayMs - Date.parse(from);
  return (target * (end - Date.parse(from))) / whole;
}
