import type { Outcome, RowBefore, RowRemark, RowValues, StorableRow } from './import.js';

/** A row that is to be stored: for nobody who is known, or for whom. */
export interface StoredRow {
  readonly checked: StorableRow;
  readonly values: RowValues;
  readonly personId: string | null;
}

/** What became of a stored row. */
export interface StoredResult {
  readonly row: number;
  readonly outcome: Outcome;
  readonly personId: string | null;
  readonly remarks: readonly RowRemark[];
  /** All but the moment at which the record had moved on. */
  readonly before: Omit<RowBefore, 'updatedAt'> | null;
}
