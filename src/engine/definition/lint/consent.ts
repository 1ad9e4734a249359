import { parseExpression } from '../../expressions/parse.js';
import type { Expression } from '../../expressions/syntax.js';
import type { Exit, Node } from '../../graph.js';

/** Tells whether whoever leaves by an exit has agreed to the purpose; null stands for any purpose. */
export function isAgreeing(node: Node, exit: Exit, purpose: string | null): boolean {
  const asked = purposeRecordedAt(node);
  if (asked !== null) {
    const agrees = exitFor(node, 'yes') === exit.id && exitFor(node, 'no') !== exit.id;
    return agrees && (purpose === null || asked === purpose);
  }
  return conditionsBehind(node, exit).some(({ source, holds }) =>
    provesConsent(parseExpression(source), holds, purpose),
  );
}

/** Tells whether an exit is taken by whoever refuses a consent; where both lead one way, it is that one. */
export function isRefusing(node: Node, exit: Exit): boolean {
  return purposeRecordedAt(node) !== null && exitFor(node, 'no') === exit.id;
}

/** Names the purpose for which a node records a consent. */
export function purposeRecordedAt(node: Node): string | null {
  const recorded = node.actions.find((action) => action.kind === 'record_consent');
  return recorded?.purpose ?? null;
}

/** Finds the exit that a code leads to. */
function exitFor({ router, exits }: Node, code: string): string | undefined {
  if (router?.kind !== 'switch') return router === null ? exits[0]?.id : undefined;
  const found = router.cases.find(({ test, argument }) => test === 'is_code' && argument === code);
  const category = found?.category ?? router.default;
  return router.categories.find(({ name }) => name === category)?.exit;
}

/** The conditions that hold, or do not, for whoever leaves a branch by an exit: those above its own have failed. */
function conditionsBehind({ router }: Node, exit: Exit): { source: string; holds: boolean }[] {
  if (router?.kind !== 'switch') return [];
  const category = router.categories.find((one) => one.exit === exit.id)?.name;
  const conditions = router.cases.filter(({ test }) => test === 'is_true');
  const own = conditions.findIndex((one) => one.category === category);
  const failed = own < 0 ? conditions : conditions.slice(0, own);
  return [
    ...failed.map(({ argument }) => ({ source: argument, holds: false })),
    ...(own < 0 ? [] : [{ source: conditions[own]?.argument ?? '', holds: true }]),
  ];
}

/** Tells whether consent follows when an expression holds, or when it does not. */
function provesConsent(expression: Expression, holds: boolean, purpose: string | null): boolean {
  if (expression.kind === 'not') return provesConsent(expression.operand, !holds, purpose);
  if (expression.kind !== 'binary') return false;
  const { operator, left, right } = expression;
  if (operator === 'and' || operator === 'or') {
    const isEither = (operator === 'and') === holds;
    const parts = [left, right].map((part) => provesConsent(part, holds, purpose));
    return isEither ? parts.includes(true) : !parts.includes(false);
  }
  return operator === (holds ? '=' : '!=') && isConsentOf(left, purpose) && isGranted(right);
}

function isConsentOf(expression: Expression, purpose: string | null): boolean {
  if (expression.kind !== 'name') return false;
  const [root, name] = expression.path;
  return root === 'consent' && (purpose === null || name === purpose);
}

function isGranted(expression: Expression): boolean {
  if (expression.kind !== 'literal') return false;
  const { value } = expression;
  return typeof value === 'object' && value !== null && 'text' in value && value.text === 'granted';
}
