import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { PlaceRow } from '../../engine/understanding/place-index.js';

/** The setting that says which file the table is in step with. */
const hashKey = 'places_hash';

/** What parts other names where they are handed over; the file parts them by it too, so none holds one. */
const separator = ';';

/** How many rows of the table a file has changed. */
export interface PlacesChange {
  /** Inserted or updated. */
  readonly written: number;
  readonly deleted: number;
}

/**
 * Keeps the place tree.
 * SQL in bulk, because a country has tens of thousands of places and boot waits for them.
 */
@Injectable()
export class PlacesRepository {
  /** The hash of the file that the table is in step with; null while there was none. */
  async hash(db: Pool | PoolClient): Promise<string | null> {
    const { rows } = await db.query<{ value: string }>('SELECT value FROM settings WHERE key = $1', [
      hashKey,
    ]);
    return rows[0]?.value ?? null;
  }

  async all(db: Pool | PoolClient): Promise<PlaceRow[]> {
    const { rows } = await db.query<PlaceRow>(
      'SELECT code, name, other_names AS "otherNames", level, parent_code AS parent FROM places ORDER BY code',
    );
    return rows;
  }

  /**
   * Brings the table in step with a file, unless it is so already. Processes that start together do it one after the other.
   * @returns null when there was nothing to do
   */
  async bringInStep(
    tx: PoolClient,
    { rows, hash }: { readonly rows: readonly PlaceRow[]; readonly hash: string },
    at: Date,
  ): Promise<PlacesChange | null> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [hashKey]);
    if ((await this.hash(tx)) === hash) return null;
    const written = await this.upsert(tx, rows);
    // Afterwards, when nothing that stays lies in anything that goes.
    const deleted = await this.deleteOthers(tx, rows);
    await tx.query(
      `INSERT INTO settings (key, value, updated_at) VALUES ($1, $2, $3)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
      [hashKey, JSON.stringify(hash), at.toISOString()],
    );
    return { written, deleted };
  }

  /** In one statement, so that a place may come before the one that it lies in. */
  private async upsert(tx: PoolClient, rows: readonly PlaceRow[]): Promise<number> {
    const { rowCount } = await tx.query(
      `INSERT INTO places AS p (code, name, other_names, level, parent_code)
       SELECT code, name, coalesce(string_to_array(nullif(other_names, ''), $6), '{}'), level, parent
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) AS new (code, name, other_names, level, parent)
       ON CONFLICT (code) DO UPDATE
         SET name = excluded.name, other_names = excluded.other_names, level = excluded.level, parent_code = excluded.parent_code
         WHERE (p.name, p.other_names, p.level, p.parent_code)
           IS DISTINCT FROM (excluded.name, excluded.other_names, excluded.level, excluded.parent_code)`,
      [
        rows.map(({ code }) => code),
        rows.map(({ name }) => name),
        rows.map(({ otherNames }) => otherNames.join(separator)),
        rows.map(({ level }) => level),
        rows.map(({ parent }) => parent),
        separator,
      ],
    );
    return rowCount ?? 0;
  }

  private async deleteOthers(tx: PoolClient, rows: readonly PlaceRow[]): Promise<number> {
    const { rowCount } = await tx.query(
      'DELETE FROM places p WHERE NOT EXISTS (SELECT FROM unnest($1::text[]) AS kept (code) WHERE kept.code = p.code)',
      [rows.map(({ code }) => code)],
    );
    return rowCount ?? 0;
  }
}
