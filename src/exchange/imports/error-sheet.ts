import { Injectable } from '@nestjs/common';

import { Database } from '../../platform/database/database.js';
import type { SheetFormat } from '../sheets/sheet.js';
import { sheetOf } from '../sheets/write-sheet.js';
import { errorColumns } from './guess-columns.rules.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import type { CheckedRow, ImportRecord } from './import.js';
import { wordsOfRemark } from './remark-words.js';

const rowsAtOnce = 1_000;

/** Gives the rows that were not stored as they stood in the file, each with why: once they are mended, the sheet is imported as it is. */
@Injectable()
export class ErrorSheet {
  constructor(
    private readonly database: Database,
    private readonly rows: ImportRowsRepository,
  ) {}

  of(record: ImportRecord, format: SheetFormat): AsyncGenerator<Buffer> {
    return sheetOf(format, this.chunks(record));
  }

  private async *chunks(record: ImportRecord): AsyncGenerator<readonly (readonly string[])[]> {
    const { headings } = record.found;
    const own = headings
      .map((_heading, column) => column)
      .filter((column) => !isOfErrorSheet(headings[column]));
    yield [[...own.map((column) => headings[column] ?? ''), ...errorColumns]];
    let after = 0;
    for (;;) {
      const rows = await this.rows.notStored(this.database.pool, record.id, after, rowsAtOnce);
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows.map((row) => [
        ...own.map((column) => row.cells[column] ?? ''),
        String(row.row),
        reasonOf(row, headings),
      ]);
      after = last.row;
    }
  }
}

function isOfErrorSheet(heading = ''): boolean {
  return errorColumns.some((column) => column === heading.toLowerCase());
}

function reasonOf({ remarks, outcome }: CheckedRow, headings: readonly string[]): string {
  const telling = remarks.filter(({ severity }) => severity === 'error' || outcome !== 'error');
  return telling
    .map((remark) => {
      const heading = remark.column === null ? undefined : headings[remark.column];
      const { text } = wordsOfRemark(remark);
      return heading === undefined ? text : `${heading}: ${text}`;
    })
    .join(' ');
}
