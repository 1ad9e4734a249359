import { foldName } from '../../people/matching/name-sounds.rules.js';
import { sentence } from '../../platform/sentence.js';
import { csvFormOf, readCsv } from './read-csv.js';
import { openWorkbook } from './read-xlsx.js';
import { refuseNoText } from './refuse-no-text.js';
import {
  sheetLimits,
  type OpenedSheet,
  type RawRow,
  type SheetFormat,
  type SheetFound,
  type SheetRow,
  type SheetSource,
} from './sheet.js';
import { unreadableSheet, type SheetFault } from './sheet.errors.js';

/** Rows that do not fit their headings are named up to this many. */
const namedFaults = 20;

/**
 * Opens a file of rows: what it is is found out, its first row with something in it is the headings, and the others come as they are
 * asked for.
 * @throws DomainError `malformed` with the place, at opening or at the row that cannot be read
 */
export async function openSheet(source: SheetSource, format: SheetFormat): Promise<OpenedSheet> {
  const { rows, ...form } = await rawRows(source, format);
  const headings = headingsOf(await firstFilled(rows));
  // A workbook leaves out the empty cells at the end of a row; in a CSV file every comma stands.
  return { found: { ...form, headings }, rows: below(rows, headings.length, format === 'csv') };
}

async function firstFilled(rows: AsyncGenerator<RawRow>): Promise<RawRow | undefined> {
  for (;;) {
    const next = await rows.next();
    if (next.done === true) return undefined;
    if (withoutEmptyEnd(next.value.cells).length > 0) return next.value;
  }
}

async function rawRows(
  source: SheetSource,
  format: SheetFormat,
): Promise<Omit<SheetFound, 'headings'> & { readonly rows: AsyncGenerator<RawRow> }> {
  if (format === 'xlsx') return openWorkbook(source);
  await refuseNoText(source);
  const form = await csvFormOf(source);
  return { ...form, rows: readCsv(source, form) };
}

function headingsOf(head: RawRow | undefined): string[] {
  const cells = withoutEmptyEnd(head?.cells ?? []).map((cell) => cell.trim().replace(/\s+/gu, ' '));
  if (cells.length === 0)
    throw unreadableSheet(
      sentence(
        'problems:sheet_empty',
      )`The file is empty. Its first row names the columns, and each row below is a person.`,
    );
  if (cells.length > sheetLimits.columns)
    throw unreadableSheet(
      sentence(
        'problems:sheet_wide',
      )`The file has ${{ columns: cells.length }} columns, and ${{ most: sheetLimits.columns }} at most are read. Take out those that you do not need.`,
    );
  const headings = cells.map((cell, column) =>
    cell === '' ? `(${columnName(column)})` : cell.slice(0, 200),
  );
  refuseTwins(headings);
  return headings;
}

function refuseTwins(headings: readonly string[]): void {
  const seen = new Map<string, number>();
  headings.forEach((heading, column) => {
    const key = foldName(heading) || heading;
    const twin = seen.get(key);
    if (twin !== undefined) {
      const said = sentence(
        'problems:sheet_twin_headings',
      )`The columns ${{ first: columnName(twin) }} and ${{ second: columnName(column) }} are both called "${{ heading }}". Give one of them another name.`;
      throw unreadableSheet(said, [{ path: 'row 1', said }]);
    }
    seen.set(key, column);
  });
}

/** Checks each row against the headings. Rows without anything in them are passed over. */
async function* below(
  rows: AsyncGenerator<RawRow>,
  width: number,
  isEven: boolean,
): AsyncGenerator<SheetRow> {
  const faults: SheetFault[] = [];
  let count = 0;
  for await (const { row, cells, remarks } of rows) {
    const filled = withoutEmptyEnd(cells);
    if (filled.length === 0) continue;
    count += 1;
    if (count > sheetLimits.rows) throw tooManyRows();
    const said = faultOf({ row, cells, filled }, isEven ? cells.length : width, width);
    if (said !== undefined) faults.push({ path: `row ${row}`, said });
    if (faults.length === namedFaults) break;
    // A file with a fault is not taken; the rest of it is read for further ones.
    if (faults.length > 0) continue;
    const fitted = Array.from({ length: width }, (_none, column) => cells[column] ?? '');
    yield { row, cells: fitted, remarks: remarks.filter(({ column }) => column < width) };
  }
  const [first] = faults;
  if (first !== undefined) throw unreadableSheet(first.said, faults);
}

function faultOf(
  { row, cells, filled }: Pick<RawRow, 'row' | 'cells'> & { readonly filled: readonly string[] },
  length: number,
  width: number,
) {
  if (filled.length > width && width === 1)
    return sentence(
      'problems:sheet_title_row',
    )`Row ${{ row }} has ${{ cells: filled.length }} cells, and the row of headings has only one. If that is a title, delete it: the first row has to name the columns. A cell with a comma in it needs quotes (").`;
  if (filled.length > width)
    return sentence(
      'problems:sheet_row_wide',
    )`Row ${{ row }} has ${{ cells: filled.length }} cells, and there are ${{ headings: width }} headings. Perhaps a cell with a comma in it lacks its quotes (").`;
  if (length < width)
    return sentence(
      'problems:sheet_row_short',
    )`Row ${{ row }} has ${{ cells: length }} cells, and there are ${{ headings: width }} headings. Perhaps a line break in a cell has cut it in two.`;
  const long = cells.findIndex((cell) => cell.length > sheetLimits.cellLength);
  if (long < 0) return undefined;
  return sentence(
    'problems:sheet_cell_long',
  )`The cell in row ${{ row }}, column ${{ column: columnName(long) }} is longer than a cell may be.`;
}

function tooManyRows(): Error {
  return unreadableSheet(
    sentence(
      'problems:sheet_long',
    )`The file has more than ${{ most: sheetLimits.rows }} rows. Divide it, and import one part after the other.`,
  );
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1);
}

/** What a spreadsheet calls a column: A, B ... Z, AA. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
