/**
 * A caller's breach of a rule, with a stable code that one filter in `platform/http` maps to an answer.
 * Expected outcomes are return values, never this.
 */
export class DomainError extends Error {
  constructor(
    /** Stable and `snake_case`, such as `storage_unavailable`. */
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DomainError';
  }
}
