import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { inScope } from '../../people/in-scope.js';
import type { Scope } from '../../platform/access/scope.js';
import type { BroadcastSheetView } from '../broadcasts/broadcasts.schemas.js';
import type { KeyColumn, ReadRow } from './sheet-rows.rules.js';

/** Problems that are shown at once. */
const problemsShown = 100;

/** A row with whom it means. */
export interface MatchedRow extends ReadRow {
  readonly personId: string | null;
  readonly problem: string | null;
}

/** Keeps the rows of spreadsheets. SQL, thousands of rows with each statement. */
@Injectable()
export class BroadcastRowsRepository {
  async clear(tx: PoolClient, broadcastId: string): Promise<void> {
    await tx.query('DELETE FROM broadcast_rows WHERE broadcast_id = $1', [broadcastId]);
  }

  /**
   * The people whom keys mean, by key; several where several share a phone. In a turf only who may be seen: the others are
   * as unknown as anybody.
   */
  async peopleOf(
    db: Pool | PoolClient,
    by: KeyColumn['by'],
    keys: readonly string[],
    scope: Scope,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const values: unknown[] = [keys];
    const { rows } = await db.query<{ key: string; ids: string[] }>(
      by === 'id'
        ? `SELECT w.key, ARRAY[p.id::text] AS ids FROM unnest($1::text[]) AS w (key)
           JOIN people was ON was.id = w.key::uuid
           JOIN people p ON p.id = coalesce(was.merged_into_id, was.id) AND ${inScope(scope, 'p', values)}`
        : `SELECT a.address AS key, array_agg(DISTINCT p.id::text) AS ids FROM person_addresses a
           JOIN people p ON p.id = a.person_id AND ${inScope(scope, 'p', values)}
           WHERE a.channel IN ('sms', 'whatsapp') AND a.address = ANY($1::text[]) GROUP BY a.address`,
      values,
    );
    return new Map(rows.map(({ key, ids }) => [key, ids]));
  }

  async insert(tx: PoolClient, broadcastId: string, rows: readonly MatchedRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO broadcast_rows (broadcast_id, row, person_id, values, problem)
       SELECT $1, row, person_id, values, problem
       FROM unnest($2::int[], $3::uuid[], $4::jsonb[], $5::text[]) AS new (row, person_id, values, problem)`,
      [
        broadcastId,
        rows.map(({ row }) => row),
        rows.map(({ personId }) => personId),
        rows.map(({ values }) => JSON.stringify(values)),
        rows.map(({ problem }) => problem),
      ],
    );
  }

  /** Marks rows after the first that mean the same person. */
  async markRepeats(tx: PoolClient, broadcastId: string): Promise<void> {
    await tx.query(
      `UPDATE broadcast_rows r SET person_id = NULL, problem = 'repeated'
       FROM broadcast_rows first
       WHERE r.broadcast_id = $1 AND first.broadcast_id = $1 AND first.person_id = r.person_id AND first.row < r.row`,
      [broadcastId],
    );
  }

  async view(db: Pool | PoolClient, broadcastId: string): Promise<BroadcastSheetView> {
    const { rows } = await db.query<BroadcastSheetView>(
      `SELECT count(*)::int AS rows, count(person_id)::int AS matched, count(problem)::int AS "problemCount",
         coalesce((SELECT json_agg(DISTINCT key ORDER BY key) FROM (
           SELECT values FROM broadcast_rows WHERE broadcast_id = $1 ORDER BY row LIMIT 100) sampled,
           jsonb_object_keys(sampled.values) AS key), '[]') AS columns,
         coalesce((SELECT json_agg(json_build_object('row', row, 'problem', problem)) FROM (
           SELECT row, problem FROM broadcast_rows WHERE broadcast_id = $1 AND problem IS NOT NULL ORDER BY row
           LIMIT ${problemsShown}) shown), '[]') AS problems
       FROM broadcast_rows WHERE broadcast_id = $1`,
      [broadcastId],
    );
    return rows[0] ?? { rows: 0, matched: 0, columns: [], problems: [], problemCount: 0 };
  }
}
