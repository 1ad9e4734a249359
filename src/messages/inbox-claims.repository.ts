import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { ChannelName, Sender } from '../channels/channel.js';

/** A conversation that is locked for a turn, with the messages that wait in it. */
export interface ClaimedConversation {
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
  /** In the order of their arrival; never empty. */
  readonly messages: readonly ClaimedMessage[];
}

/** A message that waits for its turn. */
export interface ClaimedMessage {
  readonly id: string;
  readonly body: string;
  readonly media: readonly { readonly url: string; readonly contentType: string }[];
  readonly attributes: Readonly<Record<string, string>>;
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
    const locked = await this.lock(tx, size.conversations);
    if (locked.length === 0) return [];
    // A statement of its own, after the lock: it sees what the turn before has already settled.
    const { rows } = await tx.query<ClaimRow>(claimSql, [
      locked.map(({ id }) => id),
      locked.map(({ oldest }) => oldest),
      size.messagesEach,
    ]);
    return conversationsOf(rows);
  }

  /** Marks messages as answered. */
  async markProcessed(tx: PoolClient, messageIds: readonly string[], at: Date): Promise<void> {
    if (messageIds.length === 0) return;
    await tx.query(
      "UPDATE inbound_messages SET state = 'processed', processed_at = $2 WHERE id = ANY($1::uuid[])",
      [messageIds, at.toISOString()],
    );
  }

  /** Sets a message aside that no turn can handle, with the reason for staff. */
  async park(tx: PoolClient, messageId: string, reason: string, at: Date): Promise<void> {
    await tx.query(
      "UPDATE inbound_messages SET state = 'parked', processed_at = $3, parked_reason = $2 WHERE id = $1",
      [messageId, reason, at.toISOString()],
    );
  }

  private async lock(tx: PoolClient, wanted: number): Promise<readonly LockedRow[]> {
    let locked: readonly LockedRow[] = [];
    for (const perConversation of windows) {
      const window = wanted * perConversation;
      const { rows } = await tx.query<LockRow>(lockSql, [window, wanted]);
      locked = rows.filter(isLocked);
      const waiting = rows[0]?.waiting ?? 0;
      if (locked.length >= wanted || waiting < window) break;
    }
    return locked;
  }
}

/** NO KEY UPDATE, so that storing a message, whose foreign key looks at the conversation, never waits for a turn. */
const lockSql = `
  WITH waiting AS MATERIALIZED (
    SELECT id, conversation_id FROM inbound_messages WHERE state = 'pending' ORDER BY id LIMIT $1
  ), candidates AS MATERIALIZED (
    SELECT DISTINCT ON (conversation_id) conversation_id, id AS oldest FROM waiting ORDER BY conversation_id, id
  ), locked AS (
    SELECT c.id, candidates.oldest
    FROM candidates JOIN conversations c ON c.id = candidates.conversation_id
    ORDER BY candidates.oldest
    LIMIT $2
    FOR NO KEY UPDATE OF c SKIP LOCKED
  )
  SELECT looked.waiting, locked.id, locked.oldest
  FROM (SELECT count(*)::int AS waiting FROM waiting) AS looked LEFT JOIN locked ON true
  ORDER BY locked.oldest`;

/** From the oldest waiting message on, so that a long history behind it is never read. */
const claimSql = `
  SELECT c.id, c.channel, c.address, c.person_id, c.session, c.language, c.last_inbound_at, c.acknowledged_at,
         s.id AS sender_id, s.provider, s.account, s.address AS sender_address,
         m.id AS message_id, m.body, m.media, m.attributes, m.received_at
  FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS locked (id, oldest, place)
  JOIN conversations c ON c.id = locked.id
  JOIN senders s ON s.id = c.sender_id
  CROSS JOIN LATERAL (
    SELECT * FROM inbound_messages
    WHERE conversation_id = c.id AND id >= locked.oldest AND state = 'pending'
    ORDER BY id LIMIT $3
  ) m
  ORDER BY locked.place, m.id`;

interface LockRow {
  /** How many waiting messages were looked at. */
  readonly waiting: number;
  /** Null in the one row that says that nothing could be locked. */
  readonly id: string | null;
  readonly oldest: string | null;
}

type LockedRow = LockRow & { readonly id: string };

function isLocked(row: LockRow): row is LockedRow {
  return row.id !== null;
}

interface ClaimRow {
  readonly id: string;
  readonly channel: ChannelName;
  readonly address: string;
  readonly person_id: string | null;
  readonly session: unknown;
  readonly language: string | null;
  readonly last_inbound_at: Date | null;
  readonly acknowledged_at: Date | null;
  readonly sender_id: string;
  readonly provider: Sender['provider'];
  readonly account: string;
  readonly sender_address: string;
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

function conversationOf(row: ClaimRow): Omit<ClaimedConversation, 'messages'> {
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
  };
}
