import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Actor } from '../../platform/access/actor.js';
import { crashPoint } from '../../platform/crash-point.js';
import { People } from '../../people/record/people.service.js';
import { recordOfRow } from './change-of-row.rules.js';
import { CheckStores, chunkSize } from './checking.service.js';
import { ImportConsents, type ConsentingRow } from './import-consents.js';
import { ImportEnrolments } from './import-enrolments.js';
import type { RowDone } from './import-rows.repository.js';
import type { ImportChange } from './imports.repository.js';
import { sourceOf, type ImportRecord, type Outcome, type RowRemark, type StorableRow } from './import.js';
import { RowMatching } from './matching.service.js';
import { RowUpdates } from './row-updates.service.js';
import type { StoredResult, StoredRow } from './stored-row.js';

/** Stores the rows of a checked import, a chunk in each transaction: a process that dies loses no more than one. */
@Injectable()
export class ImportCommitting {
  constructor(
    private readonly stores: CheckStores,
    private readonly matching: RowMatching,
    private readonly people: People,
    private readonly updates: RowUpdates,
    private readonly consents: ImportConsents,
    private readonly enrolments: ImportEnrolments,
  ) {}

  /** Stores the next chunk of rows; says what changes about the import. */
  async next(tx: PoolClient, record: ImportRecord, at: Date): Promise<ImportChange> {
    const checked = await this.stores.rows.checked(tx, record.id, record.position, chunkSize);
    const last = checked.at(-1);
    if (last === undefined) return { state: 'committed', position: 0, committedAt: at };
    const by = actorOf(record);
    const stored = await this.resolve(tx, record, checked);
    const written = [
      ...(await this.create(tx, record, stored, by)),
      ...(await this.updates.apply(tx, record, stored, by)),
    ];
    const consented = await this.consents.record(tx, record, consentingOf(record, stored, written), by);
    const results = await this.enrolments.takeIn(tx, record, written, by);
    await this.keep(tx, record, checked, results, consented);
    crashPoint('import.before_commit');
    return { position: last.row, counts: countsAfter(record, checked, results) };
  }

  /** Settles for whom each row is. Somebody may have come since the check: whoever is certainly known is not made again. */
  private async resolve(
    tx: PoolClient,
    { id, options }: ImportRecord,
    checked: readonly StorableRow[],
  ): Promise<StoredRow[]> {
    const wanted = checked.flatMap((one) => {
      const action = actionOf(one, options.duplicates);
      return action === null || one.values === null ? [] : [{ checked: one, values: one.values, action }];
    });
    const unsure = wanted.filter((one) => one.action === 'new' && one.checked.decision === null);
    const matches = await this.matching.match(
      tx,
      unsure
        .filter(({ checked: { outcome } }) => outcome === 'new')
        .map(({ checked: { row }, values }) => ({ row, values })),
      options,
      true,
    );
    const repeated = wanted.flatMap(({ values, action }) =>
      action === 'update' ? (values.sameAsRow ?? []) : [],
    );
    const earlier = await this.stores.rows.peopleOfRows(tx, id, repeated);
    return wanted.map(({ checked: one, values, action }) => {
      if (action === 'update')
        return { checked: one, values, personId: one.personId ?? earlier.get(values.sameAsRow ?? 0) ?? null };
      const match = matches.get(one.row);
      return { checked: one, values, personId: match?.is === 'same' ? match.personId : null };
    });
  }

  private async create(
    tx: PoolClient,
    { id }: ImportRecord,
    stored: readonly StoredRow[],
    by: Actor,
  ): Promise<StoredResult[]> {
    const made = stored.filter(({ personId }) => personId === null);
    const records = made.map(({ values }) => recordOfRow(values, sourceOf(id)));
    const ids = await this.people.createMany(tx, records, by);
    return made.map(({ checked: { row, remarks } }, at): StoredResult => {
      const nothing = { own: {}, fields: {}, tags: [], roles: [], interests: [], addresses: [] };
      return {
        row,
        outcome: 'new',
        personId: ids[at] ?? null,
        remarks,
        before: { wasCreated: true, ...nothing },
      };
    });
  }

  private async keep(
    tx: PoolClient,
    { id }: ImportRecord,
    checked: readonly StorableRow[],
    results: readonly StoredResult[],
    consented: ReadonlyMap<number, readonly RowRemark[]>,
  ): Promise<void> {
    const byRow = new Map(results.map((result) => [result.row, result]));
    const ids = [...new Set(results.flatMap(({ personId }) => personId ?? []))];
    const movedAt = await this.stores.known.movedAt(tx, ids);
    const done = checked.map((one): RowDone => {
      const result = byRow.get(one.row);
      if (result === undefined)
        return {
          row: one.row,
          outcome: one.outcome ?? 'left_out',
          personId: one.personId,
          remarks: one.remarks,
          before: null,
        };
      const { row, outcome, personId, remarks, before } = result;
      const updatedAt = movedAt.get(personId ?? '') ?? '';
      return {
        row,
        outcome,
        personId,
        remarks: [...remarks, ...(consented.get(row) ?? [])],
        before: before === null ? null : { ...before, updatedAt },
      };
    });
    await this.stores.rows.keepDone(tx, id, done);
    const moved = results.flatMap(({ personId, outcome }) => (outcome === 'update' ? (personId ?? []) : []));
    await this.stores.rows.keepMoved(tx, id, moved);
  }
}

/** The importer writes: what is stored is theirs, though a worker does it. */
export function actorOf({ createdByKind, createdById }: ImportRecord): Actor {
  return { kind: createdByKind === 'staff' ? 'staff' : 'system', id: createdById };
}

/** What is done with a row; null: nothing. */
function actionOf(
  { outcome, decision, personId, values }: StorableRow,
  duplicates: ImportRecord['options']['duplicates'],
): 'new' | 'update' | null {
  if (decision === 'left_out' || outcome === null || outcome === 'error' || outcome === 'left_out')
    return null;
  const isOfSomebody = personId !== null || values?.sameAsRow !== undefined;
  if (decision !== null) return decision === 'update' && isOfSomebody ? 'update' : 'new';
  if (outcome === 'new') return 'new';
  if (outcome === 'possible_duplicate') return duplicates === 'new' ? 'new' : null;
  return 'update';
}

function consentingOf(
  { options }: ImportRecord,
  stored: readonly StoredRow[],
  results: readonly StoredResult[],
): ConsentingRow[] {
  const byRow = new Map(results.map((result) => [result.row, result]));
  return stored.flatMap(({ checked: { row }, values: { language, consents } }): ConsentingRow[] => {
    const { outcome = 'error', personId = null } = byRow.get(row) ?? {};
    const isPassedOver = outcome === 'error' || (options.onMatch === 'skip' && outcome !== 'new');
    if (isPassedOver || personId === null || consents.length === 0) return [];
    return [{ row, personId, language, consents }];
  });
}

function countsAfter(
  { counts, position }: ImportRecord,
  checked: readonly StorableRow[],
  results: readonly StoredResult[],
): ImportRecord['counts'] {
  const count = (outcome: Outcome) => results.filter((result) => result.outcome === outcome).length;
  const created = count('new');
  const updated = count('update');
  return {
    ...counts,
    created: counts.created + created,
    updated: counts.updated + updated,
    skipped: counts.skipped + checked.length - created - updated,
    enrolled: (position === 0 ? 0 : (counts.enrolled ?? 0)) + results.filter(isEnrolled).length,
  };
}

function isEnrolled({ before }: StoredResult): boolean {
  return before?.enrolled !== undefined;
}
