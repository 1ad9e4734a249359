import { isCollection, isNode, isPair, visit } from 'yaml';
import type { YAMLMap, YAMLSeq } from 'yaml';

type Collection = YAMLMap | YAMLSeq;

/** A line below a block: a comment without its `#`, or null for a blank line. */
interface CommentLine {
  readonly indent: number;
  readonly text: string | null;
}

/**
 * Gives comments back to what they stand above. The library hands every comment behind a block to the innermost part
 * that has just ended; here one that stands further left goes to the next part of the block that it is written in.
 */
export function settleComments(root: unknown, source: string): void {
  if (isBlock(root)) settle(root, source);
}

/** Settles what is in a block, and gives the lines that belong further out. */
function settle(block: Collection, source: string): readonly CommentLine[] {
  let carried: readonly CommentLine[] = [];
  for (const item of block.items) {
    if (carried.length > 0) putAbove(item, carried);
    const inner: unknown = isPair(item) ? item.value : item;
    carried = isBlock(inner) ? settle(inner, source) : [];
  }
  const below = [...carried, ...linesBelow(block, source)];
  const column = columnOf(block, source);
  const left = below.findIndex(({ text, indent }) => text !== null && indent < column);
  const mine = left < 0 ? below : below.slice(0, startOfGap(below, left));
  block.comment = mine.some(({ text }) => text !== null) ? written(withoutBlankEnds(mine)) : null;
  return left < 0 ? [] : below.slice(startOfGap(below, left));
}

/** Blank lines above a comment go where it goes. */
function startOfGap(lines: readonly CommentLine[], at: number): number {
  return lines.slice(0, at).findLastIndex(({ text }) => text !== null) + 1;
}

function isBlock(node: unknown): node is Collection {
  return isCollection(node) && node.flow !== true;
}

function linesBelow(block: Collection, source: string): CommentLine[] {
  if (typeof block.comment !== 'string' || !block.range) return [];
  const [, end, nodeEnd] = block.range;
  const lines = source.slice(end, nodeEnd).split('\n');
  // What stands behind the last line break is the indentation of the next part.
  if (lines.at(-1)?.trim() === '') lines.pop();
  return lines.map((line) => {
    const hash = line.indexOf('#');
    return hash < 0 ? { indent: 0, text: null } : { indent: hash, text: line.slice(hash + 1).trimEnd() };
  });
}

function columnOf(block: Collection, source: string): number {
  const start = block.range?.[0] ?? 0;
  return start - (source.lastIndexOf('\n', start - 1) + 1);
}

function putAbove(item: unknown, lines: readonly CommentLine[]): void {
  const node: unknown = isPair(item) ? item.key : item;
  if (!isNode(node)) return;
  const hadSpace = node.spaceBefore === true;
  const above = withoutBlankStart(lines);
  node.spaceBefore = above.length < lines.length;
  const rest = node.commentBefore ?? '';
  // A blank line between the comments and what they stand above.
  const gap = hadSpace && lines.at(-1)?.text !== null ? '\n' : '';
  node.commentBefore = [written(above) + gap, ...(rest === '' ? [] : [rest])].join('\n');
}

function written(lines: readonly CommentLine[]): string {
  return lines.map(({ text }) => text ?? '').join('\n');
}

function withoutBlankStart(lines: readonly CommentLine[]): readonly CommentLine[] {
  return lines.slice(lines.findIndex(({ text }) => text !== null));
}

function withoutBlankEnds(lines: readonly CommentLine[]): readonly CommentLine[] {
  const start = withoutBlankStart(lines);
  return start.slice(0, start.findLastIndex(({ text }) => text !== null) + 1);
}

/** Tells whether there are comments between the parts of a list or map. */
export function holdsComments(collection: Collection): boolean {
  let isFound = false;
  visit(collection, {
    Node(_key, node) {
      const isInside = node !== collection && (Boolean(node.comment) || Boolean(node.commentBefore));
      if (!isInside) return undefined;
      isFound = true;
      return visit.BREAK;
    },
  });
  return isFound;
}
