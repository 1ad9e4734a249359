import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { MovingPart } from '../people/matching/parts/moving-part.js';
import {
  recordsOf,
  type ErasureContext,
  type PartChange,
  type RecordPair,
} from '../people/matching/person-part.js';
import type { Json } from '../people/person.js';

/**
 * Of inbound messages `m`, those that are of the people whose ids the SQL gives: they were theirs when they came, or came in a
 * conversation of theirs and are nobody else's, such as another speaker's on a shared phone.
 */
export function writtenBy(people: string): string {
  const ofHers = `e.conversation_id = m.conversation_id AND e.message_id = m.id AND e.person_id`;
  return `m.conversation_id IN (
      SELECT id FROM conversations WHERE person_id IN ${people}
      UNION SELECT conversation_id FROM interactions WHERE person_id IN ${people} AND conversation_id IS NOT NULL)
    AND (EXISTS (SELECT FROM interactions e WHERE ${ofHers} IN ${people})
      OR (EXISTS (SELECT FROM conversations c WHERE c.id = m.conversation_id AND c.person_id IN ${people})
        AND NOT EXISTS (SELECT FROM interactions e WHERE ${ofHers} IS NOT NULL)))`;
}

/** What was written to her and by her. */
@Injectable()
export class MessagesPersonPart extends MovingPart {
  readonly name = 'messages';
  protected readonly table = 'outbound_messages';

  /**
   * Both records may be of a broadcast's audience. Then each keeps its message, so that everybody whom it was counted for is
   * still found there; what has not gone to the merged one is not sent any more.
   */
  override async merge(tx: PoolClient, { keptId, mergedId }: RecordPair): Promise<PartChange> {
    const isRecipient = (person: string): string =>
      `EXISTS (SELECT FROM broadcast_recipients r WHERE r.broadcast_id = m.broadcast_id AND r.person_id = ${person})`;
    const { rows } = await tx.query<{ id: string }>(
      `UPDATE outbound_messages m SET person_id = $1
       WHERE m.person_id = $2 AND NOT (m.broadcast_id IS NOT NULL AND ${isRecipient('$1')} AND ${isRecipient('$2')})
       RETURNING id`,
      [keptId, mergedId],
    );
    return { moved: rows.map(({ id }) => id) };
  }

  /**
   * That there was a message stays known, and so does the provider's id of it: the copy there has to go too. Hers are also
   * what was written in her conversation before anybody knew whom with, and what told others about her.
   */
  async erase(tx: PoolClient, personId: string, { at, conversationIds }: ErasureContext): Promise<void> {
    const values = [personId, at.toISOString()];
    await tx.query(
      `UPDATE outbound_messages SET body = '', rich = NULL, redacted_at = coalesce(redacted_at, $2::timestamptz),
         state = CASE WHEN state = 'queued' THEN 'skipped' ELSE state END,
         reasons = CASE WHEN state = 'queued' THEN '["erased"]' ELSE reasons END
       WHERE person_id = $1 OR (person_id IS NULL AND conversation_id = ANY($3::uuid[]))
         OR id IN (SELECT message_id FROM interactions WHERE person_id = $1 AND kind = 'notified')`,
      [...values, conversationIds],
    );
    await tx.query(
      `UPDATE inbound_messages m SET body = '', media = '[]', attributes = '{}', redacted_at = coalesce(redacted_at, $2::timestamptz),
         parked_reason = NULL, processed_at = coalesce(processed_at, $2::timestamptz),
         state = CASE WHEN state = 'pending' THEN 'processed' ELSE state END
       WHERE ${writtenBy('($1::uuid)')}`,
      values,
    );
  }

  override async exportOf(db: Pool | PoolClient, personId: string): Promise<Json> {
    const { rows } = await db.query<{ row: Json }>(
      `SELECT row FROM (
         SELECT o.created_at AS at, json_build_object('direction', 'out', 'at', o.created_at, 'body', o.body, 'language', o.language,
           'state', o.state, 'purpose', o.purpose) AS row
         FROM outbound_messages o WHERE o.person_id IN ${recordsOf('$1')}
         UNION ALL
         SELECT m.received_at, json_build_object('direction', 'in', 'at', m.received_at, 'body', m.body, 'media', m.media)
         FROM inbound_messages m WHERE ${writtenBy(recordsOf('$1'))}) both_ways
       ORDER BY at`,
      [personId],
    );
    return rows.map(({ row }) => row);
  }
}
