import { Temporal } from 'temporal-polyfill';

import { leastIdOf } from '../../platform/ids.js';

/** Some days of the installation's own zone, the last one included; ISO dates. */
export interface Days {
  readonly from: string;
  readonly until: string;
}

/** The day of a moment, as an ISO date. */
export function dayOf(at: Date, timezone: string): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime());
  return instant.toZonedDateTimeISO(timezone).toPlainDate().toString();
}

/** A day so many days later, or earlier. */
export function dayAfter(day: string, days = 1): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** How many days there are, both ends counted; none when they end before they begin. */
export function daysIn({ from, until }: Days): number {
  return Math.max(0, Temporal.PlainDate.from(from).until(until, { largestUnit: 'days' }).days + 1);
}

/** When days begin, and the first moment after them. */
export function momentsOf({ from, until }: Days, timezone: string): { start: Date; stop: Date } {
  const startOf = (day: string): Date =>
    new Date(Temporal.PlainDate.from(day).toZonedDateTime(timezone).epochMilliseconds);
  return { start: startOf(from), stop: startOf(dayAfter(until)) };
}

/** The first day of the week or month that a day is in; a week begins on Monday. */
export function beginningOf(day: string, by: 'day' | 'week' | 'month'): string {
  const date = Temporal.PlainDate.from(day);
  if (by === 'day') return day;
  if (by === 'month') return date.with({ day: 1 }).toString();
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/** Ids are made when their transaction is at work, on another clock perhaps: a little before counts too. */
const slackMs = 60_000;

/** An id that none is below that was made from a moment on. */
export function firstIdFrom(moment: Date): string {
  return leastIdOf(new Date(moment.getTime() - slackMs));
}
