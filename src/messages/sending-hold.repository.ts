import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

/** Why nothing leaves the house, and since when. */
export interface SendingHold {
  readonly since: string;
  /** Such as `restored`. */
  readonly reason: string;
}

const key = 'sending_held';

/** SQL that tells whether sending is held; statements that decide about messages embed it. */
export const isHeldSql = `EXISTS (SELECT FROM settings WHERE key = '${key}')`;

/** Holds all sending, and lets it go on. A restore holds it, until somebody has looked. */
@Injectable()
export class SendingHoldRepository {
  /** The hold that is in force, if any. */
  async current(db: Pool | PoolClient): Promise<SendingHold | undefined> {
    const { rows } = await db.query<{ value: SendingHold }>('SELECT value FROM settings WHERE key = $1', [
      key,
    ]);
    return rows[0]?.value;
  }

  /** Holds sending from now on; an earlier hold keeps its time and reason. */
  async hold(tx: Pool | PoolClient, reason: string, at: Date): Promise<void> {
    const value: SendingHold = { since: at.toISOString(), reason };
    await tx.query(
      'INSERT INTO settings (key, value, updated_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [key, JSON.stringify(value), at.toISOString()],
    );
  }

  /** Lets sending go on. Messages that waited go out within a minute. */
  async release(tx: Pool | PoolClient): Promise<void> {
    await tx.query('DELETE FROM settings WHERE key = $1', [key]);
  }
}
