import { createWriteStream } from 'node:fs';
import { access, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { Command } from 'commander';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import { zipOf, type ZippedFile } from '../exchange/sheets/zip-stream.js';
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

interface WrittenTable {
  readonly table: string;
  readonly rows: number;
}

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
      '--out <place>',
      'an empty or new folder; or a new file that ends in .zip, to have all of it in one',
      `karibu-export-${new Date().toISOString().slice(0, 10)}`,
    )
    .option('--json', 'print one JSON object')
    .action(({ out, json }: { out: string; json?: boolean }) =>
      withService(async ({ opened }) => {
        const isZip = out.toLowerCase().endsWith('.zip');
        await (isZip ? requireNew(out) : requireEmpty(out));
        const tables = await withConnection(opened.url, 'export', (client) =>
          writeAll(client, isZip ? (files) => intoZip(files, out) : (files) => intoFolder(files, out)),
        );
        const rows = tables.reduce((sum, table) => sum + table.rows, 0);
        if (json === true) printJson({ [isZip ? 'file' : 'folder']: out, tables: tables.length, rows });
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

async function requireNew(file: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) throw new DomainError('refused', `${file} is there already: choose another name.`);
}

async function intoFolder(files: readonly ZippedFile[], folder: string): Promise<void> {
  for (const { name, content } of files)
    await pipeline(Readable.from(content), createWriteStream(join(folder, name), { mode: 0o600 }));
}

/** Half an archive is of no use to anybody, and holds personal data. */
async function intoZip(files: readonly ZippedFile[], file: string): Promise<void> {
  try {
    await pipeline(Readable.from(zipOf(files)), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

/** Hands out the files one after the other, each as its rows come: the tables first, then what they mean. */
async function writeAll(
  client: ClientBase,
  write: (files: readonly ZippedFile[]) => Promise<void>,
): Promise<readonly WrittenTable[]> {
  await client.query(`set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`);
  await client.query(`set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'`);
  // Every table as of one moment, while the service may go on.
  await client.query('begin isolation level repeatable read read only');
  const tables = (await productTables(client))
    .filter(({ table }) => !keptBack.includes(table))
    .map(withoutSecrets);
  const schema = `${JSON.stringify(schemaOf(tables, await columnFacts(client)), undefined, 2)}\n`;
  const written: WrittenTable[] = [];
  await write([
    ...tables.map((table) => ({
      name: `tables/${table.table}.csv`,
      content: rowsOf(client, table, written),
      mayBeLarge: true,
    })),
    { name: 'schema.json', content: [Buffer.from(schema)] },
    { name: 'README.md', content: readmeOf(written) },
  ]);
  await client.query('commit');
  return written;
}

/** Not before the tables are written: it says how many rows each has. */
function* readmeOf(written: readonly WrittenTable[]): Generator<Buffer> {
  yield Buffer.from(exportReadme(written));
}

function withoutSecrets({ table, columns }: Table): Table {
  return { table, columns: columns.filter((column) => keptBackColumns[table]?.includes(column) !== true) };
}

async function* rowsOf(
  client: ClientBase,
  { table, columns }: Table,
  written: WrittenTable[],
): AsyncGenerator<Buffer> {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const statement = `copy ${client.escapeIdentifier(table)} (${list}) to stdout with (format csv, header true)`;
  const rows = client.query(copyTo(statement));
  yield* rows as AsyncIterable<Buffer>;
  written.push({ table, rows: rows.rowCount });
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
