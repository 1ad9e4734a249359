import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { actionAt } from '../../consent/consent-entry.js';
import { ConsentLedgerRepository } from '../../consent/consent-ledger.repository.js';
import { Sharing } from '../../consent/sharing.js';
import { seesSensitive } from '../../people/access.rules.js';
import { Dictionary } from '../../people/dictionary/dictionary.js';
import { searchOf } from '../../people/record/people-search.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { sentence, type Sentence } from '../../platform/sentence.js';
import { sheetOf } from '../sheets/write-sheet.js';
import { exportColumn, usualColumns, type ExportColumn } from './export-columns.rules.js';
import { rowOfPerson, type Standing } from './export-row.rules.js';
import { ExportRowsRepository, type ExportedPerson, type ExportSelection } from './export-rows.repository.js';
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

/** Pages that are read while another one leaves. */
const pagesAhead = 1;

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
    const search = wanted.search === null ? null : searchOf(wanted.search);
    const selection = {
      expression,
      search,
      people,
      scope: caller.scope,
      seesSensitive: seesSensitive(caller),
    };
    const record = await this.database.transaction(async (tx) => {
      // An expression that means nothing is refused before anything is written down.
      await this.rows.page(tx, selection, columns, { after: beforeAll, limit: 1 });
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
    const ahead: Promise<readonly (readonly string[])[]>[] = [];
    for await (const people of this.pages(selection, columns)) {
      ahead.push(meanwhile(this.rowsOf({ id, at }, people, { columns, partner })));
      if (ahead.length > pagesAhead) yield (await ahead.shift()) ?? [];
    }
    for (const rows of ahead) yield await rows;
  }

  /** The people of a file, page by page; the next page is looked up while what hangs on this one is read, and leaves. */
  private async *pages(
    selection: ExportSelection,
    columns: readonly ExportColumn[],
  ): AsyncGenerator<readonly ExportedPerson[]> {
    const page = (after: string) =>
      this.rows.page(this.database.pool, selection, columns, { after, limit: pageSize });
    let next = page(beforeAll);
    for (;;) {
      const people = await next;
      const last = people.at(-1);
      if (last === undefined) return;
      next = meanwhile(page(last.id));
      yield people;
    }
  }

  private rowsOf(
    { id, at }: Pick<ExportRecord, 'id' | 'at'>,
    people: readonly ExportedPerson[],
    { columns, partner }: { readonly columns: readonly ExportColumn[]; readonly partner: string | null },
  ): Promise<readonly (readonly string[])[]> {
    return this.database.transaction(async (tx) => {
      const all = people.map((person) => person.id);
      const allowed = await this.consents.allowed(tx, partner, all, at);
      const shown = people.filter((person) => allowed.has(person.id));
      const ids = shown.map((person) => person.id);
      const parts = await this.rows.parts(tx, ids, columns);
      const standing = await this.consents.standing(tx, ids, columns, at);
      await this.exports.addPeople(tx, id, ids);
      return shown.map((person) => rowOfPerson(person, parts, standing, columns));
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

/** What breaks ahead of its turn is told when its turn comes. */
function meanwhile<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}
