import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { Database } from '../../platform/database/database.js';
import { isSameTurf, type Turf } from './turf.js';
import { changedBy, type NewUser, type User, type UserChange } from './user.js';

/** The turf of an account; null when it has none. */
const turfColumn = `(
    SELECT json_build_object(
      'places', coalesce(json_agg(t.value ORDER BY t.value) FILTER (WHERE t.kind = 'place'), '[]'),
      'programmes', coalesce(json_agg(t.value ORDER BY t.value) FILTER (WHERE t.kind = 'programme'), '[]'),
      'tags', coalesce(json_agg(t.value ORDER BY t.value) FILTER (WHERE t.kind = 'tag'), '[]'))
    FROM turfs t WHERE t.user_id = u.id HAVING count(*) > 0) AS turf`;

/** The columns of a `User`, in a statement where the table is `u`. */
export const userColumns = `u.id, u.email, u.name, u.role, u.translates, u.language,
  u.totp_confirmed_at IS NOT NULL AS "hasTotp", u.disabled_at IS NOT NULL AS "isDisabled",
  u.version, u.created_at AS "createdAt", u.last_seen_at AS "lastSeenAt", ${turfColumn}`;

/** An account with the hash of its password. */
export type UserWithPassword = User & { readonly passwordHash: string | null };

/** Which accounts are listed, in the order of their addresses. */
export interface UserFilter {
  /** A part of a name or an address. */
  readonly q: string | null;
  /** Those whose address comes after this one. */
  readonly after: string | null;
  readonly limit: number;
}

/**
 * Reads and writes accounts.
 * SQL throughout: every change shares a transaction with its entry in the audit log, and a check with what it leads to.
 */
@Injectable()
export class UsersRepository {
  constructor(private readonly database: Database) {}

  async isEmpty(): Promise<boolean> {
    const { rows } = await this.database.pool.query('SELECT FROM users LIMIT 1');
    return rows.length === 0;
  }

  /** Says whether the address was still free. */
  async insert(tx: PoolClient, user: NewUser): Promise<boolean> {
    const { rowCount } = await tx.query(
      `INSERT INTO users (id, email, name, role, translates, password_hash, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (email) DO NOTHING`,
      [
        user.id,
        user.email,
        user.name,
        user.role,
        user.translates,
        user.passwordHash,
        user.createdAt.toISOString(),
      ],
    );
    return rowCount === 1;
  }

  async find(id: string, db: Pool | PoolClient = this.database.pool): Promise<User | undefined> {
    const { rows } = await db.query<User>(`SELECT ${userColumns} FROM users u WHERE u.id = $1`, [id]);
    return rows[0];
  }

  /** Locks an account until the transaction ends. */
  async lock(tx: PoolClient, id: string): Promise<User | undefined> {
    const { rows } = await tx.query<User>(`SELECT ${userColumns} FROM users u WHERE u.id = $1 FOR UPDATE`, [
      id,
    ]);
    return rows[0];
  }

  /** `email`: as `emailKey` gives it. */
  async findByEmail(
    email: string,
    db: Pool | PoolClient = this.database.pool,
  ): Promise<UserWithPassword | undefined> {
    const { rows } = await db.query<UserWithPassword>(
      `SELECT ${userColumns}, u.password_hash AS "passwordHash" FROM users u WHERE u.email = $1`,
      [email],
    );
    return rows[0];
  }

  async passwordHash(id: string): Promise<string | null> {
    const { rows } = await this.database.pool.query<{ hash: string | null }>(
      'SELECT password_hash AS hash FROM users WHERE id = $1',
      [id],
    );
    return rows[0]?.hash ?? null;
  }

  /** The account that a single sign-on was tied to. */
  async findBySubject(issuer: string, subject: string): Promise<User | undefined> {
    const { rows } = await this.database.pool.query<User>(
      `SELECT ${userColumns} FROM users u WHERE u.oidc_issuer = $1 AND u.oidc_subject = $2`,
      [issuer, subject],
    );
    return rows[0];
  }

  /** Ties an account to a single sign-on, once. Says whether it is tied to this one now. */
  async tie(tx: PoolClient, id: string, issuer: string, subject: string): Promise<boolean> {
    const { rowCount } = await tx.query(
      `UPDATE users SET oidc_issuer = $2, oidc_subject = $3
       WHERE id = $1 AND (oidc_subject IS NULL OR (oidc_issuer, oidc_subject) = ($2, $3))`,
      [id, issuer, subject],
    );
    return rowCount === 1;
  }

  async list({ q, after, limit }: UserFilter): Promise<User[]> {
    const { rows } = await this.database.pool.query<User>(
      `SELECT ${userColumns} FROM users u
       WHERE ($1::text IS NULL OR strpos(u.email, lower($1)) > 0 OR strpos(lower(u.name), lower($1)) > 0)
         AND ($2::text IS NULL OR u.email > $2)
       ORDER BY u.email LIMIT $3`,
      [q, after, limit],
    );
    return rows;
  }

  /** Changes a locked account and gives it as it is then. */
  async change(tx: PoolClient, user: User, change: UserChange, at: Date): Promise<User> {
    const next = changedBy(change, user);
    if (!isSameTurf(next.turf, user.turf)) await this.setTurf(tx, user.id, next.turf);
    const { rows } = await tx.query<User>(
      `UPDATE users u SET name = $2, role = $3, translates = $4, language = $5, version = version + 1,
         disabled_at = CASE WHEN $6 THEN coalesce(u.disabled_at, $7) END
       WHERE u.id = $1 RETURNING ${userColumns}`,
      [user.id, next.name, next.role, next.translates, next.language, next.isDisabled, at.toISOString()],
    );
    const [changed] = rows;
    if (changed === undefined) throw new Error('An account that was locked is gone.');
    return changed;
  }

  /** Gives an account a turf in place of the one it has; null: none. */
  async setTurf(tx: PoolClient, id: string, turf: Turf | null): Promise<void> {
    await tx.query('DELETE FROM turfs WHERE user_id = $1', [id]);
    await tx.query(
      `INSERT INTO turfs (user_id, kind, value)
       SELECT $1::uuid, 'place', unnest($2::text[])
       UNION SELECT $1::uuid, 'programme', unnest($3::text[])
       UNION SELECT $1::uuid, 'tag', unnest($4::text[])`,
      [id, turf?.places ?? [], turf?.programmes ?? [], turf?.tags ?? []],
    );
  }

  async setPassword(tx: PoolClient, id: string, hash: string): Promise<void> {
    await tx.query('UPDATE users SET password_hash = $2, version = version + 1 WHERE id = $1', [id, hash]);
  }

  /** The same password at another cost: no change that anybody sees. */
  async rehash(id: string, before: string, hash: string): Promise<void> {
    await this.database.pool.query(
      'UPDATE users SET password_hash = $3 WHERE id = $1 AND password_hash = $2',
      [id, before, hash],
    );
  }

  /** Locks every administrator who can sign in, so that no two of them go at once, and says how many there are. */
  async lockAdministrators(tx: PoolClient): Promise<number> {
    const { rowCount } = await tx.query(
      `SELECT FROM users WHERE role = 'admin' AND disabled_at IS NULL ORDER BY id FOR UPDATE`,
    );
    return rowCount ?? 0;
  }

  /** Notes that somebody was there. */
  async seen(id: string, at: Date, db: Pool | PoolClient = this.database.pool): Promise<void> {
    await db.query('UPDATE users SET last_seen_at = $2 WHERE id = $1', [id, at.toISOString()]);
  }
}
