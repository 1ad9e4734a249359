import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { Database } from '../database/database.js';
import type { Fire, Guard } from './fire.js';

/** A fire that is leased to one runner, and how often it has been. */
export interface LeasedFire extends Fire {
  readonly attempts: number;
}

/** A hold on a chunk of fires: whoever comes after its end may take them. */
export interface Lease {
  readonly id: string;
  readonly until: Date;
}

/** A fire that is due again. */
export interface ResetFire {
  readonly id: string;
  readonly dueAt: Date;
  readonly guard: Guard;
}

const isOpen =
  'kind = $1 AND due_at <= $2 AND parked_reason IS NULL AND (leased_until IS NULL OR leased_until <= $2)';

/**
 * Leases, ends and parks fires, in SQL throughout: fires go off by the hundred thousand, a chunk at a statement.
 */
@Injectable()
export class FiresRepository {
  constructor(private readonly database: Database) {}

  /** Leases the oldest due fires of a kind that were never tried. */
  leaseFresh(kind: string, lease: Lease, now: Date, limit: number): Promise<LeasedFire[]> {
    return this.lease(kind, lease, now, 'attempts = 0', limit);
  }

  /**
   * Leases one fire that was tried before and not ended. Alone, because whatever stopped the last try, were it the
   * end of the process, must not be counted against its neighbours again.
   */
  async leaseTried(kind: string, lease: Lease, now: Date): Promise<LeasedFire | undefined> {
    const [fire] = await this.lease(kind, lease, now, 'attempts > 0', 1);
    return fire;
  }

  private async lease(
    kind: string,
    lease: Lease,
    now: Date,
    which: string,
    limit: number,
  ): Promise<LeasedFire[]> {
    const { rows } = await this.database.pool.query<LeasedFire>(
      `UPDATE fires SET leased_by = $3, leased_until = $4, attempts = attempts + 1
       WHERE id IN (
         SELECT id FROM fires WHERE ${isOpen} AND ${which}
         ORDER BY due_at LIMIT $5 FOR UPDATE SKIP LOCKED
       )
       RETURNING id, kind, key, due_at AS "dueAt", guard, attempts`,
      [kind, now, lease.id, lease.until, limit],
    );
    return rows.sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
  }

  /** Locks the fires that are still under the lease: others were cancelled, set anew or taken over meanwhile. */
  async holdLeased(
    tx: PoolClient,
    fires: readonly LeasedFire[],
    lease: Lease,
    now: Date,
  ): Promise<LeasedFire[]> {
    const { rows } = await tx.query<{ id: string }>(
      `SELECT id FROM fires WHERE id = ANY($1::uuid[]) AND leased_by = $2 AND leased_until > $3
       ORDER BY id FOR UPDATE`,
      [fires.map((fire) => fire.id), lease.id, now],
    );
    const held = new Set(rows.map((row) => row.id));
    return fires.filter((fire) => held.has(fire.id));
  }

  async end(tx: PoolClient, ids: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM fires WHERE id = ANY($1::uuid[])', [ids]);
  }

  async setAgain(tx: PoolClient, fires: readonly ResetFire[]): Promise<void> {
    await tx.query(
      `UPDATE fires SET due_at = again.due_at, guard = again.guard,
              leased_by = NULL, leased_until = NULL, attempts = 0
       FROM unnest($1::uuid[], $2::timestamptz[], $3::jsonb[]) AS again (id, due_at, guard)
       WHERE fires.id = again.id`,
      [
        fires.map((fire) => fire.id),
        fires.map((fire) => fire.dueAt.toISOString()),
        fires.map((fire) => JSON.stringify(fire.guard)),
      ],
    );
  }

  /** Gives a failed fire back for another try, not before a time: the end of its lease stands for that. */
  async tryLater(id: string, lease: Lease, notBefore: Date): Promise<void> {
    await this.database.pool.query(
      'UPDATE fires SET leased_by = NULL, leased_until = $3 WHERE id = $1 AND leased_by = $2',
      [id, lease.id, notBefore],
    );
  }

  /** Sets a fire aside for good; `Fires.set` brings it back. */
  async park(id: string, lease: Lease, reason: string): Promise<void> {
    await this.database.pool.query(
      `UPDATE fires SET parked_reason = $3, leased_by = NULL, leased_until = NULL
       WHERE id = $1 AND leased_by = $2`,
      [id, lease.id, reason],
    );
  }

  async countDue(now: Date): Promise<number> {
    const { rows } = await this.database.pool.query<{ due: number }>(
      'SELECT count(*)::int AS due FROM fires WHERE due_at <= $1 AND parked_reason IS NULL',
      [now],
    );
    return rows[0]?.due ?? 0;
  }
}
