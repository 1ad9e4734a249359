import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { createEmptyDatabase, dropDatabase } from '../../../test/harness.js';
import { withConnection } from './connection.js';
import { migrate } from './migrations.js';

let url: string;
let folder: string;

beforeEach(async () => {
  url = await createEmptyDatabase();
  folder = await mkdtemp(join(tmpdir(), 'karibu-migrations-test-'));
  await write('1_people', "create table people (name text); insert into people values ('Asha');");
  await write('2_places', 'create table places (name text);');
});

afterEach(async () => {
  await dropDatabase(url);
  await rm(folder, { recursive: true });
});

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

async function rows(statement: string): Promise<unknown[]> {
  return withConnection(url, 'test', async (client) => (await client.query<object>(statement)).rows);
}

const applied = (): Promise<unknown[]> =>
  rows(`select migration_name from _prisma_migrations where finished_at is not null order by 1`);

describe('the migration runner', () => {
  it('applies what is missing, oldest first, and then nothing', async () => {
    expect(await migrate({ url, folder })).toEqual(['1_people', '2_places']);
    expect(await migrate({ url, folder })).toEqual([]);
    await write('3_addresses', 'create table addresses (place text);');
    expect(await migrate({ url, folder })).toEqual(['3_addresses']);
    expect(await rows('select name from people')).toEqual([{ name: 'Asha' }]);
  });

  it('stops at the migration that it is told to', async () => {
    expect(await migrate({ url, folder, upTo: '1_people' })).toEqual(['1_people']);
  });

  it('applies each migration once when several processes start together', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => migrate({ url, folder })));
    expect(answers.flat().sort()).toEqual(['1_people', '2_places']);
    expect(await rows('select name from people')).toHaveLength(1);
  });

  it('refuses a migration that was changed after it was applied', async () => {
    await migrate({ url, folder });
    await write('1_people', 'create table people (name text, nickname text);');
    await expect(migrate({ url, folder })).rejects.toMatchObject({
      code: 'migration_changed',
      message: expect.stringContaining('1_people'),
    });
  });

  it('leaves nothing of a migration that fails, and names it', async () => {
    await write('3_broken', 'create table half (name text); select no_such_thing;');
    await expect(migrate({ url, folder })).rejects.toMatchObject({
      code: 'migration_failed',
      message: 'The migration 3_broken could not be applied: column "no_such_thing" does not exist',
    });
    expect(await applied()).toHaveLength(2);
    expect(await rows(`select to_regclass('half') as found`)).toEqual([{ found: null }]);
    await write('3_broken', 'create table half (name text);');
    expect(await migrate({ url, folder })).toEqual(['3_broken']);
  });

  it('refuses to go on over a migration that another tool left half-way', async () => {
    await migrate({ url, folder });
    await rows(`insert into _prisma_migrations (id, checksum, migration_name) values ('x', 'x', '0_half')`);
    await expect(migrate({ url, folder })).rejects.toMatchObject({ code: 'migration_failed' });
    await rows(`update _prisma_migrations set rolled_back_at = now() where id = 'x'`);
    expect(await migrate({ url, folder })).toEqual([]);
  });

  it('works beside a newer version that already brought migrations of its own', async () => {
    await migrate({ url, folder });
    await rows(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('y', 'y', '9_newer', now())`,
    );
    expect(await migrate({ url, folder })).toEqual([]);
  });
});
