import type { Database } from '../src/platform/database/database.js';

/** A column that holds ids of people. */
export interface PersonColumn {
  readonly table: string;
  readonly column: string;
}

/** Every column of the database that holds ids of people: those that refer to `people`, and those that are called so. */
export async function personColumns(database: Database): Promise<PersonColumn[]> {
  const { rows } = await database.pool.query<PersonColumn>(
    `SELECT c.relname AS table, a.attname AS column FROM pg_attribute a
     JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
     WHERE a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'uuid'::regtype
       AND (a.attname IN ('person_id', 'other_id', 'kept_id', 'merged_id', 'guardian_id')
         OR EXISTS (SELECT FROM pg_constraint f WHERE f.contype = 'f' AND f.conrelid = c.oid
              AND f.confrelid = 'people'::regclass AND a.attnum = ANY(f.conkey)))
     ORDER BY 1, 2`,
  );
  return rows;
}

/** What moves on with every change of a record. */
const movesOn = ['updated_at'];

/** Everything that the database keeps about some people, table by table. */
export async function keptAbout(
  database: Database,
  ids: readonly string[],
): Promise<Record<string, unknown>> {
  const columns = await personColumns(database);
  const tables = [...new Set(columns.map(({ table }) => table))].filter((table) => table !== 'merges');
  const kept: Record<string, unknown> = {};
  for (const table of ['people', ...tables.filter((name) => name !== 'people')]) {
    const own =
      table === 'people' ? ['id'] : columns.filter((one) => one.table === table).map(({ column }) => column);
    const where = own.map((column) => `${column} = ANY($1::uuid[])`).join(' OR ');
    const told = table === 'interactions' ? `AND kind NOT IN ('records_merged', 'records_parted')` : '';
    const { rows } = await database.pool.query<{ row: Record<string, unknown> }>(
      `SELECT CASE WHEN ${table === 'people'} THEN to_jsonb(t) - $2::text[] ELSE to_jsonb(t) END AS row FROM ${table} t WHERE (${where}) ${told} ORDER BY to_jsonb(t)::text COLLATE "C"`,
      [ids, movesOn],
    );
    kept[table] = rows.map(({ row }) => row).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return kept;
}
