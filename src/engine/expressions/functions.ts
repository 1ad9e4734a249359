import { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';
import type { Value } from './value.js';

/** A function of the expression language: how many arguments it takes and what it gives. */
export interface ExpressionFunction {
  readonly arguments: readonly [minimum: number, maximum: number];
  /** @throws TypeError with a sentence when an argument is of another type */
  call(...args: Value[]): Value;
}

/** The functions by name; those of RapidPro keep RapidPro's names and meaning. */
export const functions: ReadonlyMap<string, ExpressionFunction> = new Map<string, ExpressionFunction>([
  ['upper', { arguments: [1, 1], call: (text) => asText(text).toUpperCase() }],
  ['lower', { arguments: [1, 1], call: (text) => asText(text).toLowerCase() }],
  ['text_length', { arguments: [1, 1], call: (text) => new Decimal([...asText(text)].length) }],
  ['abs', { arguments: [1, 1], call: (number) => asNumber(number).abs() }],
  ['round', { arguments: [1, 2], call: (number, places) => roundTo(number, places) }],
  ['max', { arguments: [1, 20], call: (...numbers) => Decimal.max(...numbers.map(asNumber)) }],
  ['min', { arguments: [1, 20], call: (...numbers) => Decimal.min(...numbers.map(asNumber)) }],
  [
    'default',
    {
      arguments: [2, 2],
      call: (value, otherwise) => (isMissing(value) ? (otherwise ?? null) : (value ?? null)),
    },
  ],
  ['weeks_between', { arguments: [2, 2], call: (from, to) => daysBetween(from, to).div(7).floor() }],
  ['days_between', { arguments: [2, 2], call: (from, to) => daysBetween(from, to) }],
]);

function isMissing(value: Value | undefined): boolean {
  return value === undefined || value === null || value === '';
}

function asText(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  return String(value);
}

function asNumber(value: Value | undefined): Decimal {
  if (value instanceof Decimal) return value;
  throw new TypeError('expects a number');
}

function asDate(value: Value | undefined): Temporal.PlainDate {
  if (value instanceof Temporal.PlainDate) return value;
  throw new TypeError('expects a date');
}

function roundTo(number: Value | undefined, places: Value | undefined): Decimal {
  return asNumber(number).toDecimalPlaces(
    places === undefined ? 0 : asNumber(places).toNumber(),
    Decimal.ROUND_HALF_UP,
  );
}

function daysBetween(from: Value | undefined, to: Value | undefined): Decimal {
  return new Decimal(asDate(from).until(asDate(to), { largestUnit: 'days' }).days);
}
