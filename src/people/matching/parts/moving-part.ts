import type { Pool, PoolClient } from 'pg';

import type { Json } from '../../person.js';
import { PersonPart, type PartChange, type RecordPair } from '../person-part.js';
import { moveById, returnById, rowsOf } from '../rows.js';

/** A part that is the rows of one table with ids of their own: all of them go with the kept record. */
export abstract class MovingPart extends PersonPart {
  protected abstract readonly table: string;

  get columns(): readonly string[] {
    return [`${this.table}.person_id`];
  }

  async merge(tx: PoolClient, pair: RecordPair): Promise<PartChange> {
    return { moved: await moveById(tx, this.table, pair) };
  }

  async unmerge(tx: PoolClient, pair: RecordPair, change: PartChange): Promise<void> {
    await returnById(tx, this.table, pair, change);
  }

  /** Removes all of them: how a part is erased of which nothing need stay known. */
  protected async deleteAll(tx: PoolClient, personId: string): Promise<void> {
    await tx.query(`DELETE FROM ${this.table} WHERE person_id = $1`, [personId]);
  }

  async exportOf(db: Pool | PoolClient, personId: string): Promise<Json> {
    return rowsOf(db, this.table, 'person_id', personId);
  }
}
