import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { MovingPart } from '../people/matching/parts/moving-part.js';
import { recordsOf } from '../people/matching/person-part.js';
import type { Json } from '../people/person.js';

/** The conversations in which she is the one who speaks. */
@Injectable()
export class ConversationsPersonPart extends MovingPart {
  readonly name = 'conversations';
  protected readonly table = 'conversations';

  /** A turn locks its conversation and then its people: whoever changes people waits in the same order. */
  override async lock(tx: PoolClient, personIds: readonly string[]): Promise<void> {
    await tx.query(
      'SELECT FROM conversations WHERE person_id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE',
      [personIds],
    );
  }

  /** Where nobody else is reached at the number, it goes too: what came there is nobody's any more. */
  async erase(tx: PoolClient, personId: string): Promise<void> {
    await tx.query(
      `UPDATE webhook_calls SET request = '{}', result = NULL
       WHERE conversation_id IN (SELECT id FROM conversations WHERE person_id = $1)`,
      [personId],
    );
    await tx.query(
      `UPDATE conversations c SET person_id = NULL, session = NULL, language = NULL, waiting_since = NULL, held_by_id = NULL,
         held_at = NULL, address = CASE WHEN EXISTS (SELECT FROM person_addresses a
             WHERE a.channel = c.channel AND a.address = c.address AND a.person_id <> $1)
           THEN c.address ELSE 'erased:' || c.id END
       WHERE c.person_id = $1`,
      [personId],
    );
  }

  override async exportOf(db: Pool | PoolClient, personId: string): Promise<Json> {
    const { rows } = await db.query<{ row: Json }>(
      `SELECT json_build_object('channel', channel, 'address', address, 'since', created_at, 'last_heard_at', last_inbound_at,
         'paused_until', paused_until) AS row
       FROM conversations WHERE person_id IN ${recordsOf('$1')} ORDER BY id`,
      [personId],
    );
    return rows.map(({ row }) => row);
  }
}
