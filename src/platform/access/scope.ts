/**
 * Which people a reader may see. Every read of personal data takes one.
 * `system` sees all; a `turf` sees the people of its places (ids in the place tree).
 */
export type Scope =
  { readonly kind: 'system' } | { readonly kind: 'turf'; readonly placeIds: readonly string[] };

/** The scope of the service itself and of operators at the command line. */
export const systemScope: Scope = { kind: 'system' };
