import { describe, expect, it } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { exampleScope, exampleServices } from './cases/example-scope.js';
import { evaluate, evaluateTree } from './evaluate.js';
import { functions } from './functions.js';
import { toJson } from './json.js';
import { maxEffort, maxElements, maxTextLength } from './limits.js';
import { parseExpression } from './parse.js';
import { ExpressionSyntaxError } from './syntax.js';
import type { BinaryOperator, DurationUnit, Expression } from './syntax.js';
import { sizeOf, textOf } from './text-of.js';
import { EvaluationError } from './value.js';
import type { Value } from './value.js';

const long = 'x'.repeat(maxTextLength);
const scope = (path: readonly string[]): Value | undefined => {
  if (path.join('.') === 'long') return long;
  if (path.join('.') === 'list') return Array.from({ length: maxElements }, (_, index) => new Decimal(index));
  return exampleScope(path);
};

describe('an expression that is too much', () => {
  it.each([
    ['10,000 brackets', '('.repeat(10_000)],
    ['10,000 closed brackets', `${'('.repeat(10_000)}1${')'.repeat(10_000)}`],
    ['10,000 signs', `${'-'.repeat(10_000)}1`],
    ['10,000 times not', `${'not '.repeat(10_000)}true`],
    ['10,000 calls', `${'abs('.repeat(10_000)}1${')'.repeat(10_000)}`],
    ['10,000 look-ups', `a${'[a'.repeat(10_000)}${']'.repeat(10_000)}`],
    ['60 brackets', `${'('.repeat(60)}1${')'.repeat(60)}`],
    ['60 signs', `${'-'.repeat(60)}1`],
    ['60 calls', `${'abs('.repeat(60)}1${')'.repeat(60)}`],
    ['60 powers', `${'2 ^ ('.repeat(60)}1${')'.repeat(60)}`],
  ])('is not read: %s', (_, source) => {
    expect(() => parseExpression(source)).toThrow(ExpressionSyntaxError);
  });

  it('may be as wide as its length allows', () => {
    expect(toJson(evaluate(`1${'+1'.repeat(999)}`, scope))).toBe(1_000);
  });

  it('is refused when its tree is deeper than any text could make it', () => {
    let tree: Expression = { kind: 'literal', value: { number: '1' }, column: 1 };
    for (let depth = 0; depth < 10_000; depth += 1) tree = { kind: 'negate', operand: tree, column: 1 };
    expect(() => evaluateTree(tree, scope)).toThrow('is nested too deeply');
  });

  it.each([
    ['long & "y"', 'too long a text'],
    ['replace(long, "x", long)', 'too long a text'],
    ['join(foreach(list, repeat, 100), long)', 'too long a text'],
    ['join(list, long)', 'too long a text'],
    ['repeat("ab", 5001)', 'too long a text'],
    ['split(replace(long, "xx", "x "), " ")', 'too long a list'],
    ['concat(list, list)', 'too long a list'],
    ['foreach(slice(list, 0, 50), array, list)', 'is worth more than can be kept'],
    ['text(foreach(slice(list, 0, 50), array, list))', 'too long a text'],
    ['json(foreach(slice(list, 0, 50), array, list))', 'too long a text'],
    ['foreach(array(list, list), foreach, list)', 'expects the name of a function'],
    ['unique(foreach(list, concat, list))', 'a list was expected'],
    ['foreach(list, default, long)', 'too much work'],
    ['foreach(list, if, long, long)', 'too much work'],
    ['foreach(foreach(foreach(list, array, list), last), sum)', 'too much work'],
    ['foreach(list, regex_match, "(x+x+)+y")', ''],
    ['regex_match(long, "(x+x+)+y")', ''],
    ['regex_match(long, "(((x{10}){10}){5})y")', 'too much work'],
    ['regex_match(long, "((x{100}){100}){100}")', 'invalid repeat count'],
    ['parse_json(repeat("[", 5000) & repeat("]", 5000))', 'nested too deeply'],
    ['parse_json("1e999") + 1', 'too large a number'],
    ['sum(foreach(list, abs)) ^ 1000', 'too large a number'],
    ['list = foreach(list, array, list)', ''],
  ])('%s stops in bounded work', (source, message) => {
    try {
      const value = evaluate(source, scope);
      expect([message, sizeOf(value, maxTextLength) <= maxTextLength]).toEqual(['', true]);
    } catch (error) {
      expect(error).toBeInstanceOf(EvaluationError);
      expect([source, (error as Error).message]).toEqual([source, expect.stringContaining(message)]);
    }
  });

  it('counts the work of all of its parts together', () => {
    const once = 'sum(foreach(list, abs))';
    expect(toJson(evaluate(once, scope))).toBe(499_500);
    const often = Math.ceil(maxEffort / 1_000 / 40);
    const source = Array.from({ length: often }, () => once).join('+');
    expect(source.length).toBeLessThan(2_000);
    expect(toJson(evaluate(source, scope))).toBe(499_500 * often);
    expect(() => evaluate(`foreach(foreach(list, repeat, 30), replace, "0", long)`, scope)).toThrow(
      EvaluationError,
    );
  });
});

const units: DurationUnit[] = ['minutes', 'hours', 'days', 'weeks', 'months', 'years'];
const operators: BinaryOperator[] = [
  ...(['or', 'and', '=', '!=', '<', '<=', '>', '>='] as const),
  ...(['under', '&', '+', '-', '*', '/', '^'] as const),
];
const column = 1;

/** Any tree that the types allow, sensible or not. */
const anyTree: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.oneof(
      fc
        .string({ unit: 'binary', maxLength: 8 })
        .map((text): Expression => ({ kind: 'literal', value: { text }, column })),
      fc
        .constantFrom('0', '1', '2.5', '99999999999999999999999999999999999999')
        .map((number): Expression => ({ kind: 'literal', value: { number }, column })),
      fc.constantFrom(true, false, null).map((value): Expression => ({ kind: 'literal', value, column })),
      fc
        .constantFrom(
          'today',
          'now',
          'person.name',
          'person.due_date',
          'results.order',
          'nobody',
          'long',
          'list',
        )
        .map((name): Expression => ({ kind: 'name', path: name.split('.'), column })),
    ),
    fc
      .record({ amount: tie('tree'), unit: fc.constantFrom(...units) })
      .map((rest): Expression => ({ kind: 'duration', ...rest, column })),
    fc
      .record({ of: tie('tree'), key: tie('tree') })
      .map((rest): Expression => ({ kind: 'part', ...rest, column })),
    fc
      .record({ kind: fc.constantFrom('not' as const, 'negate' as const), operand: tie('tree') })
      .map((rest): Expression => ({ ...rest, column })),
    fc
      .record({ operator: fc.constantFrom(...operators), left: tie('tree'), right: tie('tree') })
      .map((rest): Expression => ({ kind: 'binary', ...rest, column })),
    fc
      .record({
        name: fc.constantFrom(...functions.keys()),
        args: fc.array(tie('tree'), { maxLength: 4 }),
      })
      .map((rest): Expression => ({ kind: 'call', ...rest, column })),
  ),
})).tree;

describe('whatever is written', () => {
  it('any tree has a value that can be written and stored, or an error with a place', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        try {
          const value = evaluateTree(tree, scope, exampleServices);
          expect(textOf(value).length).toBeLessThanOrEqual(maxTextLength * 4);
          expect(() => JSON.stringify(toJson(value))).not.toThrow();
        } catch (error) {
          if (!(error instanceof EvaluationError)) throw error;
          expect(error.column).toBe(1);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('each function takes any values and gives a value or an error', () => {
    const values = [
      'null',
      'true',
      '""',
      '"a b"',
      '"3"',
      '-1',
      '0.5',
      '1000000',
      'today',
      'now',
      'time("9:00")',
    ];
    const more = ['1 week', 'array()', 'array(1, "b")', 'object("a", 1)', 'long', 'list', '1 / 0', 'upper'];
    const argument = fc.constantFrom(...values, ...more);
    fc.assert(
      fc.property(
        fc.constantFrom(...functions.keys()),
        fc.array(argument, { maxLength: 4 }),
        (name, args) => {
          try {
            toJson(evaluate(`${name}(${args.join(', ')})`, scope));
          } catch (error) {
            expect([name, args, error instanceof EvaluationError]).toEqual([name, args, true]);
          }
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('any text is read or refused', () => {
    const pieces = [
      '(',
      ')',
      '[',
      ']',
      '.',
      ',',
      '"',
      '-',
      '^',
      'not',
      ' and ',
      ' under ',
      'a',
      '1',
      ' weeks',
      '@',
      'é',
      '\\',
    ];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 80 }),
          fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')),
        ),
        (source) => {
          try {
            evaluate(source, scope);
          } catch (error) {
            expect(error instanceof ExpressionSyntaxError || error instanceof EvaluationError).toBe(true);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
