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

/** SQL: the queue of sender `s` as it was measured last. */
export const providerQueueSql = `(SELECT q.value FROM settings q WHERE q.key = 'provider_queue:' || s.id)`;

interface FactsRow extends QueueFacts {
  readonly id: string;
}

/**
 * Measures what providers have taken and given no word of since: what they took before the latest that there was a word of does not
 * wait any more, word or not. Of a sender whose provider never says a word nothing is known.
 * SQL, because the newest messages of all senders are looked through.
 */
@Injectable()
export class ProviderQueues {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async measure(): Promise<void> {
    const now = this.clock.now();
    const before = await queuesBefore(this.database.pool);
    const found = await this.facts(before, now);
    const measured = found.map(({ id, ...facts }) => measuredQueue(before.get(id) ?? null, facts, now));
    await this.database.pool.query(
      `INSERT INTO settings (key, value, updated_at)
       SELECT 'provider_queue:' || id, value, $3 FROM unnest($1::text[], $2::jsonb[]) AS q (id, value)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
      [found.map(({ id }) => id), measured.map((queue) => JSON.stringify(queue)), now.toISOString()],
    );
  }

  /** What waits at providers, of all senders together. */
  async depth(): Promise<number> {
    const queues = await queuesBefore(this.database.pool);
    return [...queues.values()].reduce((sum, { depth }) => sum + depth, 0);
  }

  private async facts(before: ReadonlyMap<string, ProviderQueue>, now: Date): Promise<FactsRow[]> {
    const { rows } = await this.database.pool.query<FactsRow>(
      `WITH recent AS MATERIALIZED (
         SELECT m.sender_id, m.sent_at, m.state = 'sent' AND m.claimed_by IS NOT NULL AS waits,
           CASE s.channel WHEN 'whatsapp' THEN 1 ELSE m.segments END AS cost
         FROM (SELECT * FROM outbound_messages WHERE id > $1::uuid ORDER BY id DESC LIMIT ${lookedThrough}) m
         JOIN senders s ON s.id = m.sender_id
         WHERE s.provider <> 'simulator' AND m.sent_at > $2::timestamptz
       ), front AS (
         SELECT sender_id, max(sent_at) AS at FROM recent WHERE NOT waits GROUP BY sender_id
       )
       SELECT f.sender_id AS id, f.at AS "passedOnTo",
         coalesce(sum(r.cost) FILTER (WHERE r.waits AND r.sent_at > f.at), 0)::int AS depth,
         coalesce(sum(r.cost) FILTER (WHERE r.sent_at > b.at AND r.sent_at <= f.at), 0)::int AS "passedOn",
         min(r.sent_at) FILTER (WHERE r.waits AND r.sent_at > f.at) AS "waitingSince"
       FROM front f JOIN recent r USING (sender_id)
       LEFT JOIN unnest($3::uuid[], $4::timestamptz[]) AS b (sender_id, at) USING (sender_id)
       GROUP BY f.sender_id, f.at`,
      [
        leastIdOf(new Date(now.getTime() - writtenBeforeMs)),
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
