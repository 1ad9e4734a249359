import { describe, expect, it } from '@jest/globals';
import type { Case } from './cases/case.js';
import { conversionCases } from './cases/conversions.js';
import { dateCases } from './cases/dates.js';
import { exampleScope, exampleServices } from './cases/example-scope.js';
import { functionCases } from './cases/functions.js';
import { operatorCases } from './cases/operators.js';
import { refusalCases, unreadableCases } from './cases/refusals.js';
import { evaluate } from './evaluate.js';
import { parseExpression } from './parse.js';
import { ExpressionSyntaxError } from './syntax.js';
import { textOf } from './text-of.js';
import { EvaluationError } from './value.js';

const groups: readonly (readonly [string, readonly Case[]])[] = [
  ['operators', operatorCases],
  ['dates', dateCases],
  ['conversions', conversionCases],
  ['functions', functionCases],
];

function worth(source: string): string {
  try {
    return textOf(evaluate(source, exampleScope, exampleServices));
  } catch (error) {
    if (error instanceof EvaluationError) return `ERROR: ${error.message}`;
    throw error;
  }
}

function refused(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('it was not refused');
}

describe.each(groups)('of %s', (_, cases) => {
  it.each(cases)('%s is %s', (source, result) => {
    if (!result.startsWith('ERROR: ')) return expect(worth(source)).toBe(result);
    expect(worth(source)).toMatch(/^ERROR: /);
    expect(worth(source)).toContain(result.slice('ERROR: '.length));
  });
});

describe('an expression', () => {
  it.each(refusalCases)('%s has no value: %s, at %d', (source, message, column) => {
    const error = refused(() => evaluate(source, exampleScope, exampleServices));
    expect(error).toBeInstanceOf(EvaluationError);
    expect(error).toMatchObject({ column });
    expect(error.message).toContain(message);
  });

  it.each(unreadableCases)('%s cannot be read: %s, at %d', (source, message, column) => {
    const error = refused(() => parseExpression(source));
    expect(error).toBeInstanceOf(ExpressionSyntaxError);
    expect(error).toMatchObject({ column });
    expect(error.message).toContain(message);
  });

  it('knows no places where there is no tree of them', () => {
    const error = refused(() => evaluate('place under "Siaya"', exampleScope));
    expect(error.message).toBe('places are not known here');
  });

  it('never puts what somebody wrote into the sentence that refuses it', () => {
    for (const source of ['person.name * 2', 'number(input)', 'date(person.name)', 'person.name < 3']) {
      const { message } = refused(() => evaluate(source, exampleScope));
      expect(message).not.toMatch(/asha|ndiyo/i);
    }
  });
});
