import { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';
import type { Json } from '../json.js';
import { maxValueDepth } from './limits.js';
import { readStoredMoment } from './read-text.js';
import { isOf, ValueFault } from './value.js';
import type { Value } from './value.js';

/**
 * Reads stored JSON as a value. A text of the form 2026-08-31 is a date, one such as 2026-08-31T09:00:00Z a moment, which is
 * then seen in the zone.
 * @throws ValueFault when it is nested too deeply
 */
export function fromJson(json: Json | undefined, zone = 'UTC', depth = 0): Value {
  if (json === undefined || json === null) return null;
  if (typeof json === 'boolean') return json;
  if (typeof json === 'number') return new Decimal(json);
  if (typeof json === 'string') return parseIsoDate(json) ?? readStoredMoment(json, zone) ?? json;
  if (depth >= maxValueDepth) throw new ValueFault('is nested too deeply');
  if (isList(json)) return json.map((one) => fromJson(one, zone, depth + 1));
  return new Map(Object.entries(json).map(([key, one]) => [key, fromJson(one, zone, depth + 1)]));
}

/** Makes a value storable. */
export function toJson(value: Value): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Decimal) return value.toNumber();
  if (isOf(value, 'array')) return value.map(toJson);
  if (isOf(value, 'object')) return Object.fromEntries([...value].map(([key, one]) => [key, toJson(one)]));
  if (value instanceof Temporal.ZonedDateTime) return value.toString({ timeZoneName: 'never' });
  return value.toString();
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

/** Reads a text of the form 2026-08-31; null for any other. */
export function parseIsoDate(text: string): Temporal.PlainDate | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  try {
    return Temporal.PlainDate.from(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
