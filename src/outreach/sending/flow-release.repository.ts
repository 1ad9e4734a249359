import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { FlowStarts } from '../../conversations/signals/flow-starts.js';
import { joinBroadcastSql, tooLateAtSql, type Places, type RunningBroadcast } from './release.repository.js';

/** How the starts of a broadcast are told from others. */
const keyOf = (broadcast: string): string => `broadcast:${broadcast}/`;

const ofBroadcast = `f.kind = 'start_flow' AND starts_with(f.key, $1)`;
const held = 'broadcast_paused';
const hourMs = 3_600_000;

/**
 * Begins a flow with the recipients of a broadcast: a fire each, and no message of its own. SQL, as for messages: what is set for
 * many is set, held and taken back with one statement.
 */
@Injectable()
export class FlowReleaseRepository {
  constructor(private readonly starts: FlowStarts) {}

  /** How many are about to begin. */
  async ahead(tx: PoolClient, id: string): Promise<number> {
    const { rows } = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM fires f WHERE ${ofBroadcast} AND f.parked_reason IS NULL`,
      [keyOf(id)],
    );
    return rows[0]?.count ?? 0;
  }

  /** Has the flow begin with everybody of these places, at the broadcast's pace from now on. */
  async write(
    tx: PoolClient,
    { id, pace }: RunningBroadcast,
    flow: string,
    { from, to }: Places,
    now: Date,
  ): Promise<void> {
    const { rows } = await tx.query<{ person: string; conversation: string }>(
      `SELECT person_id AS person, conversation_id AS conversation FROM broadcast_recipients
       WHERE broadcast_id = $1 AND state = 'ready' AND place >= $2 AND place < $3 AND conversation_id IS NOT NULL
       ORDER BY place`,
      [id, from, to],
    );
    const apartMs = pace.perHour === null ? 0 : hourMs / pace.perHour;
    await this.starts.start(
      tx,
      rows.map(({ person, conversation }, nth) => ({
        conversationId: conversation,
        flow,
        key: keyOf(id) + person,
        at: new Date(now.getTime() + nth * apartMs),
      })),
    );
  }

  /** Holds what has not begun. */
  async hold(tx: PoolClient, id: string): Promise<void> {
    await tx.query(
      `UPDATE fires f SET parked_reason = '${held}' WHERE ${ofBroadcast} AND f.parked_reason IS NULL`,
      [keyOf(id)],
    );
  }

  /** Lets what was held begin; whoever it would reach too late by now is left out, with the reason. */
  async release(tx: PoolClient, id: string, now: Date): Promise<void> {
    await tx.query(
      `WITH late AS (
         DELETE FROM fires f USING broadcast_recipients r ${joinBroadcastSql}
         WHERE ${ofBroadcast} AND f.parked_reason = '${held}'
           AND r.broadcast_id = $2 AND r.person_id = substr(f.key, length($1) + 1)::uuid AND ${tooLateAtSql} <= $3
         RETURNING r.person_id)
       UPDATE broadcast_recipients r SET state = 'excluded', reasons = '{expired}' FROM late
       WHERE r.broadcast_id = $2 AND r.person_id = late.person_id`,
      [keyOf(id), id, now.toISOString()],
    );
    await tx.query(
      `UPDATE fires f SET parked_reason = NULL WHERE ${ofBroadcast} AND f.parked_reason = '${held}'`,
      [keyOf(id)],
    );
  }

  /** Takes back what has not begun. */
  async takeBack(tx: PoolClient, id: string): Promise<void> {
    await tx.query(
      `WITH taken AS (DELETE FROM fires f WHERE ${ofBroadcast} RETURNING substr(f.key, length($1) + 1)::uuid AS person)
       UPDATE broadcast_recipients r SET state = 'cancelled' FROM taken
       WHERE r.broadcast_id = $2 AND r.person_id = taken.person`,
      [keyOf(id), id],
    );
  }
}
