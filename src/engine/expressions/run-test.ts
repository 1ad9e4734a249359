import type { TestResult } from './define.js';
import { Evaluation } from './evaluation.js';
import type { ExpressionServices, Scope } from './evaluation.js';
import { countFault, parameterAt, placed, toParameter } from './parameters.js';
import { routerTests } from './router-tests.js';
import { EvaluationError, ValueFault } from './value.js';
import type { Value } from './value.js';

/**
 * Runs a router test on what the router looks at, which may be an error: only some tests match that.
 * @throws EvaluationError when there is no such test, or its arguments are not what it takes
 */
export function runRouterTest(
  name: string,
  operand: Value | EvaluationError,
  args: readonly Value[],
  scope: Scope,
  services: ExpressionServices = {},
): TestResult | null {
  try {
    return run(name, operand, args, new Evaluation(scope, services));
  } catch (error) {
    if (error instanceof ValueFault) throw new EvaluationError(`${name}(): ${error.message}`, 1);
    throw error;
  }
}

function run(
  name: string,
  operand: Value | EvaluationError,
  args: readonly Value[],
  evaluation: Evaluation,
): TestResult | null {
  const test = routerTests.get(name);
  if (test === undefined) throw new ValueFault('there is no such test');
  const fault = countFault(name, test.parameters, args.length + 1);
  if (fault !== null) throw new ValueFault(fault.text);
  if (operand instanceof EvaluationError && test.parameters[0]?.kind !== 'tried') return null;
  const values = [operand, ...args].map((value, index) => {
    const kind = parameterAt(test.parameters, index)?.kind ?? 'any';
    return value instanceof EvaluationError ? value : toParameter(value, kind, evaluation.zone);
  });
  return test.run(placed(test.parameters, values), evaluation);
}
