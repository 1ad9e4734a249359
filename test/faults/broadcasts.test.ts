import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { Database } from '../../src/platform/database/database.js';
import { migrate } from '../../src/platform/database/migrations.js';
import { FakeClock } from '../builders.js';
import {
  campaigner,
  hash,
  openBroadcastRoom,
  planned,
  recipients,
  type BroadcastRoom,
  type Recipient,
} from '../broadcast-room.js';
import { freePort } from '../free-port.ts';
import { hasRedisServer, RedisServer } from '../redis/redis-server.js';
import { until } from '../until.ts';
import { randomFrom } from './load.ts';
import { serverPidOf, startOwner, type Owner } from './owner-process.js';
import { Rig, type RigParts } from './rig.ts';

jest.setTimeout(240_000);

const seed = Number(process.env.KARIBU_SEED ?? Date.now() % 100_000);

let rig: Rig;
let room: BroadcastRoom;

async function build(parts: RigParts = {}): Promise<void> {
  rig = await Rig.build(parts);
  room = await openBroadcastRoom(rig.database, { clock: new FakeClock(new Date()) });
}

/** A zone in which it is about noon: nobody waits for the end of the night, whenever these tests run. */
function whereItIsNoon(): string {
  const hours = 12 - new Date().getUTCHours();
  return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

const people = (count: number): Promise<Recipient[]> =>
  recipients(room, count, { timezone: whereItIsNoon() });

async function begun(recipientsOf: readonly Recipient[], excluded = 0): Promise<string> {
  const id = await planned(room, recipientsOf, { excluded });
  await room.control.start(campaigner, id, hash);
  return id;
}

const progress = (id: string) => room.control.progress(campaigner, id);
const accepted = (): string[] =>
  rig.twilio.journal().flatMap((entry) => (entry.kind === 'accepted' ? [entry.to] : []));

const sentOf = (id: string): Promise<number> =>
  rig.count('FROM outbound_messages WHERE broadcast_id = $1 AND sent_at IS NOT NULL', [id]);

const over = (id: string) =>
  until(
    async () => `the broadcast is over: ${JSON.stringify(await progress(id))}`,
    async () => (await progress(id)).state === 'done',
    90_000,
  );

/** The provider's journal against the states: everybody once or for a reason, and the sums are the audience. */
async function check(id: string, all: readonly Recipient[]): Promise<void> {
  await rig.twilio.settled();
  const { audience, counts } = await progress(id);
  const taken = accepted();
  expect(new Set(taken).size).toBe(taken.length);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(audience);
  const { rows } = await rig.database.pool.query<{ address: string }>(
    `SELECT c.address FROM outbound_messages m JOIN conversations c ON c.id = m.conversation_id
     WHERE m.broadcast_id = $1 AND m.state IN ('sent', 'delivered', 'read', 'undelivered')`,
    [id],
  );
  const settled = rows.map(({ address }) => address).sort();
  expect(settled).toEqual([...taken].sort());
  expect(
    taken.length + counts.unknown + counts.failed + counts.skipped + counts.cancelled,
  ).toBeGreaterThanOrEqual(all.length);
  expect((await rig.violations()).filter(({ invariant }) => invariant !== 'I2')).toEqual([]);
}

afterEach(() => rig.dismantle());

describe('a worker that is killed in the middle of a broadcast', () => {
  beforeEach(() => build());

  it.each([
    'release.before_commit:1',
    'release.after_commit:1',
    'send.after_claim:2',
    'send.after_accepted:9',
  ])('at %s: another one goes on, and nobody is written to twice', async (crashAt) => {
    const all = await people(300);
    const dying = await rig.start({ CRASH_AT: crashAt });
    const id = await begun(all, 3);
    expect(await dying.ended).toMatchObject({ signal: 'SIGKILL' });
    await rig.restart();
    await over(id);
    await check(id, all);
  });

  it(`at any moment, again and again, with another one beside it (KARIBU_SEED=${seed})`, async () => {
    const random = randomFrom(seed);
    const all = await people(2_000);
    await rig.twilio.when({
      bodyIncludes: 'clinic',
      times: 20,
      then: { kind: 'refuse', status: 429, code: 20429 },
    });
    let service = await rig.start();
    const id = await begun(all);
    for (let round = 0; round < 4; round += 1) {
      await sleep(500 + random() * 2_000);
      await service.end('SIGKILL');
      service = await rig.restart();
    }
    await rig.start({ ROLE: 'worker', PORT: String(await freePort()) });
    await over(id);
    await check(id, all);
  });
});

describe('a broadcast to 10,000', () => {
  beforeEach(() => build());

  it('is paused at about 3,000 and cancelled later: exactly those who have it are those in the journal', async () => {
    const all = await people(10_000);
    await rig.start();
    const id = await begun(all, 40);
    await until('3,000 have it', async () => (await sentOf(id)) >= 3_000, 120_000);
    await room.control.pause(campaigner, id);
    // What was in somebody's hands at that moment still goes.
    await sleep(1_000);
    const paused = accepted().length;
    await sleep(6_000);
    expect(accepted()).toHaveLength(paused);
    await room.control.resume(campaigner, id);
    await until('it goes on', async () => (await sentOf(id)) > paused + 500, 60_000);
    await room.control.cancel(campaigner, id);
    await sleep(1_000);
    const sent = accepted().length;
    await sleep(6_000);
    expect(accepted()).toHaveLength(sent);
    await check(id, all);
    const { state, counts } = await progress(id);
    expect(state).toBe('cancelled');
    expect(counts).toMatchObject({ cancelled: 10_000 - sent, excluded: 40, ready: 0, queued: 0, sending: 0 });
  });
});

describe('a broadcast whose database dies and comes back in the middle', () => {
  let dataDir: string;
  let owner: Owner;

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'karibu-outage-'));
    chmodSync(dataDir, 0o711);
    owner = await startOwner(dataDir);
    await migrate({ url: owner.url });
    await build({ database: new Database(owner.url) });
  });
  afterEach(async () => {
    await owner.end('SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('goes on by itself: nobody has it twice, and whoever has not has a reason', async () => {
    const all = await people(1_000);
    const service = await rig.start();
    const id = await begun(all, 7);
    await until('some have it', () => accepted().length > 200, 60_000);
    process.kill(serverPidOf(dataDir), 'SIGKILL');
    await until('the database is back', async () => (await sentOf(id).catch(() => -1)) >= 0, 30_000);
    await until('nearly all have it', () => accepted().length > 900, 60_000);
    expect(service.hasEnded).toBe(false);
    // What was claimed by a commit whose answer got lost waits for its lease; another process need not wait so long here.
    await service.end('SIGKILL');
    await rig.restart();
    await over(id);
    await check(id, all);
  });
});

const describeWithRedis = hasRedisServer() ? describe : describe.skip;

describeWithRedis('a broadcast with the queue in Redis', () => {
  let redis: RedisServer;

  beforeEach(async () => {
    redis = await RedisServer.start();
    await build({ env: { REDIS_URL: redis.url } });
  });
  afterEach(() => redis.stop());

  it('comes to its end though Redis is flushed, killed and comes back empty', async () => {
    const all = await people(2_000);
    await rig.start();
    const id = await begun(all);
    await until('some have it', () => accepted().length > 200);
    await redis.flush();
    await until('more have it', () => accepted().length > 600);
    await redis.kill();
    await sleep(2_000);
    await redis.run();
    await over(id);
    await check(id, all);
    expect((await progress(id)).counts).toMatchObject({ delivered: 2_000 });
  });
});
