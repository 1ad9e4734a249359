import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { ChannelName, Sender } from '../channels/channel.js';
import type { MessageAttributes } from '../channels/receiving.js';

/** A conversation that is locked for a turn. */
export interface LockedConversation {
  readonly id: string;
  readonly sender: Sender;
  readonly channel: ChannelName;
  readonly address: string;
  readonly personId: string | null;
  /** The engine's session as stored; null when no flow is open. */
  readonly session: unknown;
  readonly language: string | null;
  /** The turn stores the newest `receivedAt` here: accepting a message never touches the conversation. */
  readonly lastInboundAt: Date | null;
  readonly acknowledgedAt: Date | null;
  /** Somebody on the staff has taken it over. */
  readonly isHeld: boolean;
}

/** One with the messages that wait in it. */
export interface ClaimedConversation extends LockedConversation {
  /** In the order of their arrival; never empty. */
  readonly messages: readonly ClaimedMessage[];
}

/** A message that waits for its turn. */
export interface ClaimedMessage {
  readonly id: string;
  readonly body: string;
  readonly media: readonly { readonly url: string; readonly contentType: string }[];
  readonly attributes: MessageAttributes;
  readonly receivedAt: Date;
}

/** How much is claimed at once. */
export interface ClaimSize {
  readonly conversations: number;
  /** So that one chatty conversation does not fill a whole turn. */
  readonly messagesEach: number;
}

/** How many waiting messages are looked at for each conversation wanted: at first little, then more when they share few. */
const windows = [8, 64, 512];

/**
 * Claims conversations for turns and settles their messages.
 * SQL, because the turn loop lives on these statements.
 */
@Injectable()
export class InboxClaimsRepository {
  /**
   * Locks conversations with waiting messages until the transaction ends, the longest waiting first, and loads both.
   * Conversations that somebody else holds are passed over, and so is what they have waiting.
   */
  async claim(tx: PoolClient, size: ClaimSize): Promise<ClaimedConversation[]> {
    const messageIds = await this.lock(tx, size);
    if (messageIds.length === 0) return [];
    // A statement of its own, after the lock: it sees what the turn before has already settled.
    const { rows } = await tx.query<ClaimRow>({
      name: 'inbox-claims-load',
      text: claimSql,
      values: [messageIds],
    });
    return conversationsOf(rows);
  }

  /**
   * Locks certain conversations until the transaction ends, for turns that no message begins.
   * @returns by id: the conversation, or `busy` while somebody else holds it or a message waits in it, which goes first;
   *   one that there is not is missing
   */
  async lockIdle(tx: PoolClient, ids: readonly string[]): Promise<Map<string, LockedConversation | 'busy'>> {
    if (ids.length === 0) return new Map();
    const { rows: locked } = await tx.query<{ id: string }>({
      name: 'inbox-claims-lock-idle',
      text: 'SELECT id FROM conversations WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED',
      values: [ids],
    });
    const own = new Set(locked.map(({ id }) => id));
    // A statement of its own, after the lock: it sees what the turn before has left.
    const { rows } = await tx.query<ConversationRow & { readonly is_waited_for: boolean }>({
      name: 'inbox-claims-load-idle',
      text: `SELECT ${conversationColumns},
               EXISTS (SELECT FROM inbound_messages m WHERE m.conversation_id = c.id AND m.state = 'pending') AS is_waited_for
             FROM conversations c JOIN senders s ON s.id = c.sender_id
             WHERE c.id = ANY($1::uuid[])`,
      values: [ids],
    });
    return new Map(
      rows.map((row) => [row.id, own.has(row.id) && !row.is_waited_for ? conversationOf(row) : 'busy']),
    );
  }

  /** Marks messages as answered. */
  async markProcessed(tx: PoolClient, messageIds: readonly string[], at: Date): Promise<void> {
    if (messageIds.length === 0) return;
    await tx.query({
      name: 'inbox-claims-processed',
      text: "UPDATE inbound_messages SET state = 'processed', processed_at = $2 WHERE id = ANY($1::uuid[])",
      values: [messageIds, at.toISOString()],
    });
  }

  /** Keeps other words of messages than those that came, such as without a code. */
  async rewrite(
    tx: PoolClient,
    messages: readonly { readonly id: string; readonly body: string }[],
  ): Promise<void> {
    if (messages.length === 0) return;
    await tx.query(
      'UPDATE inbound_messages m SET body = kept.body FROM unnest($1::uuid[], $2::text[]) AS kept (id, body) WHERE m.id = kept.id',
      [messages.map(({ id }) => id), messages.map(({ body }) => body)],
    );
  }

  /** Sets a message aside that no turn can handle, with the reason for staff, for whom the conversation waits from now on. */
  async park(tx: PoolClient, messageId: string, reason: string, at: Date): Promise<void> {
    await tx.query(
      `WITH parked AS (
         UPDATE inbound_messages SET state = 'parked', processed_at = $3, parked_reason = $2 WHERE id = $1
         RETURNING conversation_id)
       UPDATE conversations c SET waiting_since = coalesce(c.waiting_since, $3) FROM parked WHERE c.id = parked.conversation_id`,
      [messageId, reason, at.toISOString()],
    );
  }

  /** Locks conversations and gives the ids of what waits in them, in order. */
  private async lock(tx: PoolClient, { conversations, messagesEach }: ClaimSize): Promise<string[]> {
    let locked: LockRow[] = [];
    for (const perConversation of windows) {
      const window = conversations * perConversation;
      const { rows } = await tx.query<LockRow>({
        name: 'inbox-claims-lock',
        text: lockSql,
        values: [window, conversations, messagesEach],
      });
      locked = rows.filter(({ messageIds }) => messageIds !== null);
      const lookedAt = rows[0]?.lookedAt ?? 0;
      if (locked.length >= conversations || lookedAt < window) break;
    }
    return locked.flatMap(({ messageIds }) => messageIds ?? []);
  }
}

/** NO KEY UPDATE, so that storing a message, whose foreign key looks at the conversation, never waits for a turn. */
const lockSql = `
  WITH waiting AS MATERIALIZED (
    SELECT id, conversation_id FROM inbound_messages WHERE state = 'pending' ORDER BY id LIMIT $1
  ), candidates AS MATERIALIZED (
    SELECT conversation_id, (array_agg(id ORDER BY id))[1:$3] AS message_ids FROM waiting GROUP BY conversation_id
  ), locked AS (
    SELECT candidates.message_ids
    FROM candidates JOIN conversations c ON c.id = candidates.conversation_id
    ORDER BY candidates.message_ids[1]
    LIMIT $2
    FOR NO KEY UPDATE OF c SKIP LOCKED
  )
  SELECT looked.at AS "lookedAt", locked.message_ids AS "messageIds"
  FROM (SELECT count(*)::int AS at FROM waiting) AS looked LEFT JOIN locked ON true
  ORDER BY locked.message_ids[1]`;

const conversationColumns = `
  c.id, c.channel, c.address, c.person_id, c.session, c.language, c.last_inbound_at, c.acknowledged_at,
  c.held_by_id IS NOT NULL AS is_held,
  s.id AS sender_id, s.provider, s.account, s.address AS sender_address`;

/** By the ids of the messages, so that a long history behind them is never read. */
const claimSql = `
  SELECT ${conversationColumns},
         m.id AS message_id, m.body, m.media, m.attributes, m.received_at
  FROM unnest($1::uuid[]) WITH ORDINALITY AS locked (id, place)
  JOIN inbound_messages m ON m.id = locked.id AND m.state = 'pending'
  JOIN conversations c ON c.id = m.conversation_id
  JOIN senders s ON s.id = c.sender_id
  ORDER BY locked.place`;

interface LockRow {
  /** How many waiting messages were looked at. */
  readonly lookedAt: number;
  /** Null in the one row that says that nothing could be locked. */
  readonly messageIds: string[] | null;
}

interface ConversationRow {
  readonly id: string;
  readonly channel: ChannelName;
  readonly address: string;
  readonly person_id: string | null;
  readonly session: unknown;
  readonly language: string | null;
  readonly last_inbound_at: Date | null;
  readonly acknowledged_at: Date | null;
  readonly is_held: boolean;
  readonly sender_id: string;
  readonly provider: Sender['provider'];
  readonly account: string;
  readonly sender_address: string;
}

interface ClaimRow extends ConversationRow {
  readonly message_id: string;
  readonly body: string;
  readonly media: ClaimedMessage['media'];
  readonly attributes: ClaimedMessage['attributes'];
  readonly received_at: Date;
}

function conversationsOf(rows: readonly ClaimRow[]): ClaimedConversation[] {
  const claimed = new Map<string, ClaimedConversation & { messages: ClaimedMessage[] }>();
  for (const row of rows) {
    const conversation = claimed.get(row.id) ?? { ...conversationOf(row), messages: [] };
    claimed.set(row.id, conversation);
    conversation.messages.push({
      id: row.message_id,
      body: row.body,
      media: row.media,
      attributes: row.attributes,
      receivedAt: row.received_at,
    });
  }
  return [...claimed.values()];
}

function conversationOf(row: ConversationRow): LockedConversation {
  const { channel, provider, account } = row;
  return {
    id: row.id,
    sender: { id: row.sender_id, channel, provider, account, address: row.sender_address },
    channel,
    address: row.address,
    personId: row.person_id,
    session: row.session,
    language: row.language,
    lastInboundAt: row.last_inbound_at,
    acknowledgedAt: row.acknowledged_at,
    isHeld: row.is_held,
  };
}
