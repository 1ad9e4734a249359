import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import { sentence } from '../../../platform/sentence.js';
import type { Sentence, Wording } from '../../../platform/sentence.js';
import { maxFileBytes, maxFileDepth } from '../../limits.js';
import { yamlFault } from './yaml-fault.js';

/** Why a YAML text cannot be read. */
export interface ReadProblem {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  readonly sentence: string;
  /** What the sentence says, for other languages. */
  readonly words: Wording;
}

/** A YAML text that was read, or why it could not be. */
export type YamlReading =
  | {
      readonly status: 'ok';
      readonly value: unknown;
      readonly node: Node | null;
      readonly lines: LineCounter;
    }
  | { readonly status: 'unreadable'; readonly problem: ReadProblem };

/** Reads a YAML text. It never throws and is bounded in size, depth and aliases. */
export function readYaml(source: string): YamlReading {
  if (source.length > maxFileBytes)
    return at(
      1,
      1,
      sentence('lint:too_large.message')`The file is larger than ${{ most: maxFileBytes / 1024 }} KiB.`,
    );
  try {
    return readBounded(source);
  } catch (error) {
    // The library goes down into a file level by level, and runs out of stack.
    if (error instanceof RangeError) return tooDeep;
    // An alias that leads nowhere, or repeats too much.
    if (error instanceof ReferenceError)
      return at(
        1,
        1,
        sentence(
          'lint:unreadable.aliases',
        )`The file repeats itself by & and * in a way that cannot be followed.`,
      );
    throw error;
  }
}

function readBounded(source: string): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: false });
  const fault = [...document.errors, ...document.warnings][0];
  if (fault !== undefined) {
    const { line, col } = lines.linePos(fault.pos[0]);
    return at(
      line,
      col,
      sentence('lint:syntax.message')`The file cannot be read: ${{ fault: yamlFault(fault) }}.`,
    );
  }
  const repeated = repeatedKey(document);
  if (repeated !== null) {
    const { line, col } = lines.linePos(repeated.offset);
    return at(line, col, sentence('lint:unreadable.twice')`"${{ name: repeated.key }}" stands here twice.`);
  }
  const value: unknown = document.toJS({ maxAliasCount: 50 });
  const strange = strangePart(value, 0);
  if (strange !== null)
    return strange === 'deep'
      ? tooDeep
      : at(1, 1, sentence('lint:unreadable.name')`"${{ name: strange }}" cannot be used as a name.`);
  return { status: 'ok', value, node: document.contents, lines };
}

/** Says where a text cannot be read, and why. */
export function at(
  line: number,
  column: number,
  { text, words }: Sentence,
): Extract<YamlReading, { status: 'unreadable' }> {
  return { status: 'unreadable', problem: { line, column, sentence: text, words } };
}

const tooDeep = at(
  1,
  1,
  sentence(
    'lint:too_deep.message',
  )`The file has more than ${{ most: maxFileDepth }} levels inside one another.`,
);

function repeatedKey(document: Document.Parsed): { key: string; offset: number } | null {
  let found: { key: string; offset: number } | null = null;
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) {
          found = { key: String(key.value), offset: key.range?.[0] ?? 0 };
          return visit.BREAK;
        }
        seen.add(key.value);
      }
      return undefined;
    },
  });
  return found;
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** A name that JavaScript gives a meaning; `deep` where the levels are too many. */
function strangePart(value: unknown, depth: number): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth > maxFileDepth) return 'deep';
  for (const [key, inner] of Object.entries(value)) {
    const found = forbidden.has(key) ? key : strangePart(inner, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
