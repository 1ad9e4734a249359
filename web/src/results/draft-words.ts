import { applyOperation } from '../../../src/engine/definition/edit/apply.js';
import type { FlowFiles } from '../../../src/engine/definition/edit/flow-files.js';
import { outlineOf } from '../../../src/engine/definition/edit/outline.js';

import type { Choice } from './use-choices.js';

/** A word that is to mean an answer. */
export interface AcceptedWord {
  readonly step: string;
  readonly option: string;
  readonly language: string;
  readonly word: string;
}

/** Lists the steps whose answers are chosen from a list, with the answers. */
export function choicesOf(files: FlowFiles): ReadonlyMap<string, readonly Choice[]> {
  const reading = outlineOf(files);
  if (reading.status === 'unreadable') return new Map();
  const steps = reading.outline.steps.filter(({ options }) => options.length > 0);
  return new Map(steps.map(({ id, options }) => [id, options]));
}

/** Gives files in which a word means an answer; null where the question does not offer that answer. */
export function withAcceptedWord(files: FlowFiles, word: AcceptedWord): FlowFiles | null {
  const applied = applyOperation(files, { do: 'addAcceptedWord', ...word });
  return applied.status === 'done' ? applied.files : null;
}
