import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Json } from '../../people/person.js';
import { saysNoWords } from '../redaction/redaction.repository.js';
import { withoutWords } from '../redaction/without-words.js';
import type { RetentionRule } from './retention.js';
import { chunk, noId, Retained, type DueQuery, type RetentionDone, type RetentionStep } from './retained.js';

/** The message that an open case is about stays until somebody has looked after it. */
const opensNoCase = `NOT EXISTS (SELECT FROM cases c
  WHERE c.conversation_id = m.conversation_id AND c.message_id = m.id AND c.state = 'open')`;

const received = `m.received_at < $1 AND m.redacted_at IS NULL AND m.state <> 'pending' AND ${opensNoCase}`;
const written = `m.created_at < $1 AND m.redacted_at IS NULL AND m.state NOT IN ('queued', 'sending') AND ${opensNoCase}`;

/** What she wrote beside a value: words of a message as well. */
const originals = 'f.original IS NOT NULL AND f.updated_at < $1';

type Stage = 'received' | 'written' | 'originals';
const stages: readonly Stage[] = ['received', 'written', 'originals'];

interface Words {
  readonly id: string;
  readonly conversationId: string;
  readonly body: string;
}

/**
 * The words of messages, in both directions. That there was a message stays, as after taking the words out of a single one; and so
 * does what proves a consent, for as long as the person is kept.
 */
@Injectable()
export class RetainedMessages extends Retained {
  readonly what = 'messages';

  due({ before }: RetentionRule): DueQuery {
    return {
      query: `SELECT m.received_at AS at FROM inbound_messages m WHERE ${received}
        UNION ALL SELECT m.created_at FROM outbound_messages m WHERE ${written}`,
      values: [before.toISOString()],
    };
  }

  async step(tx: PoolClient, rule: RetentionRule, step: RetentionStep): Promise<RetentionDone> {
    const [stage = 'received', after = noId] = (step.after ?? '')
      .split(' ')
      .filter((part) => part !== '') as [Stage?, string?];
    const { removed, last } =
      stage === 'originals'
        ? await this.removeOriginals(tx, rule, after)
        : await this.removeWords(tx, stage, rule, { after, runAt: step.runAt });
    if (last !== null) return { removed, after: `${stage} ${last}`, isOver: false };
    const next = stages[stages.indexOf(stage) + 1];
    return { removed, after: next ?? null, isOver: next === undefined };
  }

  private async removeWords(
    tx: PoolClient,
    stage: 'received' | 'written',
    { before }: RetentionRule,
    { after, runAt }: { readonly after: string; readonly runAt: Date },
  ): Promise<{ removed: number; last: string | null }> {
    const [table, due] =
      stage === 'received' ? ['inbound_messages', received] : ['outbound_messages', written];
    const { rows: messages } = await tx.query<Words>(
      `SELECT m.id, m.conversation_id AS "conversationId", m.body FROM ${table} m
       WHERE m.id > $2 AND ${due} ORDER BY m.id LIMIT ${chunk}`,
      [before.toISOString(), after],
    );
    // Held as a turn holds them, so that no session is written over.
    const conversations = [...new Set(messages.map(({ conversationId }) => conversationId))].sort();
    const sessions = await sessionsOf(tx, conversations);
    await forgetInSessions(tx, sessions, messages);
    const gone = stage === 'received' ? `media = '[]', attributes = '{}'` : 'rich = NULL';
    const { rowCount } = await tx.query(
      `UPDATE ${table} SET body = '', ${gone}, redacted_at = $2 WHERE id = ANY($1::uuid[]) AND redacted_at IS NULL`,
      [messages.map(({ id }) => id), runAt.toISOString()],
    );
    await forgetTraces(tx, messages);
    return { removed: rowCount ?? 0, last: messages.length < chunk ? null : (messages.at(-1)?.id ?? null) };
  }

  private async removeOriginals(
    tx: PoolClient,
    { before }: RetentionRule,
    after: string,
  ): Promise<{ removed: number; last: string | null }> {
    const { rows } = await tx.query<{ id: string }>(
      `SELECT DISTINCT f.person_id AS id FROM person_fields f WHERE ${originals} AND f.person_id > $2
       ORDER BY f.person_id LIMIT ${chunk}`,
      [before.toISOString(), after],
    );
    const ids = rows.map(({ id }) => id);
    await tx.query('SELECT FROM people WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [ids]);
    await tx.query(
      `UPDATE person_fields f SET original = NULL WHERE ${originals} AND f.person_id = ANY($2::uuid[])`,
      [before.toISOString(), ids],
    );
    return { removed: 0, last: ids.length < chunk ? null : (ids.at(-1) ?? null) };
  }
}

async function sessionsOf(tx: PoolClient, conversationIds: readonly string[]): Promise<Map<string, Json>> {
  const { rows } = await tx.query<{ id: string; session: Json }>(
    'SELECT id, session FROM conversations WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE',
    [conversationIds],
  );
  return new Map(rows.flatMap(({ id, session }) => (session === null ? [] : [[id, session] as const])));
}

/** What she answered long ago in a conversation that still goes on. */
async function forgetInSessions(
  tx: PoolClient,
  sessions: ReadonlyMap<string, Json>,
  messages: readonly Words[],
): Promise<void> {
  const changed = new Map<string, Json>();
  for (const { conversationId, body } of messages) {
    const session = changed.get(conversationId) ?? sessions.get(conversationId);
    if (session !== undefined) changed.set(conversationId, withoutWords(session, body));
  }
  await tx.query(
    'UPDATE conversations c SET session = n.session FROM unnest($1::uuid[], $2::jsonb[]) AS n (id, session) WHERE c.id = n.id',
    [[...changed.keys()], [...changed.values()].map((session) => JSON.stringify(session))],
  );
}

/** Words on the timeline and in cases that are closed. */
async function forgetTraces(tx: PoolClient, messages: readonly Words[]): Promise<void> {
  const values = [messages.map(({ id }) => id), messages.map(({ conversationId }) => conversationId)];
  await tx.query(
    `UPDATE interactions i SET data = coalesce((
       SELECT jsonb_object_agg(key, value) FROM jsonb_each(i.data) WHERE key = ANY($3::text[])), '{}')
     FROM unnest($1::uuid[], $2::uuid[]) AS m (id, conversation_id)
     WHERE i.conversation_id = m.conversation_id AND i.message_id = m.id`,
    [...values, saysNoWords],
  );
  await tx.query(
    `UPDATE cases c SET summary = '', summary_in = NULL FROM unnest($1::uuid[], $2::uuid[]) AS m (id, conversation_id)
     WHERE c.conversation_id = m.conversation_id AND c.message_id = m.id`,
    values,
  );
}
