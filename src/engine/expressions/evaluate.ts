import { holds } from './convert.js';
import { Evaluation } from './evaluation.js';
import type { ExpressionServices, Scope } from './evaluation.js';
import { parseExpression } from './parse.js';
import type { Expression } from './syntax.js';
import type { Value } from './value.js';

export type { ExpressionServices, Scope } from './evaluation.js';

const parsed = new Map<string, Expression>();
const maxParsed = 5_000;

/**
 * Works out an expression. A closed interpreter: nothing but the grammar, the functions, the scope and the services.
 * @throws ExpressionSyntaxError when it cannot be read, EvaluationError when it has no value
 */
export function evaluate(source: string, scope: Scope, services: ExpressionServices = {}): Value {
  return evaluateTree(parseOnce(source), scope, services);
}

/** Whether an expression holds; nothing, an empty text, false and zero do not. */
export function isTrue(source: string, scope: Scope, services: ExpressionServices = {}): boolean {
  return holds(evaluate(source, scope, services));
}

/**
 * Works out an expression that was read before.
 * @throws EvaluationError when it has no value, or would take too much work
 */
export function evaluateTree(tree: Expression, scope: Scope, services: ExpressionServices = {}): Value {
  return new Evaluation(scope, services).result(tree);
}

function parseOnce(source: string): Expression {
  const known = parsed.get(source);
  if (known !== undefined) return known;
  const expression = parseExpression(source);
  if (parsed.size >= maxParsed) parsed.clear();
  parsed.set(source, expression);
  return expression;
}
