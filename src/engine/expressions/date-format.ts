import { Temporal } from 'temporal-polyfill';
import { dateOf, fullYear, hourOf } from './read-text.js';
import { ValueFault } from './value.js';

type Moment = Temporal.ZonedDateTime;

/** One group of letters of a format. */
interface FormatToken {
  readonly letters: string;
  /** For the reference. */
  readonly says: string;
  readonly write: (moment: Moment, language: string) => string;
  /** What it reads, and as which part; absent for what is only written. */
  readonly reads?: { readonly part: Part; readonly pattern: string };
}

type Part =
  'year' | 'month' | 'day' | 'hour' | 'hour12' | 'minute' | 'second' | 'fraction' | 'half' | 'offset';

const oneOrTwo = String.raw`\d{1,2}`;
const two = String.raw`\d{2}`;

/** The letters of formats, as in RapidPro; longer groups come first. */
export const formatTokens: readonly FormatToken[] = [
  token('YYYY', 'the year', (m) => padded(m.year, 4), 'year', String.raw`\d{4}`),
  token('YY', 'its last two digits', (m) => padded(m.year % 100, 2), 'year', two),
  { letters: 'MMMM', says: 'the name of the month', write: (m, language) => monthName(m, language) },
  { letters: 'MMM', says: 'its short name', write: (m, language) => named(m, language, { month: 'short' }) },
  token('MM', 'the month, 01 to 12', (m) => padded(m.month, 2), 'month', two),
  token('M', 'the month, 1 to 12', (m) => String(m.month), 'month', oneOrTwo),
  token('DD', 'the day, 01 to 31', (m) => padded(m.day, 2), 'day', two),
  token('D', 'the day, 1 to 31', (m) => String(m.day), 'day', oneOrTwo),
  {
    letters: 'EEEE',
    says: 'the name of the weekday',
    write: (m, language) => named(m, language, { weekday: 'long' }),
  },
  {
    letters: 'EEE',
    says: 'its short name',
    write: (m, language) => named(m, language, { weekday: 'short' }),
  },
  token('hh', 'the hour, 01 to 12', (m) => padded(twelve(m.hour), 2), 'hour12', two),
  token('h', 'the hour, 1 to 12', (m) => String(twelve(m.hour)), 'hour12', oneOrTwo),
  token('tt', 'the hour, 00 to 23', (m) => padded(m.hour, 2), 'hour', two),
  token('t', 'the hour, 0 to 23', (m) => String(m.hour), 'hour', oneOrTwo),
  token('mm', 'the minute, 00 to 59', (m) => padded(m.minute, 2), 'minute', two),
  token('m', 'the minute, 0 to 59', (m) => String(m.minute), 'minute', oneOrTwo),
  token('ss', 'the second, 00 to 59', (m) => padded(m.second, 2), 'second', two),
  token('s', 'the second, 0 to 59', (m) => String(m.second), 'second', oneOrTwo),
  token('fffffffff', 'nanoseconds', (m) => fraction(m, 9), 'fraction', String.raw`\d{9}`),
  token('ffffff', 'microseconds', (m) => fraction(m, 6), 'fraction', String.raw`\d{6}`),
  token('fff', 'milliseconds', (m) => fraction(m, 3), 'fraction', String.raw`\d{3}`),
  token('aa', 'am or pm', (m) => (m.hour < 12 ? 'am' : 'pm'), 'half', '[ap]m'),
  token('AA', 'AM or PM', (m) => (m.hour < 12 ? 'AM' : 'PM'), 'half', '[ap]m'),
  token('ZZZ', 'the offset, such as +03:00', (m) => m.offset, 'offset', String.raw`[+-]\d{2}:\d{2}`),
  token(
    'Z',
    'the offset, or Z in UTC',
    (m) => (m.offset === '+00:00' ? 'Z' : m.offset),
    'offset',
    String.raw`Z|[+-]\d{2}:\d{2}`,
  ),
];

/** What may stand between the letters. */
const between = new Set(' :,./-_T');

/**
 * Writes a moment by a format such as `D MMMM YYYY`.
 * @throws ValueFault for a letter that means nothing
 */
export function formatMoment(moment: Moment, format: string, language: string): string {
  return partsOf(format)
    .map((part) => (typeof part === 'string' ? part : part.write(moment, language)))
    .join('');
}

/**
 * Reads a text by a format such as `D.M.YYYY`; what the format leaves out is the first that can be: midnight.
 * @throws ValueFault when the text is of another form, or no date
 */
export function parseByFormat(text: string, format: string, zone: string): Moment {
  const tokens: FormatToken[] = [];
  const pattern = partsOf(format).map((part) => {
    if (typeof part === 'string') return escaped(part);
    if (part.reads === undefined) throw new ValueFault(`${part.letters} can be written but not read`);
    tokens.push(part);
    return `(${part.reads.pattern})`;
  });
  const match = new RegExp(`^${pattern.join('')}$`, 'i').exec(text.trim());
  if (match === null) throw new ValueFault('the text is not of this format');
  const read = new Map(tokens.map(({ reads }, index) => [reads?.part, match[index + 1] ?? '']));
  return momentOf(read, zone);
}

/** Names the month of a date: `June`, `Juni`, `juin`. */
export function monthName(date: Temporal.PlainDate | Moment, language: string): string {
  return named(date, language, { month: 'long' });
}

function token(
  letters: string,
  says: string,
  write: FormatToken['write'],
  part: Part,
  pattern: string,
): FormatToken {
  return { letters, says, write, reads: { part, pattern } };
}

function partsOf(format: string): (FormatToken | string)[] {
  const parts: (FormatToken | string)[] = [];
  for (let at = 0; at < format.length;) {
    const found = formatTokens.find(({ letters }) => format.startsWith(letters, at));
    const character = format[at] ?? '';
    if (found === undefined && !between.has(character)) {
      throw new ValueFault(`"${character}" has no meaning in a format`);
    }
    parts.push(found ?? character);
    at += found?.letters.length ?? 1;
  }
  return parts;
}

function momentOf(read: ReadonlyMap<Part | undefined, string>, zone: string): Moment {
  const number = (part: Part, otherwise: number): number => Number(read.get(part) ?? otherwise);
  const date = dateOf(fullYear(read.get('year') ?? '2000'), number('month', 1), number('day', 1));
  const hour = hourOf(number('hour12', number('hour', 0)), read.get('half'));
  const [minute, second] = [number('minute', 0), number('second', 0)];
  if (date === undefined || hour === undefined || minute > 59 || second > 59) {
    throw new ValueFault('there is no such date or time');
  }
  const nanoseconds = Number((read.get('fraction') ?? '0').padEnd(9, '0'));
  const local = date.toPlainDateTime({ hour, minute, second }).add({ nanoseconds });
  return local.toZonedDateTime(offsetOf(read.get('offset')) ?? zone);
}

function offsetOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  if (written.toUpperCase() === 'Z') return 'UTC';
  const [hours = '', minutes = ''] = written.slice(1).split(':');
  if (Number(hours) > 23 || Number(minutes) > 59) throw new ValueFault('there is no such offset');
  return written;
}

/** The day before the month, as it is said where English is spoken here. */
const locales: ReadonlyMap<string, string> = new Map([['en', 'en-GB']]);

function named(
  date: Temporal.PlainDate | Moment,
  language: string,
  style: Pick<Intl.DateTimeFormatOptions, 'month' | 'weekday'>,
): string {
  const day = date instanceof Temporal.PlainDate ? date : date.toPlainDate();
  return day.toLocaleString(locales.get(language) ?? language, style);
}

function fraction(moment: Moment, digits: number): string {
  const nanoseconds = moment.millisecond * 1e6 + moment.microsecond * 1e3 + moment.nanosecond;
  return padded(nanoseconds, 9).slice(0, digits);
}

function twelve(hour: number): number {
  return hour % 12 === 0 ? 12 : hour % 12;
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

function escaped(character: string): string {
  return character === '.' || character === '/' ? `\\${character}` : character;
}
