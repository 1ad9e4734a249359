import { maxFileBytes, maxFileDepth } from '../../limits.js';
import { isFields } from './flow-files.js';
import { spliced } from './lists.js';
import { inOrder } from './yaml-value.js';

/** A JSON file of texts or of their states; a Map keeps the order of keys, also of those that are numbers. */
export type TextTree = Map<string, TextTree | Leaf>;

/** A value of the file that is no map, and where it stands. */
interface Leaf {
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
}

/** What stands in a file under a key. */
export type TextNode = TextTree | Leaf;

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

const trees = new Map<string, TextTree | null>();
const mostTrees = 12;

/**
 * Reads a JSON file of texts; null where it is none. It never throws and is bounded in size and depth. The last few are remembered: a tree
 * is never altered, a change gives another one.
 */
export function readTree(source: string): TextTree | null {
  if (source.length > maxFileBytes) return null;
  const known = trees.get(source);
  if (known !== undefined) return known;
  const tree = new TreeReader(source).read();
  const oldest = trees.keys().next().value;
  if (trees.size >= mostTrees && oldest !== undefined) trees.delete(oldest);
  trees.set(source, tree);
  return tree;
}

/** What a file that is not there yet holds. */
export const emptyTree = '{}\n';

const spaces = new Set([' ', '\n', '\t', '\r']);

/** A text, a number, a word, or a list without maps in it. */
const leafForm = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|\[[^[\]{}]*\]/y;

class TreeReader {
  private at = 0;

  constructor(private readonly source: string) {}

  read(): TextTree | null {
    this.space();
    const tree = this.map(0);
    this.space();
    return this.at === this.source.length ? tree : null;
  }

  private map(depth: number): TextTree | null {
    if (depth > maxFileDepth || !this.takes('{')) return null;
    const tree: TextTree = new Map<string, TextTree | Leaf>();
    if (this.takes('}')) return tree;
    do {
      const key = this.leaf();
      if (typeof key?.value !== 'string' || tree.has(key.value) || forbidden.has(key.value)) return null;
      if (!this.takes(':')) return null;
      const value = this.source[this.at] === '{' ? this.map(depth + 1) : this.leaf();
      if (value === null) return null;
      tree.set(key.value, value);
      this.space();
    } while (this.takes(','));
    return this.takes('}') ? tree : null;
  }

  /** A text, a number or a word; a list is kept as it is written. */
  private leaf(): Leaf | null {
    this.space();
    leafForm.lastIndex = this.at;
    const [text] = leafForm.exec(this.source) ?? [];
    if (text === undefined) return null;
    const start = this.at;
    this.at += text.length;
    try {
      const value: unknown = JSON.parse(text);
      const end = this.at;
      this.space();
      return { value, start, end };
    } catch (error) {
      if (error instanceof SyntaxError) return null;
      throw error;
    }
  }

  private takes(character: string): boolean {
    this.space();
    if (this.source[this.at] !== character) return false;
    this.at += 1;
    this.space();
    return true;
  }

  private space(): void {
    while (spaces.has(this.source[this.at] ?? '')) this.at += 1;
  }
}

/** Writes a tree in canonical form: two spaces, the keys in their own order. */
export function writeTree(tree: TextTree): string {
  return `${write(tree, '')}\n`;
}

function write(node: TextTree | Leaf, indent: string): string {
  if (!(node instanceof Map)) return JSON.stringify(node.value);
  if (node.size === 0) return '{}';
  const inner = `${indent}  `;
  const lines = [...node].map(([key, value]) => `${inner}${JSON.stringify(key)}: ${write(value, inner)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** Gives what stands at a path; undefined where nothing does. */
export function nodeAt(tree: TextTree, path: readonly string[]): TextTree | Leaf | undefined {
  return path.reduce<TextTree | Leaf | undefined>(
    (node, key) => (node instanceof Map ? node.get(key) : undefined),
    tree,
  );
}

/** Gives the text at a path; undefined where none is. */
export function textAt(tree: TextTree, path: readonly string[]): string | undefined {
  const node = nodeAt(tree, path);
  return node instanceof Map || typeof node?.value !== 'string' ? undefined : node.value;
}

/** Gives the values of a branch that are no branches themselves. */
export function leavesOf(tree: TextTree): Record<string, unknown> {
  return Object.fromEntries(
    [...tree].flatMap(([key, node]) => (node instanceof Map ? [] : [[key, node.value]])),
  );
}

/** Makes a leaf of a value that the file does not hold yet. */
export function leafOf(value: unknown): Leaf {
  return { value, start: 0, end: 0 };
}

/**
 * Gives a tree with another value at a path. A new key of the first level goes behind the nearest of those in `before`, or to the end; one
 * below goes where `order` has it.
 */
export function withValue(
  tree: TextTree,
  [key = '', ...rest]: readonly string[],
  value: TextTree | Leaf,
  place: { readonly before?: readonly string[]; readonly order?: readonly string[] } = {},
): TextTree {
  const below = tree.get(key);
  const inner =
    rest.length === 0 ? value : withValue(branchOf(below), rest, value, { order: place.order ?? [] });
  if (below !== undefined) return new Map([...tree].map(([name, one]) => [name, name === key ? inner : one]));
  const entries = [...tree];
  if (place.before === undefined)
    return new Map(inOrder([...entries, [key, inner] as const], place.order ?? []));
  const before = place.before.find((name) => tree.has(name));
  const at =
    before === undefined
      ? place.before.length === 0
        ? 0
        : entries.length
      : [...tree.keys()].indexOf(before) + 1;
  return new Map(spliced(entries, at, 0, [key, inner]));
}

function branchOf(node: TextTree | Leaf | undefined): TextTree {
  return node instanceof Map ? node : new Map<string, TextTree | Leaf>();
}

/** Gives a tree without what stands at a path, and without the branches that are empty then. */
export function withoutValue(tree: TextTree, [key = '', ...rest]: readonly string[]): TextTree {
  return new Map(
    [...tree].flatMap(([name, node]): [string, TextTree | Leaf][] => {
      if (name !== key) return [[name, node]];
      if (rest.length === 0) return [];
      const left = node instanceof Map ? withoutValue(node, rest) : node;
      return left instanceof Map && left.size === 0 ? [] : [[name, left]];
    }),
  );
}

const flattened = new Map<string, ReadonlyMap<string, string>>();
const mostFlattened = 24;

/** Gives the texts of a file by their keys, such as `village.text`; none where it cannot be read. The last few are remembered. */
export function flatTexts(source: string): ReadonlyMap<string, string> {
  const known = flattened.get(source);
  if (known !== undefined) return known;
  const flat = new Map<string, string>();
  flatten(contentOf(source), '', 0, flat);
  const oldest = flattened.keys().next().value;
  if (flattened.size >= mostFlattened && oldest !== undefined) flattened.delete(oldest);
  flattened.set(source, flat);
  return flat;
}

/** Read by the library, many times as fast as with the place of each text; an order is not needed here. */
function contentOf(source: string): unknown {
  if (source.length > maxFileBytes) return null;
  try {
    return JSON.parse(source);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function flatten(value: unknown, below: string, depth: number, flat: Map<string, string>): void {
  if (!isFields(value) || depth > maxFileDepth) return;
  for (const [key, inner] of Object.entries(value)) {
    const name = below === '' ? key : `${below}.${key}`;
    if (typeof inner === 'string') flat.set(name, inner);
    else flatten(inner, name, depth + 1, flat);
  }
}
