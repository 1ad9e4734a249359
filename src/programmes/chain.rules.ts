import { Temporal } from 'temporal-polyfill';

import { evaluate } from '../engine/expressions/evaluate.js';
import { parseIsoDate } from '../engine/expressions/json.js';
import { EvaluationError, typeName } from '../engine/expressions/value.js';
import type { FieldValue } from '../people/person.js';
import type { Sentence } from '../platform/sentence.js';
import { dateOfDay } from './local-calendar.js';
import { expressionFault } from './week-zero.js';
import type { AnchorPrecision } from '../engine/understanding/date-precision.js';

const fieldAnchor = /^person\.([a-z][a-z0-9_]{0,63})$/;

/** Tells whether a date is simply a field of hers. */
export function isFieldAnchor(anchor: string): boolean {
  return fieldAnchor.test(anchor);
}

/** The field that a date is; null for an expression. */
export function fieldOf(anchor: string): string | null {
  return fieldAnchor.exec(anchor)?.[1] ?? null;
}

/**
 * Works out the date that the programme after another one is counted from.
 * @param source an expression on `anchor` and `today`, such as `anchor + 1 year`
 * @throws ExpressionSyntaxError, EvaluationError, or RangeError for a date beyond the calendar
 */
function nextAnchorOf(
  source: string,
  anchor: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  const value = evaluate(source, (path) => {
    const name = path.join('.');
    return name === 'anchor' ? anchor : name === 'today' ? today : undefined;
  });
  if (value instanceof Temporal.PlainDate) return value;
  throw new EvaluationError(`a date was expected, not ${typeName(value)}`, 1);
}

/** Says in a sentence what is wrong with such an expression; null when nothing is. */
export function thenFault(source: string): Sentence | null {
  const sample = Temporal.PlainDate.from('2028-02-29');
  return expressionFault(source, () => nextAnchorOf(source, sample, sample));
}

/** A date with how exact it is known, as an enrolment takes it. */
export interface KnownDate {
  readonly anchor: string;
  readonly precision: AnchorPrecision;
}

/**
 * The date that the programme after another one is counted from; null when she has none, or it is beyond the calendar.
 * @param today the number of her day
 */
export function chainedAnchor(
  source: string,
  anchor: string,
  today: number,
  fields: Readonly<Record<string, FieldValue>>,
): KnownDate | null {
  const field = fieldOf(source);
  if (field !== null) return knownDate(fields[field]);
  try {
    const date = nextAnchorOf(source, Temporal.PlainDate.from(anchor), dateOfDay(today));
    return { anchor: date.toString(), precision: 'day' };
  } catch (error) {
    if (error instanceof EvaluationError || error instanceof RangeError) return null;
    throw error;
  }
}

/** A field as a date to count from; null for rubbish, for a year, and for one that she does not have. */
export function knownDate(field: FieldValue | undefined): KnownDate | null {
  if (typeof field?.value !== 'string') return null;
  const date = parseIsoDate(field.value);
  const { precision = 'day' } = field;
  if (!(date instanceof Temporal.PlainDate) || precision === 'year') return null;
  return { anchor: date.toString(), precision };
}
