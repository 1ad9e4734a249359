import { applyToBranches } from './apply-branches.js';
import { applyToFields } from './apply-fields.js';
import { applyToHead } from './apply-head.js';
import { applyToOptions } from './apply-options.js';
import { applyToSteps } from './apply-steps.js';
import { applyToTexts } from './apply-texts.js';
import type { FlowFiles } from './flow-files.js';
import { faultOf } from './operation-form.js';
import type { Applied, Operation, Reason } from './operations.js';
import { Refusal } from './refusal.js';

/**
 * Does one change of a flow, or says why it cannot be done. What is not changed stays as it is written, comments with it; the result can be
 * read, and a file in canonical form stays in it.
 */
export function applyOperation(files: FlowFiles, operation: Operation): Applied<FlowFiles> {
  const fault = faultOf(operation);
  if (fault !== null)
    return { status: 'refused', reason: { code: 'not_an_operation', step: null, name: fault } };
  try {
    const hasReturns = files.source.includes('\r\n');
    const plain = hasReturns ? { ...files, source: files.source.replaceAll('\r\n', '\n') } : files;
    const done = apply(plain, operation);
    if (done === plain) return { status: 'done', files };
    return {
      status: 'done',
      files: hasReturns ? { ...done, source: done.source.replaceAll('\n', '\r\n') } : done,
    };
  } catch (error) {
    if (error instanceof Refusal) return { status: 'refused', reason: error.reason };
    throw error;
  }
}

/** What became of several changes: all are done, or none and which one could not be. */
export type AllApplied =
  | { readonly status: 'done'; readonly files: FlowFiles }
  | {
      readonly status: 'refused';
      readonly reason: Reason;
      /** Counts from 0. */
      readonly at: number;
    };

/** Does changes one after the other; when one cannot be done, none is. */
export function applyOperations(files: FlowFiles, operations: readonly Operation[]): AllApplied {
  let now = files;
  for (const [at, operation] of operations.entries()) {
    const applied = applyOperation(now, operation);
    if (applied.status === 'refused') return { ...applied, at };
    now = applied.files;
  }
  return { status: 'done', files: now };
}

function apply(files: FlowFiles, operation: Operation): FlowFiles {
  switch (operation.do) {
    case 'setText':
    case 'removeText':
    case 'setState':
    case 'addAcceptedWord':
      return applyToTexts(files, operation);
    case 'setField':
    case 'removeField':
    case 'setNext':
    case 'setNote':
      return applyToFields(files, operation);
    case 'addStep':
    case 'copyStep':
    case 'renameStep':
    case 'moveStep':
    case 'deleteStep':
      return applyToSteps(files, operation);
    case 'addCase':
    case 'removeCase':
    case 'moveCase':
      return applyToBranches(files, operation);
    case 'addOption':
    case 'removeOption':
    case 'moveOption':
    case 'renameOption':
      return applyToOptions(files, operation);
    case 'setHead':
    case 'setAbout':
    case 'addLanguage':
    case 'removeLanguage':
      return applyToHead(files, operation);
  }
}
