import { pipeline } from 'node:stream/promises';

import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

import { DomainError } from '../../domain-error.js';
import { withConnection } from '../connection.js';
import {
  applyInOpenTransaction,
  lockMigrations,
  productMigrations,
  readMigrations,
  type Migration,
} from '../migrations.js';
import { requireSupportedServer } from '../server-version.js';
import { readArchive } from './archive.js';
import type { BackedUpTable, BackupManifest } from './manifest.js';
import { dropEverything, foreignKeys, tablesWithRows } from './tables.js';
import { verifyBackup } from './verify-backup.js';

/** What to restore, and into which database. */
export interface RestoreOptions {
  readonly url: string;
  readonly file: string;
  /** Replaces what the database holds; without it only an empty one is filled. */
  readonly force?: boolean;
  readonly migrations?: string;
  readonly log?: (line: string) => void;
}

/** The setting that the outbox reads before it sends anything; an operator lets it go. */
const sendingHeldKey = 'sending_held';

/**
 * Fills a database from a backup: with the schema that the backup had, then its rows, then the newer migrations.
 * All of it is one transaction, so a restore that fails leaves the database as it was. Sending starts held: messages
 * that were sent after the backup was written must not be sent again.
 * @throws DomainError `backup_damaged`, `backup_too_new` or `database_not_empty`
 */
export async function restoreBackup(options: RestoreOptions): Promise<BackupManifest> {
  const manifest = await verifyBackup(options.file);
  const migrations = await readMigrations(options.migrations ?? productMigrations);
  requireKnown(manifest, migrations);
  await withConnection(options.url, 'restore', async (client) => {
    await requireSupportedServer(client);
    await client.query(`set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`);
    await lockMigrations(client);
    await inTransaction(client, () => refill(client, manifest, migrations, options));
  });
  return manifest;
}

async function refill(
  client: Client,
  manifest: BackupManifest,
  migrations: readonly Migration[],
  { file, force = false, log = () => undefined }: RestoreOptions,
): Promise<void> {
  if (!force) await requireEmpty(client);
  await dropEverything(client);
  await applyInOpenTransaction(client, migrations, manifest.migrations.at(-1));
  await loadTables(client, manifest, file, log);
  await continueSequences(client, manifest);
  for (const name of await applyInOpenTransaction(client, migrations)) log(`migrated: ${name}`);
  await holdSending(client);
  await endWaysIn(client);
}

/** Foreign keys are taken away while rows come in, in any order, and put back over all of them. */
async function loadTables(
  client: Client,
  manifest: BackupManifest,
  file: string,
  log: (line: string) => void,
): Promise<void> {
  const keys = await foreignKeys(client);
  const quote = (name: string): string => client.escapeIdentifier(name);
  for (const { table, name } of keys)
    await client.query(`alter table ${quote(table)} drop constraint ${quote(name)}`);
  const tables = new Map(manifest.tables.map((table) => [table.name, table]));
  for await (const { name, content } of readArchive(file)) {
    const table = tables.get(name);
    if (table === undefined) continue;
    await loadTable(client, table, content);
    log(`restored: ${table.table} (${table.rows})`);
  }
  for (const { table, name, definition } of keys) {
    await client.query(`alter table ${quote(table)} add constraint ${quote(name)} ${definition}`);
  }
}

async function loadTable(
  client: Client,
  { table, columns, rows }: BackedUpTable,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const sink = client.query(
    copyFrom(`copy ${client.escapeIdentifier(table)} (${list}) from stdin with (format csv, header true)`),
  );
  await pipeline(content, sink);
  if (sink.rowCount === rows) return;
  throw new DomainError(
    'backup_damaged',
    `The backup names ${rows} rows of ${table} and holds ${sink.rowCount}.`,
  );
}

async function continueSequences(client: Client, { sequences }: BackupManifest): Promise<void> {
  for (const [name, value] of Object.entries(sequences)) {
    await client.query('select setval($1::regclass, $2::bigint)', [client.escapeIdentifier(name), value]);
  }
}

async function holdSending(client: Client): Promise<void> {
  const held = { since: new Date().toISOString(), reason: 'restored' };
  await client.query(
    `insert into settings (key, value, updated_at) values ($1, $2, now())
     on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at`,
    [sendingHeldKey, held],
  );
}

/**
 * Nobody is signed in after a restore, and no link opens anything: a session that was ended since the backup was written, or
 * a link that was used, must not work again.
 */
async function endWaysIn(client: Client): Promise<void> {
  await client.query('delete from staff_sessions');
  await client.query('delete from invitations where used_at is null');
  await client.query('delete from idempotency_keys');
}

async function requireEmpty(client: Client): Promise<void> {
  const [first] = await tablesWithRows(client);
  if (first === undefined) return;
  throw new DomainError(
    'database_not_empty',
    `This database already holds data (in ${first}, among others). ` +
      'Restore into an empty one, or say --force to replace everything in it.',
  );
}

function requireKnown(manifest: BackupManifest, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = manifest.migrations.find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new DomainError(
    'backup_too_new',
    `This backup was written by Karibu ${manifest.product}, which knows the migration ${unknown}; ` +
      'this version does not. Restore it with that version or a newer one.',
  );
}

async function inTransaction(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
