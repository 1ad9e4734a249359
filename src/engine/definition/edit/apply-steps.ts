import { addStep, copyStep } from './add-step.js';
import { deleteStep } from './delete-step.js';
import type { FlowFiles } from './flow-files.js';
import { moveStep, relinkStep } from './move-step.js';
import type { StepOperation } from './operations.js';
import { unreachableSteps } from './reach.js';
import { Refusal } from './refusal.js';
import { renameStep } from './rename-step.js';
import { openFlow } from './workbench.js';

/** Does a change of which steps there are. @throws Refusal */
export function applyToSteps(files: FlowFiles, operation: StepOperation): FlowFiles {
  const after = changeSteps(files, operation);
  const before = new Set(unreachableSteps(openFlow(files).root));
  const cutOff = unreachableSteps(openFlow(after).root).filter((id) => !before.has(id));
  if (cutOff.length > 0) throw new Refusal('would_be_unreachable', { name: cutOff.join(', ') });
  return after;
}

function changeSteps(files: FlowFiles, operation: StepOperation): FlowFiles {
  switch (operation.do) {
    case 'addStep':
      return addStep(files, operation);
    case 'copyStep':
      return copyStep(files, operation);
    case 'renameStep':
      return renameStep(files, operation);
    case 'moveStep':
      return operation.isRelinked === true ? relinkStep(files, operation) : moveStep(files, operation);
    case 'deleteStep':
      return deleteStep(files, operation);
  }
}
