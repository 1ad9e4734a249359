import { escapeFormula } from '../../platform/spreadsheet-formula.js';

/** Rows of texts, headings first, as they come. */
export type RowsOfText = AsyncIterable<readonly (readonly string[])[]>;

const mark = '\ufeff';

/** Writes rows as CSV (RFC 4180) that spreadsheets open as UTF-8; what they could run as a formula is preceded by an apostrophe. */
export async function* csvOf(chunks: RowsOfText): AsyncGenerator<Buffer> {
  yield Buffer.from(mark);
  for await (const rows of chunks) yield Buffer.from(rows.map(lineOf).join(''));
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/** Written out here, because a hundred thousand rows pass it each second. */
function cellOf(text: string): string {
  const safe = escapeFormula(text);
  return /[",\r\n]|^[ \t]|[ \t]$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
