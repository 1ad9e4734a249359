import type { SheetFormat } from './sheet.js';
import { csvOf, type RowsOfText } from './write-csv.js';
import { xlsxOf } from './write-xlsx.js';

/** The content types of sheets. */
export const sheetTypes: Readonly<Record<SheetFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Writes rows, headings first, as they come. */
export function sheetOf(format: SheetFormat, chunks: RowsOfText): AsyncGenerator<Buffer> {
  return format === 'csv' ? csvOf(chunks) : xlsxOf(chunks);
}
