import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { insertConversation, insertSender, monday } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import type { CallRequested } from '../../engine/events.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { CallsRepository } from './calls.repository.js';

const seconds = (count: number): Date => new Date(monday.getTime() + count * 1_000);

let database: Database;
let calls: CallsRepository;
let conversationId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  calls = new CallsRepository(database);
  conversationId = await insertConversation(database.pool, await insertSender(database));
});

beforeEach(async () => {
  await database.pool.query('DELETE FROM webhook_calls');
});

afterAll(() => database.close());

function aCall(host: string): CallRequested {
  return {
    type: 'call_requested',
    id: newId(),
    session: newId(),
    run: newId(),
    node: 'weather',
    method: 'POST',
    url: `https://${host}/forecast`,
    headers: {},
    body: { place: 'Siaya' },
    timeoutSeconds: 20,
  };
}

async function ask(...hosts: string[]): Promise<string[]> {
  const events = hosts.map(aCall);
  await database.transaction((tx) =>
    calls.insert(
      tx,
      events.map((event) => ({ event, conversationId, at: monday })),
    ),
  );
  return events.map(({ id }) => id);
}

const claim = (now = monday, busyHosts: string[] = [], limit = 10) =>
  calls.claim({ now, calls: limit, perHost: 4, busyHosts });

describe('calls that wait', () => {
  it('are claimed with all that is needed to make them', async () => {
    const [id] = await ask('weather.example.org');
    expect(await claim()).toEqual([
      {
        id,
        host: 'weather.example.org',
        method: 'POST',
        url: 'https://weather.example.org/forecast',
        headers: {},
        body: { place: 'Siaya' },
        timeoutSeconds: 20,
        times: 1,
      },
    ]);
  });

  it('are never claimed by two workers', async () => {
    const ids = await ask(...Array.from({ length: 30 }, (_, index) => `host${index}.example.org`));
    const claimed = (await Promise.all([claim(), claim(), claim()])).flat();
    claimed.push(...(await claim()), ...(await claim()));
    expect(claimed.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it('of a slow host leave room for those of others', async () => {
    await ask(...Array.from({ length: 12 }, () => 'slow.example.org'), 'quick.example.org');
    const hosts = (await claim()).map(({ host }) => host);
    expect(hosts.filter((host) => host === 'slow.example.org')).toHaveLength(4);
    expect(hosts).toContain('quick.example.org');
    const busy = Array.from({ length: 3 }, () => 'slow.example.org');
    expect(await claim(monday, busy)).toHaveLength(1);
    expect(await claim(monday, [...busy, 'slow.example.org'])).toEqual([]);
  });

  it('are claimed again when the time of the one that had them is long over', async () => {
    const [id] = await ask('weather.example.org');
    await claim();
    expect(await claim(seconds(29))).toEqual([]);
    expect(await claim(seconds(30))).toMatchObject([{ id, times: 2 }]);
    expect(await claim(seconds(59))).toEqual([]);
    expect(await claim(seconds(60))).toMatchObject([{ id, times: 3 }]);
  });
});

describe('a call that has ended', () => {
  const end = (id: string, answer: Parameters<CallsRepository['end']>[2]) =>
    database.transaction((tx) => calls.end(tx, id, answer, monday));

  it('ends once, is not made again, and its answer is found', async () => {
    const [id = '', other = ''] = await ask('weather.example.org', 'weather.example.org');
    const answer = { status: 'answered', httpStatus: 200, body: { rain: [0, null, 'x'] } } as const;
    expect(await end(id, answer)).toMatchObject({ conversationId });
    expect(await end(id, { status: 'failed', reason: 'timeout' })).toBeNull();
    expect((await claim()).map((call) => call.id)).toEqual([other]);
    const found = await database.transaction((tx) => calls.answers(tx, [id, other, newId()]));
    expect([...found]).toEqual([[id, answer]]);
  });

  it('keeps no longer what was sent', async () => {
    const [id = ''] = await ask('weather.example.org');
    await end(id, { status: 'failed', reason: 'refused' });
    const { rows } = await database.pool.query<{ request: object }>('SELECT request FROM webhook_calls');
    expect(rows[0]?.request).not.toHaveProperty('body');
  });
});
