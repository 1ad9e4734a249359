import type { TextRow } from '../text-row.js';

/**
 * Finds the text to go on with: the next open one below, or the first one above; where nothing is open, simply the next.
 * @returns its key; null when there is none other
 */
export function nextOpen(
  rows: readonly TextRow[],
  from: string | null,
  isOpen: (row: TextRow) => boolean,
): string | null {
  const at = rows.findIndex(({ key }) => key === from);
  const others = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  const next = others.find(isOpen) ?? rows[at + 1];
  return next?.key ?? null;
}
