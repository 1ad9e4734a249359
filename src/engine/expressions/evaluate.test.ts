import { describe, expect, it } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { evaluate, isTrue } from './evaluate.js';
import { parseExpression } from './parse.js';
import { ExpressionSyntaxError } from './syntax.js';
import { fromJson, toJson } from './json.js';
import { EvaluationError } from './value.js';
import type { Value } from './value.js';

const names = new Map<string, Value>(
  Object.entries({
    today: Temporal.PlainDate.from('2026-03-02'),
    'person.name': 'Asha',
    'person.age': new Decimal(19),
    'person.due_date': Temporal.PlainDate.from('2026-06-15'),
    'person.registered': true,
    'person.place': null,
  }),
);
const scope = (path: readonly string[]): Value | undefined => names.get(path.join('.'));
const worth = (source: string): unknown => toJson(evaluate(source, scope));

describe('an expression', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['0.1 + 0.2', 0.3],
    ['-2 * 3', -6],
    ['7 / 2', 3.5],
    ['"a" & "b" & 1', 'ab1'],
    ['"say ""hi"""', 'say "hi"'],
    ['today + 2 weeks', '2026-03-16'],
    ['today - 1 day', '2026-03-01'],
    ['today + 1 month', '2026-04-02'],
    ['person.due_date - 40 weeks', '2025-09-08'],
    ['weeks_between(today, person.due_date)', 15],
    ['days_between(today, today)', 0],
    ['upper(person.name)', 'ASHA'],
    ['text_length("Áà")', 2],
    ['round(2.5)', 3],
    ['round(2.345, 2)', 2.35],
    ['max(1, 3, 2)', 3],
    ['default(person.place, "unknown")', 'unknown'],
    ['null', null],
  ])('%s is %s', (source, value) => {
    expect(worth(source)).toEqual(value);
  });

  it.each([
    ['person.age >= 18 and person.age < 20', true],
    ['person.name = "ASHA"', true],
    ['person.name <> "Asha"', false],
    ['not person.registered', false],
    ['not person.registered = false', true],
    ['person.due_date > today', true],
    ['person.place = null', true],
    ['person.place < 3', false],
    ['person.registered or person.unheard_of', true],
    ['1 = "1"', false],
    ['today + 15 weeks = person.due_date', true],
  ])('%s holds: %s', (source, value) => {
    expect(isTrue(source, scope)).toBe(value);
  });

  it.each([
    ['1 +', 4],
    ['(1', 3],
    ['1 2', 3],
    ['"open', 1],
    ['person.', 8],
    ['a ? b', 3],
  ])('%s is refused at its column', (source, column) => {
    expect(() => parseExpression(source)).toThrow(ExpressionSyntaxError);
    try {
      parseExpression(source);
    } catch (error) {
      expect(error).toMatchObject({ column });
    }
  });

  it.each([
    'person.unheard_of',
    'person.name * 2',
    '1 / 0',
    'upper()',
    'no_such(1)',
    'abs("x")',
    '1 < "a"',
    '1.5 days',
  ])('%s has no value, and says why', (source) => {
    expect(() => evaluate(source, scope)).toThrow(EvaluationError);
  });

  it('refuses what is too long or too deep, instead of running out of stack', () => {
    expect(() => parseExpression('('.repeat(1_000))).toThrow(ExpressionSyntaxError);
    expect(() => parseExpression('1 + '.repeat(1_000))).toThrow(ExpressionSyntaxError);
  });

  it('reads any text or refuses it, and never fails otherwise', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (source) => {
        try {
          evaluate(source, scope);
        } catch (error) {
          expect(error instanceof ExpressionSyntaxError || error instanceof EvaluationError).toBe(true);
        }
      }),
    );
  });

  it('has no access to what JavaScript gives every object', () => {
    for (const source of ['person.constructor', 'constructor', '__proto__', 'person.__proto__']) {
      expect(() => evaluate(source, scope)).toThrow(EvaluationError);
    }
  });
});

describe('a stored value', () => {
  it.each([['2026-02-30'], ['2026-06-15x'], ['15/06/2026']])('%s stays a text', (text) => {
    expect(fromJson(text)).toBe(text);
  });

  it('comes back as it went', () => {
    for (const json of ['2026-06-15', 'Asha', 12.5, true, null]) expect(toJson(fromJson(json))).toEqual(json);
  });
});
