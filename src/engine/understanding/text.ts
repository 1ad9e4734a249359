import { NOT_UNDERSTOOD, type NotUnderstood, type Understood } from './answer.js';

/** Characters of a free answer that are kept, unless the question says otherwise. */
export const TEXT_LENGTH = 1_600;

/** A free answer; `isCut` says that its end was left out. */
export interface UnderstoodText extends Understood<string> {
  readonly isCut: boolean;
}

/** Reads a free answer: trimmed, otherwise as written, cut at `maxLength` characters between two of them. */
export function parseText(
  text: string,
  { maxLength = TEXT_LENGTH }: { maxLength?: number } = {},
): UnderstoodText | NotUnderstood {
  const trimmed = text.trim();
  if (trimmed === '') return NOT_UNDERSTOOD;
  const value = cutAt(trimmed, maxLength);
  return { status: 'understood', value, confidence: 'exact', isCut: value.length < trimmed.length };
}

/** Leaves out the end of a text that is longer, between two characters. */
export function cutAt(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  // The cut may have gone through a character: its first half is nothing.
  return text
    .slice(0, maxLength)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}

/** The same, and lets it be seen. */
export function shortened(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : `${cutAt(text, maxLength - 3)}...`;
}
