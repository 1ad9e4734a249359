import { isMap, isSeq, parseDocument, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml';
import type { Document } from 'yaml';
import { readDocument } from '../document.js';
import type { Problem } from '../problem.js';
import { holdsComments, settleComments } from './comments.js';

/** A file in its canonical form, or why it has none. */
export type Formatting =
  | { readonly status: 'ok'; readonly text: string }
  | { readonly status: 'invalid'; readonly problems: readonly Problem[] };

/** Columns that a list or a map in brackets may take; beyond, each entry gets its own line. */
const widestLine = 110;

/** Rounds of writing: each may turn brackets into lines that hold brackets again, and a file is not nested deeper. */
const mostRounds = 20;

/**
 * Writes a YAML file in canonical form: two spaces, one blank line at most, single quotes, keys as `order` puts them.
 * Every comment stays with what it stands above or behind; the content does not change.
 */
export function formatYaml(file: string, source: string, order: (root: unknown) => void): Formatting {
  const reading = readDocument(file, source);
  if (reading.status === 'invalid') return reading;
  let text = source;
  for (let round = 0; round < mostRounds; round += 1) {
    const next = writeOnce(text, order);
    if (next === text) break;
    text = next;
  }
  return { status: 'ok', text };
}

function writeOnce(source: string, order: (root: unknown) => void): string {
  const document = parseDocument(source);
  settleComments(document.contents, source);
  // An alias must not come to stand before what it repeats.
  if (!source.includes('&')) order(document.contents);
  normaliseScalars(document);
  normaliseBrackets(document, source);
  return document.toString({ lineWidth: 0, singleQuote: true });
}

/** Quoted texts stay quoted, in single quotes unless they hold one. */
function normaliseScalars(document: Document): void {
  visit(document, {
    Scalar(_key, scalar) {
      if (scalar.type !== Scalar.QUOTE_DOUBLE && scalar.type !== Scalar.QUOTE_SINGLE) return;
      const text = String(scalar.value);
      const needsDouble = /[\n\t\\]/.test(text) || (text.includes("'") && !text.includes('"'));
      scalar.type = needsDouble ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE;
    },
  });
}

/** Brackets stay on one line; what does not fit there, or holds comments, is written line by line. */
function normaliseBrackets(document: Document, source: string): void {
  visit(document, {
    Collection(_key, collection) {
      if (collection.flow !== true || collection.items.length === 0) return undefined;
      if (holdsComments(collection)) collection.flow = false;
      else if (isTooWide(collection, source)) {
        collection.flow = false;
        // Whether what it holds is too wide shows when it stands on lines of its own: in the next round.
        return visit.SKIP;
      } else writeTightly(collection);
      return undefined;
    },
  });
}

function isTooWide({ range }: YAMLMap | YAMLSeq, source: string): boolean {
  const [start = 0, end = 0] = range ?? [];
  const before = source.lastIndexOf('\n', start - 1) + 1;
  return end - before > widestLine && !source.slice(start, end).includes('\n');
}

/** `[a, b]` and `{ a: b }`: the library pads both or neither. */
function writeTightly(collection: YAMLMap | YAMLSeq): void {
  visit(collection, {
    Node(_key, node) {
      node.spaceBefore = false;
      if (isMap(node)) pad(node, YAMLMap.prototype, ' ');
      else if (isSeq(node)) pad(node, YAMLSeq.prototype, '');
    },
  });
}

function pad<Kind extends YAMLMap | YAMLSeq>(node: Kind, kind: Kind, flowCollectionPadding: string): void {
  node.toString = (context, ...callbacks) =>
    kind.toString.call(node, context && { ...context, flowCollectionPadding }, ...callbacks);
}
