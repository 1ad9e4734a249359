import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { inScope } from '../../people/in-scope.js';
import type { Scope } from '../../platform/access/scope.js';

/** Somebody in a programme, as far as it decides what she gets. */
export interface SampledSubscription {
  /** ISO date. */
  readonly anchor: string;
  readonly startedAt: Date;
  readonly timezone: string | null;
  readonly language: string | null;
}

/** People of a programme, some of them looked at. */
export interface ProgrammeSample {
  readonly programme: string;
  readonly people: number;
  readonly sample: readonly SampledSubscription[];
}

/** A broadcast that is to come, as it was planned. */
export interface ComingBroadcast {
  /** The day on which it begins. */
  readonly day: string;
  readonly every: 'day' | 'week' | 'month' | null;
  readonly until: string | null;
  readonly recipients: number;
  readonly segments: number;
}

/** People of a programme who are looked at, about. */
const sampleSize = 400;

/** Reads what a month to come is reckoned from. SQL: the sample is drawn where the people are. */
@Injectable()
export class ForecastRepository {
  /** Those who are in a programme, with a sample that is the same each time: drawn by a hash of their ids. */
  async sample(tx: PoolClient, programme: string, scope: Scope): Promise<ProgrammeSample> {
    const values: unknown[] = [programme];
    const where = `s.programme = $1 AND s.state = 'active' AND ${inScope(scope, 'p', values)}`;
    const { rows: counted } = await tx.query<{ people: number }>(
      `SELECT count(*)::int AS people FROM subscriptions s JOIN people p ON p.id = s.person_id WHERE ${where}`,
      values,
    );
    const people = counted[0]?.people ?? 0;
    const oneOf = `$${values.push(Math.max(1, Math.floor(people / sampleSize)))}`;
    const { rows: sample } = await tx.query<SampledSubscription>(
      `SELECT s.anchor::text, s.started_at AS "startedAt", p.timezone, p.language
       FROM subscriptions s JOIN people p ON p.id = s.person_id
       WHERE ${where} AND (hashtext(s.id::text) & 2147483647) % ${oneOf}::int = 0 ORDER BY s.id LIMIT ${sampleSize * 4}`,
      values,
    );
    return { programme, people, sample };
  }

  /** Broadcasts that are scheduled, or come again. @param madeBy only those of one account; null: all */
  async broadcasts(tx: PoolClient, timezone: string, madeBy: string | null): Promise<ComingBroadcast[]> {
    const { rows } = await tx.query<ComingBroadcast>(
      `SELECT (coalesce(b.starts_at, b.started_at) AT TIME ZONE $1)::date::text AS day, b.timing#>>'{repeat,every}' AS every,
         b.timing#>>'{repeat,until}' AS until, coalesce((b.plan->>'recipients')::int, 0) AS recipients,
         coalesce((b.plan#>>'{segments,total}')::float8, (b.plan->>'recipients')::float8, 0) AS segments
       FROM broadcasts b
       WHERE b.state IN ('scheduled', 'running', 'paused') AND coalesce(b.starts_at, b.started_at) IS NOT NULL
         AND ($2::uuid IS NULL OR b.created_by_id = $2)`,
      [timezone, madeBy],
    );
    return rows;
  }

  /** Messages and segments of broadcasts since a moment: what was sent once does not come again by itself. */
  async broadcastSince(tx: PoolClient, start: Date): Promise<{ messages: number; segments: number }> {
    const { rows } = await tx.query<{ messages: number; segments: number }>(
      `SELECT count(*)::int AS messages, coalesce(sum(m.segments), 0)::int AS segments
       FROM broadcasts b JOIN outbound_messages m ON m.broadcast_id = b.id
       WHERE b.started_at >= $1 AND m.state IN ('sent', 'delivered', 'read', 'undelivered')`,
      [start.toISOString()],
    );
    return rows[0] ?? { messages: 0, segments: 0 };
  }
}
