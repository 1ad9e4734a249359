import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { seesSensitive } from '../../people/access.rules.js';
import { Dictionary } from '../../people/dictionary/dictionary.js';
import type { Actor } from '../../platform/access/actor.js';
import type { Permission, Role } from '../../platform/access/policy.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { sentence } from '../../platform/sentence.js';
import { openSheet } from '../sheets/open-sheet.js';
import { hashOf } from '../sheets/source-bytes.js';
import type { SheetFormat, SheetFound, SheetRow, SheetSource } from '../sheets/sheet.js';
import { unreadableSheet } from '../sheets/sheet.errors.js';
import { guessColumns } from './guess-columns.rules.js';
import { usualOptions } from './import-options.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import { remarkOfReading, type ColumnMapping, type ImportCounts, type ImportRecord } from './import.js';
import { ImportsRepository } from './imports.repository.js';
import { RowPlans } from './row-plans.js';
import { targetOf } from './targets.rules.js';

/** A file that somebody brings. */
export interface BroughtFile {
  readonly fileName: string;
  readonly format: SheetFormat;
  readonly source: SheetSource;
}

/** Who brings it. */
export interface Bringer {
  readonly actor: Actor;
  readonly role: Role;
  readonly scopes?: readonly Permission[] | undefined;
}

/** Rows that are written with one statement. */
const rowsAtOnce = 1_000;

/** Rows that guessing looks at. */
const sampleRows = 100;

const noCounts: ImportCounts = {
  rows: 0,
  ready: 0,
  warnings: 0,
  errors: 0,
  duplicates: 0,
  created: 0,
  updated: 0,
  skipped: 0,
  kept: 0,
};

/** Takes in files: every row as it stands in the file, and a guess of what each column is. */
@Injectable()
export class ImportStaging {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly plans: RowPlans,
    private readonly dictionary: Dictionary,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads a file into a new import. One that cannot be read leaves nothing.
   * @throws DomainError `malformed` with the place
   */
  async take(file: BroughtFile, by: Bringer): Promise<ImportRecord> {
    const fileHash = await hashOf(file.source);
    const { found, rows } = await openSheet(file.source, file.format);
    return this.database.transaction(async (tx) => {
      const sameAs = await this.imports.ofSameFile(tx, fileHash);
      const record = this.newImport(file, { ...found, sameAs }, by);
      await this.imports.insert(tx, record, fileHash);
      const samples = await this.stage(tx, record.id, rows);
      if (samples.count === 0) throw noRows();
      const columns = this.guess(record, samples.rows, by);
      const counts = { ...noCounts, rows: samples.count };
      return this.imports.change(tx, record, { mapping: { columns }, counts }, this.clock.now());
    });
  }

  private newImport(
    { fileName, format }: BroughtFile,
    found: SheetFound & { readonly sameAs: string | undefined },
    { actor }: Bringer,
  ): ImportRecord {
    const at = this.clock.now();
    return {
      id: newId(),
      fileName,
      format,
      found,
      mapping: { columns: found.headings.map(() => ({ to: null, by: null })) },
      options: usualOptions,
      state: 'mapping',
      counts: noCounts,
      position: 0,
      failure: null,
      version: 1,
      createdByKind: actor.kind,
      createdById: actor.id,
      createdAt: at,
      updatedAt: at,
      committedAt: null,
    };
  }

  private async stage(
    tx: PoolClient,
    importId: string,
    rows: AsyncIterable<SheetRow>,
  ): Promise<{ readonly count: number; readonly rows: readonly (readonly string[])[] }> {
    const samples: (readonly string[])[] = [];
    let count = 0;
    let chunk: SheetRow[] = [];
    const flush = async (): Promise<void> => {
      if (chunk.length === 0) return;
      const staged = chunk.map(({ row, cells, remarks }) => ({
        row,
        cells,
        remarks: remarks.map(remarkOfReading),
      }));
      await this.rows.stage(tx, importId, staged);
      chunk = [];
    };
    for await (const row of rows) {
      count += 1;
      if (samples.length < sampleRows) samples.push(row.cells);
      chunk.push(row);
      if (chunk.length === rowsAtOnce) await flush();
    }
    await flush();
    return { count, rows: samples };
  }

  /** What the bringer may not see is not guessed. */
  private guess(
    { found, options }: ImportRecord,
    samples: readonly (readonly string[])[],
    by: Bringer,
  ): ColumnMapping[] {
    const dictionary = this.dictionary.current;
    const context = this.plans.context(options, found);
    const guesses = guessColumns({ headings: found.headings, samples }, dictionary, context);
    if (seesSensitive(by)) return guesses;
    return guesses.map((guess) => {
      const target = guess.to === null ? null : targetOf(guess.to, dictionary);
      return target?.kind === 'field' && dictionary.isSensitive(target.key) ? { to: null, by: null } : guess;
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
