import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { DomainError } from '../../platform/domain-error.js';
import { escapeFormula, unescapeFormula } from '../../platform/spreadsheet-formula.js';
import { maxSheetRows, sheetColumns } from './sheet-row.js';
import type { Cell, SheetRow } from './sheet-row.js';
import { sentence } from '../../platform/sentence.js';

const delimiters = [',', ';', '\t'];

/** Writes rows as CSV (RFC 4180) that Excel opens as UTF-8; what could be run as a formula is preceded by an apostrophe. */
export function writeCsv(rows: readonly SheetRow[]): Buffer {
  const columns = sheetColumns.map(([column]) => column);
  const lines = rows.map((row) => columns.map((column) => escapeFormula(String(row[column] ?? ''))));
  return Buffer.from(stringify([columns, ...lines], { bom: true, record_delimiter: 'windows' }));
}

/**
 * Reads CSV in UTF-8, UTF-16 or Windows-1252, with commas, semicolons or tabs between its cells.
 * @throws DomainError when it is none, or has too many rows
 */
export function readCsv(content: Buffer): Cell[][] {
  const text = decode(content);
  const delimiter = delimiterOf(text);
  try {
    // One row more than allowed, so that the excess is noticed without reading all of it.
    const rows = parse(text, { delimiter, relax_column_count: true, to: maxSheetRows + 2 });
    return rows.map((row) => row.map(unescapeFormula));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DomainError(
      'unreadable_sheet',
      sentence('problems:no_csv')`The file is no CSV: ${{ fault: error.message }}.`,
      { cause: error },
    );
  }
}

/** Windows-1252 is what old spreadsheets write where no Unicode was asked for. */
function decode(content: Buffer): string {
  const isUtf16 = content[0] === 0xff && content[1] === 0xfe;
  const encoding = isUtf16 ? 'utf-16le' : isUtf8(content) ? 'utf-8' : 'windows-1252';
  return new TextDecoder(encoding).decode(content);
}

/** The one that divides the head into most cells. */
function delimiterOf(text: string): string {
  const head = text.slice(0, /\r|\n|$/u.exec(text)?.index);
  const cells = (delimiter: string): number => head.split(delimiter).length;
  return delimiters.reduce((best, one) => (cells(one) > cells(best) ? one : best));
}
