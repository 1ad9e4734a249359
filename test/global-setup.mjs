// Starts the throw-away PostgreSQL of a test run, with one migrated database that every test file clones.
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';

export default async function globalSetup() {
  const { EmbeddedPostgres, carelessSettings, migrate } = await launcher();
  const dataDir = await mkdtemp(join(tmpdir(), 'karibu-test-'));
  // Root runs PostgreSQL under another account, which must be able to enter.
  await chmod(dataDir, 0o711);
  const server = await EmbeddedPostgres.start({ dataDir, log: console.error, settings: carelessSettings });
  await migrate({ url: server.url });
  await renameToTemplate(server.url);
  process.env.KARIBU_TEST_SERVER = withDatabase(server.url, 'postgres');
  globalThis.karibuTestRun = { server, dataDir };
}

async function launcher() {
  const folder = new URL('../dist/platform/database/', import.meta.url);
  try {
    return {
      ...(await import(new URL('embedded/embedded-postgres.js', folder))),
      ...(await import(new URL('embedded/server-settings.js', folder))),
      ...(await import(new URL('migrations.js', folder))),
    };
  } catch (cause) {
    throw new Error('The tests start PostgreSQL with the built product. Run: npm run build', { cause });
  }
}

/** Only a database without connections can be cloned, so it gets a name that nothing connects to. */
async function renameToTemplate(url) {
  const client = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
  await client.connect();
  await client.query('alter database karibu rename to karibu_template');
  await client.end();
}

function withDatabase(url, name) {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
