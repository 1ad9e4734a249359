/** Words longer than this are compared by equality only: no word of our lists comes near it. */
const LONGEST_WORD = 40;

/** Edits that a word of this length forgives: a short word with a slip is too often another word. */
export function forgivenEdits(length: number): 0 | 1 | 2 {
  if (length <= 3) return 0;
  return length <= 6 ? 1 : 2;
}

/**
 * Tells whether `written` is `word` or a slip of it, by as many edits as its length forgives, or by fewer where `mostEdits`
 * says so.
 */
export function isMisspellingOf(written: string, word: string, mostEdits = 2): boolean {
  const edits = Math.min(forgivenEdits(word.length), mostEdits);
  return Math.abs(written.length - word.length) <= edits && editDistance(written, word) <= edits;
}

/**
 * Counts the insertions, deletions, changes and swaps of neighbours between two words (optimal string alignment), up to
 * two; `Infinity` beyond.
 */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > 2 || a.length > LONGEST_WORD || b.length > LONGEST_WORD)
    return Infinity;
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + (isSame ? 0 : 1),
        isSwap ? at(twoAbove, column - 2) + 1 : Infinity,
      );
    }
    twoAbove = above;
    above = current;
  }
  const distance = at(above, b.length);
  return distance <= 2 ? distance : Infinity;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
