// Writes a migration: the SQL that leads from what prisma/migrations gives to what prisma/schema.prisma says.
//   npm run migration -- add_households
// Read it before you commit it, and add by hand what the schema cannot express (triggers, storage settings).
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { build } from './build.mjs';
import { sqlFromDatabase } from './schema-engine.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const schemaFile = join(root, 'prisma/schema.prisma');
const migrationsFolder = join(root, 'prisma/migrations');

class UsageError extends Error {}

async function author(name) {
  if (!/^[a-z][a-z0-9_]*$/.test(name ?? '')) {
    throw new UsageError('Name the migration in snake_case, such as: npm run migration -- add_households');
  }
  const sql = await missingSql();
  if (sql === '') {
    throw new UsageError('There is nothing to write: the migrations already give what the schema says.');
  }
  const folder = join(migrationsFolder, `${timestamp(new Date())}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), sql);
  console.log(`${join(folder, 'migration.sql')}\n\n${sql}`);
}

/** Applies the migrations to a throw-away database and compares that with the schema file. */
async function missingSql() {
  const schema = await readFile(schemaFile, 'utf8');
  return withDatabase((url) => sqlFromDatabase(url, schemaFile, schema));
}

async function withDatabase(work) {
  const { EmbeddedPostgres, migrate, carelessSettings } = await launcher();
  const dataDir = await mkdtemp(join(tmpdir(), 'karibu-migration-'));
  // Root runs PostgreSQL under another account, which must be able to enter.
  await chmod(dataDir, 0o711);
  const server = await EmbeddedPostgres.start({ dataDir, log: console.error, settings: carelessSettings });
  try {
    await migrate({ url: server.url, folder: migrationsFolder });
    return await work(server.url);
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function launcher() {
  const folder = join(root, 'dist/platform/database');
  if (!existsSync(folder)) await build();
  return {
    ...(await import(pathToFileURL(join(folder, 'embedded/embedded-postgres.js')).href)),
    ...(await import(pathToFileURL(join(folder, 'embedded/server-settings.js')).href)),
    ...(await import(pathToFileURL(join(folder, 'migrations.js')).href)),
  };
}

/** As Prisma names its folders: 20261121093000. */
function timestamp(moment) {
  return moment.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14);
}

try {
  await author(process.argv[2]);
} catch (error) {
  // P1012 is the engine's complaint about the schema file, with the line and a sentence.
  const isPlain = error instanceof UsageError || error.code === 'P1012';
  console.error(isPlain ? error.message : error);
  process.exitCode = 1;
}
