import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { describeChanges, sentenceOf } from '../../engine/definition/edit/changes.js';
import type { ChangeFact } from '../../engine/definition/edit/changes.js';

/** Sentences that are told of one change; beyond, only their number is. */
const mostTold = 100;

/** What changed between two states of a flow: in English, and as facts for whoever words it in another language. */
export interface ToldChanges {
  readonly sentences: readonly string[];
  readonly facts: readonly ChangeFact[];
}

/** Tells what changed between two states of a flow; null before its first. */
export function toldChanges(before: FlowFiles | null, after: FlowFiles): ToldChanges {
  if (before === null) return { sentences: ['The flow was made.'], facts: [] };
  const all = describeChanges(before, after);
  const facts = all.slice(0, mostTold);
  const told = facts.map(sentenceOf);
  const more = all.length - mostTold;
  return { sentences: more > 0 ? [...told, `And ${more} more changes.`] : told, facts };
}
