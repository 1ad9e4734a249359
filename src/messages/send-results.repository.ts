import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Sender } from '../channels/channel.js';
import type { AfterFailure } from './after-failure.rules.js';
import { MessageSentListeners } from './message-sent.js';
import type { Slowdown } from './pacing.rules.js';

/** A message that the provider has taken. */
export interface TakenMessage {
  readonly id: string;
  readonly sender: Pick<Sender, 'provider' | 'account'>;
  readonly providerId: string;
  readonly at: Date;
}

/** A try that failed, and what is to become of the message. */
export interface FailedTry {
  readonly id: string;
  readonly senderId: string;
  readonly owner: string;
  readonly attempt: number;
  readonly code: string;
  readonly after: AfterFailure;
}

/** Writes what became of tries. SQL, because every message that is sent ends here, many with one statement. */
@Injectable()
export class SendResultsRepository {
  constructor(private readonly listeners: MessageSentListeners) {}

  /**
   * Records what providers took. That is knowledge, whoever brings it and however late: it ends every doubt and every
   * further try, and never takes back what a delivery report has said since. Messages are locked first and by id, as
   * delivery reports do, so that the two never block one another for good. What follows from a sending is done too.
   */
  async recordTaken(tx: PoolClient, taken: readonly TakenMessage[]): Promise<void> {
    if (taken.length === 0) return;
    await tx.query({
      name: 'send-results-taken',
      text: `
        WITH taken AS MATERIALIZED (
          SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[])
            AS t (id, provider, account, provider_id, at)
        ), locked AS MATERIALIZED (
          SELECT id FROM outbound_messages WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE
        ), numbered AS (
          INSERT INTO provider_message_ids (provider, account, provider_id, message_id)
          SELECT provider, account, provider_id, id FROM taken JOIN locked USING (id) ORDER BY provider, account, provider_id
          ON CONFLICT DO NOTHING
        )
        UPDATE outbound_messages m SET
          state = CASE WHEN m.state IN ('queued', 'sending', 'unknown', 'skipped') THEN 'sent' ELSE m.state END,
          error_code = CASE WHEN m.state IN ('queued', 'sending', 'unknown', 'skipped') THEN NULL ELSE m.error_code END,
          provider_id = coalesce(m.provider_id, taken.provider_id),
          sent_at = least(m.sent_at, taken.at)
        FROM taken JOIN locked USING (id) WHERE m.id = taken.id`,
      values: [
        taken.map(({ id }) => id),
        taken.map(({ sender }) => sender.provider),
        taken.map(({ sender }) => sender.account),
        taken.map(({ providerId }) => providerId),
        taken.map(({ at }) => at.toISOString()),
      ],
    });
    await this.listeners.tell(tx, taken);
    this.listeners.tellMoved(taken.map(({ id }) => id));
  }

  /**
   * Records failed tries, each only as long as its message is still in the hands of that try: a worker that was
   * stopped past its lease and comes back changes nothing, except that a certain failure ends a doubt.
   * @returns the ids of the messages that were still in those hands
   */
  async recordFailed(tx: PoolClient, failed: readonly FailedTry[]): Promise<Set<string>> {
    if (failed.length === 0) return new Set();
    await tx.query('SELECT FROM outbound_messages WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [
      failed.map(({ id }) => id),
    ]);
    const { rows } = await tx.query<{ id: string }>(
      `UPDATE outbound_messages m SET
         state = f.state, error_code = f.code, not_before = coalesce(f.not_before, m.not_before)
       FROM unnest($1::uuid[], $2::text[], $3::int[], $4::text[], $5::text[], $6::timestamptz[])
         AS f (id, owner, attempt, state, code, not_before)
       WHERE m.id = f.id AND m.claimed_by = f.owner AND m.attempts = f.attempt
         AND (m.state = 'sending' OR (m.state = 'unknown' AND f.state = 'failed'))
       RETURNING m.id`,
      [
        failed.map(({ id }) => id),
        failed.map(({ owner }) => owner),
        failed.map(({ attempt }) => attempt),
        failed.map(({ after }) => after.state),
        failed.map(({ code }) => code),
        failed.map(({ after }) => after.notBefore?.toISOString() ?? null),
      ],
    );
    await this.holdSenders(tx, failed);
    const ours = rows.map(({ id }) => id);
    this.listeners.tellMoved(ours);
    return new Set(ours);
  }

  /**
   * Has senders go slower whose provider asks for less: all processes read their rates. Half of what was sent at counts once for
   * all calls that were under way together.
   * @param slowed gives the new rate; null: as it is
   */
  async slow(
    tx: PoolClient,
    senderIds: readonly string[],
    at: Date,
    slowed: (senderId: string, before: Slowdown) => number | null,
  ): Promise<void> {
    if (senderIds.length === 0) return;
    const { rows } = await tx.query<Slowdown & { id: string }>(
      `SELECT id, rate, slowed_at AS "slowedAt" FROM senders WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
      [senderIds],
    );
    for (const { id, ...before } of rows) {
      const rate = slowed(id, before);
      if (rate !== null)
        await tx.query('UPDATE senders SET rate = $2, slowed_at = $3 WHERE id = $1', [
          id,
          rate,
          at.toISOString(),
        ]);
    }
  }

  /** Puts off the next send of senders that are to wait; a longer wait that is under way stays. */
  private async holdSenders(tx: PoolClient, failed: readonly FailedTry[]): Promise<void> {
    const untilOf = new Map<string, number>();
    for (const { senderId, after } of failed) {
      const until = after.senderWaitsUntil?.getTime() ?? 0;
      if (until > (untilOf.get(senderId) ?? 0)) untilOf.set(senderId, until);
    }
    if (untilOf.size === 0) return;
    const ids = [...untilOf.keys()].sort();
    await tx.query(
      `UPDATE senders s SET next_send_at = greatest(s.next_send_at, w.until)
       FROM unnest($1::uuid[], $2::timestamptz[]) AS w (id, until) WHERE s.id = w.id`,
      [ids, ids.map((id) => new Date(untilOf.get(id) ?? 0).toISOString())],
    );
  }
}
