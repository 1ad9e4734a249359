import { Injectable } from '@nestjs/common';

import { inScope } from '../../people/in-scope.js';
import type { Scope } from '../../platform/access/scope.js';
import { Database } from '../../platform/database/database.js';
import type { RecipientView } from './plan.schemas.js';

/** Where a page ends. */
export interface RecipientPosition {
  readonly place: number;
  readonly personId: string;
}

/** Which people of a broadcast are listed. */
export interface RecipientSelection {
  readonly scope: Scope;
  readonly state: RecipientView['state'] | null;
  readonly reason: string | null;
  readonly after: RecipientPosition | null;
}

/** Somebody of a broadcast, and where she stands in its order. */
export interface ListedRecipient {
  readonly position: RecipientPosition;
  readonly recipient: RecipientView;
}

interface Row extends Omit<RecipientView, 'sendAt'> {
  readonly order: number;
  readonly sendAt: Date | null;
}

/** Who has been released is told by her place: a release writes to no recipient's row. */
const stateSql = `CASE WHEN r.state = 'ready' AND m.id IS NOT NULL THEN 'released' ELSE r.state END`;

/** Lists the people of a broadcast, in the order of sending. SQL, because a page is read by the order of an index. */
@Injectable()
export class RecipientPages {
  constructor(private readonly database: Database) {}

  async page(id: string, selection: RecipientSelection, limit: number): Promise<ListedRecipient[]> {
    const { scope, state, reason, after } = selection;
    const values: unknown[] = [id, state, reason, after?.place ?? -1, after?.personId ?? null, limit];
    // The state is asked of the row where the index has it; who has a message has been released.
    const { rows } = await this.database.pool.query<Row>(
      `SELECT r.place AS "order", r.person_id AS "personId", p.name, r.language, r.carrier, r.segments, r.reasons,
         r.send_at AS "sendAt", ${stateSql} AS state,
         CASE WHEN pl.code IS NOT NULL THEN json_build_object('code', pl.code, 'name', pl.name) END AS place,
         CASE WHEN m.id IS NOT NULL THEN json_build_object('id', m.id, 'state', m.state, 'reasons', m.reasons) END AS message
       FROM broadcast_recipients r JOIN people p ON p.id = r.person_id AND ${inScope(scope, 'p', values)}
       LEFT JOIN places pl ON pl.code = p.place_code
       LEFT JOIN outbound_messages m ON m.broadcast_id = r.broadcast_id AND m.person_id = r.person_id
       WHERE r.broadcast_id = $1 AND ($2::text IS NULL OR ${stateSql} = $2) AND ($3::text IS NULL OR $3 = ANY(r.reasons))
         AND (r.place > $4 OR r.place = $4 AND r.person_id > $5::uuid)
       ORDER BY r.place, r.person_id LIMIT $6`,
      values,
    );
    return rows.map(({ order, sendAt, ...row }) => ({
      position: { place: order, personId: row.personId },
      recipient: { ...row, sendAt: sendAt?.toISOString() ?? null },
    }));
  }
}
