import type { Json } from '../person.js';

/** Something that both records have, and not the same. */
export interface MergeConflict {
  /** `name`, `language` ..., or the key of a field. */
  readonly key: string;
  readonly kept: Json;
  readonly other: Json;
  readonly wins: 'kept' | 'other';
}

/** What of a record can be in conflict. */
export interface ConflictingRecord {
  readonly name: string | null;
  readonly language: string | null;
  readonly timezone: string | null;
  readonly preferredHour: number | null;
  readonly preferredChannel: string | null;
  readonly fields: readonly { readonly key: string; readonly value: Json }[];
}

const own = [
  ['name', 'name'],
  ['language', 'language'],
  ['timezone', 'timezone'],
  ['preferred_hour', 'preferredHour'],
  ['preferred_channel', 'preferredChannel'],
] as const;

/** Says what two records tell differently, and which of the two a merge keeps. */
export function conflictsOf(
  kept: ConflictingRecord,
  other: ConflictingRecord,
  taken: ReadonlySet<string>,
): MergeConflict[] {
  const fields = new Map(other.fields.map(({ key, value }) => [key, value]));
  const pairs: (readonly [string, Json, Json])[] = [
    ...own.map(([key, column]) => [key, kept[column], other[column]] as const),
    ...kept.fields.map(({ key, value }) => [key, value, fields.get(key) ?? null] as const),
  ];
  return pairs
    .filter(([, one, two]) => one !== null && two !== null && JSON.stringify(one) !== JSON.stringify(two))
    .map(([key, one, two]) => ({ key, kept: one, other: two, wins: taken.has(key) ? 'other' : 'kept' }));
}
