/** How people are spread over places, as the statistics of the database tell it. */
export interface PlaceShares {
  readonly people: number;
  /** The share of those of whom no place is known. */
  readonly nowhere: number;
  /** How many places have people; below 0: as a share of all people (`pg_stats.n_distinct`). */
  readonly distinct: number;
  /** The places with the most people, and the share of people at each. */
  readonly common: readonly string[];
  readonly frequencies: readonly number[];
}

/** Estimates how many people live at places: those of the most common ones by their share, those of others as if they were alike. */
export function shareOf(shares: PlaceShares, places: readonly string[]): number {
  const { people, nowhere, distinct, common, frequencies } = shares;
  const known = new Map(common.map((code, at) => [code, frequencies[at] ?? 0]));
  const counted = frequencies.reduce((sum, share) => sum + share, 0);
  const inhabited = distinct < 0 ? -distinct * people : distinct;
  const others = Math.max(inhabited - common.length, 0);
  const ofOther = others === 0 ? 0 : Math.max(1 - nowhere - counted, 0) / others;
  const share = places.reduce((sum, code) => sum + (known.get(code) ?? ofOther), 0);
  return Math.round(people * Math.min(share, 1));
}
