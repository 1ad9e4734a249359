import { Scalar, stringify } from 'yaml';
import { isFields } from './flow-files.js';
import type { Fields, Value } from './flow-files.js';
import { innerKeys } from './step-shapes.js';

/** Columns that a list or a map in brackets may take: as the canonical form has it. */
export const widestLine = 110;

/** Words that older readers of YAML take for true and false. */
const oldBooleans = /^(y|n|yes|no|on|off)$/i;

/** Writes a text, a number, true, false or null as YAML; `isInBrackets` where commas and brackets have a meaning. */
export function scalarText(value: string | number | boolean | null, isInBrackets = false): string {
  if (typeof value !== 'string') return String(value);
  const scalar = new Scalar(value);
  if (/[\n\t]/.test(value)) scalar.type = Scalar.QUOTE_DOUBLE;
  const plain = written(scalar, isInBrackets);
  if (!/^['"]/.test(plain)) return plain;
  const needsDouble = /[\n\t\\]/.test(value) || (value.includes("'") && !value.includes('"'));
  scalar.type = needsDouble ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE;
  return written(scalar, isInBrackets);
}

const style = { lineWidth: 0, singleQuote: true } as const;

function written(scalar: Scalar, isInBrackets: boolean): string {
  if (!isInBrackets) return stringify(scalar, style).trimEnd();
  const list = stringify([scalar], { ...style, collectionStyle: 'flow', flowCollectionPadding: false });
  return list.trimEnd().slice(1, -1);
}

/** Writes a value on one line, lists and maps in brackets. */
export function inlineText(value: Value, isInBrackets = true): string {
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(listEntry).join(', ')}]`;
  if (isFields(value)) {
    const entries = entriesOf(value).map(([key, one]) => `${scalarText(key, true)}: ${inlineText(one)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return scalarText(value as string | number | boolean | null, isInBrackets);
}

function listEntry(value: Value): string {
  return typeof value === 'string' && oldBooleans.test(value) ? `'${value}'` : inlineText(value);
}

/**
 * Writes `key: value` without a line break at its end, for a map whose keys stand at `column`: on one line where that fits, else line
 * by line below the key. A list of maps is always written line by line.
 */
export function pairText(key: string, value: Value, column: number): string {
  const name = `${scalarText(key)}:`;
  const inline = inlineText(value, false);
  if (isInline(value) && column + name.length + 1 + inline.length <= widestLine) return `${name} ${inline}`;
  if (typeof value !== 'object' || value === null) return `${name} ${inline}`;
  return `${name}\n${blockText(value, column + 2)}`;
}

function isInline(value: Value): boolean {
  return !(Array.isArray(value) && value.length > 0 && value.every(isFields));
}

/** Writes a list or a map line by line at a column, without a line break at its end. */
export function blockText(value: Value, column: number): string {
  const pad = ' '.repeat(column);
  if (Array.isArray(value)) {
    if (value.length === 0) return `${pad}[]`;
    return (value as readonly Value[]).map((one) => `${pad}- ${itemText(one, column + 2)}`).join('\n');
  }
  if (!isFields(value)) return `${pad}${inlineText(value, false)}`;
  return entriesOf(value)
    .map(([key, one]) => `${pad}${pairText(key, one, column)}`)
    .join('\n');
}

function itemText(value: Value, column: number): string {
  if (isFields(value) && Object.keys(value).length > 0) return blockText(value, column).trimStart();
  const entry = listEntry(value);
  const isNested = typeof value === 'object' && value !== null;
  return isNested && column + entry.length > widestLine ? blockText(value, column).trimStart() : entry;
}

function entriesOf(value: Fields): [string, Value][] {
  return inOrder(Object.entries(value), innerKeys);
}

/** Puts entries into the order of their keys; those that the order does not name keep theirs, at the end. */
export function inOrder<Entry extends readonly [string, unknown]>(
  entries: readonly Entry[],
  order: readonly string[],
): Entry[] {
  return [...entries].sort(([one], [other]) => rankOf(one, order) - rankOf(other, order));
}

/** The place of a key in an order; behind all others where the order does not name it. */
export function rankOf(key: string, order: readonly string[]): number {
  const at = order.indexOf(key);
  return at < 0 ? order.length : at;
}
