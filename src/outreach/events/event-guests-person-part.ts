import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { KeyedPart } from '../../people/matching/parts/keyed-part.js';
import { recordsOf } from '../../people/matching/person-part.js';
import type { Json } from '../../people/person.js';

/** The events that she was invited to, or came to. Of two answers of one person the later one counts. */
@Injectable()
export class EventGuestsPersonPart extends KeyedPart {
  readonly name = 'event_guests';
  protected readonly rows = {
    table: 'event_guests',
    column: 'person_id',
    key: ['event_id'],
    mergedWins: `m.answered_at > k.answered_at OR k.answered_at IS NULL`,
  };

  override async exportOf(db: Pool | PoolClient, personId: string): Promise<Json> {
    const { rows } = await db.query<{ row: Json }>(
      `SELECT json_build_object('event', e.name, 'at', e.starts_at, 'state', g.state, 'companions', g.companions,
         'answered_at', g.answered_at, 'came_at', g.came_at) AS row
       FROM event_guests g JOIN events e ON e.id = g.event_id WHERE g.person_id IN ${recordsOf('$1')} ORDER BY e.starts_at, e.id`,
      [personId],
    );
    return rows.map(({ row }) => row);
  }
}
