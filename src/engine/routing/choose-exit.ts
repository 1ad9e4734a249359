import { toJson } from '../expressions/json.js';
import { runRouterTest } from '../expressions/run-test.js';
import { compileTemplate, evaluateTemplate } from '../expressions/template.js';
import { EvaluationError } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import type { Node, Router, RouterCase } from '../graph.js';
import type { Turn } from '../turn.js';

/**
 * Names the exit that a node is left by: of the first case that holds, or the default.
 * @throws ExpressionSyntaxError, EvaluationError
 */
export function chooseExit(turn: Turn, node: Node): string | undefined {
  const { router } = node;
  if (router === null) return node.exits[0]?.id;
  const operand = operandOf(turn, router);
  const found = router.cases.find((one) => isCase(turn, one, operand));
  const category = found?.category ?? router.default;
  return router.categories.find(({ name }) => name === category)?.exit;
}

/** What the tests look at. An error is theirs to see only where a test asks for one. */
function operandOf(turn: Turn, router: Router): Value | EvaluationError {
  if (router.operand === null) return null;
  try {
    return turn.evaluate(router.operand);
  } catch (error) {
    const isAskedFor = router.cases.some(({ test }) => test === 'has_error');
    if (error instanceof EvaluationError && isAskedFor) return error;
    throw error;
  }
}

function isCase(turn: Turn, one: RouterCase, operand: Value | EvaluationError): boolean {
  if (one.test === 'is_true') return turn.holds(one.argument);
  if (one.test === 'is_code')
    return !(operand instanceof EvaluationError) && toJson(operand) === one.argument;
  const values = (one.arguments ?? []).map((template) =>
    evaluateTemplate(compileTemplate(template), turn.scope, turn.services),
  );
  return runRouterTest(one.test, operand, values, turn.scope, turn.services) !== null;
}
