import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { KeyedPart } from '../../people/matching/parts/keyed-part.js';
import { recordsOf, type PartChange, type RecordPair } from '../../people/matching/person-part.js';
import type { Json } from '../../people/person.js';

/**
 * The broadcasts that she was to get. That she was one of them stays counted, without a word of hers; who was counted and is
 * erased before it goes does not get it.
 */
@Injectable()
export class BroadcastRecipientsPart extends KeyedPart {
  readonly name = 'broadcast_recipients';
  protected readonly rows = {
    table: 'broadcast_recipients',
    column: 'person_id',
    key: ['broadcast_id'],
  };

  /**
   * Where both records are of one audience each keeps its place, so that what became of everybody still adds up to it; the merged
   * one is left out when its turn comes.
   */
  override async merge(tx: PoolClient, { keptId, mergedId }: RecordPair): Promise<PartChange> {
    const { rows } = await tx.query<{ id: string }>(
      `UPDATE broadcast_recipients m SET person_id = $1
       WHERE m.person_id = $2 AND NOT EXISTS (
         SELECT FROM broadcast_recipients k WHERE k.broadcast_id = m.broadcast_id AND k.person_id = $1)
       RETURNING m.broadcast_id AS id`,
      [keptId, mergedId],
    );
    return { moved: rows.map(({ id }) => id) };
  }

  override async unmerge(
    tx: PoolClient,
    { keptId, mergedId }: RecordPair,
    { moved }: PartChange,
  ): Promise<void> {
    await tx.query(
      `UPDATE broadcast_recipients SET person_id = $2 WHERE person_id = $1 AND broadcast_id = ANY($3::uuid[])`,
      [keptId, mergedId, moved],
    );
  }

  override async erase(tx: PoolClient, personId: string): Promise<void> {
    await tx.query(
      `UPDATE broadcast_recipients r SET body = NULL, conversation_id = NULL, sender_id = NULL,
         state = CASE WHEN ${isWaitingSql} THEN 'excluded' ELSE state END,
         reasons = CASE WHEN ${isWaitingSql} THEN '{erased}'::text[] ELSE '{}'::text[] END
       WHERE person_id = $1`,
      [personId],
    );
  }

  override async exportOf(db: Pool | PoolClient, personId: string): Promise<Json> {
    const { rows } = await db.query<{ row: Json }>(
      `SELECT json_build_object('broadcast', b.name, 'at', coalesce(b.started_at, b.planned_at), 'state', r.state,
         'reasons', r.reasons, 'language', r.language) AS row
       FROM broadcast_recipients r JOIN broadcasts b ON b.id = r.broadcast_id
       WHERE r.person_id IN ${recordsOf('$1')} ORDER BY b.id`,
      [personId],
    );
    return rows.map(({ row }) => row);
  }
}

/** Nothing has been written to her yet. */
const isWaitingSql = `r.state = 'ready' AND NOT EXISTS (
  SELECT FROM outbound_messages m WHERE m.broadcast_id = r.broadcast_id AND m.person_id = r.person_id)`;

/** What stood about her in spreadsheets that broadcasts went to. */
@Injectable()
export class BroadcastRowsPart extends KeyedPart {
  readonly name = 'broadcast_rows';
  protected readonly rows = { table: 'broadcast_rows', column: 'person_id', key: ['broadcast_id', 'row'] };

  override async erase(tx: PoolClient, personId: string): Promise<void> {
    await tx.query(
      `UPDATE broadcast_rows SET person_id = NULL, values = '{}', problem = 'erased' WHERE person_id = $1`,
      [personId],
    );
  }
}
