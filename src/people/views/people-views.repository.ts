import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { ViewContent } from './views.schemas.js';

/** A view as it is stored. */
export interface StoredPeopleView {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly isShared: boolean;
  readonly view: ViewContent;
  readonly createdAt: Date;
  /** The name of whoever made it; null for somebody who is no account any more. */
  readonly owner: string | null;
}

/** Where a page of views ended. */
export interface ViewPosition {
  readonly name: string;
  readonly id: string;
}

const selected = `SELECT v.id, v.user_id AS "userId", v.name, v.is_shared AS "isShared", v.view, v.created_at AS "createdAt",
  u.name AS owner FROM people_views v LEFT JOIN users u ON u.id = v.user_id`;

/** Keeps views of the list of people. SQL, because accounts are another room's, and their names stand beside. */
@Injectable()
export class PeopleViewsRepository {
  /** The views that somebody may use, by their names. */
  async usable(
    db: Pool | PoolClient,
    userId: string,
    after: ViewPosition | null,
    limit: number,
  ): Promise<StoredPeopleView[]> {
    const { rows } = await db.query<StoredPeopleView>(
      `${selected} WHERE (v.user_id = $1 OR v.is_shared) AND ($2::text IS NULL OR (v.name, v.id) > ($2, $3::uuid))
       ORDER BY v.name, v.id LIMIT $4`,
      [userId, after?.name ?? null, after?.id ?? null, limit],
    );
    return rows;
  }

  /** One that somebody may use; undefined for any other. */
  async find(db: Pool | PoolClient, id: string, userId: string): Promise<StoredPeopleView | undefined> {
    const { rows } = await db.query<StoredPeopleView>(
      `${selected} WHERE v.id = $1 AND (v.user_id = $2 OR v.is_shared)`,
      [id, userId],
    );
    return rows[0];
  }

  /** Locks one that somebody may use; undefined for any other. */
  async lock(tx: PoolClient, id: string, userId: string): Promise<StoredPeopleView | undefined> {
    await tx.query('SELECT FROM people_views WHERE id = $1 FOR UPDATE', [id]);
    return this.find(tx, id, userId);
  }

  async count(tx: PoolClient, userId: string): Promise<number> {
    const { rows } = await tx.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM people_views WHERE user_id = $1',
      [userId],
    );
    return rows[0]?.count ?? 0;
  }

  /** @returns false when its owner has one of that name */
  async insert(
    tx: PoolClient,
    { id, userId, name, isShared, view, createdAt }: StoredPeopleView,
  ): Promise<boolean> {
    const { rowCount } = await tx.query(
      `INSERT INTO people_views (id, user_id, name, view, is_shared, created_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (user_id, name) DO NOTHING`,
      [id, userId, name, JSON.stringify(view), isShared, createdAt.toISOString()],
    );
    return rowCount === 1;
  }

  /** @returns false when its owner has another one of that name */
  async update(tx: PoolClient, { id, userId, name, isShared, view }: StoredPeopleView): Promise<boolean> {
    const { rowCount } = await tx.query(
      `UPDATE people_views SET name = $3, view = $4, is_shared = $5
       WHERE id = $1 AND NOT EXISTS (SELECT FROM people_views o WHERE o.user_id = $2 AND o.name = $3 AND o.id <> $1)`,
      [id, userId, name, JSON.stringify(view), isShared],
    );
    return rowCount === 1;
  }

  async delete(tx: PoolClient, id: string): Promise<void> {
    await tx.query('DELETE FROM people_views WHERE id = $1', [id]);
  }

  /**
   * Gives the shared views of one account to another and takes its own ones away. One whose name the other has already goes by its
   * name and that of whoever made it.
   * @returns how many were given
   */
  async handOver(
    tx: PoolClient,
    from: { readonly id: string; readonly name: string },
    to: string,
  ): Promise<number> {
    await tx.query('DELETE FROM people_views WHERE user_id = $1 AND NOT is_shared', [from.id]);
    const { rowCount } = await tx.query(
      `UPDATE people_views v SET user_id = $2, name = CASE
         WHEN EXISTS (SELECT FROM people_views o WHERE o.user_id = $2 AND o.name = v.name)
         THEN "left"(v.name, 60) || ' (' || "left"($3, 24) || ', ' || "right"(v.id::text, 6) || ')' ELSE v.name END
       WHERE v.user_id = $1`,
      [from.id, to, from.name],
    );
    return rowCount ?? 0;
  }
}
