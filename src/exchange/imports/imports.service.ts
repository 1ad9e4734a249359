import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { seesSensitive } from '../../people/access.rules.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { versionConflict } from '../../platform/http/versioned.js';
import { sentence, type Sentence } from '../../platform/sentence.js';
import { ImportRules } from './import-rules.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import { ImportTraces } from './import-traces.js';
import type { ColumnMapping, ImportRecord, ImportState } from './import.js';
import { ImportsRepository, type ImportChange } from './imports.repository.js';
import type { ImportPatch, RowDecisions } from './imports.schemas.js';
import { targetOf } from './targets.rules.js';

/** Who works on an import: somebody of the staff, or the operator at the command line. */
export type Importer = Pick<Principal, 'userId' | 'role' | 'scope' | 'scopes'>;

/** What staff do with an import. In a turf, everybody sees their own alone. */
@Injectable()
export class Imports {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly traces: ImportTraces,
    private readonly rules: ImportRules,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found` */
  async show(caller: Importer, id: string): Promise<ImportRecord> {
    const record = await this.imports.find(this.database.pool, id);
    if (record === null || !isShown(record, caller)) throw noSuchImport();
    return record;
  }

  /**
   * Says what the columns go to, and how the rows are read.
   * @throws DomainError `not_found`, `version_conflict`; `conflict` while or after the rows are stored; `malformed` for what
   *   cannot be; `forbidden` for a sensitive field from somebody who may not see it
   */
  change(caller: Importer, id: string, seen: number, patch: ImportPatch): Promise<ImportRecord> {
    return this.onto(caller, id, ['mapping', 'checked', 'failed'], (record) => {
      if (record.version !== seen)
        throw versionConflict(
          sentence('problems:import_changed')`Somebody has changed this import since you opened it.`,
          { version: record.version },
        );
      const columns = patch.columns === undefined ? record.mapping.columns : columnsOf(record, patch.columns);
      const options =
        patch.options === undefined ? record.options : { ...patch.options, scope: record.options.scope };
      this.requireSeen(caller, columns);
      const next = { ...record, mapping: { columns }, options };
      const faults = this.rules.ofMapping(next).filter(isFault);
      if (faults.length > 0) throw unfit(faults);
      return { mapping: { columns }, options, state: 'mapping', position: 0 };
    });
  }

  /**
   * Has the rows checked. Call the runner's `wake` after it.
   * @throws DomainError `not_found`; `conflict`; `refused` while something about the columns is open
   */
  check(caller: Importer, id: string): Promise<ImportRecord> {
    return this.onto(caller, id, ['mapping', 'checked', 'failed'], (record) => {
      if (record.failure === 'committing' || record.failure === 'undoing') throw notNow(record);
      refuse(this.rules.ofMapping(record));
      this.requireSeen(caller, record.mapping.columns);
      const options = { ...record.options, scope: caller.scope };
      return { state: 'checking', position: 0, failure: null, options };
    });
  }

  /**
   * Has the checked rows stored. Call the runner's `wake` after it. Throws as `check`.
   */
  commit(caller: Importer, id: string): Promise<ImportRecord> {
    return this.onto(caller, id, ['checked', 'failed'], (record) => {
      if (record.state === 'failed' && record.failure !== 'committing') throw notNow(record);
      refuse(this.rules.of(record));
      return {
        state: 'committing',
        failure: null,
        options: { ...record.options, scope: caller.scope },
        // A commit that failed goes on where it was.
        position: record.state === 'failed' ? record.position : 0,
      };
    });
  }

  /** Has an import taken back. Call the runner's `wake` after it. Throws as `check`. */
  undo(caller: Importer, id: string): Promise<ImportRecord> {
    return this.onto(caller, id, ['committed', 'failed'], (record) => {
      if (record.state === 'failed' && record.failure === 'checking') throw notNow(record);
      return { state: 'undoing', position: 0, failure: null };
    });
  }

  /**
   * Keeps what somebody decided about rows that may be of people who are known.
   * @throws DomainError `not_found`; `conflict`; `refused` for a row about which there is nothing to decide
   */
  decide(caller: Importer, id: string, { decisions }: RowDecisions): Promise<ImportRecord> {
    return this.onto(caller, id, ['checked'], async (record, tx) => {
      const decided = [...new Map(decisions.map((one) => [one.row, one])).values()];
      if ((await this.rows.decide(tx, id, decided)) < decided.length)
        throw new DomainError(
          'refused',
          sentence('problems:import_no_decision')`There is nothing to decide about some of these rows.`,
        );
      return { counts: { ...record.counts, ...(await this.rows.counts(tx, record)) } };
    });
  }

  private async onto(
    caller: Importer,
    id: string,
    states: readonly ImportState[],
    change: (record: ImportRecord, tx: PoolClient) => ImportChange | Promise<ImportChange>,
  ): Promise<ImportRecord> {
    return this.database.transaction(async (tx) => {
      const record = await this.imports.lock(tx, id);
      if (record === null || !isShown(record, caller)) throw noSuchImport();
      if (record.found.clearedAt !== undefined) throw rowsGone();
      if (!states.includes(record.state)) throw notNow(record);
      const next = await this.imports.change(tx, record, await change(record, tx), this.clock.now());
      await this.traces.note(tx, record, next);
      return next;
    });
  }

  private requireSeen(caller: Importer, columns: readonly ColumnMapping[]): void {
    if (seesSensitive(caller)) return;
    const dictionary = this.rules.dictionary.current;
    for (const { to } of columns) {
      const target = to === null ? null : targetOf(to, dictionary);
      if (target?.kind === 'field' && dictionary.isSensitive(target.key))
        throw new DomainError(
          'forbidden',
          sentence(
            'problems:import_sensitive',
          )`Only those who serve people may import ${{ field: target.key }}.`,
        );
    }
  }
}

function isShown({ createdById }: ImportRecord, { scope, userId }: Importer): boolean {
  return scope.kind === 'system' || createdById === userId;
}

function columnsOf({ found, mapping }: ImportRecord, columns: readonly (string | null)[]): ColumnMapping[] {
  if (columns.length !== found.headings.length)
    throw new DomainError(
      'malformed',
      sentence(
        'problems:import_columns_count',
      )`The file has ${{ columns: found.headings.length }} columns: say of each where it goes, or null.`,
    );
  return columns.map((to, at) => {
    const before = mapping.columns[at];
    return before?.to === to ? before : { to, by: to === null ? null : 'staff' };
  });
}

const notYet: ReadonlySet<string> = new Set([
  'problems:import_no_who',
  'problems:import_no_match_column',
  'problems:import_no_programme_column',
]);

/** What is merely not said yet is no fault. */
function isFault({ words }: Sentence): boolean {
  return !notYet.has(words.key);
}

function unfit(faults: readonly Sentence[]): DomainError {
  const [first] = faults;
  return new DomainError('malformed', first ?? '', {
    errors: faults.map(({ text, words }) => ({ path: 'columns', message: text, words })),
  });
}

function refuse(problems: readonly Sentence[]): void {
  const [first] = problems;
  if (first === undefined) return;
  throw new DomainError('refused', first, {
    errors: problems.map(({ text, words }) => ({ path: 'import', message: text, words })),
  });
}

function noSuchImport(): DomainError {
  return new DomainError('not_found', sentence('problems:no_import')`There is no such import.`);
}

function rowsGone(): DomainError {
  return new DomainError(
    'conflict',
    sentence(
      'problems:import_cleared',
    )`The rows of this import were deleted because their time was over. It cannot be changed or undone any more.`,
  );
}

function notNow({ state }: ImportRecord): DomainError {
  const said = {
    mapping: sentence('problems:import_is_mapping')`The rows have not been checked yet.`,
    checking: sentence('problems:import_is_checking')`The rows are being checked. Wait until that is done.`,
    checked: sentence('problems:import_is_checked')`The rows are checked, and nothing is stored yet.`,
    committing: sentence(
      'problems:import_is_committing',
    )`The rows are being stored. Wait until that is done.`,
    committed: sentence('problems:import_is_committed')`This import is done. It can be undone as a whole.`,
    undoing: sentence('problems:import_is_undoing')`This import is being undone. Wait until that is done.`,
    undone: sentence(
      'problems:import_is_undone',
    )`This import was undone. Bring the file again to begin anew.`,
    failed: sentence(
      'problems:import_is_failed',
    )`This import could not go on. Try the step again that failed.`,
  }[state];
  return new DomainError('conflict', said, { state });
}
