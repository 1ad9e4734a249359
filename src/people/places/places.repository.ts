import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { PlaceRow } from '../../engine/understanding/place-index.js';
import { refreshKeys } from '../record/keys.js';

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

/** Which places are asked for. */
export interface PlacesWanted {
  readonly parent: string | null;
  readonly q: string | null;
  /** The last place of the page before. */
  readonly after: { readonly name: string; readonly code: string } | null;
}

/** A place in a list. */
export interface ListedPlace {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent: string | null;
  /** The name of the place that it lies in. */
  readonly around: string | null;
  /** How many places lie directly in it. */
  readonly inside: number;
}

/** A place with those that it lies in, from the top. */
export interface FoundPlace extends ListedPlace {
  readonly otherNames: readonly string[];
  readonly path: readonly { readonly code: string; readonly name: string; readonly level: string }[];
}

const listed = `p.code, p.name, p.level, p.parent_code AS parent, a.name AS around,
  (SELECT count(*)::int FROM places i WHERE i.parent_code = p.code) AS inside`;

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

  /** Lists places by their names: those directly in a place, those that are looked for, else those at the top. */
  async list(
    db: Pool | PoolClient,
    { parent, q, after }: PlacesWanted,
    limit: number,
  ): Promise<ListedPlace[]> {
    const { rows } = await db.query<ListedPlace>(
      `SELECT ${listed} FROM places p LEFT JOIN places a ON a.code = p.parent_code
       WHERE ($1::text IS NULL OR p.parent_code = $1)
         AND ($2::text IS NULL OR starts_with(lower(p.name), lower($2)) OR starts_with(lower(p.code), lower($2))
           OR EXISTS (SELECT FROM unnest(p.other_names) AS other WHERE starts_with(lower(other), lower($2))))
         AND ($1::text IS NOT NULL OR $2::text IS NOT NULL OR p.parent_code IS NULL)
         AND ($3::text IS NULL OR (p.name, p.code) > ($3, $4))
       ORDER BY p.name, p.code LIMIT $5`,
      [parent, q, after?.name ?? null, after?.code ?? null, limit],
    );
    return rows;
  }

  /** One place with those that it lies in, from the top; null where there is none of that code. */
  async find(db: Pool | PoolClient, code: string): Promise<FoundPlace | null> {
    const { rows } = await db.query<FoundPlace>(
      `SELECT ${listed}, p.other_names AS "otherNames", (
           WITH RECURSIVE path AS (
             SELECT code, name, level, parent_code, 1 AS floor FROM places WHERE code = p.parent_code
             UNION ALL SELECT o.code, o.name, o.level, o.parent_code, floor + 1
               FROM places o JOIN path ON o.code = path.parent_code WHERE floor < 32)
           SELECT coalesce(json_agg(json_build_object('code', code, 'name', name, 'level', level) ORDER BY floor DESC), '[]')
           FROM path) AS path
       FROM places p LEFT JOIN places a ON a.code = p.parent_code WHERE p.code = $1`,
      [code],
    );
    return rows[0] ?? null;
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
    await placeAgain(tx);
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

/** People are refreshed this many at a time. */
const batchSize = 5_000;

/** Puts people where they live now that the tree is another: a place that they named may have come, or be gone. */
async function placeAgain(tx: PoolClient): Promise<void> {
  const { rows } = await tx.query<{ id: string }>(
    `SELECT p.id FROM people p
     LEFT JOIN person_fields f ON f.person_id = p.id AND f.key = 'place'
     LEFT JOIN places pl ON pl.code = f.value_text
     WHERE p.place_code IS DISTINCT FROM pl.code`,
  );
  const ids = rows.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += batchSize)
    await refreshKeys(tx, ids.slice(from, from + batchSize));
}
