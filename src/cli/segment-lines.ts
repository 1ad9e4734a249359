import type { SegmentExplained, SegmentWhy } from '../segments/segments.schemas.js';

type Parts = SegmentExplained['parts'] | SegmentWhy['parts'];

/** The parts of a segment as lines, each below what it is a part of, with a sign whether it holds. */
export function partLines(parts: Parts): string[] {
  const depths: number[] = [];
  return parts.map((part) => {
    const depth = part.parent === null ? 0 : (depths[part.parent] ?? 0) + 1;
    depths.push(depth);
    const sign = 'holds' in part ? (part.holds ? '+ ' : '- ') : '';
    return `${'  '.repeat(depth + 1)}${sign}${part.kind === 'is' ? part.text : titles[part.kind]}`;
  });
}

const titles = { all: 'all of these', any: 'one of these or more', not: 'not this' } as const;
