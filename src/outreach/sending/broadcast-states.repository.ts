import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { BroadcastState } from '../broadcasts/broadcast.js';
import { broadcastRepeat } from './repeat-fires.js';

/** What a start settles. */
export interface BroadcastStart {
  /** The account; null: none. */
  readonly by: string | null;
  readonly startsAt: Date;
  readonly isNow: boolean;
  readonly at: Date;
}

/** What a start has to know of what was counted. */
export interface StartPlan {
  readonly blockers: number;
  readonly needsApproval: boolean;
  readonly recipients: number;
}

/** A broadcast that one repeats. */
export interface RepeatedBroadcast {
  /** It was approved as it was sent, or it needed nobody's approval. */
  readonly isApproved: boolean;
  readonly recipients: number;
  readonly startedById: string | null;
}

/** Approved as it was sent, or too small to need it. */
const isApprovedSql = `(coalesce(s.approved_hash = s.plan_hash, false) OR (s.plan->>'needsApproval')::boolean IS FALSE)`;

/** Writes where broadcasts are in their life. SQL, because each change stands in one transaction with what it means for messages. */
@Injectable()
export class BroadcastStatesRepository {
  /** What was counted, as far as it decides whether a broadcast may start; null when nothing was. */
  async plan(tx: PoolClient, id: string): Promise<StartPlan | null> {
    const { rows } = await tx.query<StartPlan>(
      `SELECT coalesce(jsonb_array_length(plan->'blockers'), 0) AS blockers,
         coalesce((plan->>'needsApproval')::boolean, true) AS "needsApproval", (plan->>'recipients')::int AS recipients
       FROM broadcasts WHERE id = $1 AND plan IS NOT NULL`,
      [id],
    );
    return rows[0] ?? null;
  }

  /**
   * The last of the series before this one that a human has seen the numbers of: what was let go after it grew from there. Null
   * when there is none, or whoever started the series is not there any more.
   */
  async before(tx: PoolClient, id: string): Promise<RepeatedBroadcast | null> {
    const { rows } = await tx.query<RepeatedBroadcast>(
      `WITH RECURSIVE series AS (
         SELECT f.*, 1 AS back FROM broadcasts b JOIN broadcasts f ON f.id = b.repeats_id WHERE b.id = $1
         UNION ALL
         SELECT f.*, s.back + 1 FROM series s JOIN broadcasts f ON f.id = s.repeats_id
       )
       SELECT ${isApprovedSql} AS "isApproved", coalesce((s.plan->>'recipients')::int, 0) AS recipients, s.started_by_id AS "startedById"
       FROM series s LEFT JOIN users u ON u.id = s.started_by_id
       WHERE (${isApprovedSql} OR s.repeats_id IS NULL) AND u.disabled_at IS NULL
       ORDER BY s.back LIMIT 1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** Whether another one is to be made after it. */
  async isFollowed(tx: PoolClient, id: string): Promise<boolean> {
    const { rowCount } = await tx.query('SELECT FROM fires WHERE kind = $1 AND key = $2', [
      broadcastRepeat,
      id,
    ]);
    return rowCount === 1;
  }

  /** Takes what invites to an event and is under way, or is to be repeated. */
  async ofEvent(tx: PoolClient, eventId: string): Promise<{ id: string; state: BroadcastState }[]> {
    const { rows } = await tx.query<{ id: string; state: BroadcastState }>(
      `SELECT b.id, b.state FROM broadcasts b
       WHERE b.event_id = $1 AND (b.state IN ('scheduled', 'running', 'paused')
         OR (b.state = 'done' AND EXISTS (SELECT FROM fires f WHERE f.kind = $2 AND f.key = b.id::text)))
       ORDER BY b.id FOR UPDATE`,
      [eventId, broadcastRepeat],
    );
    return rows;
  }

  /** What was counted of the drafts that invite to an event does not hold any more. */
  async countAgain(tx: PoolClient, eventId: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE broadcasts SET version = version + 1, updated_at = $2
       WHERE event_id = $1 AND state IN ('draft', 'waiting')`,
      [eventId, at.toISOString()],
    );
  }

  /** When the first recipient's own time comes; null where nobody has one. */
  async firstTime(tx: PoolClient, id: string): Promise<Date | null> {
    const { rows } = await tx.query<{ at: Date | null }>(
      `SELECT min(send_at) AS at FROM broadcast_recipients WHERE broadcast_id = $1 AND state = 'ready'`,
      [id],
    );
    return rows[0]?.at ?? null;
  }

  async start(tx: PoolClient, id: string, { by, startsAt, isNow, at }: BroadcastStart): Promise<void> {
    await tx.query(
      `UPDATE broadcasts SET state = $2, started_by_id = $3, starts_at = $4, started_at = $5, position = 0, updated_at = $6
       WHERE id = $1`,
      [
        id,
        isNow ? 'running' : 'scheduled',
        by,
        startsAt.toISOString(),
        isNow ? at.toISOString() : null,
        at.toISOString(),
      ],
    );
  }

  /** Begins what was set for its time, in the version that it was set in. @returns the ids of those that began */
  async begin(tx: PoolClient, ids: readonly string[], at: Date): Promise<string[]> {
    const { rows } = await tx.query<{ id: string }>(
      `UPDATE broadcasts SET state = 'running', started_at = $2, updated_at = $2
       WHERE id = ANY($1::uuid[]) AND state = 'scheduled' RETURNING id`,
      [ids, at.toISOString()],
    );
    return rows.map(({ id }) => id);
  }

  /** An ended one that goes on is not ended any more. */
  async change(
    tx: PoolClient,
    id: string,
    state: BroadcastState,
    { at, isEnd }: { readonly at: Date; readonly isEnd: boolean },
  ): Promise<void> {
    await tx.query(`UPDATE broadcasts SET state = $2, ended_at = $3, updated_at = $4 WHERE id = $1`, [
      id,
      state,
      isEnd ? at.toISOString() : null,
      at.toISOString(),
    ]);
  }
}
