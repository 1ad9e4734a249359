import type { TextState } from '../../engine/definition/text-state.js';
import type { TextRecord } from './state-file.js';
import { textHash } from './text-hash.js';

/** One text of a language, with the text that it translates. */
export interface TextFacts {
  readonly text: string | undefined;
  /** Undefined where there is none: in the first language, and for words that this language alone has. */
  readonly source: string | undefined;
  readonly record: TextRecord | undefined;
}

/** Tells how far a text has come. */
export function stateOf({ text, source, record }: TextFacts): TextState {
  if (text === undefined) return 'missing';
  if (source !== undefined) {
    if (record?.source === undefined) return 'untracked';
    if (record.source !== textHash(source)) return 'stale';
  }
  if (record?.reviewed_text !== undefined && record.reviewed_text === textHash(text)) return 'reviewed';
  if (text !== source || !hasWords(text)) return 'translated';
  return record?.same_on_purpose === true ? 'same_on_purpose' : 'same';
}

/** A text of figures and {{names}} alone has nothing to translate. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(/\{\{.*?\}\}/gu, ''));
}

/** Writes down that a translation was made from the present source. */
export function asCurrent(record: TextRecord | undefined, source: string | undefined): TextRecord {
  const { source: _, ...others } = record ?? {};
  return source === undefined ? others : { ...others, source: textHash(source) };
}

/** Who has agreed to a text, and on which day (`2026-03-02`). */
export interface Review {
  readonly by: string;
  readonly on: string;
}

/** Writes down a review of exactly these words; the day of an earlier one by the same person stays. */
export function asReviewed(record: TextRecord, text: string, { by, on }: Review): TextRecord {
  const hash = textHash(text);
  if (record.reviewed_text === hash && record.reviewed_by === by) return record;
  return { ...record, reviewed_by: by, reviewed_on: on, reviewed_text: hash };
}
