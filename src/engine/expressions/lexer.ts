import { ExpressionSyntaxError } from './syntax.js';
import { sentence } from '../../platform/sentence.js';

export interface Token {
  readonly kind: 'number' | 'text' | 'word' | 'symbol' | 'end';
  readonly value: string;
  /** Counts from 1. */
  readonly column: number;
}

const twoCharacterSymbols = new Set(['<=', '>=', '!=', '<>']);
const oneCharacterSymbols = new Set('+-*/^&=<>(),.[]');

/** Cuts an expression into tokens, the last of which is `end`. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    if (isSpace(source[at])) {
      at += 1;
      continue;
    }
    const token = readToken(source, at);
    tokens.push({ kind: token.kind, value: token.value, column: at + 1 });
    at += token.length;
  }
  tokens.push({ kind: 'end', value: '', column: source.length + 1 });
  return tokens;
}

interface Reading {
  kind: Token['kind'];
  value: string;
  length: number;
}

function readToken(source: string, at: number): Reading {
  const character = source[at] ?? '';
  if (character === '"') return readText(source, at);
  if (isDigit(character))
    return readWhile(source, at, 'number', (c, i) => isDigit(c) || isDecimalPoint(source, i));
  if (isLetter(character)) return readWhile(source, at, 'word', (c) => isLetter(c) || isDigit(c));
  const two = source.slice(at, at + 2);
  if (twoCharacterSymbols.has(two)) return { kind: 'symbol', value: two === '<>' ? '!=' : two, length: 2 };
  if (oneCharacterSymbols.has(character)) return { kind: 'symbol', value: character, length: 1 };
  throw new ExpressionSyntaxError(
    sentence('lint:expression.sign')`"${{ sign: character }}" has no meaning here`,
    at + 1,
  );
}

function readWhile(
  source: string,
  start: number,
  kind: Token['kind'],
  belongs: (character: string, index: number) => boolean,
): Reading {
  let end = start;
  while (end < source.length && belongs(source[end] ?? '', end)) end += 1;
  return { kind, value: source.slice(start, end), length: end - start };
}

/** What stands for two characters in a text; any other backslash is one, as patterns need it. */
const escapes: ReadonlyMap<string, string> = new Map([
  ['""', '"'],
  ['\\"', '"'],
  ['\\\\', '\\'],
  ['\\n', '\n'],
  ['\\t', '\t'],
]);

/** A text stands in double quotes; a quote inside it is written twice, or behind a backslash. */
function readText(source: string, start: number): Reading {
  let value = '';
  for (let at = start + 1; at < source.length; at += 1) {
    const escaped = escapes.get(source.slice(at, at + 2));
    if (escaped !== undefined) {
      value += escaped;
      at += 1;
    } else if (source[at] === '"') return { kind: 'text', value, length: at + 1 - start };
    else value += source[at] ?? '';
  }
  throw new ExpressionSyntaxError(
    sentence('lint:expression.quote')`the text that begins here has no closing quote`,
    start + 1,
  );
}

function isDecimalPoint(source: string, at: number): boolean {
  return source[at] === '.' && isDigit(source[at + 1] ?? '');
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function isLetter(character: string): boolean {
  return (
    (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character === '_'
  );
}
