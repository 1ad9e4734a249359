import { isOpen } from '../text-row.js';
import type { TextRow } from '../text-row.js';

const wanted = {
  all: () => true,
  open: isOpen,
  missing: ({ state }: TextRow) => state === 'missing',
  stale: ({ state }: TextRow) => state === 'stale',
  unreviewed: ({ text, reviewedBy }: TextRow) => text !== null && reviewedBy === null,
} as const;

/** What of a conversation can be shown alone. */
export type Filter = keyof typeof wanted;

/** The filters in the order in which they are offered. */
export const filters = Object.keys(wanted) as readonly Filter[];

/** The filter that an address names; all when it names none. */
export function filterIn(name: string | undefined): Filter {
  return filters.find((filter) => filter === name) ?? 'all';
}

/** Those of the texts that a filter shows. */
export function shownBy(filter: Filter, rows: readonly TextRow[]): readonly TextRow[] {
  return rows.filter((row) => wanted[filter](row));
}
