import type { FlowFiles } from '../../../src/engine/definition/edit/flow-files.js';
import { parseFlow } from '../../../src/engine/definition/edit/parsed-flow.js';
import { codesOf } from '../../../src/engine/definition/edit/step-shapes.js';
import { flatTexts } from '../../../src/engine/definition/edit/text-tree.js';

import type { Choice } from './choice.js';

/** A word that is to mean an answer. */
export interface AcceptedWord {
  readonly step: string;
  readonly option: string;
  readonly language: string;
  readonly word: string;
}

/** Lists the steps whose answers are chosen from a list, with the answers. */
export function choicesOf(files: FlowFiles): ReadonlyMap<string, readonly Choice[]> {
  const reading = parseFlow(files.source);
  if (reading.status === 'unreadable') return new Map();
  const texts = Object.entries(files.texts).map(([language, file]) => [language, flatTexts(file)] as const);
  const labelsOf = (key: string): Record<string, string> =>
    Object.fromEntries(
      texts.flatMap(([language, words]) => (words.has(key) ? [[language, words.get(key) ?? '']] : [])),
    );
  const steps = reading.flow.steps.map(({ id, value }): [string, Choice[]] => [
    id,
    codesOf(value, []).map((code) => ({ code, labels: labelsOf(`${id}.options.${code}`) })),
  ]);
  return new Map(steps.filter(([, choices]) => choices.length > 0));
}

/** Gives files in which a word means an answer; null where the question does not offer that answer. What does it is read then. */
export async function withAcceptedWord(files: FlowFiles, word: AcceptedWord): Promise<FlowFiles | null> {
  const { applyOperation } = await import('./apply-operation.js');
  const applied = applyOperation(files, { do: 'addAcceptedWord', ...word });
  return applied.status === 'done' ? applied.files : null;
}
