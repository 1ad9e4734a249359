import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { openSheet } from '../../exchange/sheets/open-sheet.js';
import { unreadableSheet } from '../../exchange/sheets/sheet.errors.js';
import type { SheetRow } from '../../exchange/sheets/sheet.js';
import { RecordReader } from '../../people/record/record-reader.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { sentence } from '../../platform/sentence.js';
import { BroadcastsRepository } from '../broadcasts/broadcasts.repository.js';
import type { BroadcastSheetView } from '../broadcasts/broadcasts.schemas.js';
import { Broadcasts } from '../broadcasts/broadcasts.service.js';
import { BroadcastRowsRepository, type MatchedRow } from './broadcast-rows.repository.js';
import type { BroughtFile } from './brought-file.js';
import { keyColumnOf, readRow, type KeyColumn } from './sheet-rows.rules.js';

/** Rows that are matched with one statement. */
const rowsAtOnce = 2_000;

/** Where the rows of one file go. */
interface Taking {
  readonly broadcastId: string;
  readonly headings: readonly string[];
  readonly caller: Principal;
}

/** Takes in the spreadsheets that broadcasts go to: whom each row means, and what texts may name of it. */
@Injectable()
export class BroadcastSheets {
  constructor(
    private readonly database: Database,
    private readonly broadcasts: Broadcasts,
    private readonly stored: BroadcastsRepository,
    private readonly rows: BroadcastRowsRepository,
    private readonly reader: RecordReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads a file in place of the one before, and makes it the audience. One that cannot be read changes nothing.
   * @throws DomainError `malformed` with the place; `not_found`; `conflict` once it was started
   */
  async take(caller: Principal, id: string, file: BroughtFile): Promise<BroadcastSheetView> {
    const { found, rows } = await openSheet({ bytes: file.bytes }, file.format);
    await this.database.transaction(async (tx) => {
      const before = await this.broadcasts.draft(tx, caller, id);
      await this.rows.clear(tx, id);
      await this.store(tx, { broadcastId: id, headings: found.headings, caller }, rows);
      await this.rows.markRepeats(tx, id);
      const { except, onePerPhone } = before.audience;
      const audience = { kind: 'sheet', except, onePerPhone } as const;
      await this.stored.update(tx, id, { ...before, audience }, this.clock.now());
      await this.broadcasts.noteChange(tx, caller, { id, version: before.version + 1, name: before.name });
    });
    return this.show(id);
  }

  show(id: string): Promise<BroadcastSheetView> {
    return this.rows.view(this.database.pool, id);
  }

  private async store(tx: PoolClient, taking: Taking, rows: AsyncIterable<SheetRow>): Promise<void> {
    let chunk: SheetRow[] = [];
    let key: KeyColumn | undefined;
    const flush = async (): Promise<void> => {
      if (chunk.length === 0) return;
      key ??= this.keyOf(taking.headings, chunk);
      await this.rows.insert(tx, taking.broadcastId, await this.matched(tx, taking, chunk, key));
      chunk = [];
    };
    for await (const row of rows) {
      chunk.push(row);
      if (chunk.length === rowsAtOnce) await flush();
    }
    await flush();
    if (key === undefined) throw noRows();
  }

  private keyOf(headings: readonly string[], rows: readonly SheetRow[]): KeyColumn {
    const samples = rows.slice(0, 100).map(({ cells }) => cells);
    const key = keyColumnOf(headings, samples, this.reader.context);
    if (key === null) throw noKey();
    return key;
  }

  private async matched(
    tx: PoolClient,
    { headings, caller }: Taking,
    rows: readonly SheetRow[],
    key: KeyColumn,
  ): Promise<MatchedRow[]> {
    const { context } = this.reader;
    const read = rows.map((row) => readRow(row, headings, key, context));
    const keys = [...new Set(read.flatMap((row) => row.key ?? []))];
    const people = await this.rows.peopleOf(tx, key.by, keys, caller.scope);
    return read.map((row) => {
      const ids = row.key === null ? [] : (people.get(row.key) ?? []);
      const problem =
        row.key === null ? 'unreadable' : ids.length === 0 ? 'nobody' : ids.length > 1 ? 'several' : null;
      return { ...row, personId: problem === null ? (ids[0] ?? null) : null, problem };
    });
  }
}

function noRows(): Error {
  return unreadableSheet(
    sentence(
      'problems:sheet_headings_only',
    )`The file has headings and no row below them. Each row below the headings is a person.`,
  );
}

function noKey(): Error {
  return unreadableSheet(
    sentence(
      'problems:sheet_no_key',
    )`No column says who is meant. Give one column the heading "phone" and the numbers, or "id" and the ids of an export.`,
  );
}
