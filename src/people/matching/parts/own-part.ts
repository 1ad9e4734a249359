import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { Json } from '../../person.js';
import { PersonPart, recordsOf, type PartChange, type RecordPair } from '../person-part.js';

/** Columns of hers that a record may lack, by the names that a merge is asked for them. */
const ownColumns = {
  name: 'name',
  language: 'language',
  timezone: 'timezone',
  preferred_hour: 'preferred_hour',
  preferred_channel: 'preferred_channel',
  code: 'code_hash',
} as const;

type Columns = Readonly<Record<string, Json>> & { readonly tags: readonly string[] };

interface Before {
  readonly kept: Columns;
  readonly after: Columns;
  /** Records that had been merged into the merged one. */
  readonly followers: readonly string[];
}

const columnsSql = `json_build_object('tags', tags, ${Object.values(ownColumns)
  .map((column) => `'${column}', ${column}`)
  .join(', ')})`;

/** What stands with the person herself. The merged record keeps its own, and is shown to nobody. */
@Injectable()
export class OwnPart extends PersonPart {
  readonly name = 'own';
  readonly columns = ['people.merged_into_id', 'merges.kept_id', 'merges.merged_id', 'tombstones.person_id'];

  async merge(tx: PoolClient, { keptId, mergedId, taken }: RecordPair): Promise<PartChange> {
    const kept = await columnsOf(tx, keptId);
    const filled = Object.entries(ownColumns).map(([key, column]) => {
      const [first, second] = taken.has(key) ? ['m', 'k'] : ['k', 'm'];
      return `${column} = coalesce(${first}.${column}, ${second}.${column})`;
    });
    await tx.query(
      `UPDATE people p SET ${filled.join(', ')},
         tags = k.tags || ARRAY(SELECT tag FROM unnest(m.tags) AS tag WHERE tag <> ALL(k.tags))
       FROM people k, people m WHERE p.id = $1 AND k.id = $1 AND m.id = $2`,
      [keptId, mergedId],
    );
    const { rows: followers } = await tx.query<{ id: string }>(
      'UPDATE people SET merged_into_id = $1 WHERE merged_into_id = $2 RETURNING id',
      [keptId, mergedId],
    );
    await tx.query('UPDATE people SET merged_into_id = $1 WHERE id = $2', [keptId, mergedId]);
    const after = await columnsOf(tx, keptId);
    const before = { kept, after, followers: followers.map(({ id }) => id) } satisfies Before;
    return { moved: movedOf(kept, after), before: before as unknown as Json };
  }

  async unmerge(tx: PoolClient, { keptId, mergedId }: RecordPair, change: PartChange): Promise<void> {
    const { kept, after, followers } = change.before as unknown as Before;
    const columns = Object.values(ownColumns).map(
      (column) =>
        `${column} = CASE WHEN p.${column} IS NOT DISTINCT FROM a.${column} THEN b.${column} ELSE p.${column} END`,
    );
    const added = after.tags.filter((tag) => !kept.tags.includes(tag));
    await tx.query(
      `UPDATE people p SET ${columns.join(', ')},
         tags = CASE WHEN p.tags = a.tags THEN b.tags ELSE ARRAY(SELECT tag FROM unnest(p.tags) AS tag WHERE tag <> ALL($4::text[])) END
       FROM jsonb_populate_record(NULL::people, $2::jsonb) a, jsonb_populate_record(NULL::people, $3::jsonb) b
       WHERE p.id = $1`,
      [keptId, JSON.stringify(after), JSON.stringify(kept), added],
    );
    await tx.query('UPDATE people SET merged_into_id = NULL WHERE id = $1 AND merged_into_id = $2', [
      mergedId,
      keptId,
    ]);
    await tx.query(
      'UPDATE people SET merged_into_id = $1 WHERE id = ANY($2::uuid[]) AND merged_into_id = $3',
      [mergedId, followers, keptId],
    );
  }

  /**
   * The row stays, empty: the ledger of her consents hangs on it. As if it were merged away, it is shown to nobody. What merges
   * kept of her goes with it.
   */
  async erase(tx: PoolClient, personId: string): Promise<void> {
    await tx.query(
      `UPDATE people SET name = NULL, name_folded = NULL, language = NULL, timezone = NULL, tags = '{}', preferred_hour = NULL,
         preferred_channel = NULL, place_code = NULL, code_hash = NULL, match_keys = '{}',
         merged_into_id = coalesce(merged_into_id, id) WHERE id = $1`,
      [personId],
    );
    await tx.query(`UPDATE merges SET changes = '{}' WHERE kept_id = $1 OR merged_id = $1`, [personId]);
  }

  async exportOf(db: Pool | PoolClient, personId: string): Promise<Json> {
    const { rows } = await db.query<{ row: Json }>(
      `SELECT json_build_object('id', id, 'name', name, 'language', language, 'timezone', timezone, 'tags', tags,
         'preferred_hour', preferred_hour, 'preferred_channel', preferred_channel, 'place_code', place_code,
         'created_at', created_at, 'updated_at', updated_at) AS row
       FROM people WHERE id IN ${recordsOf('$1')} ORDER BY id = $1 DESC, id`,
      [personId],
    );
    return rows.map(({ row }) => row);
  }
}

async function columnsOf(tx: PoolClient, id: string): Promise<Columns> {
  const { rows } = await tx.query<{ columns: Columns }>(
    `SELECT ${columnsSql} AS columns FROM people WHERE id = $1`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('A locked person is gone.');
  return row.columns;
}

function movedOf(kept: Columns, after: Columns): string[] {
  return Object.keys(after).filter(
    (column) => JSON.stringify(kept[column]) !== JSON.stringify(after[column]),
  );
}
