import { firstWordsOf } from '../../../../src/engine/definition/edit/first-words.js';
import type { OutlineStep } from '../../../../src/engine/definition/edit/outline.js';

/** Gives the first words that a step says in a language, or in any; none for a step that says nothing. */
export function firstWords(step: OutlineStep, language: string): string | null {
  const text = step.texts.find(({ role }) => role === 'text')?.byLanguage;
  const words = text?.[language] ?? Object.values(text ?? {})[0];
  return words === undefined ? null : firstWordsOf(words);
}

/** Names a step for people: its name, and the first words that it says. */
export function titleOf(step: OutlineStep, language: string): string {
  const words = firstWords(step, language);
  return words === null ? step.id : `${step.id}: ${words}`;
}

/** A name for a step that is not taken: `base`, or `base_2` and so on. */
export function freeId(base: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  if (!ids.has(base)) return base;
  let count = 2;
  while (ids.has(`${base}_${count}`)) count += 1;
  return `${base}_${count}`;
}

/** Makes a name that the file accepts from what somebody writes: "Which farm?" becomes `which_farm`. */
export function idFrom(words: string): string {
  const plain = words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[^a-z]+|_+$/g, '')
    .slice(0, 40);
}
