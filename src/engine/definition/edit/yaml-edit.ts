import { isCollection, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import type { Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isFields, own } from './flow-files.js';
import type { Fields, Value } from './flow-files.js';
import { lastIndexWhere, spliced } from './lists.js';
import { endOfBlock, lineStart, nextLine } from './source-lines.js';
import { Refusal } from './refusal.js';
import { innerKeys } from './step-shapes.js';
import { blockText, inlineText, inOrder, pairText, rankOf, scalarText } from './yaml-value.js';

/** A part of a text that gives way to another. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes of one YAML text, collected and then made together. Only what changes is written anew; comments stay where they are. */
export class YamlEdits {
  readonly #source: string;
  readonly #splices: Splice[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Gives the text with all changes. */
  result(): string {
    let text = this.#source;
    const inOrder = this.#splices
      .map((splice, index) => ({ ...splice, index }))
      .sort((one, other) => other.start - one.start || other.index - one.index);
    for (const { start, end, text: insert } of inOrder)
      text = text.slice(0, start) + insert + text.slice(end);
    return text;
  }

  /** Puts a text in place of a part. */
  splice(start: number, end: number, text: string): void {
    this.#splices.push({ start, end, text });
  }

  /** Makes the content of a map another one, by as small a change as there is; `order` says where new keys belong. */
  become(map: YAMLMap, value: Fields, order: readonly string[] = innerKeys): void {
    if (map.flow === true) {
      if (!isSame(map, value)) this.#rewriteMap(map, value, order);
      return;
    }
    const isReplaced = !map.items.some(({ key }) => Object.hasOwn(value, nameOf(key)));
    for (const pair of map.items) {
      const one = own(value, nameOf(pair.key));
      if (one !== undefined) this.#change(map, pair, one);
      else this.#removePair(map, pair, isReplaced);
    }
    const added = Object.entries(value).filter(([key]) => pairOf(map, key) === null);
    for (const [key, one] of inOrder(added, order)) this.#add(map, key, one, order);
  }

  /** Writes a list or a map in brackets line by line below its key. */
  unfold(pair: Pair): void {
    const node = pair.value as Node | null;
    const key = nodeRange(pair.key);
    const range = nodeRange(node);
    if (key === null || range === null || !isCollection(node) || holdsComments(node)) return;
    const column = key[0] - lineStart(this.#source, key[0]) + 2;
    const pad = ' '.repeat(column);
    const lines = node.items.map((item) => {
      if (!isPair(item)) return `${pad}- ${this.#text(item as Node)}`;
      return `${pad}${this.#text(item.key as Node)}: ${this.#text(item.value as Node)}`;
    });
    const end = nextLine(this.#source, range[1]);
    this.splice(key[1], end, `:${commentOn(this.#source, pair)}\n${lines.join('\n')}\n`);
  }

  /** Writes another key where one stands. */
  renameKey(map: YAMLMap, from: string, to: string): void {
    const range = nodeRange(pairOf(map, from)?.key);
    if (range !== null) this.splice(range[0], range[1], scalarText(to, map.flow === true));
  }

  /** Makes the value of a pair another one. */
  #change(map: YAMLMap, pair: Pair, value: Value): void {
    const node = pair.value as Node | null;
    const range = nodeRange(node);
    if (isSame(node, value)) return;
    if (isScalar(node) && isPlain(value) && range !== null && range[1] > range[0] && !isBlockScalar(node)) {
      this.splice(range[0], range[1], scalarText(value, map.flow === true));
    } else if (isMap(node) && isFields(value) && Object.keys(value).length > 0) this.become(node, value);
    else if (isSeq(node) && Array.isArray(value) && value.length > 0)
      this.#changeList(node, value as readonly Value[]);
    else this.#replace(map, pair, value);
  }

  #changeList(list: YAMLSeq, value: readonly Value[]): void {
    if (list.flow === true) return this.#rewriteList(list, value);
    const items = list.items as Node[];
    const changed = items.filter((item, index) => !isSame(item, value[index] ?? null));
    if (items.length === value.length && changed.length === 1) {
      const [item] = changed;
      const one = item === undefined ? undefined : value[items.indexOf(item)];
      if (item !== undefined && one !== undefined) this.#changeItem(item, one);
      return undefined;
    }
    return this.#rebuildList(list, value);
  }

  #changeItem(item: Node, value: Value): void {
    const range = nodeRange(item);
    if (isMap(item) && isFields(value)) return this.become(item, value);
    if (range === null || (isCollection(item) && item.flow !== true)) throw new Refusal('unusual_form');
    return this.splice(range[0], range[1], inlineText([value]).slice(1, -1));
  }

  /** Puts the entries of a list into another order, without some, and with new ones; comments go where their entry goes. */
  #rebuildList(list: YAMLSeq, value: readonly Value[]): void {
    const source = this.#source;
    const column = columnOf(source, list);
    let end = lineStart(source, nodeRange(list)?.[0] ?? 0);
    const first = end;
    const parts = (list.items as Node[]).map((item) => {
      const start = end;
      end = endOfBlock(source, lineStart(source, nodeRange(item)?.[0] ?? 0), column);
      if (!/^ *- $/m.test(source.slice(start, nodeRange(item)?.[0] ?? 0))) throw new Refusal('unusual_form');
      return { item, text: withBreak(source.slice(start, end)) };
    });
    const written = value.map((one) => {
      const at = parts.findIndex(({ item }) => isSame(item, one));
      const [part] = at < 0 ? [] : parts.splice(at, 1);
      return part?.text ?? `${blockText([one], column)}\n`;
    });
    this.splice(first, end, written.join(''));
  }

  /** Writes a pair of the same key anew; a comment behind its first line stays. */
  #replace(map: YAMLMap, pair: Pair, value: Value): void {
    if (map.flow === true) throw new Refusal('unusual_form');
    const source = this.#source;
    const key = nodeRange(pair.key);
    if (key === null) throw new Refusal('unusual_form');
    const column = key[0] - lineStart(source, key[0]);
    const end = endOfPair(source, pair, column);
    if (holdsComments(pair.value)) throw new Refusal('unusual_form');
    const [first = '', ...below] = pairText(nameOf(pair.key), value, column).split('\n');
    const comment = commentOn(source, pair);
    const rest = below.length === 0 ? '' : `\n${below.join('\n')}`;
    this.splice(key[0], end, `${first}${comment}${rest}\n`);
    return undefined;
  }

  #add(map: YAMLMap, key: string, value: Value, order: readonly string[]): void {
    const at = lastIndexWhere(map.items, (pair) => rankOf(nameOf(pair.key), order) <= rankOf(key, order));
    const pair = map.items[Math.max(0, at)];
    const range = nodeRange(pair?.key);
    if (pair === undefined || range === null) throw new Refusal('unusual_form');
    const column = range[0] - lineStart(this.#source, range[0]);
    const end = endOfPair(this.#source, pair, column);
    const text = `${' '.repeat(column)}${pairText(key, value, column)}\n`;
    this.splice(end, end, breakBefore(this.#source, end) + text);
    return undefined;
  }

  #removePair(map: YAMLMap, pair: Pair, isReplaced = false): void {
    const key = nodeRange(pair.key);
    if (key === null) throw new Refusal('unusual_form');
    const start = lineStart(this.#source, key[0]);
    const column = key[0] - start;
    const end = endOfPair(this.#source, pair, column);
    if (this.#source.slice(start, key[0]).trim() === '') return this.splice(start, end, '');
    // The first key behind a dash: what follows takes its place.
    const next = nodeRange(map.items[map.items.indexOf(pair) + 1]?.key);
    if (next === null || isReplaced) throw new Refusal('unusual_form');
    return this.splice(key[0], next[0], '');
  }

  /** Brackets are written anew on one line; what stays in them keeps its quotes. */
  #rewriteMap(map: YAMLMap, value: Fields, order: readonly string[]): void {
    const kept = map.items.flatMap((pair): [string, Value][] => {
      const one = own(value, nameOf(pair.key));
      return one === undefined ? [] : [[nameOf(pair.key), one]];
    });
    const added = Object.entries(value).filter(([key]) => pairOf(map, key) === null);
    const all = inOrder(added, order).reduce((entries, entry) => placed(entries, entry, order), kept);
    const entries = all.map(([key, one]) => {
      const pair = pairOf(map, key);
      const name = pair === null ? scalarText(key, true) : this.#text(pair.key as Node);
      return `${name}: ${this.#entry(pair?.value as Node | undefined, one)}`;
    });
    this.#rewrite(map, entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`);
  }

  #rewriteList(list: YAMLSeq, value: readonly Value[]): void {
    const items = [...(list.items as Node[])];
    const entries = value.map((one) => {
      const at = items.findIndex((item) => isSame(item, one));
      const [item] = at < 0 ? [] : items.splice(at, 1);
      return item === undefined ? inlineText([one]).slice(1, -1) : this.#text(item);
    });
    this.#rewrite(list, `[${entries.join(', ')}]`);
  }

  #entry(node: Node | undefined, value: Value): string {
    return node !== undefined && isSame(node, value) ? this.#text(node) : inlineText(value);
  }

  #text(node: Node): string {
    const [start, end] = nodeRange(node) ?? [0, 0];
    return this.#source.slice(start, end);
  }

  #rewrite(node: YAMLMap | YAMLSeq, text: string): void {
    const range = nodeRange(node);
    if (range === null || holdsComments(node) || holdsAliases(node)) throw new Refusal('unusual_form');
    this.splice(range[0], range[1], text);
  }
}

/** Finds a key of a map; null when it has none. */
export function pairOf(map: YAMLMap, key: string): Pair | null {
  return map.items.find((pair) => nameOf(pair.key) === key) ?? null;
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

function nodeRange(node: unknown): readonly [number, number] | null {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : null;
}

function columnOf(source: string, list: YAMLSeq): number {
  const [start] = nodeRange(list) ?? [0];
  return start - lineStart(source, start);
}

/** The offset behind the lines of a pair. A list may stand at the column of its key, and brackets may close there. */
function endOfPair(source: string, pair: Pair, column: number): number {
  const start = lineStart(source, nodeRange(pair.key)?.[0] ?? 0);
  const node = pair.value as Node | null;
  const value = nodeRange(node);
  const end = endOfBlock(source, start, column);
  if (value === null) return end;
  if (isCollection(node) && node.flow !== true) {
    const last = lineStart(source, Math.max(value[1] - 1, value[0]));
    return Math.max(end, nextLine(source, last));
  }
  return Math.max(end, nextLine(source, Math.max(value[1] - 1, value[0])));
}

/** The comment behind the line of a key, with the space before it. */
function commentOn(source: string, pair: Pair): string {
  const key = nodeRange(pair.key);
  const value = nodeRange(pair.value);
  if (key === null) return '';
  const isBelow = value === null || source.slice(key[1], value[0]).includes('\n');
  const from = isBelow ? key[1] + 1 : value[1];
  const rest = source.slice(from, nextLine(source, from)).trimEnd();
  return /^\s*#/.test(rest) ? ` ${rest.trimStart()}` : '';
}

function isPlain(value: Value): value is string | number | boolean | null {
  return typeof value !== 'object' || value === null;
}

function isBlockScalar(node: Scalar): boolean {
  return node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
}

function isSame(node: Node | null, value: Value): boolean {
  return node === null ? value === null : JSON.stringify(node.toJSON()) === JSON.stringify(value);
}

function holdsComments(node: unknown): boolean {
  let isFound = false;
  if (!isCollection(node)) return false;
  visit(node, {
    Node(_key, inner) {
      if (!inner.comment && !inner.commentBefore) return undefined;
      // A comment behind the closing bracket is the line's.
      if (inner === node && !inner.commentBefore && node.flow === true) return undefined;
      isFound = true;
      return visit.BREAK;
    },
  });
  return isFound;
}

function holdsAliases(node: Node): boolean {
  let isFound = false;
  visit(node, {
    Alias() {
      isFound = true;
      return visit.BREAK;
    },
  });
  return isFound;
}

/** A file may end without a line break. */
function breakBefore(source: string, offset: number): string {
  return offset === 0 || source[offset - 1] === '\n' ? '' : '\n';
}

function withBreak(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** Puts an entry where the order has it. */
function placed(
  entries: readonly [string, Value][],
  entry: [string, Value],
  order: readonly string[],
): [string, Value][] {
  const before = lastIndexWhere(entries, ([key]) => rankOf(key, order) <= rankOf(entry[0], order));
  return spliced(entries, before + 1, 0, entry);
}
