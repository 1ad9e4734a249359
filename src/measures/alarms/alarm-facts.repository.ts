import { Injectable } from '@nestjs/common';

import { Database } from '../../platform/database/database.js';
import { firstIdFrom } from '../daily/day.js';
import { leastComplaints, type ComplaintRow } from './people-alarms.rules.js';
import type { SenderRow, ServiceFacts } from './service-alarms.rules.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * Reads what alarms are judged by. SQL: the last hour of the outbox is found by the time in its ids, and the rest by indexes that
 * hold only what is not over.
 */
@Injectable()
export class AlarmFactsRepository {
  constructor(private readonly database: Database) {}

  /** How the machinery stands. @param isCountingTests the simulator counts as a sender */
  async service(now: Date, isCountingTests: boolean): Promise<ServiceFacts> {
    const [senders, late, parkedFires] = await Promise.all([
      this.senders(now, isCountingTests),
      this.late(now),
      this.parkedFires(),
    ]);
    return { senders, parkedFires, ...late };
  }

  /** Cases that somebody opened because something went wrong for her, by topic and place; of eight weeks and the last. */
  async complaints(now: Date, isCountingTests: boolean): Promise<ComplaintRow[]> {
    const week = new Date(now.getTime() - 7 * dayMs);
    const first = new Date(week.getTime() - 56 * dayMs);
    const { rows } = await this.database.pool.query<ComplaintRow>(
      `WITH RECURSIVE own AS (
         SELECT c.topic, coalesce(p.place_code, '') AS place, count(*) FILTER (WHERE c.opened_at >= $1)::int AS lately,
           count(*) FILTER (WHERE c.opened_at < $1)::int AS before
         FROM cases c LEFT JOIN people p ON p.id = c.person_id
         WHERE c.id >= $2 AND c.opened_at >= $3 AND (p.is_test IS NOT TRUE OR $4) GROUP BY 1, 2
       ), turned AS (SELECT * FROM own WHERE topic IN (SELECT topic FROM own GROUP BY 1 HAVING sum(lately) >= $5)),
       up (place, above, steps) AS (
         SELECT DISTINCT place, place, 0 FROM turned WHERE place <> ''
         UNION SELECT up.place, p.parent_code, steps + 1 FROM up JOIN places p ON p.code = up.above WHERE p.parent_code IS NOT NULL
       ), within AS (SELECT place, array_agg(above ORDER BY steps) AS places FROM up GROUP BY 1)
       SELECT topic, coalesce(places, '{}') AS within, lately, before FROM turned LEFT JOIN within USING (place)`,
      [week.toISOString(), firstIdFrom(first), first.toISOString(), isCountingTests, leastComplaints],
    );
    return rows;
  }

  private async senders(now: Date, isCountingTests: boolean): Promise<SenderRow[]> {
    const since = new Date(now.getTime() - hourMs);
    const { rows } = await this.database.pool.query<SenderRow>(
      `SELECT m.sender_id AS sender, s.channel, s.address AS number, count(*) FILTER (WHERE m.state IN ('failed', 'undelivered'))::int AS failed,
         count(*) FILTER (WHERE m.state IN ('failed', 'undelivered', 'sent', 'delivered', 'read'))::int AS settled
       FROM outbound_messages m JOIN senders s ON s.id = m.sender_id
       WHERE m.id >= $1 AND m.created_at >= $2 AND (s.provider <> 'simulator' OR $3) GROUP BY 1, 2, 3`,
      [firstIdFrom(since), since.toISOString(), isCountingTests],
    );
    return rows;
  }

  private async late(
    now: Date,
  ): Promise<Pick<ServiceFacts, 'unknown' | 'oldestFireAt' | 'oldestReplyAt' | 'parkedMessages'>> {
    const weekAgo = new Date(now.getTime() - 7 * dayMs);
    const { rows } = await this.database.pool.query<
      Pick<ServiceFacts, 'unknown' | 'oldestFireAt' | 'oldestReplyAt' | 'parkedMessages'>
    >(
      `SELECT (SELECT count(*)::int FROM outbound_messages WHERE state = 'unknown' AND claimed_at < $2) AS unknown,
         (SELECT min(due_at) FROM fires WHERE parked_reason IS NULL AND due_at < $1) AS "oldestFireAt",
         (SELECT min(m.not_before) FROM senders s JOIN outbound_messages m ON m.sender_id = s.id
            WHERE m.state = 'queued' AND m.kind = ANY ('{reply,confirmation,staff_reply,notification}') AND m.not_before < $1
         ) AS "oldestReplyAt",
         (SELECT count(*)::int FROM inbound_messages WHERE state = 'parked' AND id >= $3) AS "parkedMessages"`,
      [now.toISOString(), new Date(now.getTime() - 15 * minuteMs).toISOString(), firstIdFrom(weekAgo)],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('an aggregate gave no row');
    return row;
  }

  private async parkedFires(): Promise<{ kind: string; count: number }[]> {
    const { rows } = await this.database.pool.query<{ kind: string; count: number }>(
      'SELECT kind, count(*)::int AS count FROM fires WHERE parked_reason IS NOT NULL GROUP BY 1 ORDER BY 2 DESC',
    );
    return rows;
  }
}
