import { Temporal } from 'temporal-polyfill';
import { defineFunction } from '../define.js';
import { formatMoment, monthName, parseByFormat } from '../date-format.js';
import { ValueFault } from '../value.js';

const dateFormat = 'DD-MM-YYYY';
const timeFormat = 'tt:mm';

/** Functions that write and read dates, times and numbers in a form of the author's choice. */
export const formatFunctions = [
  defineFunction({
    name: 'format_date',
    says: `Writes a date by a format of the letters below, ${dateFormat} unless another is given.`,
    takes: { date: 'date', format: 'text?' },
    examples: [
      ['format_date("2026-06-15")', '15-06-2026'],
      ['format_date("2026-06-15", "EEEE D MMMM YYYY")', 'Monday 15 June 2026'],
      ['format_date("2026-06-05", "D/M/YY")', '5/6/26'],
      ['format_date("2026-06-05", "Q")', 'ERROR'],
    ],
    call: ({ date, format }, { language }) =>
      formatMoment(date.toZonedDateTime('UTC'), format ?? dateFormat, language),
  }),
  defineFunction({
    name: 'format_datetime',
    says: `Writes a moment by a format, ${dateFormat} ${timeFormat} unless another is given, perhaps in another zone.`,
    takes: { moment: 'datetime', format: 'text?', zone: 'text?' },
    examples: [
      ['format_datetime("2026-06-15T14:30:00Z")', '15-06-2026 17:30'],
      [
        'format_datetime("2026-06-15T14:30:00Z", "YYYY-MM-DD h:mm aa", "America/New_York")',
        '2026-06-15 10:30 am',
      ],
      ['format_datetime(now, "tt:mm", "Atlantis")', 'ERROR'],
    ],
    call: ({ moment, format, zone }, { language }) =>
      formatMoment(inZone(moment, zone), format ?? `${dateFormat} ${timeFormat}`, language),
  }),
  defineFunction({
    name: 'format_time',
    says: `Writes a time of day by a format, ${timeFormat} unless another is given.`,
    takes: { time: 'time', format: 'text?' },
    examples: [
      ['format_time("2:30 pm")', '14:30'],
      ['format_time("14:30", "h:mm aa")', '2:30 pm'],
    ],
    call: ({ time, format }, { language }) => formatMoment(onSomeDay(time), format ?? timeFormat, language),
  }),
  defineFunction({
    name: 'month_name',
    says: 'Names the month of a date in her language.',
    takes: { date: 'date' },
    examples: [['month_name("2026-06-15")', 'June']],
    call: ({ date }, { language }) => monthName(date, language),
  }),
  defineFunction({
    name: 'parse_date',
    says: 'Reads a text of a certain format as a date.',
    takes: { text: 'text', format: 'text' },
    examples: [
      ['parse_date("15.6.2026", "D.M.YYYY")', '2026-06-15'],
      ['parse_date("31.6.2026", "D.M.YYYY")', 'ERROR'],
    ],
    call: ({ text, format }) => parseByFormat(text, format, 'UTC').toPlainDate(),
  }),
  defineFunction({
    name: 'parse_datetime',
    says: 'Reads a text of a certain format as a moment, meant where she is or in another zone.',
    takes: { text: 'text', format: 'text', zone: 'text?' },
    examples: [
      ['parse_datetime("15.6.2026 14:30", "D.M.YYYY tt:mm")', '2026-06-15T14:30:00+03:00'],
      ['parse_datetime("15.6.2026 14:30", "D.M.YYYY tt:mm", "UTC")', '2026-06-15T17:30:00+03:00'],
    ],
    call: ({ text, format, zone }, context) =>
      parseByFormat(text, format, knownZone(zone ?? context.zone)).withTimeZone(context.zone),
  }),
  defineFunction({
    name: 'parse_time',
    says: 'Reads a text of a certain format as a time of day.',
    takes: { text: 'text', format: 'text' },
    examples: [
      ['parse_time("2:40 pm", "h:mm aa")', '14:40:00'],
      ['parse_time("25:00", "tt:mm")', 'ERROR'],
    ],
    call: ({ text, format }) => parseByFormat(text, format, 'UTC').toPlainTime(),
  }),
  defineFunction({
    name: 'format_number',
    says: 'Writes a number with so many places, two unless others are given, and with commas unless the last is false.',
    takes: { number: 'number', places: 'whole?', hasCommas: 'boolean?' },
    examples: [
      ['format_number(31337)', '31,337.00'],
      ['format_number(31337, 0, false)', '31337'],
      ['format_number(-1234.5, 1)', '-1,234.5'],
    ],
    call: ({ number, places = 2, hasCommas = true }) => {
      if (places < 0 || places > 9) throw new ValueFault('a number is written with 0 to 9 places');
      const written = number.toFixed(places);
      return hasCommas ? written.replace(/(?<=^-?\d+)(?=(\d{3})+(\.|$))/g, ',') : written;
    },
  }),
  defineFunction({
    name: 'percent',
    says: 'Writes a share of one as a percentage.',
    takes: { share: 'number' },
    examples: [
      ['percent(0.54234)', '54%'],
      ['percent(1.2)', '120%'],
    ],
    call: ({ share }) => `${share.times(100).toFixed(0)}%`,
  }),
  defineFunction({
    name: 'format_location',
    says: 'Gives the last part of a place that is written as a path.',
    takes: { place: 'text' },
    examples: [['format_location("Kenya > Siaya > Ugunja")', 'Ugunja']],
    call: ({ place }) => place.split('>').at(-1)?.trim() ?? '',
  }),
];

function onSomeDay(time: Temporal.PlainTime): Temporal.ZonedDateTime {
  return new Temporal.PlainDate(2000, 1, 1).toZonedDateTime({ timeZone: 'UTC', plainTime: time });
}

function inZone(moment: Temporal.ZonedDateTime, zone: string | undefined): Temporal.ZonedDateTime {
  return zone === undefined ? moment : moment.withTimeZone(knownZone(zone));
}

/** @throws ValueFault for a zone that does not exist */
function knownZone(zone: string): string {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
  } catch (error) {
    if (error instanceof RangeError) throw new ValueFault('there is no such time zone', { cause: error });
    throw error;
  }
}
