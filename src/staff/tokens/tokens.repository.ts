import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Permission } from '../../platform/access/policy.js';
import { Database } from '../../platform/database/database.js';
import type { User } from '../users/user.js';
import { userColumns } from '../users/users.repository.js';

/** A token as its owner's list shows it. */
export interface ListedToken {
  readonly id: string;
  readonly name: string;
  /** Its first characters. */
  readonly prefix: string;
  readonly scopes: readonly Permission[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
}

/** A token that holds, with whose it is. */
export interface UsedToken {
  readonly id: string;
  readonly scopes: readonly Permission[];
  readonly lastUsedAt: Date | null;
  readonly user: User;
}

/** A token that is made. */
export interface NewToken extends Omit<ListedToken, 'lastUsedAt'> {
  readonly userId: string;
  readonly tokenHash: Buffer;
}

const listed = `t.id, t.name, t.prefix, t.scopes, t.created_at AS "createdAt", t.expires_at AS "expiresAt",
  t.last_used_at AS "lastUsedAt"`;
const holding = 't.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > $2)';

/**
 * Reads and writes tokens.
 * SQL: finding one with its owner is on the way of every request that brings one, and changes share transactions with the audit log.
 */
@Injectable()
export class TokensRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: PoolClient, token: NewToken): Promise<void> {
    await tx.query(
      `INSERT INTO api_tokens (id, user_id, name, prefix, token_hash, scopes, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        token.id,
        token.userId,
        token.name,
        token.prefix,
        token.tokenHash,
        token.scopes,
        token.createdAt.toISOString(),
        token.expiresAt?.toISOString() ?? null,
      ],
    );
  }

  /** Finds a token that was neither revoked nor has run out, of an account that is not disabled. */
  async find(tokenHash: Buffer, now: Date): Promise<UsedToken | undefined> {
    type Row = User & { tokenId: string; scopes: readonly Permission[]; lastUsedAt: Date | null };
    const { rows } = await this.database.pool.query<Row>({
      // Named, so that a connection plans it once: every request of a program begins with it.
      name: 'api_tokens_find',
      text: `SELECT ${userColumns}, t.id AS "tokenId", t.scopes, t.last_used_at AS "lastUsedAt"
        FROM api_tokens t JOIN users u ON u.id = t.user_id AND u.disabled_at IS NULL
        WHERE t.token_hash = $1 AND ${holding}`,
      values: [tokenHash, now.toISOString()],
    });
    const [row] = rows;
    if (row === undefined) return undefined;
    const { tokenId, scopes, lastUsedAt, ...user } = row;
    return { id: tokenId, scopes, lastUsedAt, user };
  }

  async touch(id: string, at: Date): Promise<void> {
    await this.database.pool.query('UPDATE api_tokens SET last_used_at = $2 WHERE id = $1', [
      id,
      at.toISOString(),
    ]);
  }

  /** The tokens of an account that hold, the newest first. */
  async list(userId: string, now: Date): Promise<ListedToken[]> {
    const { rows } = await this.database.pool.query<ListedToken>(
      `SELECT ${listed} FROM api_tokens t WHERE t.user_id = $1 AND ${holding} ORDER BY t.id DESC`,
      [userId, now.toISOString()],
    );
    return rows;
  }

  /** Revokes a token of an account and gives it; undefined when there is none. */
  async revoke(tx: PoolClient, userId: string, id: string, at: Date): Promise<ListedToken | undefined> {
    const { rows } = await tx.query<ListedToken>(
      `UPDATE api_tokens t SET revoked_at = $3 WHERE t.user_id = $1 AND t.id = $2 AND t.revoked_at IS NULL RETURNING ${listed}`,
      [userId, id, at.toISOString()],
    );
    return rows[0];
  }

  /** Revokes every token of an account; says how many there were. */
  async revokeAll(tx: PoolClient, userId: string, at: Date): Promise<number> {
    const { rowCount } = await tx.query(
      'UPDATE api_tokens SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL',
      [userId, at.toISOString()],
    );
    return rowCount ?? 0;
  }
}
