import { beginningOf, dayAfter, type Days } from './day.js';
import { measures, type Measure } from './measure.js';

/** What a measure came to in a day, a week or a month. */
export interface Point {
  /** Its first day. */
  readonly from: string;
  readonly value: number;
}

/** How days are put together. */
export type Grouping = 'day' | 'week' | 'month';

/**
 * Puts the days of a measure into a row without gaps: of what happens, a week is the sum of its days; of what there is, a week is
 * its last day that was counted, and before the first count nothing is said.
 */
export function pointsOf(
  measure: Measure,
  byDay: ReadonlyMap<string, number>,
  { from, until }: Days,
  by: Grouping,
): Point[] {
  const points = new Map<string, number>();
  const isStock = measures[measure] === 'stock';
  for (let day = from; day <= until; day = dayAfter(day)) {
    const value = byDay.get(day);
    const start = beginningOf(day, by);
    if (!isStock) points.set(start, (points.get(start) ?? 0) + (value ?? 0));
    else if (value !== undefined) points.set(start, value);
  }
  return [...points].map(([start, value]) => ({ from: start, value }));
}

/** What a measure came to altogether: the sum of what happened, or how many there were at the end. */
export function totalOf(measure: Measure, points: readonly Point[]): number {
  if (measures[measure] === 'stock') return points.at(-1)?.value ?? 0;
  return points.reduce((sum, { value }) => sum + value, 0);
}
