import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { inScope } from '../../people/in-scope.js';
import { PeopleFilter } from '../../people/record/people-filter.js';
import type { Scope } from '../../platform/access/scope.js';
import { matterOf } from '../../programmes/programme.js';
import { firstIdFrom } from '../daily/day.js';
import type { ProgrammeFunnel } from './funnel.schemas.js';

/** What became of one message of a programme. */
export type CountedStep = Omit<ProgrammeFunnel['steps'][number], 'isGone'>;

/** How many joined a programme, came to its end, and left it. */
export type Courses = Pick<ProgrammeFunnel, 'enrolled' | 'completed' | 'left'>;

/** Whose ways through which programme are asked for. */
export interface WantedWays {
  readonly programme: string;
  /** The days: from, and before. */
  readonly start: Date;
  readonly stop: Date;
  readonly scope: Scope;
  /** In the language of segments; null: everybody. */
  readonly expression: string | null;
  readonly seesSensitive: boolean;
  readonly isCountingTests: boolean;
}

/** What comes within this time after a message counts as its doing. */
const soon = "interval '3 days'";

/** Reads ways through programmes. SQL: a month of a large programme is a million messages, found by the time in their ids. */
@Injectable()
export class FunnelRepository {
  constructor(private readonly filter: PeopleFilter) {}

  /** What became of each message that was written on the days, in no order. */
  async steps(tx: PoolClient, wanted: WantedWays): Promise<CountedStep[]> {
    const values = parametersOf(wanted);
    const firstId = `$${values.push(firstIdFrom(wanted.start))}`;
    const matter = `$${values.push(`${matterOf(wanted.programme)}/`)}`;
    const { rows } = await tx.query<CountedStep>(
      `WITH written AS (
         SELECT DISTINCT ON (message, m.person_id) split_part(m.because, '/', 2) AS message, m.person_id, m.conversation_id, m.state,
           coalesce(m.sent_at, m.created_at) AS at
         FROM outbound_messages m JOIN people p ON p.id = m.person_id JOIN senders s ON s.id = m.sender_id
         WHERE m.id >= ${firstId} AND m.created_at >= $1 AND m.created_at < $2 AND starts_with(m.because, ${matter})
           AND m.state <> 'skipped' AND (s.provider <> 'simulator' OR $4) AND ${this.isWanted(wanted, values)}
         ORDER BY message, m.person_id, m.created_at DESC
       )
       SELECT w.message, count(*)::int AS people,
         count(*) FILTER (WHERE w.state IN ('delivered', 'read'))::int AS confirmed,
         count(*) FILTER (WHERE w.state IN ('failed', 'undelivered'))::int AS impossible,
         count(*) FILTER (WHERE EXISTS (
           SELECT FROM inbound_messages i WHERE i.conversation_id = w.conversation_id AND i.received_at >= w.at
             AND i.received_at < w.at + ${soon}))::int AS replied,
         count(*) FILTER (WHERE EXISTS (
           SELECT FROM subscriptions own WHERE own.person_id = w.person_id AND own.programme = $3 AND own.state = 'ended'
             AND own.ended_at >= w.at AND own.ended_at < w.at + ${soon}))::int AS "left"
       FROM written w GROUP BY 1`,
      values,
    );
    return rows;
  }

  /** How many joined, came to the end, and left on the days. */
  async courses(tx: PoolClient, wanted: WantedWays): Promise<Courses> {
    const values = parametersOf(wanted);
    const { rows } = await tx.query<Courses>(
      `SELECT count(*) FILTER (WHERE s.started_at >= $1 AND s.started_at < $2)::int AS enrolled,
         count(*) FILTER (WHERE s.state = 'completed' AND s.ended_at >= $1 AND s.ended_at < $2)::int AS completed,
         count(*) FILTER (WHERE s.state = 'ended' AND s.ended_at >= $1 AND s.ended_at < $2)::int AS "left"
       FROM subscriptions s JOIN people p ON p.id = s.person_id
       WHERE s.programme = $3 AND (s.started_at >= $1 AND s.started_at < $2 OR s.ended_at >= $1 AND s.ended_at < $2)
         AND (NOT p.is_test OR $4) AND ${this.isWanted(wanted, values)}`,
      values,
    );
    return rows[0] ?? { enrolled: 0, completed: 0, left: 0 };
  }

  private isWanted({ scope, expression, seesSensitive }: WantedWays, values: unknown[]): string {
    const isSeen = inScope(scope, 'p', values);
    return expression === null
      ? isSeen
      : `${isSeen} AND ${this.filter.condition(expression, values, seesSensitive)}`;
  }
}

/** `$1` to `$4`: when the days begin, when they are over, the programme, and whether test people count. */
function parametersOf({ start, stop, programme, isCountingTests }: WantedWays): unknown[] {
  return [start.toISOString(), stop.toISOString(), programme, isCountingTests];
}
