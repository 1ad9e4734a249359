import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { ExportRecord } from './export.js';

const columns = `id, kind, partner, selection, columns, rows, reason, at, actor_kind AS "actorKind", actor_id AS "actorId"`;

/** Keeps what left the house, and about whom. SQL in bulk, because an export names thousands. */
@Injectable()
export class ExportsRepository {
  async insert(tx: PoolClient, record: ExportRecord): Promise<void> {
    await tx.query(
      `INSERT INTO exports (id, kind, partner, selection, columns, rows, reason, at, actor_kind, actor_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        record.id,
        record.kind,
        record.partner,
        JSON.stringify(record.selection),
        record.columns,
        record.rows,
        record.reason,
        record.at.toISOString(),
        record.actorKind,
        record.actorId,
      ],
    );
  }

  /** Notes whom the next part of a file is about; before that part leaves. */
  async addPeople(db: Pool | PoolClient, id: string, people: readonly string[]): Promise<void> {
    if (people.length === 0) return;
    await db.query(
      `WITH added AS (
         INSERT INTO exported_people (export_id, person_id) SELECT $1, unnest($2::uuid[]))
       UPDATE exports SET rows = rows + $3 WHERE id = $1`,
      [id, people, people.length],
    );
  }

  async find(db: Pool | PoolClient, id: string): Promise<ExportRecord | null> {
    const { rows } = await db.query<ExportRecord>(`SELECT ${columns} FROM exports WHERE id = $1`, [id]);
    return rows[0] ?? null;
  }

  async finish(db: Pool | PoolClient, id: string, fileHash: Buffer): Promise<void> {
    await db.query('UPDATE exports SET file_hash = $2 WHERE id = $1', [id, fileHash]);
  }

  /** What left the house, the latest first; in a turf, what one person took out. */
  async list(
    db: Pool | PoolClient,
    actorId: string | null,
    before: string | null,
    limit: number,
  ): Promise<ExportRecord[]> {
    const { rows } = await db.query<ExportRecord>(
      `SELECT ${columns} FROM exports
       WHERE ($1::text IS NULL OR actor_id = $1) AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [actorId, before, limit],
    );
    return rows;
  }
}
