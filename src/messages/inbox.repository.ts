import { Injectable } from '@nestjs/common';

import type { IncomingMessage } from '../channels/receiving.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';

/** A received message with the id that it is to have. */
export interface NumberedMessage {
  readonly id: string;
  readonly message: IncomingMessage;
}

/** A conversation that somebody else opened at this very moment, which this statement's snapshot cannot see. */
const unseenConversation = { code: '23502', table: 'inbound_messages', column: 'conversation_id' };

/** The inbox: what was received, once per provider id. */
@Injectable()
export class InboxRepository {
  constructor(private readonly database: Database) {}

  /**
   * Stores messages with one statement and commit.
   * SQL, because every webhook waits for it. It takes no lock on a conversation that exists, so a running turn never
   * holds it up. The ordered inserts keep two processes that store the same messages from blocking one another.
   * @returns the ids of those that were new; the others were in the inbox before
   */
  async store(batch: readonly NumberedMessage[]): Promise<Set<string>> {
    for (;;) {
      try {
        return await this.insert(batch);
      } catch (error) {
        if (!isUnseenConversation(error)) throw error;
      }
    }
  }

  /** How many messages wait for a turn. */
  async pendingCount(): Promise<number> {
    const { rows } = await this.database.pool.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM inbound_messages WHERE state = 'pending'",
    );
    return rows[0]?.count ?? 0;
  }

  private async insert(batch: readonly NumberedMessage[]): Promise<Set<string>> {
    const { rows } = await this.database.pool.query<{ id: string }>({
      name: 'inbox-store',
      text: storeSql,
      values: [
        batch.map(({ id }) => id),
        batch.map(({ message }) => message.provider),
        batch.map(({ message }) => message.account),
        batch.map(({ message }) => message.providerId),
        batch.map(() => newId()),
        batch.map(({ message }) => message.sender.id),
        batch.map(({ message }) => message.sender.channel),
        batch.map(({ message }) => message.address),
        batch.map(({ message }) => message.text),
        batch.map(({ message }) => JSON.stringify(message.media)),
        batch.map(({ message }) => JSON.stringify(message.attributes)),
        batch.map(({ message }) => message.receivedAt.toISOString()),
      ],
    });
    return new Set(rows.map(({ id }) => id));
  }
}

/**
 * A conversation is found or opened. One opened elsewhere since this statement began is neither: its null then fails
 * the whole statement, provider ids included, and the next attempt sees it.
 */
const storeSql = `
  WITH incoming AS MATERIALIZED (
    SELECT * FROM unnest(
      $1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::text[],
      $9::text[], $10::jsonb[], $11::jsonb[], $12::timestamptz[])
      AS t (id, provider, account, provider_id, conversation_id, sender_id, channel, address,
            body, media, attributes, received_at)
  ), fresh AS (
    INSERT INTO provider_message_ids (provider, account, provider_id, message_id)
    SELECT provider, account, provider_id, id FROM incoming ORDER BY provider, account, provider_id, id
    ON CONFLICT DO NOTHING
    RETURNING message_id
  ), known AS MATERIALIZED (
    SELECT i.*, c.id AS known_id
    FROM fresh JOIN incoming i ON i.id = fresh.message_id
    LEFT JOIN conversations c ON c.sender_id = i.sender_id AND c.address = i.address
  ), opened AS (
    INSERT INTO conversations (id, sender_id, channel, address, created_at, last_inbound_at)
    SELECT DISTINCT ON (sender_id, address) conversation_id, sender_id, channel, address, received_at, received_at
    FROM known WHERE known_id IS NULL ORDER BY sender_id, address, id
    ON CONFLICT (sender_id, address) DO NOTHING
    RETURNING id, sender_id, address
  )
  INSERT INTO inbound_messages (id, conversation_id, body, media, attributes, received_at)
  SELECT k.id, coalesce(k.known_id, o.id), k.body, k.media, k.attributes, k.received_at
  FROM known k LEFT JOIN opened o ON o.sender_id = k.sender_id AND o.address = k.address
  RETURNING id`;

function isUnseenConversation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return Object.entries(unseenConversation).every(
    ([key, value]) => (error as unknown as Record<string, unknown>)[key] === value,
  );
}
