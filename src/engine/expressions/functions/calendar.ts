import { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';
import { withinCalendar } from '../calendar.js';
import { defineFunction } from '../define.js';
import { dateOf } from '../read-text.js';
import { ValueFault } from '../value.js';

/** The units of `datetime_add` and `datetime_diff`: capitals are of the calendar, small letters of the clock. */
const units: ReadonlyMap<string, Temporal.DateUnit | Temporal.TimeUnit> = new Map([
  ['Y', 'year'],
  ['M', 'month'],
  ['W', 'week'],
  ['D', 'day'],
  ['h', 'hour'],
  ['m', 'minute'],
  ['s', 'second'],
]);

/** Functions about dates, moments and times of day. */
export const calendarFunctions = [
  defineFunction({
    name: 'today',
    says: 'Gives the day that it is where she is; the name `today` is the same.',
    takes: {},
    examples: [['today()', '2026-03-02']],
    call: (_, context) => context.today(),
  }),
  defineFunction({
    name: 'now',
    says: 'Gives this moment where she is; the name `now` is the same.',
    takes: {},
    examples: [['now()', '2026-03-02T09:00:00+03:00']],
    call: (_, context) => context.now(),
  }),
  defineFunction({
    name: 'date_from_parts',
    says: 'Makes a date of year, month and day.',
    takes: { year: 'whole', month: 'whole', day: 'whole' },
    examples: [
      ['date_from_parts(2026, 6, 15)', '2026-06-15'],
      ['date_from_parts(2026, 2, 30)', 'ERROR'],
    ],
    call: ({ year, month, day }) => {
      const date = dateOf(year, month, day);
      if (date === undefined) throw new ValueFault('there is no such day');
      return date;
    },
  }),
  defineFunction({
    name: 'time_from_parts',
    says: 'Makes a time of day of hour, minute and second.',
    takes: { hour: 'whole', minute: 'whole', second: 'whole' },
    examples: [
      ['time_from_parts(14, 30, 0)', '14:30:00'],
      ['time_from_parts(24, 0, 0)', 'ERROR'],
    ],
    call: ({ hour, minute, second }) => timeOf(hour, minute, second),
  }),
  defineFunction({
    name: 'replace_time',
    says: 'Gives the same day at another time.',
    takes: { moment: 'datetime', time: 'time' },
    examples: [['replace_time(now, "16:30")', '2026-03-02T16:30:00+03:00']],
    call: ({ moment, time }) => moment.withPlainTime(time),
  }),
  defineFunction({
    name: 'datetime_add',
    says: 'Adds to a moment: "Y" years, "M" months, "W" weeks, "D" days, "h" hours, "m" minutes or "s" seconds.',
    takes: { moment: 'datetime', amount: 'whole', unit: 'text' },
    examples: [
      ['datetime_add("2026-01-15", 5, "D")', '2026-01-20T00:00:00+03:00'],
      ['datetime_add("2026-01-15 10:45", -30, "m")', '2026-01-15T10:15:00+03:00'],
      ['datetime_add("2026-01-15", 5, "d")', 'ERROR'],
    ],
    call: ({ moment, amount, unit }) =>
      withinCalendar(() => moment.add(Temporal.Duration.from({ [`${unitOf(unit)}s`]: amount }))),
  }),
  defineFunction({
    name: 'datetime_diff',
    says: 'Counts the full units from one moment to another; the units are those of datetime_add.',
    takes: { from: 'datetime', to: 'datetime', unit: 'text' },
    examples: [
      ['datetime_diff("2026-01-15", "2026-01-17", "D")', '2'],
      ['datetime_diff("2026-01-17 10:50", "2026-01-17 12:30", "h")', '1'],
      ['datetime_diff("2026-03-02", "2024-12-02", "Y")', '-1'],
    ],
    call: ({ from, to, unit }) => differenceOf(from, to, unitOf(unit)),
  }),
  defineFunction({
    name: 'days_between',
    says: 'Counts the days from one date to another.',
    takes: { from: 'date', to: 'date' },
    examples: [['days_between(today, "2026-03-12")', '10']],
    call: ({ from, to }) => daysBetween(from, to),
  }),
  defineFunction({
    name: 'weeks_between',
    says: 'Counts the full weeks from one date to another.',
    takes: { from: 'date', to: 'date' },
    examples: [
      ['weeks_between(today, person.due_date)', '15'],
      ['weeks_between("2026-03-02", "2026-03-15")', '1'],
    ],
    call: ({ from, to }) => daysBetween(from, to).div(7).floor(),
  }),
  defineFunction({
    name: 'weekday',
    says: 'Gives the day of the week, from 0 for Sunday to 6.',
    takes: { date: 'date' },
    examples: [
      ['weekday("2026-03-01")', '0'],
      ['weekday("2026-03-02")', '1'],
    ],
    call: ({ date }) => new Decimal(date.dayOfWeek % 7),
  }),
  defineFunction({
    name: 'week_number',
    says: 'Gives the week of the year; weeks begin on Sunday, and the first is that of 1 January.',
    takes: { date: 'date' },
    examples: [
      ['week_number("2026-01-01")', '1'],
      ['week_number("2026-03-02")', '10'],
    ],
    call: ({ date }) => new Decimal(weekOf(date)),
  }),
  defineFunction({
    name: 'epoch',
    says: 'Gives a moment as the seconds since 1970 began in UTC.',
    takes: { moment: 'datetime' },
    examples: [['epoch("2026-03-02T06:00:00Z")', '1772431200']],
    call: ({ moment }) => new Decimal(String(moment.epochNanoseconds)).div(1e9),
  }),
  defineFunction({
    name: 'datetime_from_epoch',
    says: 'Gives the moment of so many seconds since 1970 began in UTC.',
    takes: { seconds: 'number' },
    examples: [['datetime_from_epoch(1772431200)', '2026-03-02T09:00:00+03:00']],
    call: ({ seconds }, { zone }) =>
      withinCalendar(() =>
        new Temporal.Instant(BigInt(seconds.times(1e9).floor().toFixed())).toZonedDateTimeISO(zone),
      ),
  }),
  defineFunction({
    name: 'tz',
    says: 'Names the time zone of a moment.',
    takes: { moment: 'datetime' },
    examples: [['tz(now)', 'Africa/Nairobi']],
    call: ({ moment }) => moment.timeZoneId,
  }),
  defineFunction({
    name: 'tz_offset',
    says: 'Gives how far a moment is from UTC where she is.',
    takes: { moment: 'datetime' },
    examples: [['tz_offset(now)', '+0300']],
    call: ({ moment }) => moment.offset.replace(':', ''),
  }),
];

function timeOf(hour: number, minute: number, second: number): Temporal.PlainTime {
  const isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
  if (!isTime) throw new ValueFault('there is no such time of day');
  return Temporal.PlainTime.from({ hour, minute, second });
}

function unitOf(code: string): Temporal.DateUnit | Temporal.TimeUnit {
  const unit = units.get(code);
  if (unit === undefined) throw new ValueFault(`a unit is one of ${[...units.keys()].join(', ')}`);
  return unit;
}

function differenceOf(
  from: Temporal.ZonedDateTime,
  to: Temporal.ZonedDateTime,
  unit: Temporal.DateUnit | Temporal.TimeUnit,
): Decimal {
  const difference = from.until(to, { largestUnit: unit });
  return new Decimal(difference[`${unit}s`]);
}

function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): Decimal {
  return new Decimal(from.until(to, { largestUnit: 'days' }).days);
}

function weekOf(date: Temporal.PlainDate): number {
  const first = date.with({ month: 1, day: 1 });
  return Math.floor((date.dayOfYear - 1 + (first.dayOfWeek % 7)) / 7) + 1;
}
