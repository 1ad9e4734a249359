import { DomainError } from '../../platform/domain-error.js';
import { maxSheetRows } from './sheet-row.js';
import type { Cell } from './sheet-row.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

/** A row of a sheet that came back. */
export interface ReturnedRow {
  /** As the spreadsheet counts: the head is row 1. */
  readonly row: number;
  readonly flow: string;
  readonly key: string;
  readonly language: string;
  readonly source: Cell;
  readonly translation: Cell;
  /** Empty where the sheet has no such column. */
  readonly state: string;
}

const required = ['flow', 'key', 'language', 'source', 'translation'] as const;

/**
 * Finds the columns of a sheet by their names, in any order, and gives its rows; empty ones are left out.
 * @throws DomainError when a column is missing or there are too many rows
 */
export function readRows([head = [], ...lines]: readonly (readonly Cell[])[]): ReturnedRow[] {
  const names = head.map((cell) => (cell ?? '').trim().toLowerCase());
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new DomainError('missing_columns', missingColumns(missing));
  if (lines.length > maxSheetRows)
    throw new DomainError(
      'sheet_too_large',
      sentence('problems:sheet_too_long')`The sheet has more than ${{ most: maxSheetRows }} rows: divide it.`,
    );
  const place = (name: string): number => names.indexOf(name);
  return lines.flatMap((cells, index) => {
    const cell = (name: string): Cell => cells[place(name)] ?? (cells[place(name)] === null ? null : '');
    const word = (name: string): string => (cell(name) ?? '').trim();
    const row: ReturnedRow = {
      row: index + 2,
      flow: word('flow'),
      key: word('key'),
      language: word('language'),
      source: cell('source'),
      translation: cell('translation'),
      state: word('state'),
    };
    return cells.every((one) => one === '') ? [] : [row];
  });
}

function missingColumns(missing: readonly string[]): Sentence {
  const columns = { joined: 'comma', of: missing } as const;
  return missing.length === 1
    ? sentence(
        'problems:column_missing',
      )`The sheet lacks the column ${{ columns }}: its first row holds the names that npx karibu texts export writes there.`
    : sentence(
        'problems:columns_missing',
      )`The sheet lacks the columns ${{ columns }}: its first row holds the names that npx karibu texts export writes there.`;
}
