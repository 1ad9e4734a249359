import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { placesBelow } from '../../people/in-scope.js';
import { Config } from '../../platform/config/config.js';
import { firstIdFrom, momentsOf } from '../daily/day.js';
import { goalMeasure } from '../daily/measure.js';
import { counts } from '../daily/source.js';
import type { Goal } from './goal.js';
import { GoalsRepository } from './goals.repository.js';

/**
 * Counts how many different people goals have reached: days cannot be summed for that, since most people are reached on many.
 * It is written among the measures of a day, once a night, and when a goal is made or changed.
 */
@Injectable()
export class GoalReach {
  constructor(
    private readonly goals: GoalsRepository,
    private readonly config: Config,
  ) {}

  /** Counts every goal whose time is not over for longer than reports of deliveries take. */
  async fill(tx: PoolClient, today: string): Promise<void> {
    const { start } = momentsOf({ from: today, until: today }, this.config.defaultTimezone);
    const oldest = new Date(start.getTime() - 4 * 24 * 60 * 60 * 1_000).toISOString().slice(0, 10);
    for (const goal of await this.goals.all(tx))
      if (goal.from <= today && goal.until >= oldest) await this.fillOne(tx, goal, today);
  }

  /** Counts one goal, under today. */
  async fillOne(tx: PoolClient, goal: Goal, today: string): Promise<void> {
    await tx.query('DELETE FROM daily_measures WHERE measure = $1 AND day = $2', [
      goalMeasure(goal.id),
      today,
    ]);
    if (goal.measure !== 'reached' || goal.from > today) return;
    const { start, stop } = momentsOf(goal, this.config.defaultTimezone);
    const isCountingTests = this.config.twilio === undefined;
    await tx.query(
      `INSERT INTO daily_measures (day, measure, value)
       SELECT $6::date, $7, count(DISTINCT m.person_id)
       FROM outbound_messages m JOIN people p ON p.id = m.person_id JOIN senders s ON s.id = m.sender_id
       WHERE m.id >= $1::uuid AND m.created_at >= $2::timestamptz AND m.created_at < $3::timestamptz
         AND m.state IN ('delivered', 'read') AND (s.provider <> 'simulator' OR $5) AND ${counts('p')}
         AND ($8::text IS NULL OR split_part(m.because, '/', 1) = 'programme:' || $8)
         AND ($4::text IS NULL OR p.place_code IN (${placesBelow('ARRAY[$4]')}))`,
      [
        firstIdFrom(start),
        start.toISOString(),
        stop.toISOString(),
        goal.placeCode,
        isCountingTests,
        today,
        goalMeasure(goal.id),
        goal.programme,
      ],
    );
  }

  /** The last count of each goal. */
  async counts(tx: PoolClient, goals: readonly Goal[]): Promise<Map<string, number>> {
    const { rows } = await tx.query<{ id: string; value: number }>(
      `SELECT DISTINCT ON (measure) split_part(measure, ':', 2) AS id, value::float8 FROM daily_measures
       WHERE measure = ANY($1::text[]) ORDER BY measure, day DESC`,
      [goals.map(({ id }) => goalMeasure(id))],
    );
    return new Map(rows.map(({ id, value }) => [id, value]));
  }
}
