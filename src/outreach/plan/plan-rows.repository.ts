import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Decision, Included } from './decision.js';
import { leftOutFrom } from './places.rules.js';

/** Somebody with her place in the order of sending. */
export interface PlacedDecision {
  readonly decision: Decision;
  readonly place: number;
  readonly isUrgent: boolean;
}

/** Somebody on a shared phone who gets it, once it is known that nobody else does. */
export interface KeptOnPhone {
  readonly one: Included;
  readonly isUrgent: boolean;
}

/** The moments of somebody on a shared phone, as they are kept. */
interface Moments {
  readonly sendAt: string | null;
  readonly goesAt: string | null;
}

/** What is kept of somebody on a shared phone until it is known who gets it. */
const marker = 'phone';

/** Writes who was counted. SQL, because a dry run writes a million rows, thousands with each statement. */
@Injectable()
export class PlanRowsRepository {
  /** Takes out some of what an earlier counting left. @returns how many */
  async clear(tx: PoolClient, broadcastId: string, limit: number): Promise<number> {
    const { rowCount } = await tx.query(
      `DELETE FROM broadcast_recipients WHERE ctid = ANY(ARRAY(
         SELECT ctid FROM broadcast_recipients WHERE broadcast_id = $1 LIMIT $2))`,
      [broadcastId, limit],
    );
    return rowCount ?? 0;
  }

  /** Writes a chunk. @param sharesPhones of people with one phone only one gets it: they wait for the others */
  async insert(
    tx: PoolClient,
    broadcastId: string,
    placed: readonly PlacedDecision[],
    sharesPhones: boolean,
  ): Promise<void> {
    if (placed.length === 0) return;
    const included = placed.map(({ decision }) => (decision.status === 'ready' ? decision : null));
    const reasons = placed.map(({ decision, isUrgent }) => reasonsOf(decision, isUrgent, sharesPhones));
    await tx.query({
      name: 'plan-rows-insert',
      text: `INSERT INTO broadcast_recipients
         (broadcast_id, person_id, place, conversation_id, sender_id, language, state, reasons, body, segments, carrier, send_at)
       SELECT $1, person_id, place, conversation_id, sender_id, language, state, ARRAY(SELECT jsonb_array_elements_text(reasons)),
         body, segments, carrier, send_at
       FROM unnest($2::uuid[], $3::int[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::jsonb[], $9::text[], $10::int[],
         $11::text[], $12::timestamptz[])
         AS new (person_id, place, conversation_id, sender_id, language, state, reasons, body, segments, carrier, send_at)`,
      values: [
        broadcastId,
        placed.map(({ decision }) => decision.personId),
        placed.map(({ place }) => place),
        included.map((one) => one?.conversationId ?? null),
        included.map((one) => one?.senderId ?? null),
        placed.map(({ decision }) => decision.language),
        placed.map(({ decision }) => decision.status),
        reasons.map((list) => JSON.stringify(list)),
        included.map((one) => one?.body ?? null),
        included.map((one) => one?.segments ?? 0),
        included.map((one) => one?.carrier ?? null),
        included.map((one) => one?.sendAt?.toISOString() ?? null),
      ],
    });
  }

  /** Leaves one for each phone: its owner, else the oldest record. @returns how many are left out */
  async shareOutPhones(tx: PoolClient, broadcastId: string, leftOut: number): Promise<number> {
    const { rowCount } = await tx.query(
      `WITH ranked AS (
         SELECT person_id, row_number() OVER (PARTITION BY reasons[2] ORDER BY reasons[3] = 'own' DESC, person_id) AS nth
         FROM broadcast_recipients WHERE broadcast_id = $1 AND state = 'ready' AND reasons[1] = '${marker}'),
       others AS (SELECT person_id, row_number() OVER (ORDER BY person_id) AS nth FROM ranked WHERE nth > 1)
       UPDATE broadcast_recipients r SET state = 'excluded', reasons = '{same_phone}', body = NULL, segments = 0,
         carrier = NULL, send_at = NULL, place = ${leftOutFrom} + $2 + o.nth
       FROM others o WHERE r.broadcast_id = $1 AND r.person_id = o.person_id`,
      [broadcastId, leftOut],
    );
    return rowCount ?? 0;
  }

  /** Those who stay of the people on shared phones, after an id. */
  async onPhones(
    tx: PoolClient,
    broadcastId: string,
    after: string | null,
    limit: number,
  ): Promise<KeptOnPhone[]> {
    const { rows } = await tx.query<{ kept: KeptOnPhone & { one: Moments } }>(
      `SELECT reasons[4]::json AS kept FROM broadcast_recipients
       WHERE broadcast_id = $1 AND state = 'ready' AND reasons[1] = '${marker}' AND ($2::uuid IS NULL OR person_id > $2)
       ORDER BY person_id LIMIT $3`,
      [broadcastId, after, limit],
    );
    return rows.map(({ kept: { one, isUrgent } }) => ({
      isUrgent,
      one: { ...one, sendAt: momentOf(one.sendAt), goesAt: momentOf(one.goesAt) },
    }));
  }

  /** Gives people on shared phones their places. */
  async place(tx: PoolClient, broadcastId: string, placed: readonly PlacedDecision[]): Promise<void> {
    await tx.query(
      `UPDATE broadcast_recipients r SET place = n.place, reasons = '{}'
       FROM unnest($2::uuid[], $3::int[]) AS n (person_id, place)
       WHERE r.broadcast_id = $1 AND r.person_id = n.person_id`,
      [broadcastId, placed.map(({ decision }) => decision.personId), placed.map(({ place }) => place)],
    );
  }

  /** Closes up some places. @returns how many there were, and the last that was read */
  async closeUp(
    tx: PoolClient,
    broadcastId: string,
    { read, next }: { readonly read: number; readonly next: number },
    limit: number,
  ): Promise<{ readonly count: number; readonly read: number }> {
    const { rows } = await tx.query<{ count: number; read: number | null }>(
      `WITH following AS (
         SELECT person_id, place FROM broadcast_recipients
         WHERE broadcast_id = $1 AND state = 'ready' AND place > $2 ORDER BY place LIMIT $4),
       numbered AS (SELECT person_id, place, row_number() OVER (ORDER BY place) - 1 AS nth FROM following),
       moved AS (
         UPDATE broadcast_recipients r SET place = $3 + n.nth FROM numbered n
         WHERE r.broadcast_id = $1 AND r.person_id = n.person_id RETURNING n.place AS was)
       SELECT count(*)::int AS count, max(was) AS read FROM moved`,
      [broadcastId, read, next, limit],
    );
    return { count: rows[0]?.count ?? 0, read: rows[0]?.read ?? read };
  }
}

function momentOf(kept: string | null): Date | null {
  return kept === null ? null : new Date(kept);
}

function reasonsOf(decision: Decision, isUrgent: boolean, sharesPhones: boolean): readonly string[] {
  if (decision.status === 'excluded') return decision.reasons;
  if (!waitsForOthers(decision, sharesPhones)) return [];
  const { address, isHers } = decision;
  return [marker, address, isHers ? 'own' : 'borrowed', JSON.stringify({ one: decision, isUrgent })];
}

/** Whether somebody gets it only if nobody else on the same phone does. */
export function waitsForOthers(decision: Decision, sharesPhones: boolean): boolean {
  return sharesPhones && decision.status === 'ready' && decision.isShared;
}
