import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { placesBelow } from '../../people/in-scope.js';
import { Config } from '../../platform/config/config.js';
import { firstIdFrom, momentsOf } from '../daily/day.js';
import { goalMeasure } from '../daily/measure.js';
import { counts, dayOfSql } from '../daily/source.js';
import type { Goal } from './goal.js';
import { GoalsRepository } from './goals.repository.js';

/**
 * Counts how many different people goals have reached: each on the first day of the goal on which she was. What is reached of a day
 * cannot be summed for that, since most people are reached on many. It is written among the measures of the days, once a night, and
 * when a goal is made or changed.
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

  /** Counts one goal anew, for all of its days. */
  async fillOne(tx: PoolClient, goal: Goal, today: string): Promise<void> {
    await this.forget(tx, goal.id);
    if (goal.measure !== 'reached' || goal.from > today) return;
    const { start, stop } = momentsOf(goal, this.config.defaultTimezone);
    const isCountingTests = this.config.twilio === undefined;
    await tx.query(
      `INSERT INTO daily_measures (day, measure, value)
       SELECT day, $6, count(*) FROM (
         SELECT min(${dayOfSql('m.created_at')}) AS day FROM outbound_messages m
           JOIN people p ON p.id = m.person_id JOIN senders s ON s.id = m.sender_id
         WHERE m.id >= $1::uuid AND m.created_at >= $2::timestamptz AND m.created_at < $3::timestamptz
         AND m.state IN ('delivered', 'read') AND (s.provider <> 'simulator' OR $5) AND ${counts('p')}
         AND ($7::text IS NULL OR split_part(m.because, '/', 1) = 'programme:' || $7)
         AND ($8::text IS NULL OR p.place_code IN (${placesBelow('ARRAY[$8]')}))
         GROUP BY m.person_id) first GROUP BY 1`,
      [
        firstIdFrom(start),
        start.toISOString(),
        stop.toISOString(),
        this.config.defaultTimezone,
        isCountingTests,
        goalMeasure(goal.id),
        goal.programme,
        goal.placeCode,
      ],
    );
  }

  /** Forgets what was counted of a goal. */
  async forget(tx: PoolClient, goalId: string): Promise<void> {
    await tx.query('DELETE FROM daily_measures WHERE measure = $1', [goalMeasure(goalId)]);
  }

  /** How many people each goal has reached; goals that reached nobody are left out. */
  async counts(db: Pool, goals: readonly Goal[]): Promise<Map<string, number>> {
    const { rows } = await db.query<{ id: string; value: number }>(
      `SELECT split_part(measure, ':', 2) AS id, sum(value)::float8 AS value FROM daily_measures
       WHERE measure = ANY($1::text[]) GROUP BY 1`,
      [goals.map(({ id }) => goalMeasure(id))],
    );
    return new Map(rows.map(({ id, value }) => [id, value]));
  }
}
