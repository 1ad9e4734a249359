import { sentence } from '../../platform/sentence.js';
import type { CellRemark, RawRow, SheetFound, SheetSource } from './sheet.js';
import { unreadableSheet } from './sheet.errors.js';
import { WorkbookArchive, noWorkbook } from './xlsx-archive.js';
import { dateStyles, dayOfSerial, factsOf, plainText, sharedTexts } from './xlsx-parts.js';
import { readXml, type Attributes, type XmlHearer } from './xlsx-xml.js';

/** The columns that any spreadsheet has. */
const mostColumns = 16_384;

/**
 * Opens a workbook; the rows of its first sheet come as they are asked for. Macros and links to other files are never looked at.
 * @throws DomainError `malformed`
 */
export async function openWorkbook(
  source: SheetSource,
): Promise<Omit<SheetFound, 'headings'> & { readonly rows: AsyncGenerator<RawRow> }> {
  const archive = await WorkbookArchive.open(source);
  try {
    const { sheet, part, is1904 } = await factsOf(archive);
    const hearer = new RowHearer(await sharedTexts(archive), await dateStyles(archive), is1904);
    return { sheet, is1904, rows: rowsOf(archive, part, hearer) };
  } catch (error) {
    archive.close();
    throw error;
  }
}

async function* rowsOf(archive: WorkbookArchive, part: string, hearer: RowHearer): AsyncGenerator<RawRow> {
  try {
    const pieces = readXml(archive, part, hearer);
    while ((await pieces.next()).done !== true) yield* hearer.take();
    yield* hearer.take();
    hearer.refuseMerged();
  } finally {
    archive.close();
  }
}

/** Makes rows of the elements of a sheet (ECMA-376, 18.3.1.73). */
class RowHearer implements XmlHearer {
  private rows: RawRow[] = [];
  private row = 0;
  private cells: string[] = [];
  private remarks: CellRemark[] = [];
  private column = -1;
  private cell: Attributes = {};
  private value = '';
  private isFormula = false;
  private isPhonetic = false;
  /** Cells over several rows that were made one, such as `C2:C9`. */
  private readonly merged: string[] = [];

  constructor(
    private readonly texts: readonly string[],
    private readonly dates: ReadonlySet<number>,
    private readonly is1904: boolean,
  ) {}

  /** The rows that have come since the last time. */
  take(): readonly RawRow[] {
    const taken = this.rows;
    this.rows = [];
    return taken;
  }

  /** Of merged cells only the first holds the value: below it a village would be missing that everybody sees there. */
  refuseMerged(): void {
    const [first, ...others] = this.merged.slice(0, 20).map((range) => ({
      path: range,
      said: sentence(
        'problems:sheet_merged',
      )`The cells ${{ range }} are merged: only the first row would have what stands there. Unmerge them, write it into each row, and save the file.`,
    }));
    if (first !== undefined) throw unreadableSheet(first.said, [first, ...others]);
  }

  begins(name: string, attributes: Attributes): void {
    if (name === 'mergeCell') this.noteMerged(attributes.ref ?? '');
    else if (name === 'row') this.beginRow(attributes);
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'f') this.isFormula = true;
    else if (name === 'rPh') this.isPhonetic = true;
  }

  ends(name: string, text: string): void {
    if (name === 'v') this.value = text;
    else if (name === 't' && !this.isPhonetic) this.value += text;
    else if (name === 'rPh') this.isPhonetic = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.rows.push({ row: this.row, cells: this.cells, remarks: this.remarks });
  }

  private noteMerged(range: string): void {
    const [from = 0, to = from] = range.match(/\d+/gu)?.map(Number) ?? [];
    if (from < to && from <= this.row) this.merged.push(range);
  }

  private beginRow({ r }: Attributes): void {
    const row = r === undefined ? this.row + 1 : Number(r);
    if (!Number.isSafeInteger(row) || row <= this.row)
      throw noWorkbook(new Error('its rows are in disorder'));
    [this.row, this.cells, this.remarks, this.column] = [row, [], [], -1];
  }

  private beginCell(attributes: Attributes): void {
    this.cell = attributes;
    this.column = attributes.r === undefined ? this.column + 1 : columnOf(attributes.r);
    if (this.column < 0 || this.column >= mostColumns) throw noWorkbook(new Error('there is no such column'));
    [this.value, this.isFormula] = ['', false];
  }

  private endCell(): void {
    const { column } = this;
    const text = this.textOf();
    if (text !== '') {
      while (this.cells.length < column) this.cells.push('');
      this.cells[column] = text;
      if (this.isFormula) this.remarks.push({ column, code: 'formula' });
      if (text.includes('\ufffd')) this.remarks.push({ column, code: 'odd_characters' });
    }
    if (this.cell.t === 'e') this.remarks.push({ column, code: 'spreadsheet_error' });
  }

  private textOf(): string {
    const { value } = this;
    switch (this.cell.t) {
      case 's':
        return this.texts[Number(value)] ?? '';
      case 'inlineStr':
      case 'str':
        return plainText(value);
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        return '';
      case 'd':
        return value.slice(0, 10);
      default:
        return this.numberOf(value);
    }
  }

  /** A number stays as it is written, so that one which was shortened is seen. */
  private numberOf(value: string): string {
    if (!this.dates.has(Number(this.cell.s ?? -1))) return value.trim();
    return dayOfSerial(Number(value), this.is1904) ?? value.trim();
  }
}

/** `AB12` is in column 27, counted from 0. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/u.exec(reference)?.[0] ?? '';
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
