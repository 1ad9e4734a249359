import type { Sentence } from '../platform/sentence.js';
import type { Judged } from './evaluate/why.js';
import type { Explained } from './explaining.service.js';
import type { SaidCondition } from './language/say-condition.js';
import type { Segment } from './segment.js';
import type { SegmentExplained, SegmentView, SegmentWhy } from './segments.schemas.js';

/** A segment as the API shows it. */
export function segmentView({ createdAt, updatedAt, ...segment }: Segment): SegmentView {
  return { ...segment, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}

/** What an expression means, as the API shows it. */
export function explainedView(explained: Explained): SegmentExplained {
  if (explained.status === 'problem') {
    const { said, column } = explained.problem;
    return {
      sentence: null,
      parts: [],
      count: null,
      isEstimate: false,
      sample: [],
      problems: [{ ...saidView(said), column }],
    };
  }
  const { sentence, tree, count, sample } = explained;
  return {
    sentence: saidView(sentence),
    parts: flat(tree).map(({ part, parent }) => partView(part, parent)),
    ...count,
    sample: [...sample],
    problems: [],
  };
}

/** Why somebody is in a segment or not, as the API shows it. */
export function whyView(sentence: Sentence, judged: Judged): SegmentWhy {
  return {
    isIn: judged.holds,
    sentence: saidView(sentence),
    parts: flat(judged).map(({ part, parent }) => ({ ...partView(part, parent), holds: part.holds })),
  };
}

/** A tree as a list: each part after what it is a part of. */
function flat<Node extends { readonly parts: readonly Node[] }>(
  root: Node,
): { part: Node; parent: number | null }[] {
  const list: { part: Node; parent: number | null }[] = [];
  const add = (part: Node, parent: number | null): void => {
    const place = list.push({ part, parent }) - 1;
    for (const inner of part.parts) add(inner, place);
  };
  add(root, null);
  return list;
}

function partView(
  { kind, said, column }: Pick<SaidCondition, 'kind' | 'said' | 'column'>,
  parent: number | null,
) {
  return { ...saidView(said), kind, parent, column };
}

function saidView({ text, words }: Sentence) {
  return { text, words: { key: words.key, params: { ...words.params } } };
}
