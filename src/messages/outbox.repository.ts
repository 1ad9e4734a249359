import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { Database } from '../platform/database/database.js';
import type { MessageDraft, WrittenMessage } from './message-draft.js';
import { sendFactsColumns, sendFactsJoins, type SendFactsRow } from './send-facts.js';

/** A draft with all that was decided about it. */
export interface DecidedMessage {
  readonly draft: MessageDraft;
  readonly senderId: string;
  readonly personId: string | null;
  readonly segments: number;
  readonly notBefore: Date;
  readonly written: WrittenMessage;
}

/** What is to be withdrawn: what waits for a person because of something, such as `programme:antenatal/`. */
export interface Withdrawal {
  readonly personId: string;
  readonly becausePrefix: string;
}

/** What the tables say about a draft. */
export interface DraftRow extends SendFactsRow {
  /** The place of the draft in the list, from 0. */
  readonly place: number;
  readonly sender_id: string;
}

/**
 * Reads what decides about drafts and writes the outbox.
 * SQL, because a programme or a broadcast writes thousands of messages at once, and each turn of a batch a few.
 */
@Injectable()
export class OutboxRepository {
  constructor(private readonly database: Database) {}

  /** Loads the facts about drafts with one statement, by the place of each; one of an unknown conversation is missing. */
  async facts(tx: PoolClient, drafts: readonly MessageDraft[]): Promise<Map<number, DraftRow>> {
    const { rows } = await tx.query<DraftRow>({
      name: 'outbox-facts',
      text: `SELECT (d.place - 1)::int AS place, s.id AS sender_id, ${sendFactsColumns}
       FROM unnest($1::uuid[], $2::uuid[], $3::text[]) WITH ORDINALITY AS d (conversation_id, person_id, purpose, place)
       ${sendFactsJoins('d')}`,
      values: [
        drafts.map(({ conversationId }) => conversationId),
        drafts.map(({ personId }) => personId),
        drafts.map(({ purpose }) => purpose),
      ],
    });
    return new Map(rows.map((row) => [row.place, row]));
  }

  /** Marks what waits as skipped. */
  async withdraw(tx: PoolClient, withdrawals: readonly Withdrawal[]): Promise<void> {
    await tx.query(
      `UPDATE outbound_messages m SET state = 'skipped', reasons = '["withdrawn"]'
       FROM unnest($1::uuid[], $2::text[]) AS w (person_id, because_prefix)
       WHERE m.person_id = w.person_id AND m.state = 'queued' AND starts_with(m.because, w.because_prefix)`,
      [withdrawals.map(({ personId }) => personId), withdrawals.map(({ becausePrefix }) => becausePrefix)],
    );
  }

  async withdrawMessages(tx: PoolClient, ids: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE outbound_messages SET state = 'skipped', reasons = '["withdrawn"]'
       WHERE id = ANY($1::uuid[]) AND state = 'queued'`,
      [ids],
    );
  }

  /** Writes messages in their order, which is the order of sending within a conversation. */
  async insert(tx: PoolClient, messages: readonly DecidedMessage[], now: Date): Promise<void> {
    if (messages.length === 0) return;
    const drafts = messages.map(({ draft }) => draft);
    await tx.query({
      name: 'outbox-insert',
      text: `INSERT INTO outbound_messages
         (id, conversation_id, sender_id, person_id, body, rich, language, segments, kind, purpose, because, in_reply_to,
          state, reasons, created_at, not_before, expires_at)
       SELECT id, conversation_id, sender_id, person_id, body, rich, language, segments, kind, purpose, because, in_reply_to,
              state, reasons, $16, not_before, expires_at
       FROM unnest(
         $1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::int[], $8::text[], $9::text[],
         $10::text[], $11::uuid[], $12::text[], $13::jsonb[], $14::timestamptz[], $15::timestamptz[], $17::jsonb[])
         WITH ORDINALITY AS new (id, conversation_id, sender_id, person_id, body, language, segments, kind, purpose,
           because, in_reply_to, state, reasons, not_before, expires_at, rich, place)
       ORDER BY place`,
      values: [
        messages.map(({ written }) => written.id),
        drafts.map(({ conversationId }) => conversationId),
        messages.map(({ senderId }) => senderId),
        messages.map(({ personId }) => personId),
        drafts.map(({ body }) => body),
        drafts.map(({ language }) => language),
        messages.map(({ segments }) => segments),
        drafts.map(({ kind }) => kind),
        drafts.map(({ purpose }) => purpose),
        drafts.map(({ because }) => because),
        drafts.map(({ inReplyTo }) => inReplyTo),
        messages.map(({ written }) => written.state),
        messages.map(({ written }) => JSON.stringify(written.reasons)),
        messages.map(({ notBefore }) => notBefore.toISOString()),
        drafts.map(({ expiresAt }) => expiresAt?.toISOString() ?? null),
        now.toISOString(),
        drafts.map(({ rich = null }) => (rich === null ? null : JSON.stringify(rich))),
      ],
    });
  }

  /** How many messages wait to be sent. */
  async queuedCount(): Promise<number> {
    const { rows } = await this.database.pool.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM outbound_messages WHERE state = 'queued'",
    );
    return rows[0]?.count ?? 0;
  }
}
