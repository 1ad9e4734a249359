import { describe, expect, it } from '@jest/globals';
import { exampleScope, exampleServices } from './cases/example-scope.js';
import { conversions } from './convert.js';
import type { RouterTest, TestResult } from './define.js';
import { evaluate, evaluateTree } from './evaluate.js';
import { functionGroups, functions } from './functions.js';
import { parseExpression } from './parse.js';
import { routerTests } from './router-tests.js';
import { runRouterTest } from './run-test.js';
import type { Expression } from './syntax.js';
import { textOf } from './text-of.js';
import { EvaluationError } from './value.js';
import type { Value } from './value.js';

const rows = functionGroups.flatMap(([, group]) => group);

function worth(source: string): string {
  try {
    return textOf(evaluate(source, exampleScope, exampleServices));
  } catch (error) {
    if (error instanceof EvaluationError) return 'ERROR';
    throw error;
  }
}

/** Runs a test as a router does: its first argument is the operand. */
function found({ name }: RouterTest, source: string): TestResult | null {
  const call = parseExpression(source);
  if (call.kind !== 'call' || call.name !== name) throw new Error(`${source} is no call of ${name}`);
  const [operand, ...args] = call.args.map(tried);
  const values = args.filter((one): one is Value => !(one instanceof EvaluationError));
  return runRouterTest(name, operand ?? null, values, exampleScope, exampleServices);
}

function tried(expression: Expression): Value | EvaluationError {
  try {
    return evaluateTree(expression, exampleScope, exampleServices);
  } catch (error) {
    if (error instanceof EvaluationError) return error;
    throw error;
  }
}

describe('every function', () => {
  it.each(rows.map((row) => [row.signature, row] as const))(
    '%s has examples, and they are true',
    (_, row) => {
      expect(row.examples.length).toBeGreaterThan(0);
      for (const [source, result] of row.examples) {
        expect(source).toContain(`${row.name}(`);
        expect([source, worth(source)]).toEqual([source, result]);
      }
    },
  );

  it('has one name of its own and one sentence', () => {
    expect(functions.size).toBe(rows.length + routerTests.size);
    for (const { says } of [...rows, ...routerTests.values()]) expect(says).toMatch(/^[A-Z][^\n]*\.$/);
  });

  it('takes what is missing only behind what is not, and a list of values last', () => {
    for (const { name, parameters } of functions.values()) {
      const kinds = parameters.map(({ isOptional, isRest }) => (isRest ? 2 : Number(isOptional)));
      expect([name, kinds]).toEqual([name, kinds.toSorted()]);
      expect(kinds.filter((kind) => kind === 2).length).toBeLessThanOrEqual(1);
    }
  });
});

describe('every router test', () => {
  const tests = [...routerTests.values()];

  it.each(tests.map((row) => [row.signature, row] as const))(
    '%s has examples, and they are true',
    (_, row) => {
      expect(row.examples.some(([, match]) => match !== null)).toBe(true);
      expect(row.examples.some(([, match]) => match === null)).toBe(true);
      for (const [source, match, extra] of row.examples) {
        const result = found(row, source);
        expect([source, result && textOf(result.match)]).toEqual([source, match]);
        if (extra !== undefined) expect(textOf(result?.extra ?? null)).toBe(extra);
        expect([source, worth(source)]).toEqual([source, String(match !== null)]);
      }
    },
  );

  it('matches no error unless it asks for one', () => {
    const error = new EvaluationError('cannot divide by zero', 3);
    expect(runRouterTest('has_text', error, [], exampleScope)).toBeNull();
    expect(runRouterTest('has_error', error, [], exampleScope)).toEqual({ match: 'cannot divide by zero' });
  });

  it('is refused when it is called as it should not be', () => {
    for (const [name, args] of [
      ['has_everything', []],
      ['has_text', ['more']],
      ['has_number_lt', ['many']],
    ] as const) {
      expect(() => runRouterTest(name, 'text', args, exampleScope)).toThrow(EvaluationError);
    }
  });
});

describe('every conversion', () => {
  it.each(conversions.map(({ from, to, example }) => [from, to, ...example] as const))(
    'of %s to %s is shown: %s is %s',
    (_from, _to, source, result) => {
      expect(worth(source)).toBe(result);
    },
  );

  it('stands in the table once', () => {
    const pairs = conversions.map(({ from, to }) => `${from} to ${to}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});
