import { Injectable } from '@nestjs/common';

import { inScope } from '../people/in-scope.js';
import type { Scope } from '../platform/access/scope.js';
import { Database } from '../platform/database/database.js';
import type { Subscription } from '../programmes/subscription.js';

/** A subscription of somebody; JSON, so that times are texts. */
export interface SubscriptionRow {
  readonly id: string;
  readonly programme: string;
  /** ISO date. */
  readonly anchor: string;
  readonly precision: Subscription['anchorPrecision'];
  readonly state: 'active' | 'paused' | 'completed' | 'ended';
  readonly nextMessage: string | null;
  readonly startedAt: string;
  readonly endedReason: string | null;
}

/** The conversation of somebody that matters most now. */
export interface ConversationRow {
  readonly id: string;
  /** Of the open session: where it stands; null without one. */
  readonly flow: string | null;
  readonly node: string | null;
  readonly expiresAt: string | null;
  readonly waitingSince: string | null;
  readonly heldById: string | null;
  /** Null also when the account is gone. */
  readonly heldByName: string | null;
}

/** What is known of where somebody stands, beside her cases. */
export interface OverviewRow {
  readonly name: string | null;
  readonly language: string | null;
  readonly timezone: string | null;
  readonly subscriptions: readonly SubscriptionRow[];
  readonly conversation: ConversationRow | null;
}

/** Reads where somebody stands. SQL, because a page shows all of it and should wait for the database once. */
@Injectable()
export class OverviewRepository {
  constructor(private readonly database: Database) {}

  /** Undefined for somebody who is not there, or outside the scope. */
  async find(id: string, scope: Scope): Promise<OverviewRow | undefined> {
    const values: unknown[] = [id];
    const mine = inScope(scope, 'p', values);
    // By name, so that it is planned once for each connection: that takes longer than reading.
    const { rows } = await this.database.pool.query<OverviewRow>({
      name: `person-overview-${scope.kind}`,
      text: `SELECT p.name, p.language, p.timezone,
         (SELECT coalesce(json_agg(json_build_object('id', s.id, 'programme', s.programme, 'anchor', s.anchor,
             'precision', s.anchor_precision, 'state', s.state, 'nextMessage', s.next_message, 'startedAt', s.started_at,
             'endedReason', s.ended_reason) ORDER BY s.state IN ('active', 'paused') DESC, s.started_at DESC, s.id), '[]')
           FROM subscriptions s WHERE s.person_id = p.id) AS subscriptions,
         (SELECT json_build_object('id', c.id, 'flow', c.session #>> '{runs,-1,flow}', 'node', c.session #>> '{runs,-1,node}',
             'expiresAt', c.session ->> 'expiresAt', 'waitingSince', c.waiting_since, 'heldById', c.held_by_id,
             'heldByName', u.name)
           FROM conversations c LEFT JOIN users u ON u.id = c.held_by_id WHERE c.person_id = p.id
           ORDER BY c.held_by_id IS NULL, c.waiting_since, c.last_inbound_at DESC NULLS LAST, c.id LIMIT 1) AS conversation
       FROM people p WHERE p.id = $1 AND ${mine}`,
      values,
    });
    return rows[0];
  }
}
