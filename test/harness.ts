import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { Database } from '../src/platform/database/database.js';

/**
 * Gives a test file a migrated PostgreSQL database of its own, cloned from the run's template.
 * The file closes it in `afterAll`, after everything that uses it; that drops it.
 */
export async function createTestDatabase(): Promise<Database> {
  return new TestDatabase(await cloneDatabase('karibu_template'));
}

/** Makes a database without any table, for tests of what fills one. Returns its address. */
export function createEmptyDatabase(): Promise<string> {
  return cloneDatabase('template0');
}

/** Removes a database that a test made, whoever is still connected. */
export async function dropDatabase(url: string): Promise<void> {
  await onServer((client) => client.query(`drop database ${nameOf(url)} with (force)`));
}

class TestDatabase extends Database {
  /** @throws when something still holds a connection, which in the service would keep it from stopping */
  override async close(): Promise<void> {
    await super.close();
    const leaked = await connectionsLeft(nameOf(this.url));
    await dropDatabase(this.url);
    if (leaked.length > 0) throw new Error(`connections were left open: ${leaked.join(', ')}`);
  }
}

async function cloneDatabase(template: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  // Copying files beats writing them through the log, which a server without fsync need not keep.
  await onServer((client) => client.query(`create database ${name} template ${template} strategy file_copy`));
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

/** A connection that was closed a moment ago may still be listed. */
async function connectionsLeft(name: string): Promise<string[]> {
  return onServer(async (client) => {
    for (let attempt = 0; ; attempt++) {
      const { rows } = await client.query<{ application: string }>(
        `select application_name as application from pg_stat_activity where datname = $1`,
        [name],
      );
      if (rows.length === 0 || attempt === 40) return rows.map(({ application }) => application);
      await sleep(50);
    }
  });
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const url = process.env.KARIBU_TEST_SERVER;
  if (url === undefined)
    throw new Error('There is no test server: run the tests with jest, which starts one.');
  return url;
}

const nameOf = (url: string): string => new URL(url).pathname.slice(1);
