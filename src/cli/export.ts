import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { Command } from 'commander';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import { withConnection } from '../platform/database/connection.js';
import { productTables, type Table } from '../platform/database/backup/tables.js';
import { DomainError } from '../platform/domain-error.js';
import { withService } from './open-rooms.js';
import { print, printJson } from './output.js';
import { exportReadme } from './export-readme.js';

/** Secrets of the service itself, which open doors and tell nothing about anybody. */
const keptBack = ['staff_sessions', 'invitations', 'api_tokens', 'sign_in_attempts', 'idempotency_keys'];
const keptBackColumns: Readonly<Record<string, readonly string[]>> = {
  users: ['password_hash', 'totp_secret', 'recovery_codes'],
};

interface ColumnFact {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly isNullable: boolean;
}

/** `export --all`: everything that the installation holds, for other programs to read. */
export function exportAllCommand(): Command {
  return new Command('export')
    .description(
      'write everything that the installation holds in open formats: a CSV file for each table, and what they mean',
    )
    .requiredOption('--all', 'all tables')
    .option(
      '--out <folder>',
      'an empty or new folder',
      `karibu-export-${new Date().toISOString().slice(0, 10)}`,
    )
    .option('--json', 'print one JSON object')
    .action(({ out, json }: { out: string; json?: boolean }) =>
      withService(async ({ opened }) => {
        await requireEmpty(out);
        const tables = await withConnection(opened.url, 'export', (client) => writeTables(client, out));
        const rows = tables.reduce((sum, table) => sum + table.rows, 0);
        if (json === true) printJson({ folder: out, tables: tables.length, rows });
        else
          print(
            `Written: ${out} (${tables.length} tables, ${rows} rows). It holds personal data: keep it safe.`,
          );
      }),
    );
}

async function requireEmpty(folder: string): Promise<void> {
  await mkdir(join(folder, 'tables'), { recursive: true, mode: 0o700 });
  const there = [...(await readdir(folder)), ...(await readdir(join(folder, 'tables')))];
  if (there.length > 1) throw new DomainError('refused', `${folder} is not empty: choose another folder.`);
}

async function writeTables(client: ClientBase, folder: string): Promise<{ table: string; rows: number }[]> {
  await client.query(`set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`);
  await client.query(`set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'`);
  // Every table as of one moment, while the service may go on.
  await client.query('begin isolation level repeatable read read only');
  const tables = (await productTables(client))
    .filter(({ table }) => !keptBack.includes(table))
    .map(withoutSecrets);
  const written: { table: string; rows: number }[] = [];
  for (const table of tables)
    written.push({ table: table.table, rows: await writeTable(client, table, folder) });
  const facts = await columnFacts(client);
  await writeFile(join(folder, 'schema.json'), `${JSON.stringify(schemaOf(tables, facts), undefined, 2)}\n`);
  await writeFile(join(folder, 'README.md'), exportReadme(written));
  await client.query('commit');
  return written;
}

function withoutSecrets({ table, columns }: Table): Table {
  return { table, columns: columns.filter((column) => keptBackColumns[table]?.includes(column) !== true) };
}

async function writeTable(client: ClientBase, { table, columns }: Table, folder: string): Promise<number> {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const statement = `copy ${client.escapeIdentifier(table)} (${list}) to stdout with (format csv, header true)`;
  const rows = client.query(copyTo(statement));
  await pipeline(rows, createWriteStream(join(folder, 'tables', `${table}.csv`), { mode: 0o600 }));
  return rows.rowCount;
}

async function columnFacts(client: ClientBase): Promise<ColumnFact[]> {
  const { rows } = await client.query<ColumnFact>(
    `select table_name as table, column_name as column, data_type as type, is_nullable = 'YES' as "isNullable"
     from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`,
  );
  return rows;
}

const jsonTypes: Readonly<Record<string, object>> = {
  integer: { type: 'integer' },
  smallint: { type: 'integer' },
  bigint: { type: 'integer' },
  numeric: { type: 'number' },
  boolean: { type: 'boolean' },
  uuid: { type: 'string', format: 'uuid' },
  'timestamp with time zone': { type: 'string', format: 'date-time' },
  date: { type: 'string', format: 'date' },
  jsonb: { description: 'JSON, written as a text.' },
  bytea: { type: 'string', description: 'Bytes in hexadecimal, with \\x before.' },
  ARRAY: { type: 'string', description: 'An array as PostgreSQL writes it: {one,two}.' },
};

/** What the rows of each file hold, as JSON Schema 2020-12. */
function schemaOf(tables: readonly Table[], facts: readonly ColumnFact[]): object {
  const definitions = tables.map(({ table, columns }) => {
    const own = facts.filter((fact) => fact.table === table && columns.includes(fact.column));
    const properties = Object.fromEntries(
      own.map(({ column, type }) => [column, jsonTypes[type] ?? { type: 'string' }]),
    );
    const required = own.filter(({ isNullable }) => !isNullable).map(({ column }) => column);
    return [table, { type: 'object', properties, required }] as const;
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'The tables of Karibu',
    $defs: Object.fromEntries(definitions),
  };
}
