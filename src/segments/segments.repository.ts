import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { Database } from '../platform/database/database.js';
import type { Segment } from './segment.js';

const columns = `id, name, description, expression, version, created_by_id AS "createdById",
  created_at AS "createdAt", updated_at AS "updatedAt"`;

/**
 * Keeps segments.
 * SQL where a change and its audit entry stand in one transaction.
 */
@Injectable()
export class SegmentsRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<Segment | null> {
    return this.database.prisma.segment.findUnique({ where: { id } });
  }

  findNamed(name: string): Promise<Segment | null> {
    return this.database.prisma.segment.findUnique({ where: { name } });
  }

  /** In the order of their names. @param after a name, or null for the first ones */
  list(after: string | null, limit: number): Promise<Segment[]> {
    return this.database.prisma.segment.findMany({
      where: after === null ? {} : { name: { gt: after } },
      orderBy: { name: 'asc' },
      take: limit,
    });
  }

  /** @returns null when there is none */
  async lock(tx: PoolClient, id: string): Promise<Segment | null> {
    const { rows } = await tx.query<Segment>(`SELECT ${columns} FROM segments WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
    return rows[0] ?? null;
  }

  /** @returns false when another segment has the name */
  async insert(tx: PoolClient, segment: Segment): Promise<boolean> {
    const { rowCount } = await tx.query(
      `INSERT INTO segments (id, name, description, expression, version, created_by_id, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (name) DO NOTHING`,
      [
        segment.id,
        segment.name,
        segment.description,
        segment.expression,
        segment.version,
        segment.createdById,
        segment.createdAt.toISOString(),
        segment.updatedAt.toISOString(),
      ],
    );
    return rowCount === 1;
  }

  /** Whether a segment other than this one has the name. */
  async isTaken(tx: PoolClient, name: string, id: string): Promise<boolean> {
    const { rowCount } = await tx.query('SELECT FROM segments WHERE name = $1 AND id <> $2', [name, id]);
    return rowCount !== 0;
  }

  async update(tx: PoolClient, segment: Segment): Promise<void> {
    await tx.query(
      `UPDATE segments SET name = $2, description = $3, expression = $4, version = $5, updated_at = $6 WHERE id = $1`,
      [
        segment.id,
        segment.name,
        segment.description,
        segment.expression,
        segment.version,
        segment.updatedAt.toISOString(),
      ],
    );
  }

  async delete(tx: PoolClient, id: string): Promise<void> {
    await tx.query('DELETE FROM segments WHERE id = $1', [id]);
  }
}
