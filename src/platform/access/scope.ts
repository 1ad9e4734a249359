/**
 * Which people a reader may see. Every read of personal data takes one.
 * `system` sees all; a `turf` sees the people of its places (codes of the place tree, each with everything below it), of
 * its programmes, and those with one of its tags.
 */
export type Scope =
  | { readonly kind: 'system' }
  | {
      readonly kind: 'turf';
      readonly places: readonly string[];
      readonly programmes: readonly string[];
      readonly tags: readonly string[];
    };

/** The scope of the service itself and of operators at the command line. */
export const systemScope: Scope = { kind: 'system' };
