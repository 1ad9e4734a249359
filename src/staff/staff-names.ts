import { Injectable } from '@nestjs/common';

import { Database } from '../platform/database/database.js';

/** The names of accounts, for lists that say by whom something was done. */
@Injectable()
export class StaffNames {
  constructor(private readonly database: Database) {}

  /** By id; ids of no account are left out. SQL: one read for a whole page, of ids that may be no UUIDs. */
  async namesOf(actorIds: readonly string[]): Promise<Map<string, string>> {
    if (actorIds.length === 0) return new Map();
    const { rows } = await this.database.pool.query<{ id: string; name: string }>(
      'SELECT id, name FROM users WHERE id::text = ANY($1)',
      [[...new Set(actorIds)]],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
