import { sentence, type Sentence } from '../../platform/sentence.js';
import { bytesOf } from './source-bytes.js';
import type { SheetSource } from './sheet.js';
import { unreadableSheet } from './sheet.errors.js';

/** What files begin with that are often brought under the name of a CSV file. */
const beginnings: readonly (readonly [string, () => Sentence])[] = [
  [
    '504b0304',
    () =>
      sentence(
        'problems:sheet_is_workbook',
      )`This is an Excel workbook under the name of a CSV file. Give it a name that ends in .xlsx, or save it as CSV.`,
  ],
  [
    'd0cf11e0a1b11ae1',
    () =>
      sentence(
        'problems:sheet_is_old_workbook',
      )`This is a workbook of an old Excel (.xls), or one with a password. Open it in a spreadsheet and save it as .xlsx or CSV.`,
  ],
];

const noText = (): Sentence =>
  sentence(
    'problems:sheet_no_text',
  )`This is no table: it holds signs that no text has, as pictures and documents do. Open it in a spreadsheet and save it as CSV.`;

/** A text may have got some signs that no text has; this many, and this part of it, no text gets. */
const tooMany = { signs: 8, part: 1 / 50 } as const;

/**
 * Refuses a workbook, a picture and the like under the name of a CSV file.
 * @throws DomainError `malformed`
 */
export async function refuseNoText(source: SheetSource): Promise<void> {
  const start = await startOf(source);
  const [, known] = beginnings.find(([hex]) => start.toString('hex').startsWith(hex)) ?? [];
  if (known !== undefined) throw unreadableSheet(known());
  const signs = start.filter(isNoSign).length;
  if (signs > tooMany.signs && signs > start.length * tooMany.part) throw unreadableSheet(noText());
}

async function startOf(source: SheetSource): Promise<Buffer> {
  for await (const piece of bytesOf(source)) return piece.subarray(0, 4_096);
  return Buffer.alloc(0);
}

/** Control characters but tab and line ends; 0 is left out, because every other byte of UTF-16 is one. */
function isNoSign(byte: number): boolean {
  return byte > 0 && byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
}
