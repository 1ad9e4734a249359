import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Actor } from '../../platform/access/actor.js';
import type { PartChange } from './person-part.js';

/** What each part of a person did, by its name. */
export type MergeChanges = Readonly<Record<string, PartChange>>;

/** Two records that were made one. */
export interface Merge {
  readonly id: string;
  readonly keptId: string;
  readonly mergedId: string;
  readonly changes: MergeChanges;
  readonly at: Date;
  readonly undoneAt: Date | null;
}

/** Keeps merges. SQL, in the transaction that makes them. */
@Injectable()
export class MergesRepository {
  /** The record that each of these belongs to now: its own, or the one that it was merged into. */
  async presentIds(tx: PoolClient, ids: readonly string[]): Promise<Map<string, string>> {
    const { rows } = await tx.query<{ id: string; present: string }>(
      'SELECT id, coalesce(merged_into_id, id) AS present FROM people WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, present }) => [id, present]));
  }

  /** Whether one of these was erased for good. */
  async isErased(tx: PoolClient, ids: readonly string[]): Promise<boolean> {
    const { rows } = await tx.query('SELECT FROM tombstones WHERE person_id = ANY($1::uuid[]) LIMIT 1', [
      ids,
    ]);
    return rows.length > 0;
  }

  async insert(tx: PoolClient, merge: Omit<Merge, 'undoneAt'>, by: Actor): Promise<void> {
    const { id, keptId, mergedId, changes, at } = merge;
    await tx.query(
      `INSERT INTO merges (id, kept_id, merged_id, changes, at, actor_kind, actor_id) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, keptId, mergedId, JSON.stringify(changes), at.toISOString(), by.kind, by.id],
    );
  }

  /** Locks a merge; undefined where there is none. */
  async lock(tx: PoolClient, id: string): Promise<Merge | undefined> {
    const { rows } = await tx.query<Merge>(
      `SELECT id, kept_id AS "keptId", merged_id AS "mergedId", changes, at, undone_at AS "undoneAt"
       FROM merges WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return rows[0];
  }

  async markUndone(tx: PoolClient, id: string, at: Date): Promise<void> {
    await tx.query('UPDATE merges SET undone_at = $2 WHERE id = $1', [id, at.toISOString()]);
  }
}
