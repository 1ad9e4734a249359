import type { Temporal } from 'temporal-polyfill';

/** The days of the week in their order by ISO 8601. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** From when until when people may be written to unasked, in local time. */
export interface Opening {
  /** Such as `08:00`. */
  readonly opens: string;
  /** The first minute at which no more. */
  readonly closes: string;
}

/** Other hours on some days: of the week, of a season, or of both. */
interface OpeningException {
  readonly days?: readonly (typeof weekdays)[number][] | undefined;
  /** The first day of the season, such as `06-01`. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Null: nobody is written to. */
  readonly open: Opening | null;
}

/** When people may be written to unasked: the usual hours, and those of some days and seasons. */
export interface SendingHours {
  readonly hours: Opening;
  readonly exceptions: readonly OpeningException[];
  /** Days of every year (`12-25`) or of one (`2026-04-03`) on which nobody is written to. */
  readonly holidays?: readonly { readonly on: string }[];
}

/** The hours of a day; null for one on which nobody is written to. */
export function openingOf(
  day: Temporal.PlainDate,
  { hours, exceptions, holidays = [] }: SendingHours,
): Opening | null {
  if (holidays.some(({ on }) => day.toString().endsWith(on))) return null;
  const exception = exceptions.find(
    ({ days, from, until }) =>
      (days === undefined || days.some((name) => name === weekdays[day.dayOfWeek - 1])) &&
      (from === undefined || until === undefined || isInSeason(day, from, until)),
  );
  return exception === undefined ? hours : exception.open;
}

/** A season may go over the end of the year. */
function isInSeason(day: Temporal.PlainDate, from: string, until: string): boolean {
  const today = day.toString().slice(-5);
  return from <= until ? from <= today && today <= until : from <= today || today <= until;
}
