import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { Scope } from '../../platform/access/scope.js';
import type { ImportCounts, ImportRecord, ImportState } from './import.js';

/** Columns under the names of `ImportRecord`. */
const columns = `id, file_name AS "fileName", format, found, mapping, options, state, counts, position, failure, version,
  created_by_kind AS "createdByKind", created_by_id AS "createdById", created_at AS "createdAt", updated_at AS "updatedAt",
  committed_at AS "committedAt"`;

/** What changes about an import. */
export interface ImportChange {
  readonly state?: ImportState;
  readonly mapping?: ImportRecord['mapping'];
  readonly options?: ImportRecord['options'];
  readonly counts?: ImportCounts;
  readonly position?: number;
  readonly failure?: string | null;
  readonly committedAt?: Date;
}

/** States in which a worker goes on. */
const working = ['checking', 'committing', 'undoing'] as const;

/** Keeps imports. SQL, because a worker takes one as others look at it, and lets go of it with its chunk of rows. */
@Injectable()
export class ImportsRepository {
  async insert(tx: PoolClient, record: ImportRecord, fileHash: Buffer): Promise<void> {
    await tx.query(
      `INSERT INTO imports (id, file_name, file_hash, format, found, mapping, options, state, counts, created_by_kind,
         created_by_id, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`,
      [
        record.id,
        record.fileName,
        fileHash,
        record.format,
        JSON.stringify(record.found),
        JSON.stringify(record.mapping),
        JSON.stringify(record.options),
        record.state,
        JSON.stringify(record.counts),
        record.createdByKind,
        record.createdById,
        record.createdAt.toISOString(),
      ],
    );
  }

  /** The last import of the same bytes that was not undone. */
  async ofSameFile(db: Pool | PoolClient, fileHash: Buffer): Promise<string | undefined> {
    const { rows } = await db.query<{ id: string }>(
      `SELECT id FROM imports WHERE file_hash = $1 AND state = 'committed' ORDER BY created_at DESC LIMIT 1`,
      [fileHash],
    );
    return rows[0]?.id;
  }

  async find(db: Pool | PoolClient, id: string): Promise<ImportRecord | null> {
    const { rows } = await db.query<ImportRecord>(`SELECT ${columns} FROM imports WHERE id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Takes an import for a change; who comes second waits. */
  async lock(tx: PoolClient, id: string): Promise<ImportRecord | null> {
    const { rows } = await tx.query<ImportRecord>(`SELECT ${columns} FROM imports WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
    return rows[0] ?? null;
  }

  /** Takes an import that is at work, unless another worker has it. */
  async take(tx: PoolClient, id: string): Promise<ImportRecord | null> {
    const { rows } = await tx.query<ImportRecord>(
      `SELECT ${columns} FROM imports WHERE id = $1 AND state = ANY($2::text[]) FOR UPDATE SKIP LOCKED`,
      [id, working],
    );
    return rows[0] ?? null;
  }

  /** Imports that are at work, the oldest first. */
  async atWork(db: Pool | PoolClient): Promise<string[]> {
    const { rows } = await db.query<{ id: string }>(
      'SELECT id FROM imports WHERE state = ANY($1::text[]) ORDER BY updated_at',
      [working],
    );
    return rows.map(({ id }) => id);
  }

  /** The imports of everybody, or (in a turf) of one who imports, the latest first. */
  async list(
    db: Pool | PoolClient,
    { scope, userId }: { readonly scope: Scope; readonly userId: string },
    before: string | null,
    limit: number,
    /** Those alone that wait for somebody: to be mapped, to be accepted, to be begun again. */
    isWaiting = false,
  ): Promise<ImportRecord[]> {
    const { rows } = await db.query<ImportRecord>(
      `SELECT ${columns} FROM imports
       WHERE ($1::uuid IS NULL OR id < $1) AND ($2::text IS NULL OR created_by_id = $2)
         AND (NOT $4 OR state IN ('mapping', 'checked', 'failed')) ORDER BY id DESC LIMIT $3`,
      [before, scope.kind === 'system' ? null : userId, limit, isWaiting],
    );
    return rows;
  }

  /** Changes an import and gives it as it is then. */
  async change(tx: PoolClient, record: ImportRecord, change: ImportChange, at: Date): Promise<ImportRecord> {
    const next = { ...record, ...change, version: record.version + 1, updatedAt: at };
    await tx.query(
      `UPDATE imports SET state = $2, mapping = $3, options = $4, counts = $5, position = $6, failure = $7, version = $8,
         updated_at = $9, committed_at = $10 WHERE id = $1`,
      [
        next.id,
        next.state,
        JSON.stringify(next.mapping),
        JSON.stringify(next.options),
        JSON.stringify(next.counts),
        next.position,
        next.failure,
        next.version,
        at.toISOString(),
        next.committedAt?.toISOString() ?? null,
      ],
    );
    return next;
  }
}
