import { Injectable } from '@nestjs/common';

import { conversationInScope } from '../people/in-scope.js';
import type { Scope } from '../platform/access/scope.js';
import { Database } from '../platform/database/database.js';
import type { ParkedMessage } from './case.js';

/** Finds messages that no turn could handle: whoever wrote them has had no answer. */
@Injectable()
export class ParkedMessagesRepository {
  constructor(private readonly database: Database) {}

  /**
   * Those that came in since a moment, the newest first. SQL, so that it reads no more of the inbox than that time: ids are
   * UUIDv7 and begin with it.
   */
  async since(moment: Date, limit: number, scope: Scope): Promise<ParkedMessage[]> {
    const values: unknown[] = [smallestId(moment), limit];
    const { rows } = await this.database.pool.query<ParkedMessage>(
      `SELECT m.id, m.received_at AS "receivedAt", coalesce(m.parked_reason, '') AS reason, c.person_id AS "personId",
              c.channel, c.address, m.body AS text
       FROM inbound_messages m JOIN conversations c ON c.id = m.conversation_id
       WHERE m.state = 'parked' AND m.id >= $1::uuid AND ${conversationInScope(scope, 'c', values)}
       ORDER BY m.id DESC LIMIT $2`,
      values,
    );
    return rows;
  }
}

/** No id that was made from this moment on is smaller. */
function smallestId(moment: Date): string {
  const hex = moment.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
