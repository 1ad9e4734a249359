import type { Temporal } from 'temporal-polyfill';
import { maxTextLength } from './limits.js';
import { isCollection, typeOf, ValueFault } from './value.js';
import type { Value, ValueTypes } from './value.js';

/**
 * Writes a value as a text: `12.5`, `true`, `2026-03-02`, `[1, two]`, `{age: 19}`; nothing is an empty text.
 * @throws ValueFault when it would be too long
 */
export function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  if (isCollection(value)) requireSize(value);
  return write(value);
}

/** Counts the characters and elements of a value, as far as the limit: beyond it counting ends. */
export function sizeOf(value: Value, limit: number): number {
  if (typeof value === 'string') return value.length;
  if (!isCollection(value)) return 1;
  let size = 1;
  for (const one of value.values()) {
    size += sizeOf(one, limit - size);
    if (size > limit) break;
  }
  return size;
}

function requireSize(value: Value): void {
  if (sizeOf(value, maxTextLength) > maxTextLength) throw new ValueFault('makes too long a text');
}

const writers: { readonly [Type in keyof ValueTypes]: (value: ValueTypes[Type]) => string } = {
  nothing: () => '',
  text: (text) => text,
  number: (number) => number.toFixed(),
  boolean: String,
  date: (date) => date.toString(),
  datetime: (moment) => moment.toString({ timeZoneName: 'never' }),
  time: (time) => time.toString(),
  duration: writeDuration,
  array: (array) => `[${array.map(write).join(', ')}]`,
  object: (object) => `{${[...object].map(([key, one]) => `${key}: ${write(one)}`).join(', ')}}`,
};

function write(value: Value): string {
  const writer: (value: never) => string = writers[typeOf(value)];
  return writer(value as never);
}

const durationUnits = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;

function writeDuration(duration: Temporal.Duration): string {
  const parts = durationUnits.flatMap((unit) => {
    const amount = duration[unit];
    if (amount === 0) return [];
    return [`${amount} ${Math.abs(amount) === 1 ? unit.slice(0, -1) : unit}`];
  });
  return parts.length === 0 ? '0 days' : parts.join(' ');
}
