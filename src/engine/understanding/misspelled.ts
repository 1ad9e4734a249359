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

/** Edits that are counted; beyond them two words are strangers. */
const MOST_EDITS = 2;

/**
 * Counts the insertions, deletions, changes and swaps of neighbours between two words (optimal string alignment), up to
 * two; `Infinity` beyond. Every message is held against hundreds of words, so only the cells near the diagonal are worked out, in
 * rows that are used again and again.
 */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  const isNear = Math.abs(a.length - b.length) <= MOST_EDITS;
  if (!isNear || a.length > LONGEST_WORD || b.length > LONGEST_WORD) return Infinity;
  let [twoAbove, above, current] = rows;
  for (let column = 0; column <= b.length; column += 1) above[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    if (!fillRow(a, b, row, { twoAbove, above, current })) return Infinity;
    [twoAbove, above, current] = [above, current, twoAbove];
  }
  const distance = above[b.length] ?? FAR;
  return distance <= MOST_EDITS ? distance : Infinity;
}

type Row = Uint8Array;

/** More than any distance that is counted. */
const FAR = 100;
const rows = [newRow(), newRow(), newRow()] as [Row, Row, Row];

function newRow(): Row {
  return new Uint8Array(LONGEST_WORD + 2);
}

/** Works out the cells of a row that can matter. @returns false when none of them is near enough any more */
function fillRow(
  a: string,
  b: string,
  row: number,
  { twoAbove, above, current }: { twoAbove: Row; above: Row; current: Row },
): boolean {
  const first = Math.max(1, row - MOST_EDITS);
  const last = Math.min(b.length, row + MOST_EDITS);
  current[first - 1] = first === 1 ? row : FAR;
  let nearest = current[first - 1] ?? FAR;
  const letter = a.charCodeAt(row - 1);
  const letterBefore = a.charCodeAt(row - 2);
  for (let column = first; column <= last; column += 1) {
    const other = b.charCodeAt(column - 1);
    const fromAbove = column === row + MOST_EDITS ? FAR : (above[column] ?? FAR);
    let edits = Math.min(fromAbove, current[column - 1] ?? FAR) + 1;
    edits = Math.min(edits, (above[column - 1] ?? FAR) + (letter === other ? 0 : 1));
    if (row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && letterBefore === other)
      edits = Math.min(edits, (twoAbove[column - 2] ?? FAR) + 1);
    current[column] = edits;
    nearest = Math.min(nearest, edits);
  }
  return nearest <= MOST_EDITS;
}
