import { Injectable } from '@nestjs/common';

import { Database } from '../platform/database/database.js';

/**
 * Remembers up to when each provider's list has been taken in.
 * SQL, because every worker sweeps: the Prisma client would cost each of them 64 MB for these two statements.
 */
@Injectable()
export class SweepRepository {
  constructor(private readonly database: Database) {}

  /** When the last complete sweep of a provider began; undefined before the first. */
  async lastSweep(provider: string): Promise<Date | undefined> {
    const { rows } = await this.database.pool.query<{ value: string }>(
      'SELECT value FROM settings WHERE key = $1',
      [keyOf(provider)],
    );
    return rows[0] === undefined ? undefined : new Date(rows[0].value);
  }

  /** Notes a complete sweep. */
  async swept(provider: string, startedAt: Date): Promise<void> {
    await this.database.pool.query(
      `INSERT INTO settings (key, value, updated_at) VALUES ($1, to_jsonb($2::text), $2::timestamptz)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
      [keyOf(provider), startedAt.toISOString()],
    );
  }
}

function keyOf(provider: string): string {
  return `received_swept:${provider}`;
}
