import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { actionAt } from '../../consent/consent-entry.js';
import { ConsentLedgerRepository } from '../../consent/consent-ledger.repository.js';
import { Sharing } from '../../consent/sharing.js';
import { seesSensitive } from '../../people/access.rules.js';
import { Dictionary } from '../../people/dictionary/dictionary.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { sentence, type Sentence } from '../../platform/sentence.js';
import { sheetOf } from '../sheets/write-sheet.js';
import { exportColumn, usualColumns, type ExportColumn } from './export-columns.rules.js';
import { rowOfPerson, type Standing } from './export-row.rules.js';
import { ExportRowsRepository, type ExportSelection } from './export-rows.repository.js';
import type { ExportRecord, ExportWanted } from './export.js';
import { ExportTraces, type Exporter } from './export-traces.js';
import { ExportsRepository } from './exports.repository.js';

/** A file that is under way. */
export interface StartedExport {
  readonly id: string;
  readonly bytes: AsyncGenerator<Buffer>;
}

/** People of one page. */
const pageSize = 5_000;

const beforeAll = '00000000-0000-0000-0000-000000000000';

/** What tells whom a file may be about. */
@Injectable()
export class ExportConsents {
  constructor(
    private readonly sharing: Sharing,
    private readonly ledger: ConsentLedgerRepository,
  ) {}

  /** Those of the people whom a file for a partner may hold. */
  async allowed(
    tx: PoolClient,
    partner: string | null,
    ids: readonly string[],
    at: Date,
  ): Promise<ReadonlySet<string>> {
    return partner === null ? new Set(ids) : this.sharing.mayShare(tx, partner, ids, at);
  }

  async standing(
    tx: PoolClient,
    ids: readonly string[],
    columns: readonly ExportColumn[],
    at: Date,
  ): Promise<Standing> {
    if (!columns.some(({ kind }) => kind === 'consent')) return new Map();
    const current = await this.ledger.current(tx, ids);
    return new Map(
      [...current].map(([id, purposes]) => [
        id,
        new Map([...purposes].map(([purpose, consent]) => [purpose, actionAt(consent, at)])),
      ]),
    );
  }
}

/**
 * Writes people into files. That somebody takes them out, and for whom and why, is in the log before the first byte leaves; about
 * whom each part is stands with the export before that part does.
 */
@Injectable()
export class Exports {
  constructor(
    private readonly database: Database,
    private readonly rows: ExportRowsRepository,
    private readonly exports: ExportsRepository,
    private readonly consents: ExportConsents,
    private readonly traces: ExportTraces,
    private readonly dictionary: Dictionary,
  ) {}

  /**
   * Begins a file.
   * @throws DomainError `malformed` for a column, partner or expression that there is not; `forbidden` for a sensitive column from
   *   somebody who may not see it; `refused` for a secret one
   */
  async start(caller: Exporter, wanted: ExportWanted): Promise<StartedExport> {
    const columns = this.columns(caller, wanted.columns);
    this.requirePartner(wanted.partner);
    const { expression, people, partner } = wanted;
    const selection = { expression, people, scope: caller.scope, seesSensitive: seesSensitive(caller) };
    const record = await this.database.transaction(async (tx) => {
      // An expression that means nothing is refused before anything is written down.
      await this.rows.page(tx, selection, beforeAll, 1);
      return this.traces.begin(tx, caller, { ...wanted, columns: columns.map(({ heading }) => heading) });
    });
    const chunks = this.chunks(record, selection, columns, partner);
    return { id: record.id, bytes: this.hashed(record.id, sheetOf(wanted.format, chunks)) };
  }

  private async *chunks(
    { id, at }: ExportRecord,
    selection: ExportSelection,
    columns: readonly ExportColumn[],
    partner: string | null,
  ): AsyncGenerator<readonly (readonly string[])[]> {
    yield [columns.map(({ heading }) => heading)];
    let after = beforeAll;
    let next = this.page({ id, at }, { selection, columns, partner }, after);
    for (;;) {
      const { last, rows } = await next;
      if (last === null) return;
      after = last;
      // The next page is read while this one leaves.
      next = this.page({ id, at }, { selection, columns, partner }, after);
      next.catch(() => undefined);
      if (rows.length > 0) yield rows;
    }
  }

  private page(
    { id, at }: Pick<ExportRecord, 'id' | 'at'>,
    {
      selection,
      columns,
      partner,
    }: { selection: ExportSelection; columns: readonly ExportColumn[]; partner: string | null },
    after: string,
  ): Promise<{ readonly last: string | null; readonly rows: readonly (readonly string[])[] }> {
    return this.database.transaction(async (tx) => {
      const people = await this.rows.page(tx, selection, after, pageSize);
      const last = people.at(-1)?.id ?? null;
      const allowed = await this.consents.allowed(
        tx,
        partner,
        people.map((person) => person.id),
        at,
      );
      const shown = people.filter((person) => allowed.has(person.id));
      const ids = shown.map((person) => person.id);
      const parts = await this.rows.parts(tx, ids, columns);
      const standing = await this.consents.standing(tx, ids, columns, at);
      await this.exports.addPeople(tx, id, ids);
      return { last, rows: shown.map((person) => rowOfPerson(person, parts, standing, columns)) };
    });
  }

  private async *hashed(id: string, bytes: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    for await (const piece of bytes) {
      hash.update(piece);
      yield piece;
    }
    await this.exports.finish(this.database.pool, id, hash.digest());
  }

  private columns(caller: Exporter, wanted: readonly string[]): ExportColumn[] {
    const dictionary = this.dictionary.current;
    const names = [...new Set(wanted.length === 0 ? usualColumns(dictionary) : wanted)];
    return names.map((name) => {
      const column = exportColumn(name, dictionary);
      if (column === null)
        throw malformed('columns', sentence('problems:export_no_column')`There is no column "${{ name }}".`);
      if (column.kind === 'field') this.requireExportable(caller, column.key);
      return column;
    });
  }

  private requireExportable(caller: Exporter, field: string): void {
    const dictionary = this.dictionary.current;
    if (dictionary.field(field)?.sensitivity === 'secret')
      throw new DomainError(
        'refused',
        sentence(
          'problems:export_secret',
        )`The field ${{ field }} is secret: it is never written into a file.`,
      );
    if (dictionary.isSensitive(field) && !seesSensitive(caller))
      throw new DomainError(
        'forbidden',
        sentence('problems:export_sensitive')`Only those who serve people may take ${{ field }} out.`,
      );
  }

  private requirePartner(partner: string | null): void {
    if (partner === null || this.dictionary.current.partner(partner) !== undefined) return;
    throw malformed(
      'partner',
      sentence('problems:export_no_partner')`There is no partner "${{ name: partner }}".`,
    );
  }
}

function malformed(path: string, said: Sentence): DomainError {
  return new DomainError('malformed', said, { errors: [{ path, message: said.text, words: said.words }] });
}
