/** What goes along with a `DomainError`. */
export interface DomainErrorDetails {
  /** What went wrong below. */
  readonly cause?: unknown;
  /** `{ path, message }` of each part of a request that is wrong. */
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  /** Whatever else the caller is told, such as the `current` state of what they meant to change. */
  readonly [extra: string]: unknown;
}

/**
 * A caller's breach of a rule, with a stable code that one filter in `platform/http` maps to an answer.
 * Expected outcomes are return values, never this.
 */
export class DomainError extends Error {
  /** Told to the caller beside code and sentence; never with personal data that the caller may not see. */
  readonly extras: Readonly<Record<string, unknown>>;

  constructor(
    /** Stable and `snake_case`, such as `storage_unavailable`. */
    readonly code: string,
    message: string,
    { cause, ...extras }: DomainErrorDetails = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'DomainError';
    this.extras = extras;
  }
}
