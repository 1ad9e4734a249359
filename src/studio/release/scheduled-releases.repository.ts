import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import type { Actor } from '../../platform/access/actor.js';
import { Fires } from '../../platform/schedule/fires.js';
import type { Sentence } from '../../platform/sentence.js';

/** The kind of fire that makes a scheduled release; its key is the flow's name. */
export const flowRelease = 'flow_release';

/** A release that is to happen later. */
export interface ScheduledRelease {
  readonly name: string;
  /** The draft's version that was agreed to. */
  readonly version: number;
  readonly dueAt: Date;
  readonly note: string;
  readonly moves: Readonly<Record<string, string>>;
  readonly isApproved: boolean;
  readonly by: Actor;
  /** Hash of the revision that was live then, which it is to follow; null for none. */
  readonly against: string | null;
  /** Why it did not happen, a sentence each; null while it is ahead. */
  readonly refusal: readonly Sentence[] | null;
}

/** Keeps releases that are to happen later, and sets their fires. SQL, because both stand in one transaction with the draft. */
@Injectable()
export class ScheduledReleasesRepository {
  constructor(private readonly fires: Fires) {}

  async find(db: Pool | PoolClient, name: string): Promise<ScheduledRelease | null> {
    const { rows } = await db.query<ScheduledRelease>(
      `SELECT s.name, s.version, s.due_at AS "dueAt", s.note, s.moves, s.is_approved AS "isApproved", s.refusal,
              jsonb_build_object('kind', s.created_by_kind, 'id', s.created_by_id) AS by, f.guard ->> 'against' AS against
       FROM scheduled_releases s LEFT JOIN fires f ON f.kind = $2 AND f.key = s.name WHERE s.name = $1`,
      [name, flowRelease],
    );
    return rows[0] ?? null;
  }

  /** Schedules a release in the place of an earlier one of the flow. */
  async set(tx: PoolClient, release: Omit<ScheduledRelease, 'refusal'>, at: Date): Promise<void> {
    const { name, version, dueAt, note, moves, isApproved, by, against } = release;
    await tx.query(
      `INSERT INTO scheduled_releases
         (name, version, due_at, note, moves, is_approved, created_at, created_by_kind, created_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (name) DO UPDATE SET version = excluded.version, due_at = excluded.due_at, note = excluded.note,
         moves = excluded.moves, is_approved = excluded.is_approved, created_at = excluded.created_at,
         created_by_kind = excluded.created_by_kind, created_by_id = excluded.created_by_id, refusal = NULL`,
      [name, version, dueAt, note, JSON.stringify(moves), isApproved, at, by.kind, by.id],
    );
    await this.fires.set(tx, { kind: flowRelease, key: name, dueAt, guard: { version, against } });
  }

  /**
   * Waits for the release that the schedule of a flow is making just now. Before its draft is held, as the schedule itself
   * does it, so that the two never wait for each other.
   */
  async waitForFire(tx: PoolClient, name: string): Promise<void> {
    await tx.query('SELECT FROM fires WHERE kind = $1 AND key = $2 FOR UPDATE', [flowRelease, name]);
  }

  /** Takes a scheduled release back; false when there was none, or it was just made. */
  async cancel(tx: PoolClient, name: string): Promise<boolean> {
    // First the fire: who is told that nothing is scheduled any more must not see it go live after all.
    await this.fires.cancel(tx, flowRelease, [name]);
    const { rowCount } = await tx.query('DELETE FROM scheduled_releases WHERE name = $1', [name]);
    return rowCount === 1;
  }

  /** Takes away one that has happened; its fire ends by itself. */
  async finish(tx: PoolClient, name: string): Promise<void> {
    await tx.query('DELETE FROM scheduled_releases WHERE name = $1', [name]);
  }

  /** Writes down why it did not happen. */
  async refuse(tx: PoolClient, name: string, reasons: readonly Sentence[]): Promise<void> {
    await tx.query('UPDATE scheduled_releases SET refusal = $2 WHERE name = $1', [
      name,
      JSON.stringify(reasons),
    ]);
  }
}
