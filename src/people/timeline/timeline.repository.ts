import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { Scope } from '../../platform/access/scope.js';
import { inScope } from '../in-scope.js';
import type { Json } from '../person.js';

/** Something that happened with a person, with the words of the message that it is about. */
export interface TimelineEntry {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly actorKind: string;
  readonly actorId: string;
  /** Of a member of staff. */
  readonly actorName: string | null;
  readonly data: Readonly<Record<string, Json>>;
  readonly message: TimelineMessage | null;
}

/** A message as a timeline shows it. */
export interface TimelineMessage {
  /** Why one of ours went, waits or did not go is asked by it. */
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly body: string;
  /** Of one of ours: how far it is. */
  readonly state: string | null;
  readonly isRedacted: boolean;
}

/** Which part of a timeline is asked for. */
export interface TimelineSelection {
  /** Where the page before ended. */
  readonly before: { readonly at: string; readonly id: string } | null;
  readonly kinds: readonly string[] | null;
  readonly limit: number;
}

/** Reads timelines, the latest first. SQL, because each entry shows the words of its message. */
@Injectable()
export class TimelineRepository {
  /** Whether somebody is there, in the scope. */
  async isThere(db: Pool | PoolClient, personId: string, scope: Scope): Promise<boolean> {
    const values: unknown[] = [personId];
    const { rows } = await db.query(
      `SELECT FROM people p WHERE p.id = $1 AND ${inScope(scope, 'p', values)}`,
      values,
    );
    return rows.length > 0;
  }

  /** Of somebody who is in the reader's scope. */
  async page(
    db: Pool | PoolClient,
    personId: string,
    { before, kinds, limit }: TimelineSelection,
  ): Promise<TimelineEntry[]> {
    const { rows } = await db.query<TimelineEntry>({
      name: `timeline-page-${before === null ? 'first' : 'next'}`,
      text: `SELECT e.id, e.at, e.kind, e.actor_kind AS "actorKind", e.actor_id AS "actorId", u.name AS "actorName", e.data,
         CASE WHEN i.id IS NOT NULL THEN
             json_build_object('id', i.id, 'direction', 'in', 'body', i.body, 'state', NULL, 'isRedacted', i.redacted_at IS NOT NULL)
           WHEN o.id IS NOT NULL THEN
             json_build_object('id', o.id, 'direction', 'out', 'body', o.body, 'state', o.state, 'isRedacted', o.redacted_at IS NOT NULL)
         END AS message
       FROM (
         SELECT * FROM interactions WHERE person_id = $1 AND ($2::text[] IS NULL OR kind = ANY($2::text[]))
           ${before === null ? '' : 'AND (at, id) < ($4::timestamptz, $5::uuid)'}
         ORDER BY at DESC, id DESC LIMIT $3
       ) e
       LEFT JOIN inbound_messages i ON i.id = e.message_id AND e.kind = 'message_received'
       LEFT JOIN outbound_messages o ON o.id = e.message_id AND e.kind = ANY(ARRAY['message_created', 'message_withheld', 'notified'])
       LEFT JOIN users u ON e.actor_kind = 'staff' AND u.id::text = e.actor_id
       ORDER BY e.at DESC, e.id DESC`,
      values: [personId, kinds, limit, ...(before === null ? [] : [before.at, before.id])],
    });
    return rows;
  }
}
