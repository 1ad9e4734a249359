import type { Scope } from '../../platform/access/scope.js';

/** A row of the measures of a day that is added, or taken away where it was added twice. */
export interface MeasuredRow {
  /** '' for everything. */
  readonly programme: string;
  /** '' for everywhere; a place stands for everything that lies in it. */
  readonly place: string;
  readonly weight: 1 | -1;
}

/** Which part of the whole is asked for. */
export interface MeasuredPart {
  readonly programme: string | null;
  readonly place: string | null;
}

/** What a turf holds of the place tree. */
export interface TurfPlaces {
  /** Its places that lie in no other one of it. */
  readonly top: readonly string[];
  /** Whether the place that is asked for is in it. */
  readonly hasPlace: boolean;
}

/**
 * Which rows add up to what somebody may see of a part. In a turf: what happened in its places, and in its programmes elsewhere.
 * People whom only a tag brings into a turf are not told apart in sums, and do not count.
 */
export function rowsOf(scope: Scope, { programme, place }: MeasuredPart, turf: TurfPlaces): MeasuredRow[] {
  const one = (
    which: { programme?: string | null; place?: string | null },
    weight: 1 | -1 = 1,
  ): MeasuredRow => ({
    programme: which.programme ?? '',
    place: which.place ?? '',
    weight,
  });
  if (scope.kind === 'system') return [one({ programme, place })];
  if (place !== null && turf.hasPlace) return [one({ programme, place })];
  if (programme !== null && scope.programmes.includes(programme)) return [one({ programme, place })];
  const places = place === null ? turf.top : [];
  if (programme !== null) return places.map((code) => one({ programme, place: code }));
  return [
    ...places.map((code) => one({ place: code })),
    ...scope.programmes.flatMap((name) => [
      one({ programme: name, place }),
      ...places.map((code) => one({ programme: name, place: code }, -1)),
    ]),
  ];
}
