import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';

import type {
  ImportCounts,
  ImportRecord,
  CheckedRow,
  Decision,
  Outcome,
  RowBefore,
  RowRemark,
  StagedRow,
  StorableRow,
} from './import.js';

/** A row that is to be stored as checked. */
export type RowCheck = Pick<CheckedRow, 'row' | 'values' | 'remarks' | 'outcome' | 'personId'>;

/** Rows of a check, by what would become of them. */
type RowCounts = Required<
  Pick<ImportCounts, 'rows' | 'ready' | 'enrolled' | 'warnings' | 'errors' | 'duplicates'>
>;

/** A row that was committed. */
export interface RowDone {
  readonly row: number;
  readonly outcome: Outcome;
  readonly personId: string | null;
  readonly remarks: readonly RowRemark[];
  readonly before: RowBefore | null;
}

/** A committed row that can be undone. */
export interface UndoableRow {
  readonly row: number;
  readonly personId: string;
  readonly before: RowBefore;
}

/** Which rows of an import are asked for. */
export interface RowsWanted {
  readonly outcome?: Outcome | undefined;
  /** Only rows with a warning. */
  readonly isWarned?: boolean;
  readonly after: number;
  readonly limit: number;
}

const storable = 'row, values, remarks, outcome, person_id AS "personId", decision';
const columns = `cells, ${storable}`;

/** Remarks that reading the file made: they stay when a row is checked again. */
const readingCodes = ['formula', 'spreadsheet_error', 'odd_characters'];

/** Keeps the rows of imports. SQL in bulk, because a file has a hundred thousand of them. */
@Injectable()
export class ImportRowsRepository {
  /** Keeps rows as they were read. */
  async stage(tx: PoolClient, importId: string, rows: readonly StagedRow[]): Promise<void> {
    await tx.query({
      name: 'import-rows-stage',
      text: `INSERT INTO import_rows (import_id, row, cells, remarks)
       SELECT $1, row, ARRAY(SELECT jsonb_array_elements_text(cells)), remarks
       FROM unnest($2::int[], $3::jsonb[], $4::jsonb[]) AS new (row, cells, remarks)`,
      values: [
        importId,
        rows.map(({ row }) => row),
        rows.map(({ cells }) => JSON.stringify(cells)),
        rows.map(({ remarks }) => JSON.stringify(remarks)),
      ],
    });
  }

  /** The next rows behind a position, with the remarks of their reading alone. */
  async staged(db: Pool | PoolClient, importId: string, after: number, limit: number): Promise<StagedRow[]> {
    // As JSON, cells are read several times as fast as as an array.
    const { rows } = await db.query<StagedRow>({
      name: 'import-rows-staged',
      text: `SELECT row, to_json(cells) AS cells, remarks FROM import_rows WHERE import_id = $1 AND row > $2 ORDER BY row LIMIT $3`,
      values: [importId, after, limit],
    });
    return rows.map((row) => ({
      ...row,
      remarks: row.remarks.filter(({ code }) => readingCodes.includes(code)),
    }));
  }

  /** The next rows behind a position, as they were checked. */
  async checked(
    db: Pool | PoolClient,
    importId: string,
    after: number,
    limit: number,
  ): Promise<StorableRow[]> {
    const { rows } = await db.query<StorableRow>({
      name: 'import-rows-checked',
      text: `SELECT ${storable} FROM import_rows WHERE import_id = $1 AND row > $2 AND NOT is_done ORDER BY row LIMIT $3`,
      values: [importId, after, limit],
    });
    return rows;
  }

  /** The last committed rows that have something to undo, the latest first. */
  async undoable(db: Pool | PoolClient, importId: string, limit: number): Promise<UndoableRow[]> {
    const { rows } = await db.query<UndoableRow>(
      `SELECT row, person_id AS "personId", before FROM import_rows
       WHERE import_id = $1 AND is_done AND before IS NOT NULL AND person_id IS NOT NULL ORDER BY row DESC LIMIT $2`,
      [importId, limit],
    );
    return rows;
  }

  /** Keeps what checking found out; decisions about rows that were decided stay. */
  async keepChecks(tx: PoolClient, importId: string, checks: readonly RowCheck[]): Promise<void> {
    await tx.query({
      name: 'import-rows-check',
      text: `UPDATE import_rows r SET values = c.values, remarks = c.remarks, outcome = c.outcome, person_id = c.person_id,
         decision = CASE WHEN c.outcome = 'possible_duplicate' OR r.decision = 'left_out' THEN r.decision END
       FROM unnest($2::int[], $3::jsonb[], $4::jsonb[], $5::text[], $6::uuid[])
         AS c (row, values, remarks, outcome, person_id)
       WHERE r.import_id = $1 AND r.row = c.row`,
      values: [
        importId,
        checks.map(({ row }) => row),
        checks.map(({ values }) => (values === null ? null : JSON.stringify(values))),
        checks.map(({ remarks }) => JSON.stringify(remarks)),
        checks.map(({ outcome }) => outcome),
        checks.map(({ personId }) => personId),
      ],
    });
  }

  /** Keeps what became of rows. */
  async keepDone(tx: PoolClient, importId: string, done: readonly RowDone[]): Promise<void> {
    await tx.query({
      name: 'import-rows-done',
      text: `UPDATE import_rows r SET is_done = true, outcome = c.outcome, person_id = c.person_id, remarks = c.remarks,
         before = c.before
       FROM unnest($2::int[], $3::text[], $4::uuid[], $5::jsonb[], $6::jsonb[]) AS c (row, outcome, person_id, remarks, before)
       WHERE r.import_id = $1 AND r.row = c.row`,
      values: [
        importId,
        done.map(({ row }) => row),
        done.map(({ outcome }) => outcome),
        done.map(({ personId }) => personId),
        done.map(({ remarks }) => JSON.stringify(remarks)),
        done.map(({ before }) => (before === null ? null : JSON.stringify(before))),
      ],
    });
  }

  /** A record that a later row of the same file has moved on was changed by nobody else. */
  async keepMoved(tx: PoolClient, importId: string, personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    await tx.query(
      `UPDATE import_rows r SET before = r.before || jsonb_build_object('updatedAt',
         to_char(p.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
       FROM people p WHERE r.import_id = $1 AND r.person_id = ANY($2::uuid[]) AND p.id = r.person_id AND r.before IS NOT NULL`,
      [importId, personIds],
    );
  }

  /** Notes that rows were undone, or why they stay. */
  async keepUndone(
    tx: PoolClient,
    importId: string,
    undone: readonly { readonly row: number; readonly stays: RowRemark | null; readonly isGone: boolean }[],
  ): Promise<void> {
    await tx.query(
      `UPDATE import_rows r SET before = NULL, is_done = c.stays IS NOT NULL,
         person_id = CASE WHEN c.is_gone THEN NULL ELSE r.person_id END,
         remarks = CASE WHEN c.stays IS NULL THEN r.remarks ELSE r.remarks || c.stays END
       FROM unnest($2::int[], $3::jsonb[], $4::bool[]) AS c (row, stays, is_gone)
       WHERE r.import_id = $1 AND r.row = c.row`,
      [
        importId,
        undone.map(({ row }) => row),
        undone.map(({ stays }) => (stays === null ? null : JSON.stringify(stays))),
        undone.map(({ isGone }) => isGone),
      ],
    );
  }

  /** Keeps what somebody decided about rows; says how many there were to decide about. */
  async decide(
    tx: PoolClient,
    importId: string,
    decided: readonly { readonly row: number; readonly decision: Decision }[],
  ): Promise<number> {
    const { rowCount } = await tx.query(
      `UPDATE import_rows r SET decision = d.decision FROM unnest($2::int[], $3::text[]) AS d (row, decision)
       WHERE r.import_id = $1 AND r.row = d.row AND NOT r.is_done AND r.values IS NOT NULL
         AND r.outcome IN ('new', 'update', 'unchanged', 'possible_duplicate')
         AND (d.decision <> 'update' OR r.person_id IS NOT NULL OR r.values ? 'sameAsRow')`,
      [importId, decided.map(({ row }) => row), decided.map(({ decision }) => decision)],
    );
    return rowCount ?? 0;
  }

  /** A page of rows by what becomes of them. */
  async page(db: Pool | PoolClient, importId: string, wanted: RowsWanted): Promise<CheckedRow[]> {
    const { outcome = null, isWarned = false, after, limit } = wanted;
    const { rows } = await db.query<CheckedRow>(
      `SELECT ${columns} FROM import_rows
       WHERE import_id = $1 AND row > $2 AND ($3::text IS NULL OR outcome = $3)
         AND (NOT $4 OR remarks @> '[{"severity": "warning"}]')
       ORDER BY row LIMIT $5`,
      [importId, after, outcome, isWarned, limit],
    );
    return rows;
  }

  /** The next rows behind a position that were not stored, for the sheet of errors. */
  async notStored(
    db: Pool | PoolClient,
    importId: string,
    after: number,
    limit: number,
  ): Promise<CheckedRow[]> {
    const { rows } = await db.query<CheckedRow>(
      `SELECT ${columns} FROM import_rows
       WHERE import_id = $1 AND row > $2
         AND (outcome = 'error' OR (outcome = 'possible_duplicate' AND coalesce(decision, 'left_out') = 'left_out'))
       ORDER BY row LIMIT $3`,
      [importId, after, limit],
    );
    return rows;
  }

  /** Cells of the first rows. */
  async samples(
    db: Pool | PoolClient,
    importId: string,
    limit: number,
  ): Promise<readonly (readonly string[])[]> {
    const { rows } = await db.query<{ cells: string[] }>(
      'SELECT cells FROM import_rows WHERE import_id = $1 ORDER BY row LIMIT $2',
      [importId, limit],
    );
    return rows.map(({ cells }) => cells);
  }

  /**
   * Marks rows that name somebody whom an earlier row names, by the sound of her name, with the same number, or with the same day of
   * birth and place; where there is no number, the day of birth is enough for a name that is written alike.
   */
  async markRepeated(tx: PoolClient, importId: string): Promise<void> {
    await tx.query(
      `WITH named AS (
         SELECT row, lower(values ->> 'name') AS name, nullif(values ->> 'spoken', '') AS spoken,
           values #>> '{addresses,0,address}' AS address, values #>> '{fields,birth_date,value}' AS born,
           values #>> '{fields,place,value}' AS place
         FROM import_rows WHERE import_id = $1 AND outcome = 'new'),
       known AS (
         SELECT row, key FROM named, LATERAL (VALUES ('a' || spoken || address), ('b' || spoken || born || place),
           (CASE WHEN address IS NULL THEN 'c' || name || born END)) AS keys (key) WHERE key IS NOT NULL),
       repeated AS (
         SELECT row, min(first) AS first FROM (
           SELECT row, min(row) OVER (PARTITION BY key) AS first FROM known) AS same
         WHERE row > first GROUP BY row),
       traced AS (
         SELECT r.row, coalesce(earlier.first, r.first) AS first FROM repeated r LEFT JOIN repeated earlier ON earlier.row = r.first)
       UPDATE import_rows r SET outcome = 'possible_duplicate',
         values = r.values || jsonb_build_object('sameAsRow', traced.first),
         remarks = r.remarks || jsonb_build_object('column', NULL, 'severity', 'warning', 'code', 'same_as_row',
           'params', jsonb_build_object('row', traced.first))
       FROM traced WHERE r.import_id = $1 AND r.row = traced.row`,
      [importId],
    );
  }

  /** The people whom rows of this import have become. */
  async peopleOfRows(
    db: Pool | PoolClient,
    importId: string,
    rows: readonly number[],
  ): Promise<ReadonlyMap<number, string>> {
    if (rows.length === 0) return new Map();
    const found = await db.query<{ row: number; personId: string }>(
      `SELECT row, person_id AS "personId" FROM import_rows
       WHERE import_id = $1 AND row = ANY($2::int[]) AND is_done AND person_id IS NOT NULL`,
      [importId, rows],
    );
    return new Map(found.rows.map(({ row, personId }) => [row, personId]));
  }

  /** Counts rows by what becomes of them. */
  async counts(
    db: Pool | PoolClient,
    { id: importId, options }: Pick<ImportRecord, 'id' | 'options'>,
  ): Promise<RowCounts> {
    const { rows } = await db.query<RowCounts>(
      `SELECT count(*)::int AS rows,
         count(*) FILTER (WHERE is_ready)::int AS ready,
         count(*) FILTER (WHERE is_ready AND $2 AND NOT jsonb_path_exists(remarks, '$[*].code ? (@ starts with "enrol_")'))::int
           AS enrolled,
         count(*) FILTER (WHERE remarks @> '[{"severity": "warning"}]')::int AS warnings,
         count(*) FILTER (WHERE outcome = 'error')::int AS errors,
         count(*) FILTER (WHERE outcome = 'possible_duplicate' AND decision IS NULL)::int AS duplicates
       FROM (SELECT *, decision IS DISTINCT FROM 'left_out' AND (outcome IN ('new', 'update', 'unchanged')
           OR outcome = 'possible_duplicate' AND decision IS NOT NULL) AS is_ready
         FROM import_rows WHERE import_id = $1) r`,
      [importId, options.programme !== undefined],
    );
    return rows[0] ?? { rows: 0, ready: 0, enrolled: 0, warnings: 0, errors: 0, duplicates: 0 };
  }
}
