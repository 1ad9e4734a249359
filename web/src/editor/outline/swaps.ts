import { measureText } from '../../../../src/channels/segments.js';
import { plainSigns } from '../../../../src/engine/definition/edit/plain-signs.js';

/** What stands in for characters that make an SMS dear: typographic signs, and letters whose accents GSM-7 lacks. */
const swaps: Readonly<Record<string, string>> = {
  ...plainSigns,
  '‚': ',',
  '·': '.',
  '\t': ' ',
  '×': 'x',
  '½': '1/2',
  '¼': '1/4',
  '°': ' ',
  '→': '->',
  œ: 'oe',
  Œ: 'Oe',
};

/** Gives what can stand in for a character without changing the meaning; null when there is nothing. */
export function swapFor(character: string): string | null {
  const known = swaps[character];
  if (known !== undefined) return known;
  const plain = character.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return plain !== character && plain !== '' && isCheap(plain) ? plain : null;
}

/** Replaces each character that makes a text dear and has a stand-in. */
export function cheaper(text: string): string {
  return Array.from(text.normalize('NFC'), (character) =>
    isCheap(character) ? character : (swapFor(character) ?? character),
  ).join('');
}

/** A character that costs, and what it would cost without it. */
export interface Saving {
  readonly character: string;
  readonly swap: string;
  readonly now: number;
  readonly then: number;
}

/** Tells what a text would save if its dear characters were swapped; null when nothing is to be saved. */
export function savingOf(text: string): Saving | null {
  const { forcedBy, segments } = measureText(text);
  if (forcedBy === undefined) return null;
  const swap = swapFor(forcedBy);
  if (swap === null) return null;
  const then = measureText(cheaper(text));
  return then.segments < segments ? { character: forcedBy, swap, now: segments, then: then.segments } : null;
}

function isCheap(text: string): boolean {
  return measureText(text).forcedBy === undefined;
}
