import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';

import type { Json } from '../../person.js';
import { PersonPart, type PartChange, type RecordPair } from '../person-part.js';
import { insertRows, type Row } from '../rows.js';

interface Before {
  readonly pairs: readonly Row[];
  /** Others of whom it is known now that they are not the kept one. */
  readonly told: readonly string[];
}

/** Who may be the same as she: whoever was told apart from the merged record is told apart from the kept one. */
@Injectable()
export class PairsPart extends PersonPart {
  readonly name = 'duplicate_pairs';
  readonly columns = ['duplicate_pairs.person_id', 'duplicate_pairs.other_id'];

  async merge(tx: PoolClient, { keptId, mergedId, at }: RecordPair): Promise<PartChange> {
    const { rows } = await tx.query<{ row: Row }>(
      'DELETE FROM duplicate_pairs d WHERE $1 IN (person_id, other_id) RETURNING to_jsonb(d) AS row',
      [mergedId],
    );
    const pairs = rows.map(({ row }) => row);
    const own = pairs.find(({ person_id, other_id }) => [person_id, other_id].includes(keptId));
    await tx.query(
      `INSERT INTO duplicate_pairs (person_id, other_id, score, reasons, state, found_at, decided_at)
       VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3, $4, 'merged', $5, $5)`,
      [keptId, mergedId, own?.score ?? 0, JSON.stringify(own?.reasons ?? []), at.toISOString()],
    );
    const { rows: told } = await tx.query<{ id: string }>(
      `INSERT INTO duplicate_pairs (person_id, other_id, score, reasons, state, found_at, decided_at, decided_by_id)
       SELECT least($1::uuid, other), greatest($1::uuid, other), p.score, p.reasons, 'distinct', p.found_at, p.decided_at, p.decided_by_id
       FROM jsonb_populate_recordset(NULL::duplicate_pairs, $3::jsonb) p
       CROSS JOIN LATERAL (SELECT CASE WHEN p.person_id = $2 THEN p.other_id ELSE p.person_id END AS other) o
       WHERE p.state = 'distinct' AND other <> $1
       ON CONFLICT DO NOTHING RETURNING CASE WHEN person_id = $1 THEN other_id ELSE person_id END AS id`,
      [keptId, mergedId, JSON.stringify(pairs)],
    );
    const before = { pairs, told: told.map(({ id }) => id) } satisfies Before;
    return { moved: [], before: before as unknown as Json };
  }

  async unmerge(tx: PoolClient, { keptId, mergedId }: RecordPair, { before }: PartChange): Promise<void> {
    const { pairs, told } = before as unknown as Before;
    await tx.query(
      `DELETE FROM duplicate_pairs WHERE (person_id, other_id) IN (
         SELECT least($1::uuid, id), greatest($1::uuid, id) FROM unnest($2::uuid[]) AS id)`,
      [keptId, [mergedId, ...told]],
    );
    await insertRows(tx, 'duplicate_pairs', pairs);
  }

  async erase(tx: PoolClient, personId: string): Promise<void> {
    await tx.query('DELETE FROM duplicate_pairs WHERE $1 IN (person_id, other_id)', [personId]);
  }

  /** A guess of ours about two records, and one of them may be somebody else's. */
  async exportOf(): Promise<Json> {
    return Promise.resolve([]);
  }
}
