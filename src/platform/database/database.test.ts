import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createTestDatabase } from '../../../test/harness.js';
import { Database } from './database.js';
import { wasStopped } from './error-code.js';

let database: Database;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(async () => {
  await database.close();
});

const storeSetting = (key: string): [string, unknown[]] => [
  'insert into settings (key, value) values ($1, $2)',
  [key, { since: '2026-01-01' }],
];

function promised<T>(): { promise: Promise<T>; tell: (value: T) => void } {
  let tell: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (tell = resolve));
  return { promise, tell };
}

describe('the database', () => {
  it('serves SQL and Prisma from the same pool', async () => {
    await database.pool.query(...storeSetting('both'));
    const setting = await database.prisma.setting.findUnique({ where: { key: 'both' } });
    expect(setting?.value).toEqual({ since: '2026-01-01' });
  });

  it('keeps what a transaction did once it resolves', async () => {
    const answer = await database.transaction(async (tx) => {
      await tx.query(...storeSetting('kept'));
      return 'done';
    });
    expect(answer).toBe('done');
    expect(await database.prisma.setting.count({ where: { key: 'kept' } })).toBe(1);
  });

  it('keeps nothing of a transaction that throws', async () => {
    const work = database.transaction(async (tx) => {
      await tx.query(...storeSetting('dropped'));
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await database.prisma.setting.count({ where: { key: 'dropped' } })).toBe(0);
  });

  it('stops what is looked up after 300 ms, and serves everybody else meanwhile', async () => {
    const long = Array.from({ length: 8 }, () => database.lookups.query('select pg_sleep(20)'));
    const ended = Promise.allSettled(long);
    const { rows } = await database.pool.query<{ waits: number }>(
      `select count(*)::int as waits from pg_stat_activity where query = 'select pg_sleep(20)'`,
    );
    expect(rows[0]?.waits).toBeLessThanOrEqual(4);
    for (const lookup of await ended)
      expect(lookup.status === 'rejected' && wasStopped(lookup.reason)).toBe(true);
    const { rows: settings } = await database.lookups.query('show random_page_cost');
    expect(settings).toEqual([{ random_page_cost: '1.1' }]);
  });

  it('goes on after the server ended a connection that a transaction holds', async () => {
    const work = database.transaction(async (tx) => {
      await tx.query('select pg_terminate_backend(pg_backend_pid())');
    });
    await expect(work).rejects.toThrow();
    await database.connect();
  });

  it('goes on after the server ended a connection that nobody used, and tells of it', async () => {
    const { promise: lost, tell } = promised<string>();
    const other = new Database(database.url, { onConnectionLost: tell, applicationName: 'unused' });
    await other.connect();
    await database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'unused'`,
    );
    expect(await lost).toBe('57P01');
    await other.connect();
    await other.close();
  });
});
