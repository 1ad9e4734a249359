import { Readable } from 'node:stream';

import { CsvError, parse } from 'csv-parse';

import { sentence } from '../../platform/sentence.js';
import { unescapeFormula } from '../../platform/spreadsheet-formula.js';
import { sheetLimits, type CellRemark, type RawRow, type SheetSource } from './sheet.js';
import { unreadableSheet } from './sheet.errors.js';
import { encodingOf, textOf, type Encoding } from './text-encoding.js';

const delimiters = [',', ';', '\t', '|'] as const;

/** How the lines of a file end, whichever stands where: files that were put together have several. */
const lineEnds = ['\r\n', '\n', '\r'];

/** A first line by which Excel is told what stands between the cells. */
const separatorLine = /^sep=([,;\t|])(?:\r\n|\r|\n|$)/iu;

/** What the rows of a CSV file are written in, and what stands between their cells. */
export interface CsvForm {
  readonly encoding: Encoding;
  readonly delimiter: string;
}

/** Finds out in which form a CSV file is. */
export async function csvFormOf(source: SheetSource): Promise<CsvForm> {
  const encoding = await encodingOf(source);
  let head = '';
  for await (const text of textOf(source, encoding)) {
    head += text;
    if (head.length > 16_384) break;
  }
  return { encoding, delimiter: delimiterOf(head) };
}

/**
 * Reads the rows of a CSV file (RFC 4180), headings included, as they are asked for.
 * @throws DomainError `malformed` at a quote that is not closed and the like, with its place
 */
export async function* readCsv(
  source: SheetSource,
  { encoding, delimiter }: CsvForm,
): AsyncGenerator<RawRow> {
  const parser = parse({
    delimiter,
    record_delimiter: lineEnds,
    relax_column_count: true,
    max_record_size: sheetLimits.rowLength,
  });
  const text = Readable.from(textOf(source, encoding));
  // What breaks while the file is read is told where its rows are taken.
  text.on('error', (error) => parser.destroy(error));
  let row = 0;
  let isFirst = true;
  try {
    for await (const record of text.pipe(parser) as AsyncIterable<string[]>) {
      const isSeparator = isFirst && record.join(delimiter).toLowerCase() === `sep=${delimiter}`;
      isFirst = false;
      // A spreadsheet does not show that line, so that it does not count it either.
      if (isSeparator) continue;
      row += 1;
      yield { row, cells: record.map(unescapeFormula), remarks: oddCharactersIn(record) };
    }
  } catch (error) {
    throw error instanceof CsvError ? faultOf(error) : error;
  } finally {
    text.destroy();
  }
}

/** U+FFFD is what a character becomes that cannot be read. */
function oddCharactersIn(cells: readonly string[]): CellRemark[] {
  return cells.flatMap((cell, column) =>
    cell.includes('\ufffd') ? [{ column, code: 'odd_characters' as const }] : [],
  );
}

/** The one that divides the first lines into most cells; what stands in quotes does not count. */
function delimiterOf(head: string): string {
  const told = separatorLine.exec(head)?.[1];
  if (told !== undefined) return told;
  const lines = head.replace(/"[^"]*"/gu, '').split(/\r\n|\r|\n/u, 5);
  const cells = (delimiter: string): number => (lines[0] ?? '').split(delimiter).length;
  const inAll = (delimiter: string): number =>
    lines.filter((line) => line !== '' && line.split(delimiter).length === cells(delimiter)).length;
  const weight = (delimiter: string): number => (cells(delimiter) - 1) * (1 + inAll(delimiter));
  return delimiters.reduce<string>((best, one) => (weight(one) > weight(best) ? one : best), ',');
}

function faultOf(error: CsvError & { readonly lines?: number; readonly records?: number }): Error {
  const { code, lines: line = 0, records = 0 } = error;
  // Rows that are whole were counted; the line is where the reading stopped, which may be far behind.
  const row = records + 1;
  const path = `row ${row}`;
  if (code === 'CSV_MAX_RECORD_SIZE') {
    const said = sentence(
      'problems:sheet_row_long',
    )`Row ${{ row }} (line ${{ line }}) is longer than a row may be. A quote (") that is never closed does that, or this is no table.`;
    return unreadableSheet(said, [{ path, said }], error);
  }
  const said =
    code === 'CSV_QUOTE_NOT_CLOSED'
      ? sentence(
          'problems:sheet_quote_open',
        )`A quote (") that begins in row ${{ row }} is never closed; the file ends at line ${{ line }}. Close it, or save the file as CSV again.`
      : sentence(
          'problems:sheet_quote_stray',
        )`Row ${{ row }} (line ${{ line }}) has a quote (") where none may stand. Inside a cell in quotes a quote is written twice.`;
  return unreadableSheet(said, [{ path, said }], error);
}
