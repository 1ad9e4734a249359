import { describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { createTestDatabase } from './harness.js';

describe('the database of a test file', () => {
  it('is its own, with every table and no row', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await one.pool.query(`insert into settings (key, value) values ('mine', 'true')`);
    expect(await one.prisma.setting.count()).toBe(1);
    expect(await other.prisma.setting.count()).toBe(0);
    await Promise.all([one.close(), other.close()]);
  });

  it('fails the file when something leaves a connection open', async () => {
    const database = await createTestDatabase();
    const forgotten = new pg.Client({ connectionString: database.url, application_name: 'forgotten' });
    forgotten.on('error', () => undefined);
    await forgotten.connect();
    await expect(database.close()).rejects.toThrow('connections were left open: forgotten');
  });
});
