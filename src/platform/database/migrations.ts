import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { ClientBase } from 'pg';

import { DomainError } from '../domain-error.js';
import { withConnection } from './connection.js';
import { requireSupportedServer } from './server-version.js';

/** The migrations that this version of the product brings. */
export const productMigrations = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url));

/** One migration as it stands in the folder. */
export interface Migration {
  /** The folder's name, such as `20261121220000_init`: its order and its identity. */
  readonly name: string;
  readonly sql: string;
  /** sha256 of the file, in hex, as Prisma counts it. */
  readonly checksum: string;
}

interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
  readonly isFinished: boolean;
}

/** The number under which Prisma's own command line locks, so that the two exclude each other. */
const migrationLock = 72_707_369;

/** Prisma's own table, column by column, so that `prisma migrate deploy` and this runner are interchangeable. */
const migrationTable = `
  create table if not exists _prisma_migrations (
    id                  varchar(36) primary key not null,
    checksum            varchar(64) not null,
    finished_at         timestamptz,
    migration_name      varchar(255) not null,
    logs                text,
    rolled_back_at      timestamptz,
    started_at          timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

/**
 * Brings a database to the newest schema, or up to and including the migration `upTo`.
 * Each file runs in a transaction of its own; processes that start together wait for one another.
 * @returns the names of the migrations that were applied now
 * @throws DomainError `migration_changed`, `migration_failed` or `database_too_old`
 */
export async function migrate(options: {
  readonly url: string;
  readonly folder?: string;
  readonly upTo?: string;
  readonly log?: (line: string) => void;
}): Promise<string[]> {
  const migrations = await readMigrations(options.folder ?? productMigrations);
  return withConnection(options.url, 'migrations', async (client) => {
    await requireSupportedServer(client);
    await lockMigrations(client);
    return applyMissing(client, migrations, options);
  });
}

/**
 * Applies what is missing, up to and including the migration `upTo`, in the transaction that the caller has open.
 * @returns the names of the migrations that were applied now
 */
export async function applyInOpenTransaction(
  client: ClientBase,
  migrations: readonly Migration[],
  upTo?: string,
): Promise<string[]> {
  const missing = await findMissing(client, migrations, upTo);
  for (const migration of missing) await run(client, migration);
  return missing.map(({ name }) => name);
}

async function applyMissing(
  client: ClientBase,
  migrations: readonly Migration[],
  { upTo, log }: { readonly upTo?: string; readonly log?: (line: string) => void },
): Promise<string[]> {
  const missing = await findMissing(client, migrations, upTo);
  for (const migration of missing) {
    await apply(client, migration);
    log?.(`migrated: ${migration.name}`);
  }
  return missing.map(({ name }) => name);
}

async function findMissing(
  client: ClientBase,
  migrations: readonly Migration[],
  upTo: string | undefined,
): Promise<Migration[]> {
  await client.query(migrationTable);
  const applied = await appliedMigrations(client);
  for (const one of applied) requireUnharmed(one, migrations);
  const known = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !known.has(name) && (upTo === undefined || name <= upTo));
}

/** Reads the migrations of a folder, oldest first. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(names.sort().map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

/** The names of the migrations that a database holds, oldest first; none for an empty one. */
export async function namesOfApplied(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ exists: boolean }>(
    `select to_regclass('_prisma_migrations') is not null as exists`,
  );
  if (rows[0]?.exists !== true) return [];
  return (await appliedMigrations(client)).map(({ name }) => name);
}

/** Waits until no other process migrates; the connection holds the lock until it ends. */
export async function lockMigrations(client: ClientBase): Promise<void> {
  await client.query(`set lock_timeout = '60s'`);
  await client.query('select pg_advisory_lock($1)', [migrationLock]);
  await client.query('reset lock_timeout');
}

async function appliedMigrations(client: ClientBase): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    `select migration_name as name, checksum, finished_at is not null as "isFinished"
       from _prisma_migrations where rolled_back_at is null order by migration_name`,
  );
  return rows;
}

function requireUnharmed(applied: AppliedMigration, migrations: readonly Migration[]): void {
  if (!applied.isFinished) {
    throw new DomainError(
      'migration_failed',
      `The migration ${applied.name} failed half-way in this database. ` +
        'Restore a backup, or repair the schema by hand and mark the migration as rolled back.',
    );
  }
  // One that the folder does not hold comes from a newer version that runs beside this one: it is left alone.
  const file = migrations.find(({ name }) => name === applied.name);
  if (file !== undefined && file.checksum !== applied.checksum) {
    throw new DomainError(
      'migration_changed',
      `The migration ${applied.name} was changed after it was applied to this database. ` +
        'Put the file back as it was and write a new migration for the change.',
    );
  }
}

async function apply(client: ClientBase, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await run(client, migration);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    const reason = error instanceof Error ? error.message : String(error);
    throw new DomainError(
      'migration_failed',
      `The migration ${migration.name} could not be applied: ${reason}`,
      {
        cause: error,
      },
    );
  }
}

async function run(client: ClientBase, migration: Migration): Promise<void> {
  await client.query(migration.sql);
  await client.query(
    `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     values ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), migration.checksum, migration.name],
  );
}
