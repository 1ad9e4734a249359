/** Rows of a page, as many as the service gives at once. */
export const pageSize = 100;

/** How many rows beyond those that were read can be scrolled to; the pages between are then read one after the other. */
const reach = 20_000;

/** A page of the list as it was read. */
export interface ReadPage<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

/** Where the pages of a list begin, as far as it has been read. */
export interface Way {
  /** The cursor of each page; '' for the first. All but the last are full. */
  readonly starts: readonly string[];
  /** The rows of the last page, once it is known to be the last of all. */
  readonly lastSize: number | null;
}

/** Nothing has been read yet. */
export const startOfWay: Way = { starts: [''], lastSize: null };

/** The way after a page was read; what was known of the pages behind it holds only while they begin where they did. */
export function wayAfter(way: Way, page: number, { items, next }: ReadPage<unknown>): Way {
  const { starts, lastSize } = way;
  const isKnown =
    next === null ? starts.length === page + 1 && lastSize === items.length : starts[page + 1] === next;
  if (isKnown) return way;
  const before = starts.slice(0, page + 1);
  return next === null
    ? { starts: before, lastSize: items.length }
    : { starts: [...before, next], lastSize: null };
}

/** How many rows there are to scroll through. @param total how many there are in all; undefined where that is not known exactly */
export function rowsOf({ starts, lastSize }: Way, total: number | undefined): number {
  const read = (starts.length - 1) * pageSize;
  if (lastSize !== null) return read + lastSize;
  const known = total === undefined ? read + pageSize : Math.min(total, read + reach);
  return Math.max(read + 1, known);
}

/** The page that a row stands on. */
export function pageOf(row: number): number {
  return Math.floor(row / pageSize);
}

/** The pages to have at hand while some are shown: these and the next; where they are not known yet, the last that is. */
export function pagesFor({ starts }: Way, first: number, last: number): readonly number[] {
  const end = starts.length - 1;
  const begin = Math.min(first, end);
  return Array.from({ length: Math.min(last + 1, end) - begin + 1 }, (_, at) => begin + at);
}
