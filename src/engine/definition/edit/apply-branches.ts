import type { FlowFiles, Value } from './flow-files.js';
import { spliced } from './lists.js';
import type { BranchOperation } from './operations.js';
import { Refusal } from './refusal.js';
import { openFlow, requireTarget, stepOf, withChanges } from './workbench.js';

/** Does a change of the conditions of a branch. @throws Refusal */
export function applyToBranches(files: FlowFiles, operation: BranchOperation): FlowFiles {
  const { step: id } = operation;
  const flow = openFlow(files);
  const { branch } = stepOf(flow, id).value;
  if (!Array.isArray(branch)) throw new Refusal('no_case', { step: id });
  if (operation.do === 'addCase') requireTarget(flow, operation.to);
  return withChanges(files, id, [
    { path: ['branch'], value: changed(branch as readonly Value[], operation) },
  ]);
}

function changed(cases: readonly Value[], operation: BranchOperation): readonly Value[] {
  const { step } = operation;
  if (operation.do === 'addCase') {
    const { when, to, index = cases.length } = operation;
    if (when.trim() === '') throw new Refusal('empty_text', { step });
    return spliced(cases, Math.max(0, index), 0, { when, go: to });
  }
  const { index } = operation;
  const one = cases[index];
  if (one === undefined) throw new Refusal('no_case', { step, name: String(index + 1) });
  const others = spliced(cases, index, 1);
  if (operation.do === 'moveCase') return spliced(others, Math.max(0, operation.to), 0, one);
  if (others.length === 0) throw new Refusal('last_case', { step });
  return others;
}
