import { toJson } from '../expressions/json.js';
import { runRouterTest } from '../expressions/run-test.js';
import { textOf } from '../expressions/text-of.js';
import { EvaluationError } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import type { Category, Node, RandomSplit, Router, RouterCase, Switch } from '../graph.js';
import type { Json } from '../json.js';
import type { Turn } from '../turn.js';
import { keepNamedResult } from './perform-template.js';
import { flowTemplate } from './render.js';
import { evaluateHere, linesAt } from './templates.js';

/** What a router took, and what is kept of it as its result. */
interface Choice {
  readonly category: Category | undefined;
  readonly match: Value;
  readonly input?: string;
  readonly extra?: Json;
}

/**
 * Names the exit that a node is left by: of the first case that holds, or the default.
 * @throws ExpressionSyntaxError, EvaluationError
 */
export function chooseExit(turn: Turn, node: Node): string | undefined {
  const { router } = node;
  if (router === null) return node.exits[0]?.id;
  const choice = router.kind === 'random' ? draw(router, turn.services.random()) : sort(turn, router);
  keepChoice(turn, router, choice);
  return choice.category?.exit;
}

/** Keeps the result of a router whose question stayed unanswered until its time was over. */
export function keepSilence(turn: Turn, { router, wait }: Node, exit: string): void {
  const timeout = wait?.kind === 'answer' ? wait.timeout : undefined;
  if (router === null || timeout?.category === undefined || timeout.exit !== exit) return;
  const category = categoryOf(router.categories, timeout.category);
  keepChoice(turn, router, { category, match: turn.now.toString({ timeZoneName: 'never' }) });
}

function keepChoice(turn: Turn, { result }: Router, { category, match, input, extra }: Choice): void {
  if (result === undefined || category === undefined) return;
  const localized = category.key === undefined ? null : flowTemplate(turn, category.key);
  keepNamedResult(turn, result, {
    value: textOf(match),
    category: category.name,
    original: input ?? '',
    ...(localized === null ? {} : { localizedCategory: localized }),
    ...(extra === undefined ? {} : { extra }),
  });
}

function categoryOf(categories: readonly Category[], wanted: string): Category | undefined {
  return categories.find(({ id, name }) => (id ?? name) === wanted);
}

/** @param share at least 0 and less than 1 */
function draw({ categories }: RandomSplit, share: number): Choice {
  const whole = categories.reduce((sum, { weight }) => sum + weight, 0);
  let left = share * whole;
  const drawn = categories.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  return { category: drawn ?? categories.at(-1), match: String(share) };
}

function sort(turn: Turn, router: Switch): Choice {
  const operand = operandOf(turn, router);
  const input = operand instanceof EvaluationError ? '' : textOf(operand);
  for (const one of router.cases) {
    const found = findingOf(turn, one, one.operand === undefined ? operand : evaluateHere(turn, one.operand));
    if (found !== null) return { category: categoryOf(router.categories, one.category), input, ...found };
  }
  return { category: categoryOf(router.categories, router.default), match: input, input };
}

/** What the tests look at. An error is theirs to see only where a test asks for one. */
function operandOf(turn: Turn, router: Switch): Value | EvaluationError {
  if (router.operand === null) return null;
  try {
    return router.isTemplate === true ? evaluateHere(turn, router.operand) : turn.evaluate(router.operand);
  } catch (error) {
    const isAskedFor = router.cases.some(({ test }) => test === 'has_error');
    if (error instanceof EvaluationError && isAskedFor) return error;
    throw error;
  }
}

type Finding = Pick<Choice, 'match' | 'extra'>;

/** What a case finds; null when it does not hold. */
function findingOf(turn: Turn, one: RouterCase, operand: Value | EvaluationError): Finding | null {
  if (one.test === 'is_true') return turn.holds(one.argument) ? { match: true } : null;
  if (one.test === 'is_code') {
    const isCode = !(operand instanceof EvaluationError) && toJson(operand) === one.argument;
    return isCode ? { match: one.argument } : null;
  }
  const templates = linesAt(turn, one.argumentsKey) ?? one.arguments ?? [];
  const values = templates.map((template) => evaluateHere(turn, template));
  const found = runRouterTest(one.test, operand, values, turn.scope, turn.services.places);
  if (found === null) return null;
  return { match: found.match, ...(found.extra === undefined ? {} : { extra: toJson(found.extra) }) };
}
