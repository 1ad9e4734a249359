import type { Pool, PoolClient } from 'pg';

import type { Json } from '../person.js';
import { recordsOf, type PartChange, type RecordPair } from './person-part.js';

/** A row as JSON, by the names of its columns. */
export type Row = Readonly<Record<string, Json>>;

/** A table whose rows belong to a person by one column, and of which she has each key once. */
export interface KeyedRows {
  readonly table: string;
  /** The column with her id. */
  readonly column: string;
  /** What else its key is made of; none: a person has one row at most. */
  readonly key: readonly string[];
  /** SQL for which of two rows of one key stays with her, of the kept `k` and the merged `m`: true for the merged one's. */
  readonly mergedWins?: string;
}

/** What became of the rows of one table. Names of tables and columns are ours, never anybody's input. */
export interface MovedRows {
  readonly moved: readonly Row[];
  /** Rows of the merged record that stood against one of the kept. */
  readonly displaced: readonly Row[];
  /** Rows of the kept record that one of the merged took the place of. */
  readonly replaced: readonly Row[];
}

/**
 * Moves rows from the merged record to the kept. Of two with one key only one can stay; the other is taken out and given back
 * whole. SQL on names of tables, because every table of this form is treated alike.
 */
export async function moveRows(
  tx: PoolClient,
  { table, column, key, mergedWins = 'false' }: KeyedRows,
  { keptId, mergedId }: RecordPair,
  values: readonly unknown[] = [],
): Promise<MovedRows> {
  const isOther = ['true', ...key.map((part) => `k.${part} = m.${part}`)].join(' AND ');
  const parameters = [keptId, mergedId, ...values];
  const replaced = await tx.query<{ row: Row }>(
    `DELETE FROM ${table} k USING ${table} m
     WHERE k.${column} = $1 AND m.${column} = $2 AND ${isOther} AND (${mergedWins}) RETURNING to_jsonb(k) AS row`,
    parameters,
  );
  const displaced = await tx.query<{ row: Row }>(
    `DELETE FROM ${table} m USING ${table} k
     WHERE k.${column} = $1 AND m.${column} = $2 AND ${isOther} RETURNING to_jsonb(m) AS row`,
    [keptId, mergedId],
  );
  const moved = await tx.query<{ row: Row }>(
    `UPDATE ${table} t SET ${column} = $1 WHERE ${column} = $2 RETURNING to_jsonb(t) AS row`,
    [keptId, mergedId],
  );
  const rows = ({ rows: found }: { rows: { row: Row }[] }) => found.map(({ row }) => row);
  return { moved: rows(moved), displaced: rows(displaced), replaced: rows(replaced) };
}

/**
 * Gives rows back. A moved one that has been changed since stays with the kept record as it is now, and the merged one gets it
 * as it was; one that has been taken away since stays away.
 */
export async function returnRows(
  tx: PoolClient,
  keyed: KeyedRows,
  { keptId, mergedId }: RecordPair,
  { moved, displaced, replaced }: MovedRows,
): Promise<void> {
  const { table, column, key } = keyed;
  const isSame = ['true', ...key.map((part) => `t.${part}::text = was.row ->> '${part}'`)].join(' AND ');
  const from = `FROM (SELECT jsonb_array_elements($2::jsonb) AS row) was WHERE t.${column} = $1 AND ${isSame}`;
  const { rows: changed } = await tx.query<{ row: Row }>(
    `SELECT was.row FROM ${table} t, (SELECT jsonb_array_elements($2::jsonb) AS row) was
     WHERE t.${column} = $1 AND ${isSame} AND to_jsonb(t) <> was.row`,
    [keptId, JSON.stringify(moved)],
  );
  await tx.query(`UPDATE ${table} t SET ${column} = $3 ${from} AND to_jsonb(t) = was.row`, [
    keptId,
    JSON.stringify(moved),
    mergedId,
  ]);
  const snapshots = [...displaced, ...changed.map(({ row }) => ({ ...row, [column]: mergedId }))];
  await insertRows(tx, table, snapshots);
  await insertRows(tx, table, replaced);
}

/** Inserts rows as they were; what stands there already stays. */
export async function insertRows(tx: PoolClient, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const { rows: columns } = await tx.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [table],
  );
  const names = columns.map(({ name }) => name).join(', ');
  await tx.query(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

/** Gives everything of a table that is the merged record's to the kept, by the ids of the rows. */
export async function moveById(
  tx: PoolClient,
  table: string,
  { keptId, mergedId }: RecordPair,
): Promise<readonly string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `UPDATE ${table} SET person_id = $1 WHERE person_id = $2 RETURNING id`,
    [keptId, mergedId],
  );
  return rows.map(({ id }) => id);
}

/** Gives back what `moveById` moved, as far as it is still there. */
export async function returnById(
  tx: PoolClient,
  table: string,
  { keptId, mergedId }: RecordPair,
  { moved }: Pick<PartChange, 'moved'>,
): Promise<void> {
  await tx.query(`UPDATE ${table} SET person_id = $2 WHERE person_id = $1 AND id = ANY($3::uuid[])`, [
    keptId,
    mergedId,
    moved,
  ]);
}

/** All rows of a table about a person, under whichever record, without what is ours alone. */
export async function rowsOf(
  db: Pool | PoolClient,
  table: string,
  column: string,
  personId: string,
  without: readonly string[] = [],
): Promise<Row[]> {
  const { rows } = await db.query<{ row: Row }>(
    `SELECT to_jsonb(t) - $2::text[] AS row FROM ${table} t WHERE ${column} IN ${recordsOf('$1')} ORDER BY t`,
    [personId, without],
  );
  return rows.map(({ row }) => row);
}
