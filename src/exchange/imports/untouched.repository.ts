import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Actor } from '../../platform/access/actor.js';
import type { UndoableRow } from './import-rows.repository.js';

/** A consent that stands for somebody. */
export interface GrantedConsent {
  readonly personId: string;
  readonly purpose: string;
  readonly language: string;
  readonly version: string;
}

/** Whatever somebody may have who was not only imported. */
const ties = [
  'conversations',
  'subscriptions',
  'cases',
  'household_members',
  'relationships',
  'outbound_messages',
];

/** Knows who is as an import left her, and takes away whom it made. SQL, because an import made thousands. */
@Injectable()
export class UntouchedRepository {
  /** Which rows cannot be undone, each with why. */
  async touched(
    tx: PoolClient,
    source: string,
    rows: readonly UndoableRow[],
  ): Promise<ReadonlyMap<number, string>> {
    const isTied = ties
      .map((table) => `EXISTS (SELECT FROM ${table} t WHERE t.person_id = r.person_id)`)
      .join(' OR ');
    const { rows: found } = await tx.query<{ row: number; why: string }>(
      `SELECT r.row, CASE
           WHEN p.id IS NULL THEN 'gone_since'
           WHEN p.merged_into_id IS NOT NULL THEN 'merged_since'
           WHEN p.updated_at <> r.updated_at THEN 'changed_since'
           ELSE 'active_since' END AS why
       FROM unnest($1::int[], $2::uuid[], $3::timestamptz[], $4::bool[]) AS r (row, person_id, updated_at, was_created)
       LEFT JOIN people p ON p.id = r.person_id
       WHERE p.id IS NULL OR p.merged_into_id IS NOT NULL OR p.updated_at <> r.updated_at
         OR EXISTS (SELECT FROM interactions i WHERE i.person_id = r.person_id AND (r.was_created OR i.at > r.updated_at)
           AND coalesce(i.data ->> 'source', '') NOT IN ($5, $5 || '/undone'))
         OR (r.was_created AND (${isTied}))`,
      [
        rows.map(({ row }) => row),
        rows.map(({ personId }) => personId),
        rows.map(({ before }) => before.updatedAt),
        rows.map(({ before }) => before.wasCreated),
        source,
      ],
    );
    return new Map(found.map(({ row, why }) => [row, why]));
  }

  /** What stands as granted for people. */
  async grantedTo(tx: PoolClient, ids: readonly string[]): Promise<GrantedConsent[]> {
    if (ids.length === 0) return [];
    const { rows } = await tx.query<GrantedConsent>(
      `SELECT "personId", purpose, language, version FROM (
         SELECT DISTINCT ON (person_id, purpose) person_id AS "personId", purpose, language, version, action
         FROM consent_entries WHERE person_id = ANY($1::uuid[]) ORDER BY person_id, purpose, sequence DESC) AS last
       WHERE action = 'granted'`,
      [ids],
    );
    return rows;
  }

  /**
   * Takes people away. Of whom the ledger speaks, an empty record stays that is shown to nobody: entries of the ledger are for ever.
   */
  async remove(tx: PoolClient, ids: readonly string[], at: Date, by: Actor): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      'DELETE FROM duplicate_pairs WHERE person_id = ANY($1::uuid[]) OR other_id = ANY($1::uuid[])',
      [ids],
    );
    await tx.query(
      `DELETE FROM people p WHERE p.id = ANY($1::uuid[])
         AND NOT EXISTS (SELECT FROM consent_entries c WHERE c.person_id = p.id)`,
      [ids],
    );
    for (const table of [
      'person_addresses',
      'person_fields',
      'person_roles',
      'person_interests',
      'suppressions',
      'interactions',
    ])
      await tx.query(`DELETE FROM ${table} WHERE person_id = ANY($1::uuid[])`, [ids]);
    await tx.query(
      `UPDATE people SET name = NULL, name_folded = NULL, language = NULL, timezone = NULL, tags = '{}', preferred_hour = NULL,
         preferred_channel = NULL, place_code = NULL, match_keys = '{}', merged_into_id = id
       WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    await tx.query(
      `INSERT INTO tombstones (person_id, erased_at, cause, actor_kind, actor_id)
       SELECT id, $2, 'import_undone', $3, $4 FROM people WHERE id = ANY($1::uuid[]) ON CONFLICT DO NOTHING`,
      [ids, at.toISOString(), by.kind, by.id],
    );
  }
}
