import { textOf } from './sentence.js';
import type { Sentence, Wording } from './sentence.js';

/** What is wrong with one part of a request; `words` where it can be said in other languages. */
export interface Mistake {
  readonly path: string;
  readonly message: string;
  readonly words?: Wording;
}

/** Says what is wrong with one part of a request, for every language. */
export function mistake(path: string, said: string | Sentence): Mistake {
  return typeof said === 'string' ? { path, message: said } : { path, message: said.text, words: said.words };
}

/** What goes along with a `DomainError`. */
export interface DomainErrorDetails {
  /** What went wrong below. */
  readonly cause?: unknown;
  /** What is wrong with each part of a request. */
  readonly errors?: readonly Mistake[];
  /** Whatever else the caller is told, such as the `current` state of what they meant to change. */
  readonly [extra: string]: unknown;
}

/**
 * A caller's breach of a rule, with a stable code that one filter in `platform/http` maps to an answer.
 * Expected outcomes are return values, never this.
 */
export class DomainError extends Error {
  /** What it was made with. */
  readonly said: string | Sentence;
  /** Told to the caller beside code and sentence; never with personal data that the caller may not see. */
  readonly extras: Readonly<Record<string, unknown>>;

  constructor(
    /** Stable and `snake_case`, such as `storage_unavailable`. */
    readonly code: string,
    /** What is wrong and what to do; as a `Sentence`, the console says it in the reader's language. */
    message: string | Sentence,
    { cause, ...extras }: DomainErrorDetails = {},
  ) {
    super(textOf(message), cause === undefined ? undefined : { cause });
    this.name = 'DomainError';
    this.said = message;
    this.extras = typeof message === 'string' ? extras : { ...extras, words: message.words };
  }
}
