import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { inScope } from '../../people/in-scope.js';
import { quickPlans } from '../../people/quick-plans.js';
import type { Scope } from '../../platform/access/scope.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';
import { ProgrammeLibrary } from '../../programmes/programme-library.js';
import { matterOf, type Programme } from '../../programmes/programme.js';
import { counting } from '../../platform/database/counting.js';
import { firstIdFrom, momentsOf, type Days } from '../daily/day.js';
import { MeasuresReading } from '../daily/measures-reading.service.js';
import type { FunnelQuery, ProgrammeFunnel } from './funnel.schemas.js';

type Step = ProgrammeFunnel['steps'][number];

/** What comes within this time after a message counts as its doing. */
const soon = "interval '3 days'";

/** Shows how people come through a programme. */
@Injectable()
export class Funnels {
  constructor(
    private readonly database: Database,
    private readonly library: ProgrammeLibrary,
    private readonly reading: MeasuresReading,
    private readonly config: Config,
  ) {}

  /** @throws DomainError `not_found`; `storage_unavailable` when it takes too long */
  async of(scope: Scope, query: FunnelQuery): Promise<ProgrammeFunnel> {
    const { programme } = query;
    const live = this.library.find(programme);
    if (live === null)
      throw new DomainError(
        'not_found',
        sentence('measures:goal_no_programme')`There is no programme "${{ name: programme }}".`,
      );
    const days = this.reading.daysOf(query);
    const rows = await this.reading.rows(scope, { programme, place: null });
    const sums = await this.reading.series(['enrolled', 'completed', 'left'], days, rows);
    const counted = await counting(this.database, (tx) => this.steps(tx, programme, days, scope));
    return {
      programme,
      from: days.from,
      to: days.until,
      enrolled: sums.get('enrolled')?.total ?? 0,
      completed: sums.get('completed')?.total ?? 0,
      left: sums.get('left')?.total ?? 0,
      steps: inOrder(live.programme, counted),
    };
  }

  /** SQL: a month of a large programme is a million messages, found by the time in their ids. */
  private async steps(
    tx: PoolClient,
    programme: string,
    days: Days,
    scope: Scope,
  ): Promise<Omit<Step, 'isGone'>[]> {
    await tx.query(quickPlans);
    const { start, stop } = momentsOf(days, this.config.defaultTimezone);
    const isCountingTests = this.config.twilio === undefined;
    const values: unknown[] = [
      firstIdFrom(start),
      start.toISOString(),
      stop.toISOString(),
      programme,
      isCountingTests,
    ];
    const matter = `$${values.push(`${matterOf(programme)}/`)}`;
    const { rows } = await tx.query<Omit<Step, 'isGone'>>(
      `WITH written AS (
         SELECT DISTINCT ON (message, m.person_id) split_part(m.because, '/', 2) AS message, m.person_id, m.conversation_id, m.state,
           coalesce(m.sent_at, m.created_at) AS at
         FROM outbound_messages m JOIN people p ON p.id = m.person_id JOIN senders s ON s.id = m.sender_id
         WHERE m.id >= $1 AND m.created_at >= $2 AND m.created_at < $3 AND starts_with(m.because, ${matter})
           AND m.state <> 'skipped' AND (s.provider <> 'simulator' OR $5) AND ${inScope(scope, 'p', values)}
         ORDER BY message, m.person_id, m.created_at DESC
       )
       SELECT w.message, count(*)::int AS people,
         count(*) FILTER (WHERE w.state IN ('delivered', 'read'))::int AS confirmed,
         count(*) FILTER (WHERE w.state IN ('failed', 'undelivered'))::int AS impossible,
         count(*) FILTER (WHERE EXISTS (
           SELECT FROM inbound_messages i WHERE i.conversation_id = w.conversation_id AND i.received_at >= w.at
             AND i.received_at < w.at + ${soon}))::int AS replied,
         count(*) FILTER (WHERE EXISTS (
           SELECT FROM subscriptions own WHERE own.person_id = w.person_id AND own.programme = $4 AND own.state = 'ended'
             AND own.ended_at >= w.at AND own.ended_at < w.at + ${soon}))::int AS "left"
       FROM written w GROUP BY 1`,
      values,
    );
    return rows;
  }
}

/** The messages as they stand in the programme; what it no longer has stands at the end. */
function inOrder({ messages }: Programme, counted: readonly Omit<Step, 'isGone'>[]): Step[] {
  const none = { people: 0, confirmed: 0, impossible: 0, replied: 0, left: 0 };
  const known = new Set(messages.map(({ id }) => id));
  const of = (message: string) => counted.find((one) => one.message === message);
  return [
    ...messages.map(({ id }) => ({ ...none, ...of(id), message: id, isGone: false })),
    ...counted.filter(({ message }) => !known.has(message)).map((one) => ({ ...one, isGone: true })),
  ];
}
