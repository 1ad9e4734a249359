import { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';

/** Something found in a text, and where. */
export interface Found<Item> {
  readonly item: Item;
  readonly from: number;
  readonly to: number;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/;
const DATE =
  /(?<![\d./-])(?:(?<year>\d{4})[-/. ](?<month>\d{1,2})[-/. ](?<day>\d{1,2})|(?<day2>\d{1,2})[-/. ](?<month2>\d{1,2})[-/. ](?<year2>\d{4}|\d{2}))(?![\d/-])/;
const TIME =
  /(?<![\d:])(?:(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?<fraction>\.\d{1,9})?)?\s?(?<half>[ap]m)?|(?<hour2>\d{1,2})\s?(?<half2>[ap]m))(?![\d:])/i;
const OFFSET = /^\s?(?<offset>Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/i;
const STORED_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** Reads a text that is a number and nothing else; undefined when it is not. */
export function readNumber(text: string): Decimal | undefined {
  const written = text.trim();
  return written.length <= 100 && NUMBER.test(written) ? new Decimal(written) : undefined;
}

/** Reads a text that is a date, perhaps with a time: `2026-03-02`, `2/3/2026` (the day first), `2.3.26`. */
export function readDate(text: string): Temporal.PlainDate | undefined {
  return readDateAndTime(text)?.date;
}

/** Reads a text that is a moment, or a date alone, which begins at midnight. Without an offset it is meant in the zone. */
export function readMoment(text: string, zone: string): Temporal.ZonedDateTime | undefined {
  const read = readDateAndTime(text);
  if (read === undefined) return undefined;
  const { date, time, offset } = read;
  const local = date.toPlainDateTime(time);
  if (offset === null) return local.toZonedDateTime(zone);
  return local.toZonedDateTime(offset.toUpperCase() === 'Z' ? 'UTC' : offset).withTimeZone(zone);
}

/** Reads a moment as it is stored, `2026-03-02T09:00:00+03:00`, and no other writing. */
export function readStoredMoment(text: string, zone: string): Temporal.ZonedDateTime | undefined {
  return text.length <= 40 && STORED_MOMENT.test(text) ? readMoment(text, zone) : undefined;
}

/** Reads a text that is a time of day: `14:30`, `2:30 pm`, `2pm`. */
export function readTime(text: string): Temporal.PlainTime | undefined {
  const written = text.trim();
  const found = findTime(written);
  return found?.from === 0 && found.to === written.length ? found.item : undefined;
}

/** Finds the first date in a text, the day before the month unless the year comes first. */
export function findDate(text: string): Found<Temporal.PlainDate> | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const { year, month, day, year2, month2, day2 } = match.groups ?? {};
  const item = dateOf(fullYear(year ?? year2 ?? ''), Number(month ?? month2), Number(day ?? day2));
  return item && { item, from: match.index, to: match.index + match[0].length };
}

/** Finds the first time of day in a text. */
export function findTime(text: string): Found<Temporal.PlainTime> | undefined {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const { hour, hour2, minute, second, fraction, half, half2 } = match.groups ?? {};
  const hours = hourOf(Number(hour ?? hour2), half ?? half2);
  const minutes = Number(minute ?? 0);
  const seconds = Number(second ?? 0);
  if (hours === undefined || minutes > 59 || seconds > 59) return undefined;
  const nanoseconds = Math.round(Number(fraction ?? 0) * 1e9);
  const item = Temporal.PlainTime.from({ hour: hours, minute: minutes, second: seconds }).add({
    nanoseconds,
  });
  return { item, from: match.index, to: match.index + match[0].length };
}

/** Makes a date of its parts; undefined when there is no such day. */
export function dateOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (month < 1 || month > 12 || day < 1 || year < 1 || year > 9999) return undefined;
  const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
  return date.day === day ? date : undefined;
}

/** The hour of 24; `half` is am or pm, if it was said. */
export function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour < 24 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

/** Two digits of a year are of the years from 1950 to 2049. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

interface DateAndTime {
  readonly date: Temporal.PlainDate;
  readonly time: Temporal.PlainTime;
  readonly offset: string | null;
}

function readDateAndTime(text: string): DateAndTime | undefined {
  const written = text.trim();
  const date = written.length <= 60 ? findDate(written) : undefined;
  if (date?.from !== 0) return undefined;
  const rest = written.slice(date.to);
  if (rest === '') return { date: date.item, time: new Temporal.PlainTime(), offset: null };
  if (!/^[T ]/i.test(rest)) return undefined;
  return withTime(date.item, rest.slice(1).trimStart());
}

function withTime(date: Temporal.PlainDate, written: string): DateAndTime | undefined {
  const time = findTime(written);
  if (time?.from !== 0) return undefined;
  const rest = written.slice(time.to);
  const offset = OFFSET.exec(rest)?.groups?.offset ?? null;
  return rest === '' || offset !== null ? { date, time: time.item, offset } : undefined;
}
