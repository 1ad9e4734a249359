import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { Database } from '../../platform/database/database.js';
import type { User } from '../users/user.js';
import { userColumns } from '../users/users.repository.js';

/** A session that is not over, with whose it is. */
export interface StoredSession {
  readonly publicId: string;
  readonly user: User;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

/** A session as its owner's list shows it. */
export interface ListedSession {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

/** A session that begins. */
export interface NewSession {
  readonly idHash: Buffer;
  readonly publicId: string;
  readonly userId: string;
  readonly device: string;
  readonly at: Date;
  readonly expiresAt: Date;
}

/**
 * Reads and writes sessions.
 * SQL: finding one with its account is on the way of every request, and ends share transactions with what causes them.
 */
@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  async insert(
    tx: PoolClient,
    { idHash, publicId, userId, device, at, expiresAt }: NewSession,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO staff_sessions (id_hash, public_id, user_id, device, created_at, last_seen_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $5, $6)`,
      [idHash, publicId, userId, device, at.toISOString(), expiresAt.toISOString()],
    );
    await tx.query('DELETE FROM staff_sessions WHERE user_id = $1 AND expires_at < $2', [
      userId,
      at.toISOString(),
    ]);
  }

  /** Finds a session of an account that is not disabled, used since `idleSince`. */
  async find(idHash: Buffer, now: Date, idleSince: Date): Promise<StoredSession | undefined> {
    const { rows } = await this.database.pool.query<Omit<StoredSession, 'user'> & User & { seenAt: Date }>({
      // Named, so that a connection plans it once: every request of the console begins with it.
      name: 'staff_sessions_find',
      text: `SELECT ${userColumns}, s.public_id AS "publicId", s.last_seen_at AS "seenAt", s.expires_at AS "expiresAt"
        FROM staff_sessions s JOIN users u ON u.id = s.user_id AND u.disabled_at IS NULL
        WHERE s.id_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3`,
      values: [idHash, now.toISOString(), idleSince.toISOString()],
    });
    const [row] = rows;
    if (row === undefined) return undefined;
    const { publicId, seenAt, expiresAt, ...user } = row;
    return { publicId, user, lastSeenAt: seenAt, expiresAt };
  }

  /** Notes that a session is used. */
  async touch(idHash: Buffer, at: Date): Promise<void> {
    await this.database.pool.query('UPDATE staff_sessions SET last_seen_at = $2 WHERE id_hash = $1', [
      idHash,
      at.toISOString(),
    ]);
  }

  async list(userId: string, now: Date, idleSince: Date): Promise<ListedSession[]> {
    const { rows } = await this.database.pool.query<ListedSession>(
      `SELECT public_id AS id, device, created_at AS "createdAt", last_seen_at AS "lastSeenAt"
       FROM staff_sessions WHERE user_id = $1 AND expires_at > $2 AND last_seen_at > $3
       ORDER BY last_seen_at DESC, public_id`,
      [userId, now.toISOString(), idleSince.toISOString()],
    );
    return rows;
  }

  /** Ends one session of an account; says whether there was one. */
  async end(tx: PoolClient, userId: string, publicId: string): Promise<boolean> {
    const { rowCount } = await tx.query('DELETE FROM staff_sessions WHERE user_id = $1 AND public_id = $2', [
      userId,
      publicId,
    ]);
    return rowCount === 1;
  }

  /** Ends all sessions of an account, except one if it is named. */
  async endAll(tx: PoolClient, userId: string, except: string | null = null): Promise<number> {
    const { rowCount } = await tx.query(
      'DELETE FROM staff_sessions WHERE user_id = $1 AND public_id IS DISTINCT FROM $2::uuid',
      [userId, except],
    );
    return rowCount ?? 0;
  }
}
