/** What stands in a cell of a table that is kept as a file; null where there is nothing to say. */
export type CellValue = string | number | null;

/** What spreadsheets would take for a formula. */
const formula = /^[=+\-@\t\r]/;

/** Writes rows as a CSV file that spreadsheets open as it is meant: UTF-8 with its mark, and no text that is taken for a formula. */
export function csvOf(rows: readonly (readonly CellValue[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(written).join(',')).join('\r\n')}\r\n`;
}

function written(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
