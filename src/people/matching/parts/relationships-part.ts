import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type { Json } from '../../person.js';
import { PersonPart, type PartChange, type RecordPair } from '../person-part.js';
import { insertRows, moveRows, returnRows, rowsOf, type MovedRows, type Row } from '../rows.js';

const asPerson = { table: 'relationships', column: 'person_id', key: ['kind', 'other_id'] };
const asOther = { table: 'relationships', column: 'other_id', key: ['kind', 'person_id'] };

interface Before {
  readonly between: readonly Row[];
  readonly asPerson: Omit<MovedRows, 'moved'>;
  readonly asOther: MovedRows;
}

/** What she is to others, and they to her. What the two records were to one another has no meaning any more. */
@Injectable()
export class RelationshipsPart extends PersonPart {
  readonly name = 'relationships';
  readonly columns = ['relationships.person_id', 'relationships.other_id'];

  async merge(tx: PoolClient, pair: RecordPair): Promise<PartChange> {
    const { rows: between } = await tx.query<{ row: Row }>(
      `DELETE FROM relationships r WHERE (person_id, other_id) IN (($1::uuid, $2::uuid), ($2::uuid, $1::uuid))
       RETURNING to_jsonb(r) AS row`,
      [pair.keptId, pair.mergedId],
    );
    const { moved, ...first } = await moveRows(tx, asPerson, pair);
    const second = await moveRows(tx, asOther, pair);
    const before = { between: between.map(({ row }) => row), asPerson: first, asOther: second };
    return {
      moved: [...moved, ...second.moved],
      before: { ...before, asPerson: { ...first, moved } } as unknown as Json,
    };
  }

  async unmerge(tx: PoolClient, pair: RecordPair, { before }: PartChange): Promise<void> {
    const kept = before as unknown as Before & { readonly asPerson: MovedRows };
    await returnRows(tx, asOther, pair, kept.asOther);
    await returnRows(tx, asPerson, pair, kept.asPerson);
    await insertRows(tx, 'relationships', kept.between);
  }

  async erase(tx: PoolClient, personId: string): Promise<void> {
    await tx.query('DELETE FROM relationships WHERE person_id = $1 OR other_id = $1', [personId]);
  }

  /** The others are named by their ids alone: their names are theirs. */
  async exportOf(db: Pool | PoolClient, personId: string): Promise<Json> {
    return [
      ...(await rowsOf(db, 'relationships', 'person_id', personId)),
      ...(await rowsOf(db, 'relationships', 'other_id', personId)),
    ];
  }
}
