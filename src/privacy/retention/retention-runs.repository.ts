import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { RetentionProgress, RetentionRun } from './retention.js';

const columns = `id, at, actor_kind AS "actorKind", actor_id AS "actorId", counts AS progress`;

/** Runs that go on: they delete, or providers have not deleted all their copies. */
const atWork = `(counts->>'state' = 'running' OR counts->'copies'->>'direction' <> 'done'
  OR jsonb_array_length(counts->'copies'->'left') > 0)`;

/** What those who begin runs take turns by. */
const beginningLock = 0x6b726574;

/** Since when this installation looks at the time: rules that never ran are first carried out in the night after. */
const sinceKey = 'retention.since';

/** Keeps runs of the retention rules, and how far they are. SQL, because a worker takes a run as others look at it. */
@Injectable()
export class RetentionRunsRepository {
  /** Lets nobody else begin a run until the transaction ends. */
  async lockBeginning(tx: PoolClient): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [beginningLock]);
  }

  async insert(tx: PoolClient, { id, at, actorKind, actorId, progress }: RetentionRun): Promise<void> {
    await tx.query(
      'INSERT INTO retention_runs (id, at, counts, actor_kind, actor_id) VALUES ($1, $2, $3, $4, $5)',
      [id, at.toISOString(), JSON.stringify(progress), actorKind, actorId],
    );
  }

  /** Takes a run that goes on, unless another worker has it. */
  async take(tx: PoolClient, id: string): Promise<RetentionRun | undefined> {
    const { rows } = await tx.query<RetentionRun>(
      `SELECT ${columns} FROM retention_runs WHERE id = $1 AND ${atWork} FOR UPDATE SKIP LOCKED`,
      [id],
    );
    return rows[0];
  }

  async setProgress(tx: PoolClient, id: string, progress: RetentionProgress): Promise<void> {
    await tx.query('UPDATE retention_runs SET counts = $2 WHERE id = $1', [id, JSON.stringify(progress)]);
  }

  /** Runs that go on, the oldest first. */
  async atWork(db: Pool | PoolClient): Promise<RetentionRun[]> {
    const { rows } = await db.query<RetentionRun>(
      `SELECT ${columns} FROM retention_runs WHERE ${atWork} ORDER BY at, id`,
    );
    return rows;
  }

  /** Runs, the latest first. */
  async list(db: Pool | PoolClient, before: string | null, limit: number): Promise<RetentionRun[]> {
    const { rows } = await db.query<RetentionRun>(
      `SELECT ${columns} FROM retention_runs WHERE ($1::uuid IS NULL OR id < $1) ORDER BY id DESC LIMIT $2`,
      [before, limit],
    );
    return rows;
  }

  /** Since when this installation looks whether it is time; noted at the first look. */
  async since(tx: PoolClient, now: Date): Promise<Date> {
    const { rows } = await tx.query<{ at: string }>(
      `WITH noted AS (
         INSERT INTO settings (key, value, updated_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING value)
       SELECT value->>'at' AS at FROM noted UNION ALL SELECT value->>'at' FROM settings WHERE key = $1`,
      [sinceKey, JSON.stringify({ at: now.toISOString() }), now.toISOString()],
    );
    return new Date(rows[0]?.at ?? now);
  }
}
