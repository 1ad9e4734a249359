import type { ClientBase } from 'pg';

/** A table of the product with the columns that can be written to, in their order. */
export interface Table {
  readonly table: string;
  readonly columns: readonly string[];
}

/** A foreign key as PostgreSQL itself would write it. */
export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** The product's tables by name. The queue's own schema and the list of migrations are not among them. */
export async function productTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select relname as table, array_agg(attname::text order by attnum) as columns
       from pg_class join pg_attribute on attrelid = pg_class.oid
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
        and relname <> '_prisma_migrations' and attnum > 0 and not attisdropped and attgenerated = ''
      group by relname order by relname`,
  );
  return rows;
}

/** Names of the product's tables that hold at least one row. */
export async function tablesWithRows(client: ClientBase): Promise<string[]> {
  const found: string[] = [];
  for (const { table } of await productTables(client)) {
    const { rowCount } = await client.query(`select from ${client.escapeIdentifier(table)} limit 1`);
    if (rowCount === 1) found.push(table);
  }
  return found;
}

/** The last value that each sequence gave, by its name. */
export async function sequenceValues(client: ClientBase): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `select sequencename as name, last_value::text as value
       from pg_sequences where schemaname = 'public' and last_value is not null`,
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

/** Every foreign key between the product's tables. */
export async function foreignKeys(client: ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select relname as table, conname as name, pg_get_constraintdef(pg_constraint.oid) as definition
       from pg_constraint join pg_class on pg_class.oid = conrelid
      where connamespace = 'public'::regnamespace and contype = 'f' and conparentid = 0`,
  );
  return rows;
}

/** Removes everything of the product from the database; extensions and other schemas stay. */
export async function dropEverything(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `select format('drop table if exists %s cascade', oid::regclass) as statement
       from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
     union all
     select format('drop function if exists %s cascade', oid::regprocedure)
       from pg_proc where pronamespace = 'public'::regnamespace and not ${belongsToExtension('pg_proc')}
     union all
     select format('drop type if exists %s cascade', oid::regtype)
       from pg_type where typnamespace = 'public'::regnamespace and typtype = 'e' and not ${belongsToExtension('pg_type')}`,
  );
  for (const { statement } of rows) await client.query(statement);
}

const belongsToExtension = (catalog: string): string =>
  `exists (select from pg_depend where classid = '${catalog}'::regclass and objid = ${catalog}.oid and deptype = 'e')`;
