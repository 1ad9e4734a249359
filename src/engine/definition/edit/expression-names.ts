import { tokenize } from '../../expressions/lexer.js';
import type { Token } from '../../expressions/lexer.js';
import { ExpressionSyntaxError } from '../../expressions/syntax.js';
import { isFields } from './flow-files.js';
import type { Fields, Value } from './flow-files.js';
import type { FieldPath } from './operations.js';

/** Lists the expressions in a step, and where in it they stand. */
export function expressionsIn(step: Fields): { readonly path: FieldPath; readonly source: string }[] {
  const found: { path: FieldPath; source: string }[] = [];
  const look = (path: FieldPath, value: Value | undefined): void => {
    if (typeof value === 'string') found.push({ path, source: value });
  };
  const lookInto = (key: string, value: Value | undefined): void => {
    if (isFields(value) || Array.isArray(value))
      for (const [inner, one] of Object.entries(value))
        look([key, Array.isArray(value) ? Number(inner) : inner], one as Value);
  };
  for (const key of ['again', 'within', 'notify', 'about', 'note']) look([key], step[key]);
  for (const key of ['between', 'set', 'send']) lookInto(key, step[key]);
  if (isFields(step.wait)) look(['wait', 'until'], step.wait.until);
  if (Array.isArray(step.branch))
    step.branch.forEach((one: Value, index) => isFields(one) && look(['branch', index, 'when'], one.when));
  return found;
}

/** Tells whether an expression reads the result of a step. */
export function readsResult(source: string, step: string): boolean {
  return resultsIn(tokensOf(source), step).length > 0;
}

/** Gives an expression with another name for a step's result. */
export function withRenamedResult(source: string, from: string, to: string): string {
  const places = resultsIn(tokensOf(source), from).map(({ column }) => column - 1);
  return places.reduceRight((text, at) => text.slice(0, at) + to + text.slice(at + from.length), source);
}

/** Gives an expression in which an answer that a name is compared with is another one: `results.crop = "maize"`. */
export function withRenamedCode(source: string, names: readonly string[], from: string, to: string): string {
  const tokens = tokensOf(source);
  const places = tokens.flatMap(({ kind, value, column }, index) => {
    if (kind !== 'text' || value !== from) return [];
    const isCompared =
      (isEquality(tokens[index - 1]) && names.includes(nameBefore(tokens, index - 1))) ||
      (isEquality(tokens[index + 1]) && names.includes(nameAfter(tokens, index + 2)));
    return isCompared ? [column] : [];
  });
  return places.reduceRight((text, at) => text.slice(0, at) + to + text.slice(at + from.length), source);
}

/** One that cannot be read has no names; the lint says what is wrong with it. */
function tokensOf(source: string): Token[] {
  try {
    return tokenize(source);
  } catch (error) {
    if (error instanceof ExpressionSyntaxError) return [];
    throw error;
  }
}

/** The tokens that name a step behind `results.` */
function resultsIn(tokens: readonly Token[], step: string): Token[] {
  return tokens.filter(
    ({ kind, value }, index) =>
      kind === 'word' &&
      value === step &&
      tokens[index - 1]?.value === '.' &&
      tokens[index - 2]?.value === 'results' &&
      tokens[index - 3]?.value !== '.',
  );
}

function isEquality(token: Token | undefined): boolean {
  return token?.kind === 'symbol' && (token.value === '=' || token.value === '!=');
}

function nameBefore(tokens: readonly Token[], end: number): string {
  const [first, dot, second] = tokens.slice(Math.max(0, end - 3), end);
  return tokens[end - 4]?.value === '.'
    ? ''
    : `${first?.value ?? ''}${dot?.value ?? ''}${second?.value ?? ''}`;
}

function nameAfter(tokens: readonly Token[], start: number): string {
  const [first, dot, second] = tokens.slice(start, start + 3);
  return tokens[start + 3]?.value === '.'
    ? ''
    : `${first?.value ?? ''}${dot?.value ?? ''}${second?.value ?? ''}`;
}
