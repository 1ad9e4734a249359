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
  const value = trimmed.length > maxLength ? withoutHalfPair(trimmed.slice(0, maxLength)).trimEnd() : trimmed;
  return { status: 'understood', value, confidence: 'exact', isCut: value.length < trimmed.length };
}

/** Drops the first half of a character that the cut went through. */
function withoutHalfPair(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
