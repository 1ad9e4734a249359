import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { leastIdOf } from '../platform/ids.js';
import { measuredQueue, type ProviderQueue, type QueueFacts } from './provider-queue.rules.js';

/** No provider keeps a message for longer. */
const keptMs = 10 * 3_600_000;

/** Messages are written so long before they are sent at most, but for a few. */
const writtenBeforeMs = 24 * 3_600_000;

/** Messages that are looked through: a queue that is longer counts as this long. */
const lookedThrough = 200_000;

/** A transaction that writes messages lasts no longer than that. */
const writingMs = 10 * 60_000;

/** SQL: the queue of sender `s` as it was measured last. */
export const providerQueueSql = `(SELECT q.value FROM settings q WHERE q.key = 'provider_queue:' || s.id)`;

interface FactsRow extends Omit<QueueFacts, 'passedOnTo'> {
  readonly id: string;
  /** Null: its provider has never said a word. */
  readonly passedOnTo: Date | null;
  /** The oldest message that waits there; null: none. */
  readonly oldest: string | null;
}

/**
 * Measures what providers have taken and given no word of since: what they took before the latest that there was a word of does not
 * wait any more, word or not. Of a sender whose provider never says a word nothing is known.
 * SQL, because the newest messages of all senders are looked through; after the first time no further back than to the oldest that
 * could still be sent, or waits.
 */
@Injectable()
export class ProviderQueues {
  /** No message with an id below this can change a measurement any more; '' before the first. */
  private leastId = '';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async measure(): Promise<void> {
    const now = this.clock.now();
    const before = await queuesBefore(this.database.pool);
    // Asked first: what is sent while the facts are read shows in one of the two.
    const unsent = await this.oldestUnsent();
    const found = await this.facts(before, now);
    const ids = [unsent, ...found.map(({ oldest }) => oldest)].filter((id) => id !== null);
    this.leastId = [...ids, leastIdOf(new Date(now.getTime() - writingMs))].sort()[0] ?? '';
    const measured = found.flatMap(({ id, passedOnTo, ...facts }) =>
      passedOnTo === null
        ? []
        : [{ id, queue: measuredQueue(before.get(id) ?? null, { ...facts, passedOnTo }, now) }],
    );
    await this.database.pool.query(
      `INSERT INTO settings (key, value, updated_at)
       SELECT 'provider_queue:' || id, value, $3 FROM unnest($1::text[], $2::jsonb[]) AS q (id, value)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
      [measured.map(({ id }) => id), measured.map(({ queue }) => JSON.stringify(queue)), now.toISOString()],
    );
  }

  /** What waits at providers, of all senders together. */
  async depth(): Promise<number> {
    const queues = await queuesBefore(this.database.pool);
    return [...queues.values()].reduce((sum, { depth }) => sum + depth, 0);
  }

  private async oldestUnsent(): Promise<string | null> {
    const { rows } = await this.database.pool.query<{ id: string | null }>(
      `WITH ours AS MATERIALIZED (SELECT array_agg(id) AS ids FROM senders WHERE provider <> 'simulator')
       SELECT least(
         (SELECT min(m.id::text) FROM outbound_messages m, ours WHERE m.state = 'queued' AND m.sender_id = ANY(ours.ids)),
         (SELECT min(m.id::text) FROM outbound_messages m WHERE m.state = 'sending')) AS id`,
    );
    return rows[0]?.id ?? null;
  }

  private async facts(before: ReadonlyMap<string, ProviderQueue>, now: Date): Promise<FactsRow[]> {
    const { rows } = await this.database.pool.query<FactsRow>(
      `WITH recent AS MATERIALIZED (
         SELECT m.id, m.sender_id, m.sent_at, m.state = 'sent' AND m.claimed_by IS NOT NULL AS waits,
           CASE s.channel WHEN 'whatsapp' THEN 1 ELSE m.segments END AS cost
         FROM (SELECT * FROM outbound_messages WHERE id > $1::uuid ORDER BY id DESC LIMIT ${lookedThrough}) m
         JOIN senders s ON s.id = m.sender_id
         WHERE s.provider <> 'simulator' AND m.sent_at > $2::timestamptz
       ), before AS (
         SELECT * FROM unnest($3::uuid[], $4::timestamptz[]) AS b (sender_id, at)
       ), front AS (
         SELECT sender_id, max(at) AS at FROM (
           SELECT sender_id, CASE WHEN NOT waits THEN sent_at END AS at FROM recent
           UNION ALL SELECT sender_id, at FROM before WHERE at > $2::timestamptz) word GROUP BY sender_id
       )
       SELECT f.sender_id AS id, f.at AS "passedOnTo",
         coalesce(sum(r.cost) FILTER (WHERE r.waits AND r.sent_at > f.at), 0)::int AS depth,
         coalesce(sum(r.cost) FILTER (WHERE r.sent_at > b.at AND r.sent_at <= f.at), 0)::int AS "passedOn",
         min(r.sent_at) FILTER (WHERE r.waits AND r.sent_at > f.at) AS "waitingSince",
         min(r.id::text) FILTER (WHERE r.waits AND (f.at IS NULL OR r.sent_at > f.at)) AS oldest
       FROM front f LEFT JOIN recent r USING (sender_id) LEFT JOIN before b USING (sender_id)
       GROUP BY f.sender_id, f.at`,
      [
        [leastIdOf(new Date(now.getTime() - writtenBeforeMs)), this.leastId].sort()[1],
        new Date(now.getTime() - keptMs).toISOString(),
        [...before.keys()],
        [...before.values()].map(({ passedOnTo }) => passedOnTo),
      ],
    );
    return rows;
  }
}

/** The queues as they were measured last, by sender. */
export async function queuesBefore(db: Pool | PoolClient): Promise<ReadonlyMap<string, ProviderQueue>> {
  const { rows } = await db.query<{ id: string; queue: ProviderQueue }>(
    `SELECT s.id, ${providerQueueSql} AS queue FROM senders s WHERE ${providerQueueSql} IS NOT NULL`,
  );
  return new Map(rows.map(({ id, queue }) => [id, queue]));
}
