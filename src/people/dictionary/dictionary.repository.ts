import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { StoredDictionary } from './read-dictionary.js';

const settingKey = 'dictionary';

/** Keeps the last good dictionary, from which every process works. */
@Injectable()
export class DictionaryRepository {
  /** The hash of what is kept; null while there is nothing. */
  async hash(db: Pool | PoolClient): Promise<string | null> {
    const { rows } = await db.query<{ hash: string }>(
      `SELECT value ->> 'hash' AS hash FROM settings WHERE key = $1`,
      [settingKey],
    );
    return rows[0]?.hash ?? null;
  }

  async load(db: Pool | PoolClient): Promise<StoredDictionary | null> {
    const { rows } = await db.query<{ hash: string; content: string }>(
      `SELECT value ->> 'hash' AS hash, value ->> 'content' AS content FROM settings WHERE key = $1`,
      [settingKey],
    );
    const [row] = rows;
    if (row === undefined) return null;
    return { ...(JSON.parse(row.content) as Pick<StoredDictionary, 'file' | 'words'>), hash: row.hash };
  }

  /**
   * Keeps a dictionary in the place of the one before; says whether it was another.
   * As a text, because a column of JSON would lose the order of its fields.
   */
  async keep(tx: PoolClient, { hash, file, words }: StoredDictionary, at: Date): Promise<boolean> {
    const { rowCount } = await tx.query(
      `INSERT INTO settings AS s (key, value, updated_at) VALUES ($1, $2, $3)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at
         WHERE s.value ->> 'hash' IS DISTINCT FROM excluded.value ->> 'hash'`,
      [settingKey, JSON.stringify({ hash, content: JSON.stringify({ file, words }) }), at.toISOString()],
    );
    return rowCount === 1;
  }
}
