import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { conversationInScope } from '../../people/in-scope.js';
import type { Json } from '../../people/person.js';
import type { Scope } from '../../platform/access/scope.js';

/** A message of which the words are to go. */
export interface KeptMessage {
  readonly direction: 'in' | 'out';
  readonly conversationId: string;
  readonly body: string;
  readonly redactedAt: Date | null;
}

/** Of what the timeline says about a message this much stays: it names what happened and never what was said. */
export const saysNoWords = [
  'because',
  'flow',
  'step',
  'run',
  'node',
  'session',
  'status',
  'purpose',
  'action',
  'method',
  'language',
  'version',
  'key',
  'topic',
  'priority',
  'reference',
  'right',
  'isProven',
  'reasons',
  'reason',
  'programme',
  'isUrgent',
];

/** Takes the words of one message out of wherever they are kept. SQL, because they pass through the tables of several rooms. */
@Injectable()
export class RedactionRepository {
  /** Holds the conversation of a message, as a turn does, and gives the message. */
  async lock(tx: PoolClient, id: string, scope: Scope): Promise<KeptMessage | undefined> {
    const values: unknown[] = [id];
    const { rows } = await tx.query<{ id: string }>(
      `SELECT c.id FROM conversations c
       WHERE c.id IN (SELECT conversation_id FROM inbound_messages WHERE id = $1
         UNION ALL SELECT conversation_id FROM outbound_messages WHERE id = $1) AND ${conversationInScope(scope, 'c', values)}
       FOR NO KEY UPDATE`,
      values,
    );
    return rows.length === 0 ? undefined : this.find(tx, id);
  }

  private async find(db: Pool | PoolClient, id: string): Promise<KeptMessage | undefined> {
    const { rows } = await db.query<KeptMessage>(
      `SELECT 'in' AS direction, conversation_id AS "conversationId", body, redacted_at AS "redactedAt"
         FROM inbound_messages WHERE id = $1
       UNION ALL SELECT 'out', conversation_id, body, redacted_at FROM outbound_messages WHERE id = $1`,
      [id],
    );
    return rows[0];
  }

  /** What was not sent yet is not sent any more; what was not read yet is not answered. */
  async redactMessage(tx: PoolClient, id: string, at: Date): Promise<void> {
    const values = [id, at.toISOString()];
    await tx.query(
      `UPDATE inbound_messages SET body = '', media = '[]', attributes = '{}', redacted_at = $2::timestamptz,
         processed_at = coalesce(processed_at, $2::timestamptz), state = CASE WHEN state = 'pending' THEN 'processed' ELSE state END
       WHERE id = $1`,
      values,
    );
    await tx.query(
      `UPDATE outbound_messages SET body = '', rich = NULL, redacted_at = $2::timestamptz,
         state = CASE WHEN state = 'queued' THEN 'skipped' ELSE state END,
         reasons = CASE WHEN state = 'queued' THEN '["redacted"]' ELSE reasons END
       WHERE id = $1`,
      values,
    );
  }

  /** Timeline, cases, and what proves a consent: of that the entry stays in its chain, without the words. */
  async redactTraces(tx: PoolClient, id: string): Promise<void> {
    await tx.query(
      `UPDATE interactions SET data = coalesce((
         SELECT jsonb_object_agg(key, value) FROM jsonb_each(data) WHERE key = ANY($2::text[])), '{}')
       WHERE message_id = $1 AND conversation_id IN (SELECT conversation_id FROM inbound_messages WHERE id = $1
         UNION ALL SELECT conversation_id FROM outbound_messages WHERE id = $1)`,
      [id, saysNoWords],
    );
    await tx.query(`UPDATE cases SET summary = '', summary_in = NULL WHERE message_id = $1`, [id]);
    await tx.query(
      'DELETE FROM consent_evidence WHERE entry_id IN (SELECT id FROM consent_entries WHERE proof_message_id = $1)',
      [id],
    );
  }

  /** What she wrote beside the value that it was understood as. */
  async redactOriginals(tx: PoolClient, conversationId: string, words: string): Promise<void> {
    await tx.query(
      `UPDATE person_fields f SET original = NULL FROM conversations c
       WHERE c.id = $1 AND f.person_id = c.person_id AND f.original = $2`,
      [conversationId, words],
    );
  }

  async session(tx: PoolClient, conversationId: string): Promise<Json> {
    const { rows } = await tx.query<{ session: Json }>('SELECT session FROM conversations WHERE id = $1', [
      conversationId,
    ]);
    return rows[0]?.session ?? null;
  }

  async setSession(tx: PoolClient, conversationId: string, session: Json): Promise<void> {
    await tx.query('UPDATE conversations SET session = $2 WHERE id = $1', [
      conversationId,
      JSON.stringify(session),
    ]);
  }
}
