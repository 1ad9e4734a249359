import { Temporal } from 'temporal-polyfill';

import { evaluate } from '../engine/expressions/evaluate.js';
import { ExpressionSyntaxError } from '../engine/expressions/syntax.js';
import { EvaluationError, typeName } from '../engine/expressions/value.js';
import { sentence } from '../platform/sentence.js';
import type { Sentence } from '../platform/sentence.js';

/**
 * Works out the first day of week 0 from a date of hers.
 * @param source an expression on `anchor`, such as `anchor - 40 weeks`
 * @throws ExpressionSyntaxError, EvaluationError, or RangeError for a date beyond the calendar
 */
export function weekZeroOf(source: string, anchor: Temporal.PlainDate): Temporal.PlainDate {
  const value = evaluate(source, (path) => (path.join('.') === 'anchor' ? anchor : undefined));
  if (value instanceof Temporal.PlainDate) return value;
  throw new EvaluationError(`a date was expected, not ${typeName(value)}`, 1);
}

/** Says in a sentence what is wrong with such an expression; null when nothing is. */
export function weekZeroFault(source: string): Sentence | null {
  return expressionFault(source, () => weekZeroOf(source, Temporal.PlainDate.from('2028-02-29')));
}

/** Says in a sentence why an expression for a date has no value; null when it has one. */
export function expressionFault(source: string, work: () => unknown): Sentence | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof ExpressionSyntaxError || error instanceof EvaluationError) {
      const reason = error instanceof ExpressionSyntaxError ? error.said : error.message;
      return sentence(
        'lint:expression.message',
      )`In "${{ source }}", at its character ${{ column: error.column }}: ${{ reason }}.`;
    }
    if (error instanceof RangeError)
      return sentence('lint:expression.calendar')`"${{ source }}" is beyond the calendar.`;
    throw error;
  }
}
