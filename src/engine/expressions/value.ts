import { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';
import type { Json } from '../session.js';

/** What an expression can be worth. Numbers are decimals, dates are calendar days. */
export type Value = string | Decimal | boolean | null | Temporal.PlainDate | Temporal.Duration;

/** Why an expression has no value: a sentence for the flow's author. */
export class EvaluationError extends Error {
  constructor(
    message: string,
    readonly column: number,
  ) {
    super(message);
    this.name = 'EvaluationError';
  }
}

/** Reads stored JSON as a value; a text of the form 2026-08-31 is a date. */
export function fromJson(json: Json | undefined): Value {
  if (json === undefined || json === null) return null;
  if (typeof json === 'boolean') return json;
  if (typeof json === 'number') return new Decimal(json);
  if (typeof json === 'string') return parseIsoDate(json) ?? json;
  return JSON.stringify(json);
}

/** Makes a value storable. */
export function toJson(value: Value): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Decimal) return value.toNumber();
  return value.toString();
}

/** Names the type of a value in a message to an author. */
export function typeName(value: Value): string {
  if (value === null) return 'nothing';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'boolean') return 'true or false';
  if (value instanceof Decimal) return 'a number';
  return value instanceof Temporal.PlainDate ? 'a date' : 'a length of time';
}

function parseIsoDate(text: string): Temporal.PlainDate | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  try {
    return Temporal.PlainDate.from(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
