import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { RichMessage } from '../channels/rich-message.js';
import { isOptedOutSql } from '../consent/opt-outs.repository.js';
import { Database } from '../platform/database/database.js';
import { sendingRank, type MessageKind } from './message-kind.js';
import type { Slowdown } from './pacing.rules.js';
import type { ProviderQueue } from './provider-queue.rules.js';
import { providerQueueSql } from './provider-queues.js';
import { isHeldSql } from './sending-hold.repository.js';
import { sendFactsColumns, sendFactsJoins, type SendFactsRow } from './send-facts.js';

/** A sender with messages that are due. */
export interface SenderInLine {
  readonly id: string;
  /** When its next segment may go, in ms since the epoch; fractions count. */
  readonly nextAtMs: number;
}

/** A sender that is claimed for, with what its provider asked for of late, and what waits there. */
export type LockedSender = SenderInLine & Slowdown & { readonly queue: ProviderQueue | null };

/** A message that is due, with what decides about it. */
export interface CandidateRow extends SendFactsRow {
  readonly id: string;
  readonly sender_id: string;
  readonly kind: MessageKind;
  readonly purpose: string | null;
  readonly because: string;
  readonly body: string;
  readonly rich: RichMessage | null;
  readonly segments: number;
  readonly attempts: number;
  readonly not_before: Date;
  readonly expires_at: Date | null;
  /** When the message that it answers came in. */
  readonly asked_at: Date | null;
}

/** What was decided about a candidate. */
export interface Verdict {
  readonly id: string;
  readonly state: 'sending' | 'skipped' | 'queued';
  readonly reasons: readonly string[];
  readonly notBefore: Date;
}

/** The order of sending, for the statements below. */
const ranks = Object.entries(sendingRank);

/**
 * An earlier message of the conversation goes first: while it is on its way, and while it is due or waits for another
 * try, unless it is of a kind that goes after this one anyway. One that waits for its own time holds nothing up.
 * `OFFSET 0` has it looked up message by message. The planner's statistics may be from a time when nothing was queued;
 * left to itself it then reads the whole queue for each message of a burst.
 */
const isFirstOfConversationSql = `NOT EXISTS (
  SELECT FROM outbound_messages e
  WHERE e.conversation_id = m.conversation_id AND e.position < m.position AND e.state IN ('queued', 'sending')
    AND (e.state = 'sending'
      OR (CASE e.kind ${ranks.map(([kind, rank]) => `WHEN '${kind}' THEN ${rank}`).join(' ')} END <= k.rank
        AND (e.not_before <= $2 OR e.attempts > 0)))
  OFFSET 0)`;

const isDueSql = `m.sender_id = line.sender_id AND m.kind = k.kind AND m.state = 'queued' AND m.not_before <= $2`;

/**
 * Whatever belongs to a broadcast goes as long as that runs: a pause takes effect with its commit, however much is queued. What is
 * written in the place of a message that WhatsApp gave back late goes after its end.
 */
const mayGoSql = `(m.broadcast_id IS NULL
  OR EXISTS (SELECT FROM broadcasts b WHERE b.id = m.broadcast_id AND b.state IN ('running', 'done')))`;

/** The broadcasts that run, where there are several: each is looked at for itself, since one may have filled the queue before. */
const severalRunningSql = `(
  SELECT b.id FROM broadcasts b
  WHERE b.state = 'running' AND b.kind = k.kind AND (SELECT count(*) FROM broadcasts WHERE state = 'running') > 1)`;

/** Of messages to many, the first of each broadcast go before the second of any; single ones go before them all. */
const turnSql = `CASE WHEN m.broadcast_id IS NULL THEN 0
  ELSE row_number() OVER (PARTITION BY m.broadcast_id, k.kind ORDER BY m.not_before, m.position) END`;

/** A STOP that was committed after the facts were read, at the last moment before the message is in somebody's hands. */
const isOptedOutSinceSql = `(m.kind <> 'confirmation' AND EXISTS (
  SELECT FROM conversations c
  WHERE c.id = m.conversation_id AND ${isOptedOutSql('c.channel', 'c.address', 'm.sender_id')}))`;

/** The statements of the claim, in the order of their use. SQL, because every message that is sent goes through them. */
@Injectable()
export class SendClaimsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Finds which of these senders have anything due; none while sending is held. It takes no lock and is cheap, so that
   * a poll may ask it often, also over a backlog of a million that may not go.
   */
  async inLine(senderIds: readonly string[], now: Date): Promise<SenderInLine[]> {
    // One row for each sender and not EXISTS, which the planner would turn into a reading of the whole backlog.
    const { rows } = await this.database.pool.query<SenderInLine>({
      name: 'send-claims-in-line',
      text: `SELECT s.id, ${nextAtMsSql} AS "nextAtMs" FROM senders s
       WHERE NOT ${isHeldSql} AND s.id = ANY($1::uuid[]) AND (
         SELECT true FROM outbound_messages m
         WHERE m.sender_id = s.id AND m.kind = ANY('{${ranks.map(([kind]) => kind).join()}}')
           AND m.state = 'queued' AND m.not_before <= $2
         LIMIT 1)`,
      values: [senderIds, now.toISOString()],
    });
    return rows;
  }

  /**
   * Locks those of the senders that no other worker is claiming for, until the transaction ends. A sender's messages
   * are claimed by one worker at a time, which keeps both its rate and the order.
   */
  async lock(tx: PoolClient, senderIds: readonly string[]): Promise<LockedSender[]> {
    // NO KEY UPDATE, so that opening a conversation with the sender does not wait for it.
    const { rows } = await tx.query<LockedSender>({
      name: 'send-claims-lock',
      text: `SELECT s.id, ${nextAtMsSql} AS "nextAtMs", s.rate, s.slowed_at AS "slowedAt", ${providerQueueSql} AS queue
       FROM senders s
       WHERE s.id = ANY($1::uuid[])
       ORDER BY s.id FOR NO KEY UPDATE SKIP LOCKED`,
      values: [senderIds],
    });
    return rows;
  }

  /**
   * Loads the first due messages of each sender in the order of sending, with the facts that decide about them. Broadcasts
   * of a sender take turns; nothing is loaded of one that does not run at this moment, wherever its messages lie.
   */
  async candidates(
    tx: PoolClient,
    senderIds: readonly string[],
    now: Date,
    limit: number,
  ): Promise<CandidateRow[]> {
    const { rows } = await tx.query<CandidateRow>({
      name: 'send-claims-candidates',
      text: `SELECT m.id, m.sender_id, m.kind, m.purpose, m.body, m.rich, m.segments, m.attempts, m.not_before, m.expires_at,
         (SELECT i.received_at FROM inbound_messages i WHERE i.id = m.in_reply_to) AS asked_at, m.because, ${sendFactsColumns}
       FROM unnest($1::uuid[]) AS line (sender_id)
       CROSS JOIN LATERAL (
         SELECT m.*, k.rank, ${turnSql} AS turn
         FROM (VALUES ${ranks.map(([kind, rank]) => `('${kind}', ${rank})`).join(', ')}) AS k (kind, rank)
         CROSS JOIN LATERAL (
           (SELECT m.id FROM outbound_messages m WHERE ${isDueSql} AND ${mayGoSql} AND ${isFirstOfConversationSql}
            ORDER BY m.not_before, m.position LIMIT $3)
           UNION
           SELECT own.id FROM ${severalRunningSql} AS b CROSS JOIN LATERAL (
             SELECT m.id FROM outbound_messages m WHERE ${isDueSql} AND m.broadcast_id = b.id AND ${isFirstOfConversationSql}
             ORDER BY m.not_before, m.position LIMIT $3) AS own
         ) AS found
         JOIN outbound_messages m ON m.id = found.id
         ORDER BY k.rank, turn, m.not_before, m.position LIMIT $3
       ) m
       ${sendFactsJoins('m')}
       ORDER BY m.rank, m.turn, m.not_before, m.position`,
      values: [senderIds, now.toISOString(), limit],
    });
    return rows;
  }

  /**
   * Waits until no other worker decides about messages to the same person or phone, and keeps them for this transaction: what
   * is sent by two senders at once would else pass the caps together. In one order, so that two never wait for each other.
   */
  async reserve(tx: PoolClient, recipients: readonly string[]): Promise<void> {
    if (recipients.length === 0) return;
    await tx.query({
      name: 'send-claims-reserve',
      text: `SELECT pg_advisory_xact_lock(key) FROM (
         SELECT DISTINCT hashtextextended('sending ' || recipient, 0) AS key FROM unnest($1::text[]) AS recipient ORDER BY 1
       ) AS keys`,
      values: [recipients],
    });
  }

  /**
   * Writes what was decided. Whatever is `sending` is now in the hands of this owner.
   * @returns the ids that still waited; a delivery report may have settled one in between, or a STOP have come, whose
   *   message is then decided about anew
   */
  async settle(tx: PoolClient, verdicts: readonly Verdict[], owner: string, now: Date): Promise<Set<string>> {
    if (verdicts.length === 0) return new Set();
    // OFFSET 0 hides the state from the planner, which would otherwise read the index of all that is queued.
    const { rows } = await tx.query<{ id: string }>({
      name: 'send-claims-settle',
      text: `UPDATE outbound_messages m SET
         state = v.state, reasons = v.reasons, not_before = v.not_before,
         attempts = m.attempts + CASE v.state WHEN 'sending' THEN 1 ELSE 0 END,
         claimed_by = CASE v.state WHEN 'sending' THEN $5 ELSE m.claimed_by END,
         claimed_at = CASE v.state WHEN 'sending' THEN $6::timestamptz ELSE m.claimed_at END
       FROM unnest($1::uuid[], $2::text[], $3::jsonb[], $4::timestamptz[]) AS v (id, state, reasons, not_before)
       WHERE m.id = v.id AND m.state = (SELECT 'queued' OFFSET 0) AND NOT (v.state = 'sending' AND ${isOptedOutSinceSql})
       RETURNING m.id`,
      values: [
        verdicts.map(({ id }) => id),
        verdicts.map(({ state }) => state),
        verdicts.map(({ reasons }) => JSON.stringify(reasons)),
        verdicts.map(({ notBefore }) => notBefore.toISOString()),
        owner,
        now.toISOString(),
      ],
    });
    return new Set(rows.map(({ id }) => id));
  }

  /** Moves each sender's bucket on. */
  async pace(tx: PoolClient, senders: readonly SenderInLine[]): Promise<void> {
    if (senders.length === 0) return;
    await tx.query({
      name: 'send-claims-pace',
      text: `UPDATE senders s SET next_send_at = to_timestamp(n.next_at_ms / 1000)
       FROM unnest($1::uuid[], $2::float8[]) AS n (id, next_at_ms) WHERE s.id = n.id`,
      values: [senders.map(({ id }) => id), senders.map(({ nextAtMs }) => nextAtMs)],
    });
  }
}

const nextAtMsSql = 'extract(epoch FROM s.next_send_at)::float8 * 1000';
