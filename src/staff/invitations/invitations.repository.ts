import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Invitation, InvitationKind } from './invitation.js';

const columns = `id, kind, email, role, translates, turf, user_id AS "userId", created_at AS "createdAt", expires_at AS "expiresAt"`;
const working = 'used_at IS NULL AND expires_at > $2';

/** Which links are withdrawn. */
export interface Withdrawal {
  readonly kinds: readonly InvitationKind[];
  /** Those for one address; null: all. */
  readonly email: string | null;
}

/**
 * Reads and writes links.
 * SQL: a link is found and used up in one statement, in the transaction of what it leads to.
 */
@Injectable()
export class InvitationsRepository {
  constructor(private readonly database: Database) {}

  async insert(db: Pool | PoolClient, invitation: Invitation, tokenHash: Buffer, by: Actor): Promise<void> {
    await db.query(
      `INSERT INTO invitations (id, token_hash, kind, email, role, translates, turf, user_id, created_at,
                                created_by_kind, created_by_id, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        invitation.id,
        tokenHash,
        invitation.kind,
        invitation.email,
        invitation.role,
        invitation.translates,
        invitation.turf === null ? null : JSON.stringify(invitation.turf),
        invitation.userId,
        invitation.createdAt.toISOString(),
        by.kind,
        by.id,
        invitation.expiresAt.toISOString(),
      ],
    );
  }

  /** The link of a token, if it still works. */
  async find(tokenHash: Buffer, now: Date): Promise<Invitation | undefined> {
    const { rows } = await this.database.pool.query<Invitation>(
      `SELECT ${columns} FROM invitations WHERE token_hash = $1 AND ${working}`,
      [tokenHash, now.toISOString()],
    );
    return rows[0];
  }

  /** Uses a link of a kind up. Of two at once one gets it and the other undefined. */
  async use(
    tx: PoolClient,
    tokenHash: Buffer,
    kind: InvitationKind,
    now: Date,
  ): Promise<Invitation | undefined> {
    const { rows } = await tx.query<Invitation>(
      `UPDATE invitations SET used_at = $2 WHERE token_hash = $1 AND kind = $3 AND ${working} RETURNING ${columns}`,
      [tokenHash, now.toISOString(), kind],
    );
    return rows[0];
  }

  /** Uses up an open invitation for an address, for somebody who comes by single sign-on. */
  async useFor(tx: PoolClient, email: string, now: Date): Promise<Invitation | undefined> {
    const { rows } = await tx.query<Invitation>(
      `UPDATE invitations SET used_at = $2
       WHERE id = (SELECT id FROM invitations WHERE kind = 'invitation' AND email = $1 AND ${working} ORDER BY id DESC LIMIT 1)
         AND used_at IS NULL
       RETURNING ${columns}`,
      [email, now.toISOString()],
    );
    return rows[0];
  }

  /** Open invitations, the newest first; those after a given id. */
  async list(now: Date, after: string | null, limit: number): Promise<Invitation[]> {
    const { rows } = await this.database.pool.query<Invitation>(
      `SELECT ${columns} FROM invitations WHERE kind = 'invitation' AND used_at IS NULL AND expires_at > $1
         AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [now.toISOString(), after, limit],
    );
    return rows;
  }

  /** Links of a kind that were sent to an address since a moment. */
  async countSince(kind: InvitationKind, email: string, since: Date): Promise<number> {
    const { rows } = await this.database.pool.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM invitations WHERE kind = $1 AND email = $2 AND created_at > $3',
      [kind, email, since.toISOString()],
    );
    return rows[0]?.count ?? 0;
  }

  /** Takes links back that were not used. */
  async withdraw(db: Pool | PoolClient, { kinds, email }: Withdrawal): Promise<void> {
    await db.query(
      'DELETE FROM invitations WHERE used_at IS NULL AND kind = ANY($1) AND ($2::text IS NULL OR email = $2)',
      [kinds, email],
    );
  }

  /** Takes one open invitation back and gives it. */
  async withdrawOne(tx: PoolClient, id: string): Promise<Invitation | undefined> {
    const { rows } = await tx.query<Invitation>(
      `DELETE FROM invitations WHERE id = $1 AND kind = 'invitation' AND used_at IS NULL RETURNING ${columns}`,
      [id],
    );
    return rows[0];
  }
}
