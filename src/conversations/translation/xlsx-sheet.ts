import { readSheet } from 'read-excel-file/node';
import type { SheetData } from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { DomainError } from '../../platform/domain-error.js';
import { plainArchive } from './plain-archive.js';
import { sheetColumns } from './sheet-row.js';
import type { Cell, SheetRow } from './sheet-row.js';
import { sentence } from '../../platform/sentence.js';

/** Bytes that a workbook may take when it is unpacked, unless whoever reads it has less room. */
const maxUnpackedBytes = 200 * 1024 * 1024;

/** Writes rows as an Excel workbook. Its texts are marked as such: none of them can be run as a formula. */
export function writeXlsx(rows: readonly SheetRow[]): Promise<Buffer> {
  const head = sheetColumns.map(([column]) => ({ value: column, fontWeight: 'bold' as const }));
  const lines = rows.map((row) =>
    sheetColumns.map(([column]) => {
      const value = row[column];
      if (value === null) return null;
      if (typeof value === 'number') return { value, type: Number };
      return { value: escapeHex(value), type: String, wrap: true, format: '@' };
    }),
  );
  const columns = sheetColumns.map(([, width]) => ({ width }));
  return writeExcelFile([head, ...lines], { columns, stickyRowsCount: 1, sheet: 'texts' }).toBuffer();
}

/**
 * Reads the first sheet of an Excel workbook.
 * @throws DomainError when it is none, or too large
 */
export async function readXlsx(content: Buffer, maxBytes = maxUnpackedBytes): Promise<Cell[][]> {
  const plain = await plainArchive(content, maxBytes);
  if (plain === null)
    throw new DomainError(
      'sheet_too_large',
      sentence('problems:workbook_too_large')`The workbook is too large, or no workbook at all.`,
    );
  const rows = await readFirstSheet(plain);
  return rows.map((row) => row.map(textIn));
}

async function readFirstSheet(content: Buffer): Promise<SheetData> {
  try {
    return await readSheet(content, { trim: false });
  } catch (error) {
    throw new DomainError(
      'unreadable_sheet',
      sentence('problems:no_workbook')`The file is no Excel workbook (.xlsx).`,
      { cause: error },
    );
  }
}

function textIn(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return null;
}

/** `_x0041_` means "A" in a workbook (ECMA-376, ST_Xstring): what looks so, what XML cannot hold, and the sign
 * for an unreadable character, which the library drops, are written that way.
 */
function escapeHex(text: string): string {
  const escaped = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffc\u{10000}-\u{10ffff}]/gu, hexOf);
  // The library finds equal texts by an object's keys, and takes "constructor" for one that it has had.
  return escaped in {} ? escaped.replace(/^./u, hexOf) : escaped;
}

function hexOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
