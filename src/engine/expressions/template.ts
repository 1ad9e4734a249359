import { maxTemplateLength, maxTextLength } from './limits.js';
import { parseExpression } from './parse.js';
import { asWritten } from './rapidpro-dialect.js';
import { ExpressionSyntaxError } from './syntax.js';
import type { Expression } from './syntax.js';
import { evaluateTree } from './evaluate.js';
import type { ExpressionServices, Scope } from './evaluate.js';
import { textOf } from './text-of.js';
import { EvaluationError } from './value.js';
import type { Value } from './value.js';
import { sentence } from '../../platform/sentence.js';

/** A text of RapidPro's with expressions in it: pieces of text, and the trees of what stands between them. */
export type Template = readonly (string | Expression)[];

/** The names that may follow a bare `@`; after any other it is a character like all others. */
const roots: ReadonlySet<string> = new Set([
  'contact',
  'fields',
  'results',
  'input',
  'run',
  'parent',
  'child',
  'globals',
  'locals',
  'webhook',
  'trigger',
  'resume',
  'node',
  'ticket',
  'urns',
  'legacy_extra',
  'person',
  'today',
  'now',
]);

/**
 * Reads a template such as `Hi @contact.name, week @(weeks + 1)`. `@@` is the character itself, and so is an `@` that no
 * known name or bracket follows: `asha@example.org` stays as it is.
 * @throws ExpressionSyntaxError with the column in the template
 */
export function compileTemplate(source: string): Template {
  if (source.length > maxTemplateLength) {
    throw new ExpressionSyntaxError(
      sentence('lint:expression.too_long')`it is longer than ${{ most: maxTemplateLength }} characters`,
      maxTemplateLength,
    );
  }
  const parts: (string | Expression)[] = [];
  let text = '';
  for (let at = 0; at < source.length;) {
    const reading = source[at] === '@' ? readAt(source, at) : null;
    if (typeof reading?.part === 'object') {
      parts.push(...(text === '' ? [] : [text]), reading.part);
      text = '';
    } else text += reading?.part ?? source[at] ?? '';
    at += reading?.length ?? 1;
  }
  return text === '' ? parts : [...parts, text];
}

/**
 * Works out a template: a single expression keeps its type, anything else becomes a text.
 * @throws EvaluationError when one of its expressions has no value
 */
export function evaluateTemplate(template: Template, scope: Scope, services: ExpressionServices = {}): Value {
  const [only] = template;
  if (template.length === 1 && typeof only === 'object') return evaluateTree(only, scope, services);
  let text = '';
  for (const part of template) {
    text += typeof part === 'string' ? part : textOf(evaluateTree(part, scope, services));
    if (text.length > maxTextLength) throw new EvaluationError('makes too long a text', 1);
  }
  return text;
}

interface Reading {
  readonly part: string | Expression;
  readonly length: number;
}

function readAt(source: string, at: number): Reading | null {
  const next = source[at + 1];
  if (next === '@') return { part: '@', length: 2 };
  if (next === '(') return readBracket(source, at);
  const name = /^[a-z]\w*(?:\.\w+)*/i.exec(source.slice(at + 1, at + 1 + 200))?.[0];
  const isKnown = name !== undefined && roots.has((name.split('.')[0] ?? '').toLowerCase());
  return isKnown ? { part: expressionAt(name, at + 1), length: name.length + 1 } : null;
}

function readBracket(source: string, at: number): Reading {
  const end = closingBracket(source, at + 1);
  if (end === null)
    throw new ExpressionSyntaxError(
      sentence('lint:expression.bracket')`the bracket that opens here is not closed`,
      at + 2,
    );
  return { part: expressionAt(source.slice(at + 2, end), at + 2), length: end + 1 - at };
}

/** The bracket that closes another; brackets in quotes are text. */
function closingBracket(source: string, open: number): number | null {
  let depth = 0;
  let isQuoted = false;
  for (let at = open; at < source.length; at += 1) {
    const character = source[at];
    if (isQuoted && character === '\\') at += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === '(') depth += 1;
    else if (!isQuoted && character === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}

/** Columns of an expression count from where the template begins. */
function expressionAt(source: string, offset: number): Expression {
  try {
    return asWritten(parseExpression(source), offset);
  } catch (error) {
    if (!(error instanceof ExpressionSyntaxError)) throw error;
    throw new ExpressionSyntaxError(error.said, error.column + offset);
  }
}
