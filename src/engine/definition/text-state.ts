import type { SourceDocument } from './document.js';

/**
 * How far a text of one language has come.
 * - `missing`: the first language has it, this one has not
 * - `untracked`: nobody wrote down which source it was made from
 * - `stale`: its source has changed since
 * - `same`: it equals its source, and nobody said that it should
 * - `same_on_purpose`: it equals its source, as it should
 * - `translated`: it was made from the present source; in the first language, it is written
 * - `reviewed`: somebody has read and agreed to exactly these words, made from the present source
 */
export type TextState =
  'missing' | 'untracked' | 'stale' | 'same' | 'same_on_purpose' | 'translated' | 'reviewed';

/** What is known about the translation of one language's texts. */
export interface Tracking {
  /** The state of every text that the language has, by its key. */
  readonly states: ReadonlyMap<string, TextState>;
  /** Keys of the state file that no text has. */
  readonly strangeKeys: readonly string[];
  /** The state file; null when there is none. */
  readonly document: SourceDocument | null;
}
