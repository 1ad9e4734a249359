import { Temporal } from 'temporal-polyfill';
import type { DatePrecision } from './date-precision.js';
import type { DateReading, YearSaid } from './date-readings.js';

type Day = Temporal.PlainDate;

/** A day, or a month or year for which a day stands. */
export interface ResolvedDate {
  readonly date: Day;
  readonly precision: DatePrecision;
}

/** Where a date is looked for: what `between` allows comes first, `prefer` chooses among the rest. */
export interface DateWindow {
  readonly today: Day;
  readonly between?: { readonly from: Day; readonly to: Day } | undefined;
  readonly prefer?: 'future' | 'past' | undefined;
  /** Whether a year alone is one of them. */
  readonly takesYear: boolean;
  /** Temporal's name of the calendar. */
  readonly calendar: string;
}

/** The dates that a reading may be: those that the question allows, and the likeliest of those that it does not. */
export interface Resolution {
  readonly allowed: readonly ResolvedDate[];
  readonly outside: ResolvedDate | undefined;
}

/** Years in which anything that people are asked about can lie. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2150;

/** Amounts of a duration, at most, whatever its unit. */
const LONGEST_DURATION = 1_000;

/** The day that stands for a month: no other is less far from all its days. */
const MIDDLE_OF_MONTH = 15;

/** Dates that a person can be asked to choose from; beyond them the question is put again. */
const MOST_CANDIDATES = 3;

/** Finds the dates that a reading may be. */
export function resolve(reading: DateReading, window: DateWindow): Resolution {
  const possible = possibleDates(reading, window);
  const allowed = possible.flatMap((one) => within(one, window));
  if (allowed.length === 0) return { allowed, outside: likeliest(possible, window) };
  return { allowed: narrowed(allowed, window), outside: undefined };
}

function possibleDates(reading: DateReading, window: DateWindow): readonly ResolvedDate[] {
  switch (reading.kind) {
    case 'calendar':
      return calendarDates(reading, window);
    case 'year':
      return window.takesYear ? yearsFor(reading, window).map((year) => middleOfYear(year, window)) : [];
    case 'relative':
      return relativeDates(reading, window);
    case 'month_from_now':
      return monthFromNow(reading, window);
    case 'weekday':
      return weekdays(reading, window);
  }
}

function calendarDates(
  reading: Extract<DateReading, { kind: 'calendar' }>,
  window: DateWindow,
): readonly ResolvedDate[] {
  return yearsFor(reading, window).flatMap((year) =>
    monthsFor(reading.month).flatMap((month) =>
      dateIn({ year, month, day: reading.day, aboutDay: reading.aboutDay }, window),
    ),
  );
}

/** The day that stands for a year, so that whoever was born in it is counted half a year too old at most. */
function middleOfYear(year: number, { calendar }: DateWindow): ResolvedDate {
  return { date: Temporal.PlainDate.from({ year, month: 7, day: 1, calendar }), precision: 'year' };
}

function yearsFor(
  { year, shortYear, yearsFromNow }: YearSaid,
  { today, between }: DateWindow,
): readonly number[] {
  if (yearsFromNow !== undefined) return [today.year + yearsFromNow];
  if (year !== undefined) return year >= FIRST_YEAR && year <= LAST_YEAR ? [year] : [];
  if (shortYear !== undefined) return [1900 + shortYear, 2000 + shortYear];
  const first = between === undefined ? today.year - 1 : Math.max(between.from.year - 1, FIRST_YEAR);
  const last = between === undefined ? today.year + 1 : Math.min(between.to.year + 1, LAST_YEAR);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function monthsFor(month: number | undefined): readonly number[] {
  return month === undefined ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [month];
}

/** Makes the date, or none when the calendar has no such day. */
function dateIn(
  {
    year,
    month,
    day,
    aboutDay,
  }: { year: number; month: number; day?: number | undefined; aboutDay?: number | undefined },
  { calendar }: DateWindow,
): readonly ResolvedDate[] {
  if (month < 1 || month > 12) return [];
  const first = Temporal.PlainDate.from({ year, month, day: 1, calendar });
  const wanted = day ?? aboutDay ?? MIDDLE_OF_MONTH;
  if (wanted < 1 || wanted > first.daysInMonth) return [];
  return [{ date: first.with({ day: wanted }), precision: day === undefined ? 'month' : 'day' }];
}

function relativeDates(
  { unit, amount, direction }: Extract<DateReading, { kind: 'relative' }>,
  { today, between, prefer }: DateWindow,
): readonly ResolvedDate[] {
  if (amount > LONGEST_DURATION || unit === 'year') return [];
  const precision = unit === 'month' ? 'month' : 'day';
  const later = { date: today.add({ [`${unit}s`]: amount }), precision } as const;
  const earlier = { date: today.subtract({ [`${unit}s`]: amount }), precision } as const;
  const wanted = direction ?? (between === undefined ? (prefer ?? 'future') : undefined);
  if (wanted === undefined) return amount === 0 ? [later] : [later, earlier];
  return [wanted === 'future' ? later : earlier];
}

function monthFromNow(
  { months, day, aboutDay }: Extract<DateReading, { kind: 'month_from_now' }>,
  window: DateWindow,
): readonly ResolvedDate[] {
  const { year, month } = window.today.with({ day: 1 }).add({ months });
  return dateIn({ year, month, day, aboutDay }, window);
}

/** Finds the next such day after today and the last before it; `weeks` counts whole weeks from this one instead. */
function weekdays(
  { weekday, weeks, direction }: Extract<DateReading, { kind: 'weekday' }>,
  { today, between, prefer }: DateWindow,
): readonly ResolvedDate[] {
  const onDay = (date: Day): ResolvedDate => ({ date, precision: 'day' });
  if (weeks !== undefined) return [onDay(today.add({ days: weekday - today.dayOfWeek + 7 * weeks }))];
  const next = today.add({ days: (weekday - today.dayOfWeek + 7) % 7 || 7 });
  const last = today.subtract({ days: (today.dayOfWeek - weekday + 7) % 7 || 7 });
  const wanted = direction ?? (between === undefined ? (prefer ?? 'future') : undefined);
  if (wanted === undefined) return [onDay(next), onDay(last)];
  return [onDay(wanted === 'future' ? next : last)];
}

/** Keeps a date that the question allows; of a month or year that it allows in part, the day nearest to the middle. */
function within({ date, precision }: ResolvedDate, { between }: DateWindow): readonly ResolvedDate[] {
  if (between === undefined) return [{ date, precision }];
  const { from, to } = between;
  if (isBefore(date, from))
    return isWithinKnown(from, { date, precision }) ? [{ date: from, precision }] : [];
  if (isBefore(to, date)) return isWithinKnown(to, { date, precision }) ? [{ date: to, precision }] : [];
  return [{ date, precision }];
}

/**
 * Narrows several dates that a year or month left out may mean: by the direction the question prefers, without a window by
 * nearness, else they stay to be asked about, unless they are too many.
 */
function narrowed(allowed: readonly ResolvedDate[], window: DateWindow): readonly ResolvedDate[] {
  if (allowed.length === 1) return allowed;
  if (window.prefer !== undefined || window.between === undefined) {
    const one = likeliest(allowed, window);
    return one === undefined ? [] : [one];
  }
  return allowed.length <= MOST_CANDIDATES ? allowed : [];
}

/** Picks the date nearest to today, on the preferred side if there is any. A month or year that is still running is on both. */
function likeliest(dates: readonly ResolvedDate[], { today, prefer }: DateWindow): ResolvedDate | undefined {
  const isPreferred = ({ date, precision }: ResolvedDate): boolean => {
    if (prefer === undefined || (precision !== 'day' && isWithinKnown(today, { date, precision })))
      return true;
    return prefer === 'future' ? !isBefore(date, today) : !isBefore(today, date);
  };
  const distance = ({ date }: ResolvedDate): number =>
    Math.abs(today.until(date, { largestUnit: 'day' }).days);
  const nearestFirst = [...dates].sort((a, b) => distance(a) - distance(b));
  return nearestFirst.find(isPreferred) ?? nearestFirst[0];
}

function isBefore(a: Day, b: Day): boolean {
  return Temporal.PlainDate.compare(a, b) < 0;
}

/** Whether a day is the date, or lies in the month or year that is all that is known of it. */
function isWithinKnown(day: Day, { date, precision }: ResolvedDate): boolean {
  if (precision === 'day') return date.equals(day);
  return day.year === date.year && (precision === 'year' || day.month === date.month);
}
