import { Injectable } from '@nestjs/common';

import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { counting } from '../../platform/database/counting.js';
import { beginningOf, dayOf, firstIdFrom, momentsOf } from '../daily/day.js';
import type { OwnWeek } from './week.schemas.js';

/** Tells somebody of the staff what their work did since Monday. */
@Injectable()
export class OwnWeeks {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** SQL: a week of the timeline is read once, found by the time in its ids. */
  async of(userId: string): Promise<OwnWeek> {
    const today = dayOf(this.clock.now(), this.config.defaultTimezone);
    const from = beginningOf(today, 'week');
    const { start } = momentsOf({ from, until: today }, this.config.defaultTimezone);
    const { rows } = await counting(this.database, (tx) =>
      tx.query<Omit<OwnWeek, 'from' | 'to'>>(
        `WITH noted AS (
           SELECT i.kind, count(*)::int AS count FROM interactions i
           WHERE i.id >= $1 AND i.at >= $2 AND i.actor_kind = 'staff' AND i.actor_id = $3
             AND (i.kind IN ('case_closed', 'visit_noted', 'call_noted')
               OR i.kind = 'message_created' AND starts_with(i.data->>'because', 'staff:'))
           GROUP BY 1
         ), campaigns AS (
           SELECT count(DISTINCT b.id)::int AS started, count(m.id)::int AS reached
           FROM broadcasts b LEFT JOIN outbound_messages m ON m.broadcast_id = b.id
             AND m.state IN ('sent', 'delivered', 'read', 'undelivered')
           WHERE b.started_by_id::text = $3 AND b.started_at >= $2
         )
         SELECT coalesce((SELECT count FROM noted WHERE kind = 'message_created'), 0) AS replies,
           coalesce((SELECT count FROM noted WHERE kind = 'case_closed'), 0) AS "casesClosed",
           coalesce((SELECT count FROM noted WHERE kind = 'visit_noted'), 0) AS "visitsNoted",
           coalesce((SELECT count FROM noted WHERE kind = 'call_noted'), 0) AS "callsNoted",
           (SELECT count(*)::int FROM people p WHERE p.id >= $1 AND p.created_at >= $2 AND p.created_by_kind = 'staff'
              AND p.created_by_id = $3 AND p.merged_into_id IS NULL) AS "peopleRegistered",
           (SELECT count(*)::int FROM consent_entries e WHERE e.id >= $1 AND e.at >= $2 AND e.recorded_by_kind = 'staff'
              AND e.recorded_by_id = $3) AS "consentsRecorded",
           campaigns.started AS "campaignsStarted", campaigns.reached AS "peopleReached" FROM campaigns`,
        [firstIdFrom(start), start.toISOString(), userId],
      ),
    );
    const [row] = rows;
    if (row === undefined) throw new Error('an aggregate gave no row');
    return { ...row, from, to: today };
  }
}
