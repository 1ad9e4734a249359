import { Temporal } from 'temporal-polyfill';

import { dayNumber } from './local-calendar.js';
import type { Programme, ProgrammeMessage } from './programme.js';
import { weekZeroOf } from './week-zero.js';

/** The days that the messages of one person are counted from. */
export interface Reckoning {
  readonly anchor: Temporal.PlainDate;
  /** The number of the first day of week 0. */
  readonly weekZero: number;
  /** The number of the day on which she began. */
  readonly start: number;
}

/**
 * Works out what the messages of one person are counted from.
 * @param anchor an ISO date
 */
export function reckoningOf({ weekZero }: Programme, anchor: string, start: number): Reckoning {
  const date = Temporal.PlainDate.from(anchor);
  return { anchor: date, weekZero: dayNumber(weekZeroOf(weekZero, date)), start };
}

/** The number of the day that a message is due; null for one at the start. */
export function dayOfMessage({ day, from, months }: ProgrammeMessage, reckoning: Reckoning): number | null {
  if (day === null) return null;
  if (from === 'start') return reckoning.start + day;
  if (from !== 'anchor') return reckoning.weekZero + day;
  const anchor = months === undefined ? reckoning.anchor : reckoning.anchor.add({ months });
  return dayNumber(anchor) + day;
}
