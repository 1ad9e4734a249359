import type { Entry } from './entry.js';

/** The merge that an entry tells of, as long as no other entry tells that it was undone; null otherwise. */
export function standingMerge({ kind, data: { merge } }: Entry, entries: readonly Entry[]): string | null {
  if (kind !== 'records_merged' || typeof merge !== 'string') return null;
  const isUndone = entries.some((one) => one.kind === 'records_parted' && one.data.merge === merge);
  return isUndone ? null : merge;
}
