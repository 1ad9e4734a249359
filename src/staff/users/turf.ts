import { systemScope, type Scope } from '../../platform/access/scope.js';

/** The people whom an account sees: those of its places and of every place below them, of its programmes, or with its tags. */
export interface Turf {
  /** Codes of the place tree. */
  readonly places: readonly string[];
  readonly programmes: readonly string[];
  readonly tags: readonly string[];
}

/** Which people somebody with a turf may see; without one it is everybody, as far as the role goes. */
export function scopeOf(turf: Turf | null): Scope {
  return turf === null ? systemScope : { kind: 'turf', ...turf };
}

/** Whether two turfs hold the same people by the same names; each is in the order in which it is stored. */
export function isSameTurf(one: Turf | null, other: Turf | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The people of both; whoever sees everybody goes on to. A leaver who saw everybody had no people of their own. */
export function joinedTurf(own: Turf | null, taken: Turf | null): Turf | null {
  if (own === null || taken === null) return own;
  return settledTurf({
    places: [...own.places, ...taken.places],
    programmes: [...own.programmes, ...taken.programmes],
    tags: [...own.tags, ...taken.tags],
  });
}

/** A turf as it is stored: each name once, in order. */
export function settledTurf({ places, programmes, tags }: Turf): Turf {
  const settled = (names: readonly string[]): string[] => [...new Set(names)].sort();
  return { places: settled(places), programmes: settled(programmes), tags: settled(tags) };
}
