import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { withConnection } from '../../src/platform/database/connection.js';
import type { Connection } from '../../src/platform/database/embedded/connection-file.js';
import { launchOwner, processesOn, startOwner, until, type User } from './owner-process.js';

jest.setTimeout(60_000);

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534 };

/** As root PostgreSQL runs under another account; as an ordinary user under that user's own. */
const users: [string, User][] = isRoot
  ? [
      ['root', {}],
      ['an ordinary user', nobody],
    ]
  : [['an ordinary user', {}]];

let dataDir: string;

function makeDataDir(user: User): string {
  const folder = mkdtempSync(join(tmpdir(), 'karibu-fault-'));
  chmodSync(folder, 0o711);
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  return folder;
}

afterEach(async () => {
  await until(() => processesOn(dataDir).length === 0);
  rmSync(dataDir, { recursive: true, force: true });
});

async function write(url: string, word: string): Promise<void> {
  await withConnection(url, 'test', async (client) => {
    await client.query('create table if not exists words (word text)');
    await client.query('insert into words values ($1)', [word]);
  });
}

async function words(url: string): Promise<string[]> {
  return withConnection(url, 'test', async (client) => {
    const { rows } = await client.query<{ word: string }>('select word from words');
    return rows.map(({ word }) => word);
  });
}

async function answers(url: string): Promise<boolean> {
  return words(url).then(
    () => true,
    () => false,
  );
}

const connection = (): Connection =>
  JSON.parse(readFileSync(join(dataDir, 'connection.json'), 'utf8')) as Connection;

describe.each(users)('the embedded PostgreSQL, as %s', (_name, user) => {
  beforeEach(() => {
    dataDir = makeDataDir(user);
  });

  it('gives the folder to exactly one of several that start at once; the others attach', async () => {
    const owners = await Promise.all([1, 2, 3].map(() => startOwner(dataDir, user, 'attach-or-own')));
    expect(owners.filter(({ isAttached }) => !isAttached)).toHaveLength(1);
    expect(new Set(owners.map(({ url }) => url)).size).toBe(1);
    const attached = owners.filter(({ isAttached }) => isAttached);
    for (const one of attached) await one.end('SIGTERM');
    const owner = owners.find(({ isAttached }) => !isAttached);
    await write(owner?.url ?? '', 'still there');
    await owner?.end('SIGTERM');
  });

  it.each([50, 500, 1_000])('survives kill -9 after %d ms of its very first start', async (ms) => {
    const killed = launchOwner(dataDir, user);
    await sleep(ms);
    killed.kill('SIGKILL');
    const owner = await startOwner(dataDir, user);
    expect(owner.message).toBeUndefined();
    await write(owner.url, 'first');
    await owner.end('SIGTERM');
  });

  describe('on a folder that has its database', () => {
    let made: string;

    // Making one takes seconds of work that only a first start is about: it is made once, and copied.
    beforeAll(async () => {
      made = makeDataDir(user);
      const owner = await startOwner(made, user);
      await owner.end('SIGTERM');
    });
    afterAll(() => {
      rmSync(made, { recursive: true, force: true });
    });
    beforeEach(() => {
      execFileSync('cp', ['-a', `${made}/.`, dataDir]);
    });

    it.each(['SIGTERM', 'SIGINT'] as const)(
      'ends with %s, and the next start finds all data',
      async (signal) => {
        const first = await startOwner(dataDir, user);
        await write(first.url, 'kept');
        await first.end(signal);
        expect(processesOn(dataDir)).toEqual([]);
        expect(existsSync(join(dataDir, 'connection.json'))).toBe(false);
        const second = await startOwner(dataDir, user);
        expect(await words(second.url)).toEqual(['kept']);
        await second.end('SIGTERM');
      },
    );

    it('does not outlive kill -9 of its owner, and the next start finds all data', async () => {
      const first = await startOwner(dataDir, user);
      await write(first.url, 'kept');
      await first.end('SIGKILL');
      await until(() => processesOn(dataDir).length === 0, 5_000);
      const second = await startOwner(dataDir, user);
      expect(await words(second.url)).toEqual(['kept']);
      await second.end('SIGTERM');
    });

    it('starts again while the server of a killed owner is still stopping', async () => {
      const first = await startOwner(dataDir, user);
      await write(first.url, 'kept');
      await first.end('SIGKILL');
      const second = await startOwner(dataDir, user);
      expect(await words(second.url)).toEqual(['kept']);
      await sleep(500);
      expect(await words(second.url)).toEqual(['kept']);
      await second.end('SIGTERM');
    });

    it('adopts the server that a killed owner and its killed watchdog left running', async () => {
      const first = await startOwner(dataDir, user);
      await write(first.url, 'kept');
      const { server, watchdog } = connection();
      process.kill(watchdog.pid, 'SIGKILL');
      await first.end('SIGKILL');
      const second = await startOwner(dataDir, user);
      expect(second.url).toBe(first.url);
      expect(connection().server).toEqual(server);
      expect(await words(second.url)).toEqual(['kept']);
      await second.end('SIGTERM');
      expect(processesOn(dataDir)).toEqual([]);
    });

    it('refuses a second owner, naming the first', async () => {
      const first = await startOwner(dataDir, user);
      await write(first.url, 'kept');
      const second = await startOwner(dataDir, user);
      expect(second.code).toBe('already_running');
      expect(second.message).toBe(`Karibu already runs on this folder (process ${first.pid}): ${dataDir}`);
      expect(await words(first.url)).toEqual(['kept']);
      await first.end('SIGTERM');
    });

    it('comes back by itself, at the same address, after kill -9 of the server', async () => {
      const owner = await startOwner(dataDir, user);
      await write(owner.url, 'kept');
      process.kill(connection().server.pid, 'SIGKILL');
      await until(() => answers(owner.url));
      expect(await words(owner.url)).toEqual(['kept']);
      await owner.end('SIGKILL');
      await until(() => processesOn(dataDir).length === 0, 5_000);
    });

    it('takes over from an owner whose process number belongs to somebody else by now', async () => {
      const first = await startOwner(dataDir, user);
      await first.end('SIGKILL');
      await until(() => processesOn(dataDir).length === 0);
      const file = join(dataDir, 'owner.json');
      const owner = JSON.parse(readFileSync(file, 'utf8')) as object;
      writeFileSync(file, JSON.stringify({ ...owner, pid: process.pid }));
      const second = await startOwner(dataDir, user);
      expect(second.message).toBeUndefined();
      await second.end('SIGTERM');
    });
  });
});

const asRoot = isRoot ? describe : describe.skip;

asRoot('the embedded PostgreSQL of root, in a folder that other users cannot enter', () => {
  it('keeps its data in a durable place that it names, and finds it after the folder was moved', async () => {
    const home = mkdtempSync(join(tmpdir(), 'karibu-closed-'));
    dataDir = join(home, 'data');
    const first = await startOwner(dataDir);
    expect(first.location).toMatch(/^\/var\/lib\/karibu\/[0-9a-f]{12}\/postgres$/);
    await write(first.url, 'kept');
    await first.end('SIGTERM');
    renameSync(dataDir, join(home, 'moved'));
    dataDir = join(home, 'moved');
    const second = await startOwner(dataDir);
    expect(second.location).toBe(first.location);
    expect(await words(second.url)).toEqual(['kept']);
    await second.end('SIGTERM');
    rmSync(join(first.location ?? '', '..'), { recursive: true });
    rmSync(home, { recursive: true });
  });
});
