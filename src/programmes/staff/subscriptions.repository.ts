import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { inScope } from '../../people/in-scope.js';
import type { Scope } from '../../platform/access/scope.js';
import { Database } from '../../platform/database/database.js';
import type { AnchorPrecision } from '../../engine/understanding/date-precision.js';

/** A subscription as staff see it, over or not. */
export interface StoredSubscription {
  readonly id: string;
  readonly programme: string;
  readonly instance: string;
  readonly state: 'active' | 'paused' | 'completed' | 'ended';
  readonly pausedUntil: Date | null;
  readonly anchor: string;
  readonly precision: AnchorPrecision;
  readonly startedAt: Date;
  readonly nextMessage: string | null;
  readonly endedAt: Date | null;
  readonly endedReason: string | null;
}

/** How many people are in a programme in one state. */
interface StateCount {
  readonly programme: string;
  readonly state: StoredSubscription['state'];
  readonly count: number;
}

/** Reads subscriptions for staff. SQL, because turf is one condition of it. */
@Injectable()
export class SubscriptionsRepository {
  constructor(private readonly database: Database) {}

  async ofPerson(db: Pool | PoolClient, personId: string, scope: Scope): Promise<StoredSubscription[]> {
    const values: unknown[] = [personId];
    const { rows } = await db.query<StoredSubscription>(
      `SELECT s.id, s.programme, s.instance, s.state, s.paused_until AS "pausedUntil", s.anchor::text,
         s.anchor_precision AS precision, s.started_at AS "startedAt", s.next_message AS "nextMessage",
         s.ended_at AS "endedAt", s.ended_reason AS "endedReason"
       FROM subscriptions s JOIN people p ON p.id = s.person_id
       WHERE s.person_id = $1 AND ${inScope(scope, 'p', values)}
       ORDER BY s.state IN ('active', 'paused') DESC, s.started_at DESC, s.id`,
      values,
    );
    return rows;
  }

  /** How many subscriptions there are in each state, of the people whom somebody sees. */
  async counts(scope: Scope): Promise<StateCount[]> {
    const values: unknown[] = [];
    const where =
      scope.kind === 'system'
        ? ''
        : `JOIN people p ON p.id = s.person_id WHERE ${inScope(scope, 'p', values)}`;
    const { rows } = await this.database.pool.query<StateCount>(
      `SELECT s.programme, s.state, count(*)::int AS count FROM subscriptions s ${where} GROUP BY s.programme, s.state`,
      values,
    );
    return rows;
  }
}
