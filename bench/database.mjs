// The database of the run: the embedded PostgreSQL with the settings that it ships with, on the core of the load.
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../dist/platform/database/open-database.js';
import { migrate } from '../dist/platform/database/migrations.js';
import { serverCpuMs } from './usage.mjs';

/** Starts the server in a folder of its own. `makeDatabase` gives the address of a new, migrated database. */
export async function startDatabase() {
  const folder = await makeFolder();
  const opened = await openDatabase({
    dataDir: join(folder, 'data'),
    role: 'own',
    log: () => undefined,
    // The one difference: when each reply was committed can be asked afterwards.
    settings: { track_commit_timestamp: 'on' },
  });
  const pid = Number(readFileSync(join(opened.location, 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
  return {
    cpuMs: () => serverCpuMs(pid),
    makeDatabase: (name) => makeDatabase(opened.url, name),
    async stop() {
      await opened.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A new folder for data. PostgreSQL's own account, which root hands over to, must be able to pass through. */
export async function makeFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'karibu-bench-'));
  await chmod(folder, 0o711);
  return folder;
}

/** Opens a pool on a database; the caller ends it. */
export function poolOf(url, max = 4) {
  return new pg.Pool({ connectionString: url, max });
}

async function makeDatabase(serverUrl, name) {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  await migrate({ url });
  return url;
}
