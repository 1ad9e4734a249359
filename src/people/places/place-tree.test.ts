import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';

import { aConfig, FakeClock } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import { until } from '../../../test/until.js';
import type { Database } from '../../platform/database/database.js';
import { PlaceTree } from './place-tree.js';
import { PlacesRepository } from './places.repository.js';
import { readPlaces } from './read-places.js';

const header = 'code,name,other_names,level,parent';
const county = `${header}
S1A,Kamlimani,Ka Mlimani;Mlimani,village,S1
S1,Nyandho Ward,,ward,S
S,Sondu County,,county,
`;

let database: Database;
let flowsDir: string;
let clock: FakeClock;
const trees: PlaceTree[] = [];

/** What was logged as an error. */
const refusals: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const record = ({ msg }: { msg: string }): void => {
    refusals.push(msg);
  };
  Logger.overrideLogger({ log: () => undefined, warn: () => undefined, error: record });
});

afterAll(async () => {
  Logger.overrideLogger(false);
  await database.close();
});

beforeEach(() => {
  refusals.length = 0;
  flowsDir = mkdtempSync(join(tmpdir(), 'karibu-places-'));
  clock = new FakeClock();
});

afterEach(async () => {
  for (const tree of trees.splice(0)) await tree.onApplicationShutdown();
  await database.pool.query('DELETE FROM places');
  await database.pool.query('DELETE FROM settings');
  rmSync(flowsDir, { recursive: true });
});

const write = (text: string | Buffer): void => writeFileSync(join(flowsDir, 'places.csv'), text);

/** A process that starts now. */
async function start(role: 'all' | 'web' = 'all'): Promise<PlaceTree> {
  const tree = new PlaceTree(database, new PlacesRepository(), aConfig({ flowsDir, role }), clock);
  trees.push(tree);
  await tree.onModuleInit();
  return tree;
}

/** The table: code, name, other names, level, parent, and the transaction that wrote the row last. */
async function table(): Promise<Record<string, string>> {
  const { rows } = await database.pool.query<{ code: string; row: string }>(
    `SELECT code, concat_ws('|', name, array_to_string(other_names, ';'), level, parent_code, xmin) AS row
     FROM places ORDER BY code`,
  );
  return Object.fromEntries(rows.map(({ code, row }) => [code, row]));
}

describe('a place tree', () => {
  it('is read from its file at boot, in whatever order its places stand, and understands what people write', async () => {
    write(county);
    const { current } = await start();
    expect(current?.read('naishi kamlimani', ['sw'], null)).toMatchObject({
      status: 'understood',
      value: 'S1A',
    });
    expect(current?.nameOf('S1A')).toBe('Kamlimani');
    expect(current?.nameOf('X')).toBeNull();
    expect(current?.isUnder('S1A', 'Sondu County')).toBe(true);
    expect(current?.read('Mlimani', ['sw'], 'S1')).toMatchObject({ value: 'S1A' });
  });

  it('is none without a file, and with one that has no places', async () => {
    expect((await start()).current).toBeUndefined();
    write(header);
    expect((await start()).current).toBeUndefined();
  });

  it('is not written again when the file has not changed', async () => {
    write(county);
    await start();
    const before = await table();
    await start();
    expect(await table()).toEqual(before);
  });

  it('takes over what a changed file adds, changes and leaves out, and touches nothing else', async () => {
    write(county);
    await start();
    const before = await table();
    write(`${header}\nS,Sondu County,,county,\nS1A,Kamlimani,Mlimani,village,S\nS2,Bahari Ward,,ward,S\n`);
    const tree = await start();
    const after = await table();
    expect(Object.keys(after)).toEqual(['S', 'S1A', 'S2']);
    expect(after.S).toBe(before.S);
    expect(after.S1A).toMatch(/^Kamlimani\|Mlimani\|village\|S\|/);
    expect(tree.current?.isUnder('S1A', 'S1')).toBe(false);
  });

  it('stays as it is when the file is broken, in another encoding, or gone', async () => {
    write(county);
    await start();
    const before = await table();
    for (const broken of [
      `${county}S9,Nowhere,,village,NONE\n`,
      'name\nSondu\n',
      Buffer.from([0x63, 0xe9]),
    ]) {
      write(broken);
      expect((await start()).current?.nameOf('S')).toBe('Sondu County');
    }
    expect(
      refusals.filter((line) => /places\.csv:\d+ There is no place with the code "NONE"/.test(line)),
    ).toHaveLength(1);
    unlinkSync(join(flowsDir, 'places.csv'));
    expect((await start()).current?.nameOf('S')).toBe('Sondu County');
    expect(await table()).toEqual(before);
  });

  it('is emptied by a file with its heading alone', async () => {
    write(county);
    await start();
    write(header);
    expect((await start()).current).toBeUndefined();
    expect(await table()).toEqual({});
  });

  it('is taken up by a process that runs already, and looked for no oftener than every few seconds', async () => {
    write(county);
    const running = await start();
    write(county.replace('Sondu County', 'Ziwani County'));
    await start();
    expect(running.current?.nameOf('S')).toBe('Sondu County');
    clock.advance(3_000);
    await until('the other file is known', () =>
      Promise.resolve(running.current?.nameOf('S') === 'Ziwani County'),
    );
  });

  it('goes on as it is known while the database is away', async () => {
    write(county);
    const tree = await start();
    const query = database.pool.query.bind(database.pool);
    Object.assign(database.pool, { query: () => Promise.reject(new Error('away')) });
    clock.advance(3_000);
    expect(tree.current?.nameOf('S')).toBe('Sondu County');
    await tree.onApplicationShutdown();
    expect(tree.current?.nameOf('S')).toBe('Sondu County');
    Object.assign(database.pool, { query });
  });

  it('is not taken from its file by a process that only takes requests', async () => {
    write(county);
    expect((await start('web')).current).toBeUndefined();
    expect(await table()).toEqual({});
  });

  it('is written once by processes that start together', async () => {
    write(county);
    const together = await Promise.all([start(), start(), start()]);
    expect(together.map(({ current }) => current?.nameOf('S1'))).toEqual(Array(3).fill('Nyandho Ward'));
  });

  it('may hold the places of a country', async () => {
    // More than one statement could take with a parameter for each cell.
    const villages = Array.from({ length: 14_000 }, (_, at) => `V${at},Village ${at},,village,S1`);
    write(`${county}${villages.join('\n')}\n`);
    const { current } = await start();
    expect(current?.isUnder('V13999', 'S')).toBe(true);
    expect(Object.keys(await table())).toHaveLength(14_003);
    write(county);
    await start();
    expect(Object.keys(await table())).toHaveLength(3);
  });
});

describe('reading the file', () => {
  it('names each mistake with its line and what to do', async () => {
    write(`${county}S1A,Again,,village,S\nS7,,,village,NONE\n`);
    const read = await readPlaces(flowsDir);
    const problems = read.status === 'invalid' ? read.problems : [];
    expect(problems.map(({ line }) => line)).toEqual([5, 6, 6]);
    expect(
      problems.every(({ file, message, fix }) => file.endsWith('places.csv') && message !== '' && fix !== ''),
    ).toBe(true);
  });
});
