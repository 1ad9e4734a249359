import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { spokenNameOf } from '../../people/matching/name-sounds.rules.js';
import { PlaceTree } from '../../people/places/place-tree.js';
import { quickPlans } from '../../platform/database/quick-plans.js';
import { differenceOf } from '../../people/record/record-difference.rules.js';
import { RecordsRepository } from '../../people/record/records.repository.js';
import type { Scope } from '../../platform/access/scope.js';
import { changeOfRow } from './change-of-row.rules.js';
import { ImportEnrolments } from './import-enrolments.js';
import { ImportRowsRepository, type RowCheck } from './import-rows.repository.js';
import type { ImportChange } from './imports.repository.js';
import {
  sourceOf,
  type ImportRecord,
  type Outcome,
  type RowRemark,
  type RowValues,
  type StagedRow,
} from './import.js';
import { KnownPeopleRepository } from './known-people.repository.js';
import { RowMatching, type RowMatch } from './matching.service.js';
import { readRow, type RowPlan } from './read-row.rules.js';
import { RowPlans } from './row-plans.js';

/** Rows that are worked through in one transaction. */
export const chunkSize = 1_000;

interface MatchedRow {
  readonly staged: StagedRow;
  readonly values: RowValues;
  readonly remarks: readonly RowRemark[];
  readonly match: RowMatch;
}

/** What checking reads, and keeps of the rows. */
@Injectable()
export class CheckStores {
  constructor(
    readonly rows: ImportRowsRepository,
    readonly known: KnownPeopleRepository,
    readonly records: RecordsRepository,
  ) {}
}

/** Says of each row of an import what would become of it, and writes nothing about people. */
@Injectable()
export class ImportChecking {
  constructor(
    private readonly stores: CheckStores,
    private readonly plans: RowPlans,
    private readonly matching: RowMatching,
    private readonly enrolments: ImportEnrolments,
    private readonly places: PlaceTree,
  ) {}

  /** Checks the next chunk of rows; says what changes about the import. */
  async next(tx: PoolClient, record: ImportRecord): Promise<ImportChange> {
    const staged = await this.stores.rows.staged(tx, record.id, record.position, chunkSize);
    const last = staged.at(-1);
    if (last === undefined) return this.finish(tx, record);
    await tx.query(quickPlans);
    await this.stores.rows.keepChecks(tx, record.id, await this.check(tx, record, staged));
    return { position: last.row };
  }

  private async finish(tx: PoolClient, record: ImportRecord): Promise<ImportChange> {
    await this.stores.rows.markRepeated(tx, record.id);
    const counts = { ...record.counts, ...(await this.stores.rows.counts(tx, record)) };
    return { state: 'checked', position: 0, counts };
  }

  private async check(
    tx: PoolClient,
    record: ImportRecord,
    staged: readonly StagedRow[],
  ): Promise<RowCheck[]> {
    const plan = this.plans.of(record);
    const read = staged.map((row) => ({ row, ...readRow(row, plan) }));
    const sound = read.flatMap(({ row, values, remarks }) =>
      values === null || hasError(remarks) ? [] : [{ row: row.row, values }],
    );
    const matches = await this.matching.match(tx, sound, record.options);
    const matched = read.flatMap(({ row: one, values, remarks }): MatchedRow[] => {
      const match = matches.get(one.row);
      return values === null || match === undefined ? [] : [{ staged: one, values, remarks, match }];
    });
    const judged = await this.judge(tx, record, plan, matched);
    const checks = read.map(({ row: { row }, values, remarks }): RowCheck => {
      if (values === null) return { row, values, remarks, outcome: 'left_out', personId: null };
      return judged.get(row) ?? { row, values, remarks, outcome: 'error', personId: null };
    });
    return this.enrolments.foresee(tx, record, checks);
  }

  private async judge(
    tx: PoolClient,
    record: ImportRecord,
    plan: RowPlan,
    matched: readonly MatchedRow[],
  ): Promise<ReadonlyMap<number, RowCheck>> {
    const scope: Scope = record.options.scope ?? { kind: 'system' };
    const ids = [...new Set(matched.flatMap(({ match }) => match.personId ?? []))];
    const visible = await this.stores.known.visible(tx, ids, scope);
    const isChange = await this.changes(tx, record, plan, matched);
    return new Map(
      matched.map((one): [number, RowCheck] => {
        const { row } = one.staged;
        const { personId } = one.match;
        const remarks = [...one.remarks, ...one.match.remarks];
        const values = { ...one.values, spoken: spokenNameOf(one.values.name ?? '') };
        const check = { row, values, remarks, personId };
        if (personId !== null && !visible.has(personId))
          return [row, { ...check, personId: null, ...faulty(remarks, 'known_elsewhere') }];
        if (personId === null && !this.mayMake(one.values, scope))
          return [row, { ...check, ...faulty(remarks, 'outside_turf') }];
        return [row, { ...check, outcome: outcomeOf(one.match, isChange(one)) }];
      }),
    );
  }

  /** Tells which rows would change the person whom they are of. */
  private async changes(
    tx: PoolClient,
    { id, options }: ImportRecord,
    { context }: RowPlan,
    matched: readonly MatchedRow[],
  ): Promise<(row: MatchedRow) => boolean> {
    if (options.onMatch === 'skip') return () => false;
    const source = sourceOf(id);
    const known = matched.flatMap(({ values, match: { is, personId } }) =>
      is === 'same' && personId !== null ? [{ personId, change: { fields: values.fields, source } }] : [],
    );
    if (known.length === 0) return () => true;
    const states = await this.stores.records.lock(tx, known);
    const before = await this.stores.known.before(tx, [...states.keys()]);
    return ({ values, match: { personId } }) => {
      const state = states.get(personId ?? '');
      if (state === undefined) return true;
      const held = before.get(state.id)?.addresses ?? [];
      const isElsewhere = values.addresses.some(
        (one) => !held.some(({ channel, address }) => channel === one.channel && address === one.address),
      );
      const change = changeOfRow(values, state, options.onMatch, source);
      return (
        isElsewhere ||
        values.consents.length > 0 ||
        differenceOf(state, change, context.today.toString()).events.length > 0
      );
    };
  }

  /** Nobody records people whom they could not see. */
  private mayMake({ tags, fields }: RowValues, scope: Scope): boolean {
    if (scope.kind === 'system' || tags.some((tag) => scope.tags.includes(tag))) return true;
    const place = fields.place?.value;
    const tree = this.places.current;
    return (
      typeof place === 'string' && scope.places.some((area) => tree?.isUnder(place, area) ?? place === area)
    );
  }
}

function outcomeOf({ is }: RowMatch, isChange: boolean): Outcome {
  if (is === 'nobody') return 'new';
  if (is === 'perhaps') return 'possible_duplicate';
  return isChange ? 'update' : 'unchanged';
}

function faulty(
  remarks: readonly RowRemark[],
  code: string,
): { readonly outcome: 'error'; readonly remarks: readonly RowRemark[] } {
  return { outcome: 'error', remarks: [...remarks, { column: null, severity: 'error', code }] };
}

function hasError(remarks: readonly RowRemark[]): boolean {
  return remarks.some(({ severity }) => severity === 'error');
}
