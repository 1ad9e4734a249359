import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import { Database } from '../../platform/database/database.js';
import type { Goal } from './goal.js';

const columns = `id, name, measure, programme, place_code AS "placeCode", target::float8, "from"::text, until::text, aim, version,
  created_by_id AS "createdById", created_at AS "createdAt", updated_at AS "updatedAt"`;

/** Goals that there may be. */
const mostGoals = 500;

/** Keeps goals. SQL, because a change and its audit entry stand in one transaction, and days are dates without a time. */
@Injectable()
export class GoalsRepository {
  constructor(private readonly database: Database) {}

  /** Those that end last come first. */
  async all(db: Pool | PoolClient = this.database.pool): Promise<Goal[]> {
    const { rows } = await db.query<Goal>(
      `SELECT ${columns} FROM goals ORDER BY until DESC, name, id LIMIT ${mostGoals}`,
    );
    return rows;
  }

  async find(id: string): Promise<Goal | null> {
    const { rows } = await this.database.pool.query<Goal>(`SELECT ${columns} FROM goals WHERE id = $1`, [id]);
    return rows[0] ?? null;
  }

  async lock(tx: PoolClient, id: string): Promise<Goal | null> {
    const { rows } = await tx.query<Goal>(`SELECT ${columns} FROM goals WHERE id = $1 FOR UPDATE`, [id]);
    return rows[0] ?? null;
  }

  /** Writes a goal, new or changed. */
  async save(tx: PoolClient, goal: Goal): Promise<void> {
    await tx.query(
      `INSERT INTO goals (id, name, measure, programme, place_code, target, "from", until, aim, version, created_by_id,
         created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, measure = excluded.measure, programme = excluded.programme,
         place_code = excluded.place_code, target = excluded.target, "from" = excluded."from", until = excluded.until,
         aim = excluded.aim, version = excluded.version, updated_at = excluded.updated_at`,
      [
        goal.id,
        goal.name,
        goal.measure,
        goal.programme,
        goal.placeCode,
        goal.target,
        goal.from,
        goal.until,
        goal.aim,
        goal.version,
        goal.createdById,
        goal.createdAt.toISOString(),
        goal.updatedAt.toISOString(),
      ],
    );
  }

  async delete(tx: PoolClient, id: string): Promise<void> {
    await tx.query('DELETE FROM goals WHERE id = $1', [id]);
  }
}
