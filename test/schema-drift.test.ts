import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { sqlFromEmpty } from '../scripts/schema-engine.mjs';
import { migrate } from '../src/platform/database/migrations.js';
import { createEmptyDatabase, dropDatabase } from './harness.js';

const schemaFile = fileURLToPath(new URL('../prisma/schema.prisma', import.meta.url));

/** What stands in the migrations alone, because the schema file has no words for it. */
const onlyInMigrations = [
  'function refuse_audit_change',
  'function refuse_ledger_change',
  "index CREATE INDEX people_words ON public.people USING gin (to_tsvector('simple'::regconfig, COALESCE(name_folded, ''::text)))",
  'index CREATE INDEX person_addresses_ending ON public.person_addresses USING btree (reverse(address) text_pattern_ops)',
  'setting conversations autovacuum_vacuum_scale_factor=0.02',
  'setting conversations autovacuum_vacuum_threshold=1000',
  'setting conversations fillfactor=80',
  'setting fires autovacuum_vacuum_scale_factor=0.02',
  'setting fires autovacuum_vacuum_threshold=1000',
  'setting fires fillfactor=85',
  'setting inbound_messages autovacuum_vacuum_scale_factor=0.02',
  'setting inbound_messages autovacuum_vacuum_threshold=1000',
  'setting outbound_messages autovacuum_vacuum_scale_factor=0.02',
  'setting outbound_messages autovacuum_vacuum_threshold=1000',
  'setting people_match_keys_idx fastupdate=off',
  'setting people_tags_idx fastupdate=off',
  'setting people_words fastupdate=off',
  'setting senders fillfactor=50',
  'trigger audit_entries audit_entries_are_kept',
  'trigger audit_entries audit_log_is_kept',
  'trigger consent_entries consent_entries_are_kept',
  'trigger consent_entries consent_ledger_is_kept',
];

/** One line for each thing in the catalogs, `public` alone: the queue keeps its tables in a schema of its own. */
const catalog = `
  with tables as (
    select oid, relname, reloptions from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> '_prisma_migrations')
  select 'column ' || relname || '.' || attname || ' ' || format_type(atttypid, atttypmod)
         || case when attnotnull then ' not null' else '' end
         || coalesce(' default ' || pg_get_expr(adbin, adrelid), '') as line
    from tables join pg_attribute on attrelid = tables.oid and attnum > 0 and not attisdropped
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
  union all select 'index ' || regexp_replace(pg_get_indexdef(indexrelid), ' WITH \\(.*?\\)', '')
    from pg_index join tables on indrelid = tables.oid
  union all select 'constraint ' || relname || ' ' || conname || ' ' || pg_get_constraintdef(pg_constraint.oid)
    from pg_constraint join tables on conrelid = tables.oid where contype <> 'n'
  union all select 'trigger ' || relname || ' ' || tgname
    from pg_trigger join tables on tgrelid = tables.oid where not tgisinternal
  union all select 'setting ' || relname || ' ' || unnest(reloptions) from tables
  union all select 'setting ' || c.relname || ' ' || unnest(c.reloptions)
    from pg_index join tables on indrelid = tables.oid join pg_class c on c.oid = indexrelid
  union all select 'function ' || proname from pg_proc where pronamespace = 'public'::regnamespace
  union all select 'type ' || typname || ' ' || enumlabel from pg_enum join pg_type on pg_type.oid = enumtypid
  order by line`;

async function catalogOf(url: string, fill?: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  if (fill !== undefined) await client.query(fill);
  const { rows } = await client.query<{ line: string }>(catalog);
  await client.end();
  return rows.map(({ line }) => line);
}

/** The schema file has no word for a column that the database fills in: its expression stands there as a default. */
function withGeneratedColumns(sql: string): string {
  return sql.replace(
    /("value_(?:text|number)" \w+) DEFAULT ([\s\S]+?),\n/g,
    '$1 GENERATED ALWAYS AS ($2) STORED,\n',
  );
}

describe('the migrations and the schema file', () => {
  const urls: string[] = [];
  let fromMigrations: string[];
  let fromSchema: string[];

  beforeAll(async () => {
    urls.push(await createEmptyDatabase(), await createEmptyDatabase());
    const [migrated = '', written = ''] = urls;
    await migrate({ url: migrated });
    fromMigrations = await catalogOf(migrated);
    const sql = await sqlFromEmpty(schemaFile, readFileSync(schemaFile, 'utf8'));
    fromSchema = await catalogOf(written, withGeneratedColumns(sql));
  });

  afterAll(async () => {
    for (const url of urls) await dropDatabase(url);
  });

  it('say the same (if not, write a migration: npm run migration -- name)', () => {
    expect(fromSchema.length).toBeGreaterThan(100);
    expect(fromMigrations.filter((line) => !onlyInMigrations.includes(line))).toEqual(fromSchema);
  });

  it('differ in exactly what is listed here', () => {
    expect(fromMigrations.filter((line) => !fromSchema.includes(line))).toEqual(onlyInMigrations);
  });
});
