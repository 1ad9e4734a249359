import { describeChanges } from '../../../src/engine/definition/edit/changes.js';

import type { ChangeFact, FlowFiles } from './release.js';

/** Tells what changed between two states of a conversation. */
export function changesOf(before: FlowFiles, after: FlowFiles): readonly ChangeFact[] {
  return describeChanges(before, after).map(({ code, params }) => ({ code, params: { ...params } }));
}
