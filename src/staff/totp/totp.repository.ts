import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { Database } from '../../platform/database/database.js';

/** The second factor of an account, sealed. */
export interface StoredTotp {
  readonly sealed: Buffer;
  readonly isConfirmed: boolean;
}

/** Reads and writes second factors. SQL: a code is taken and marked as taken in one statement. */
@Injectable()
export class TotpRepository {
  constructor(private readonly database: Database) {}

  async find(userId: string, db: Pool | PoolClient = this.database.pool): Promise<StoredTotp | undefined> {
    const { rows } = await db.query<StoredTotp>(
      `SELECT totp_secret AS sealed, totp_confirmed_at IS NOT NULL AS "isConfirmed"
       FROM users WHERE id = $1 AND totp_secret IS NOT NULL`,
      [userId],
    );
    return rows[0];
  }

  /** Keeps a secret until its first code; one that was confirmed stays. Says whether it was kept. */
  async propose(userId: string, sealed: Buffer): Promise<boolean> {
    const { rowCount } = await this.database.pool.query(
      `UPDATE users SET totp_secret = $2, totp_last_step = NULL WHERE id = $1 AND totp_confirmed_at IS NULL`,
      [userId, sealed],
    );
    return rowCount === 1;
  }

  /** Takes the first code: from now on one is asked for. Says whether there was something to confirm. */
  async confirm(
    tx: PoolClient,
    userId: string,
    step: number,
    recoveryCodes: string[],
    at: Date,
  ): Promise<boolean> {
    const { rowCount } = await tx.query(
      `UPDATE users SET totp_confirmed_at = $4, totp_last_step = $2, recovery_codes = $3, version = version + 1
       WHERE id = $1 AND totp_secret IS NOT NULL AND totp_confirmed_at IS NULL`,
      [userId, step, recoveryCodes, at.toISOString()],
    );
    return rowCount === 1;
  }

  /** Takes the code of a time step, unless one of this or a later step was taken before. */
  async takeStep(userId: string, step: number): Promise<boolean> {
    const { rowCount } = await this.database.pool.query(
      `UPDATE users SET totp_last_step = $2 WHERE id = $1 AND (totp_last_step IS NULL OR totp_last_step < $2)`,
      [userId, step],
    );
    return rowCount === 1;
  }

  /** Takes a recovery code, by its hash, once. */
  async takeRecoveryCode(userId: string, hash: string): Promise<boolean> {
    const { rowCount } = await this.database.pool.query(
      `UPDATE users SET recovery_codes = array_remove(recovery_codes, $2) WHERE id = $1 AND $2 = ANY(recovery_codes)`,
      [userId, hash],
    );
    return rowCount === 1;
  }

  /** Says whether there was one. */
  async remove(tx: PoolClient, userId: string): Promise<boolean> {
    const { rowCount } = await tx.query(
      `UPDATE users SET totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL, recovery_codes = '{}',
         version = version + 1
       WHERE id = $1 AND totp_secret IS NOT NULL`,
      [userId],
    );
    return rowCount === 1;
  }
}
