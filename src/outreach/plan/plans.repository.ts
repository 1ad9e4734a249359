import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { PlanProgress } from './plan-progress.js';
import type { StoredPlan } from './stored-plan.js';

/** What workers take turns by; of one broadcast only one counts at a time. */
const planLock = 0x706c616e;

/** A plan as far as it is. */
export interface PlanStanding {
  readonly plan: StoredPlan | null;
  readonly progress: PlanProgress | null;
}

/** Keeps what was counted of broadcasts. SQL: each step stands in one transaction with the rows that it wrote. */
@Injectable()
export class PlansRepository {
  /** The broadcasts that are being counted. */
  async atWork(db: Pool | PoolClient): Promise<string[]> {
    const { rows } = await db.query<{ id: string }>(
      "SELECT id FROM broadcasts WHERE plan_state = 'counting' ORDER BY planned_at, id",
    );
    return rows.map(({ id }) => id);
  }

  /** Whether this transaction is the one that counts a broadcast. */
  async take(tx: PoolClient, id: string): Promise<boolean> {
    const { rows } = await tx.query<{ taken: boolean }>(
      'SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS taken',
      [planLock, id],
    );
    return rows[0]?.taken === true;
  }

  async standing(db: Pool | PoolClient, id: string): Promise<PlanStanding> {
    const { rows } = await db.query<{
      plan: StoredPlan | null;
      progress: PlanProgress | Record<string, never>;
    }>('SELECT plan, plan_progress AS progress FROM broadcasts WHERE id = $1', [id]);
    const [row] = rows;
    const progress = row?.progress;
    return {
      plan: row?.plan ?? null,
      progress: progress !== undefined && 'step' in progress ? (progress as PlanProgress) : null,
    };
  }

  /** Begins to count; what was counted before is over. */
  async begin(tx: PoolClient, id: string, progress: PlanProgress): Promise<void> {
    await tx.query(
      `UPDATE broadcasts SET plan_state = 'counting', plan_version = version, plan = NULL, plan_hash = NULL,
         plan_progress = $2, planned_at = $3, state = 'draft' WHERE id = $1`,
      [id, JSON.stringify(progress), progress.moment],
    );
  }

  /** Keeps a step. @returns false when somebody else was faster, or has changed the broadcast since */
  async keep(tx: PoolClient, id: string, step: number, progress: PlanProgress): Promise<boolean> {
    const { rowCount } = await tx.query(`UPDATE broadcasts SET plan_progress = $3 WHERE ${isCountingSql}`, [
      id,
      step,
      JSON.stringify(progress),
    ]);
    return rowCount === 1;
  }

  /** Keeps what came out. One that a second person has to approve waits for that. */
  async finish(
    tx: PoolClient,
    id: string,
    step: number,
    { plan, hash }: { readonly plan: StoredPlan; readonly hash: Buffer },
  ): Promise<boolean> {
    const { rowCount } = await tx.query(
      `UPDATE broadcasts SET plan_state = 'done', plan = $3, plan_hash = $4, plan_progress = '{}',
         state = CASE WHEN $5 THEN 'waiting' ELSE 'draft' END
       WHERE ${isCountingSql}`,
      [id, step, JSON.stringify(plan), hash, plan.needsApproval && plan.blockers.length === 0],
    );
    return rowCount === 1;
  }

  /** Says that it could not be counted. */
  async fail(tx: PoolClient, id: string): Promise<void> {
    await tx.query(
      "UPDATE broadcasts SET plan_state = 'failed', plan_progress = '{}' WHERE id = $1 AND plan_state = 'counting'",
      [id],
    );
  }
}

/** Of broadcast $1: it is being counted, in the version that it is in, and stands at step $2. */
const isCountingSql = `id = $1 AND plan_state = 'counting' AND plan_version = version
  AND (plan_progress->>'step')::int = $2`;
