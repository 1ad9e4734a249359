import type { ProgrammeMessage } from './programme.js';

/** When a message is due, counted from one of the days that a programme knows. */
export type Position = Pick<ProgrammeMessage, 'day' | 'from' | 'months'>;

const week = /^week (\d{1,3})(?: ([+-]) (\d{1,3}) days?)?$/;
const offset = /^(anchor|start)(?: ([+-]) (\d{1,4}) (day|week|month)s?)?$/;

/** How positions are written, for sentences. */
export const positionForms =
  'start, week 20, week 26 - 3 days, start + 3 days, anchor - 3 days or anchor + 6 months';

/**
 * Reads when a message is due: `week 26 - 3 days` is day 179 from the beginning of week 0, `anchor - 3 days` lies before the date
 * of hers itself, `start + 3 days` after the day on which she joined. Nothing lies before the start.
 * @returns null for a text that is no position
 */
export function readPosition(text: string): Position | null {
  const ofWeek = week.exec(text);
  if (ofWeek !== null) {
    const [, count, sign, days] = ofWeek;
    return { day: Number(count) * 7 + signed(sign, days) };
  }
  const [, from, sign, count, unit] = offset.exec(text) ?? [];
  if (from === 'start') {
    if (sign === undefined) return { day: null };
    return sign === '-' || unit === 'month' ? null : { from, day: signed(sign, count) * daysOf(unit) };
  }
  if (from !== 'anchor') return null;
  if (unit === 'month') return { from, day: 0, months: signed(sign, count) };
  return { from, day: signed(sign, count) * daysOf(unit) };
}

function signed(sign: string | undefined, count: string | undefined): number {
  const number = Number(count ?? 0);
  return sign === '-' ? -number : number;
}

function daysOf(unit: string | undefined): number {
  return unit === 'week' ? 7 : 1;
}
