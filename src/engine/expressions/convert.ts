import { withinCalendar } from './calendar.js';
import { readDate, readMoment, readNumber, readTime } from './read-text.js';
import { textOf } from './text-of.js';
import { isOf, nameOfType, typeName, typeOf, ValueFault } from './value.js';
import type { TypeName, Value, ValueTypes } from './value.js';

/** One way from a type to another: a row of the table that functions and operators convert by. */
export interface Conversion {
  readonly from: TypeName;
  readonly to: TypeName;
  /** A sentence for the reference. */
  readonly says: string;
  /** An expression that converts, and what it is worth as a text. */
  readonly example: readonly [source: string, result: string];
  /** Undefined when this one value has no counterpart; `zone` is where she is. */
  readonly convert: (value: never, zone: string) => Value | undefined;
}

function row<From extends TypeName, To extends TypeName>(
  from: From,
  to: To,
  says: string,
  example: Conversion['example'],
  convert: (value: ValueTypes[From], zone: string) => ValueTypes[To] | undefined,
): Conversion {
  return { from, to, says, example, convert };
}

/** All conversions; the others of RapidPro's are left out where they hide a mistake. */
export const conversions: readonly Conversion[] = [
  row('nothing', 'text', 'Nothing is an empty text.', ['"[" & null & "]"', '[]'], textOf),
  row('number', 'text', 'A number is written in full.', ['text(12.50)', '12.5'], textOf),
  row('boolean', 'text', 'It is written true or false.', ['text(1 = 1)', 'true'], textOf),
  row('date', 'text', 'A date is written year first.', ['text(today)', '2026-03-02'], textOf),
  row('datetime', 'text', 'As ISO 8601, where she is.', ['text(now)', '2026-03-02T09:00:00+03:00'], textOf),
  row('time', 'text', 'With hour, minute and second.', ['text(time("9:30"))', '09:30:00'], textOf),
  row('duration', 'text', 'With its units.', ['text(2 weeks)', '2 weeks'], textOf),
  row('array', 'text', 'Its elements, in brackets.', ['text(array(1, "a"))', '[1, a]'], textOf),
  row('object', 'text', 'Its parts, in braces.', ['text(object("a", 1))', '{a: 1}'], textOf),
  row('text', 'number', 'Digits and a point, and nothing else.', ['"3" + 1', '4'], readNumber),
  row('nothing', 'boolean', 'Nothing does not hold.', ['boolean(null)', 'false'], () => false),
  row(
    'text',
    'boolean',
    'Any text holds but the empty one and "false".',
    ['boolean("FALSE")', 'false'],
    (text) => text !== '' && text.toLowerCase() !== 'false',
  ),
  row('number', 'boolean', 'Any number holds but zero.', ['boolean(0)', 'false'], (n) => !n.isZero()),
  row('date', 'boolean', 'A date holds.', ['boolean(today)', 'true'], () => true),
  row('datetime', 'boolean', 'A moment holds.', ['boolean(now)', 'true'], () => true),
  row('time', 'boolean', 'A time of day holds.', ['boolean(time("0:00"))', 'true'], () => true),
  row(
    'duration',
    'boolean',
    'A length of time holds unless it is none.',
    ['boolean(0 days)', 'false'],
    (duration) => !duration.blank,
  ),
  row(
    'array',
    'boolean',
    'A list holds unless it is empty.',
    ['boolean(array())', 'false'],
    (a) => a.length > 0,
  ),
  row(
    'object',
    'boolean',
    'An object holds unless it is empty.',
    ['boolean(object())', 'false'],
    (o) => o.size > 0,
  ),
  row('text', 'date', 'The year first, or the day first.', ['date("15/6/2026")', '2026-06-15'], readDate),
  row('datetime', 'date', 'Its day where she is.', ['date(now)', '2026-03-02'], (moment) =>
    moment.toPlainDate(),
  ),
  row(
    'text',
    'datetime',
    'A date, and a time if there is one.',
    ['datetime("2026-06-15 14:30")', '2026-06-15T14:30:00+03:00'],
    readMoment,
  ),
  row(
    'date',
    'datetime',
    'Where the day begins for her.',
    ['datetime(today)', '2026-03-02T00:00:00+03:00'],
    (date, zone) => date.toZonedDateTime(zone),
  ),
  row('text', 'time', 'Of 24 hours, or with am or pm.', ['time("2:30 pm")', '14:30:00'], readTime),
  row('datetime', 'time', 'Its time of day for her.', ['time(now)', '09:00:00'], (moment) =>
    moment.toPlainTime(),
  ),
  row('nothing', 'array', 'Nothing is an empty list.', ['count(person.nothing_yet)', '0'], () => []),
  row('nothing', 'object', 'Nothing has no parts.', ['keys(person.nothing_yet)', '[]'], () => new Map()),
];

const byTypes = new Map(conversions.map((one) => [`${one.from} to ${one.to}`, one]));

/** Converts a value, or gives undefined when there is no way. */
export function tryConvert<To extends TypeName>(
  value: Value,
  to: To,
  zone: string,
): ValueTypes[To] | undefined {
  if (isOf(value, to)) return value;
  const conversion = byTypes.get(`${typeOf(value)} to ${to}`);
  const converted = withinCalendar(() => conversion?.convert(value as never, zone));
  return converted !== undefined && isOf(converted, to) ? converted : undefined;
}

/**
 * Converts a value.
 * @throws ValueFault when there is no way
 */
export function convert<To extends TypeName>(value: Value, to: To, zone: string): ValueTypes[To] {
  const converted = tryConvert(value, to, zone);
  if (converted !== undefined) return converted;
  // The value itself stays out of the message, for it may be somebody's name.
  throw new ValueFault(`${nameOfType(to)} was expected, not ${typeName(value)}`);
}

/** Tells whether a value holds as a condition, leniently: nothing, an empty text, false and zero do not. */
export function holds(value: Value): boolean {
  return convert(value, 'boolean', 'UTC');
}
