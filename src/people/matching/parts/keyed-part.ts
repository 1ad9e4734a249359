import type { Pool, PoolClient } from 'pg';

import type { Json } from '../../person.js';
import { PersonPart, type PartChange, type RecordPair } from '../person-part.js';
import { moveRows, returnRows, rowsOf, type KeyedRows, type MovedRows } from '../rows.js';

/** A part that is the rows of one table, each key once a person. */
export abstract class KeyedPart extends PersonPart {
  protected abstract readonly rows: KeyedRows;

  get columns(): readonly string[] {
    return [`${this.rows.table}.${this.rows.column}`];
  }

  async merge(tx: PoolClient, pair: RecordPair): Promise<PartChange> {
    return changeOf(await moveRows(tx, this.rows, pair, this.valuesOf?.(pair)));
  }

  async unmerge(tx: PoolClient, pair: RecordPair, change: PartChange): Promise<void> {
    await returnRows(tx, this.rows, pair, movedRowsOf(change));
  }

  async erase(tx: PoolClient, personId: string): Promise<void> {
    await tx.query(`DELETE FROM ${this.rows.table} WHERE ${this.rows.column} = $1`, [personId]);
  }

  async exportOf(db: Pool | PoolClient, personId: string): Promise<Json> {
    return rowsOf(db, this.rows.table, this.rows.column, personId, ['value_text', 'value_number']);
  }

  /** Parameters of `rows.mergedWins`, from $3 on. */
  protected valuesOf?(pair: RecordPair): readonly unknown[];
}

/** What became of rows, as a part keeps it. */
function changeOf({ moved, displaced, replaced }: MovedRows): PartChange {
  return { moved, before: { displaced, replaced } };
}

/** The same, read again. */
function movedRowsOf({ moved, before }: PartChange): MovedRows {
  const { displaced, replaced } = before as unknown as Omit<MovedRows, 'moved'>;
  return { moved: moved as MovedRows['moved'], displaced, replaced };
}
