import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Test } from '@nestjs/testing';

import { planBroadcastChunk } from '../../src/outreach/plan/plan-broadcast-chunk.js';
import { PlanRunner } from '../../src/outreach/plan/plan-runner.js';
import { ReleaseRunner } from '../../src/outreach/sending/release-runner.js';
import { sendBroadcastChunk } from '../../src/outreach/sending/send-broadcast-chunk.js';
import { SendingWake } from '../../src/outreach/sending/sending-wake.js';
import { ConfigModule } from '../../src/platform/config/config.module.js';
import type { Database } from '../../src/platform/database/database.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { HealthModule } from '../../src/platform/health/health.module.js';
import { Jobs } from '../../src/platform/queue/jobs.js';
import { JobsModule } from '../../src/platform/queue/jobs.module.js';
import { aConfig } from '../builders.js';
import { campaigner, hash, openBroadcastRoom, planned, recipients } from '../broadcast-room.js';
import { createTestDatabase } from '../harness.js';
import { openPlanRoom, staff } from '../plan-room.js';
import { until } from './recording-jobs.js';
import { hasRedisServer, RedisServer } from './redis-server.js';

jest.setTimeout(60_000);

/** A worker that does nothing but this job, on a queue wherever it lives. */
async function startWorker(database: Database, redisUrl?: string) {
  const room = await openBroadcastRoom(database);
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.with(aConfig(redisUrl === undefined ? {} : { redisUrl })),
      DatabaseModule.using(database),
      HealthModule,
      JobsModule.forRoot({ jobs: [sendBroadcastChunk], isWorker: true, scheduleCheckMs: 500 }),
    ],
    providers: [
      SendingWake,
      { provide: ReleaseRunner, inject: [Jobs], useFactory: (jobs: Jobs) => room.runnerOn(jobs) },
    ],
  }).compile();
  module.useLogger(false);
  const app = await module.init();
  const started = async (): Promise<string> => {
    const id = await planned(room, await recipients(room, 20));
    await room.control.start(campaigner, id, hash);
    return id;
  };
  const released = async (id: string): Promise<boolean> => {
    const { rows } = await database.pool.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM outbound_messages WHERE broadcast_id = $1',
      [id],
    );
    return rows[0]?.count === 20;
  };
  return { wake: app.get(SendingWake), started, released, close: () => app.close() };
}

/** A worker that does nothing but count, on a queue wherever it lives. */
async function startCounter(database: Database, redisUrl?: string) {
  const room = await openPlanRoom(database);
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.with(aConfig(redisUrl === undefined ? {} : { redisUrl })),
      DatabaseModule.using(database),
      HealthModule,
      JobsModule.forRoot({ jobs: [planBroadcastChunk], isWorker: true, scheduleCheckMs: 500 }),
    ],
    providers: [{ provide: PlanRunner, inject: [Jobs], useFactory: (jobs: Jobs) => room.runnerOn(jobs) }],
  }).compile();
  module.useLogger(false);
  const app = await module.init();
  const begun = async (): Promise<string> => {
    const id = await room.draft({ audience: { kind: 'people', people: [] } });
    await room.plans.begin(staff(), id);
    return id;
  };
  const counted = async (id: string): Promise<boolean> =>
    (await room.plans.show(staff(), id)).state === 'done';
  return { wake: () => app.get(PlanRunner).wake(), begun, counted, close: () => app.close() };
}

/** What the job does, wherever its queue lives. */
function describeCounting(name: string, place: () => { database: Database; redisUrl?: string }): void {
  describe(name, () => {
    it('counts a campaign when it is woken, and finds one that nobody woke it for', async () => {
      const { database, redisUrl } = place();
      const worker = await startCounter(database, redisUrl);
      const first = await worker.begun();
      await worker.wake();
      await until(() => worker.counted(first));
      const second = await worker.begun();
      await until(() => worker.counted(second));
      expect(await worker.counted(first)).toBe(true);
      await worker.close();
    });
  });
}

/** What the job does, wherever its queue lives. */
function describeJob(name: string, place: () => { database: Database; redisUrl?: string }): void {
  describe(name, () => {
    it('releases a broadcast when it is woken, and finds one that nobody woke it for', async () => {
      const { database, redisUrl } = place();
      const worker = await startWorker(database, redisUrl);
      const first = await worker.started();
      worker.wake.notify();
      await until(() => worker.released(first));
      const second = await worker.started();
      await until(() => worker.released(second));
      expect(await worker.released(first)).toBe(true);
      await worker.close();
    });
  });
}

let database: Database;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

describeJob('send-broadcast-chunk with PostgreSQL', () => ({ database }));
describeCounting('plan-broadcast-chunk with PostgreSQL', () => ({ database }));

const describeWithRedis = hasRedisServer() ? describe : describe.skip;

describeWithRedis('the jobs of campaigns', () => {
  let redis: RedisServer;

  beforeAll(async () => {
    redis = await RedisServer.start();
  });

  afterAll(() => redis.stop());

  describeJob('send-broadcast-chunk with Redis', () => ({ database, redisUrl: redis.url }));
  describeCounting('plan-broadcast-chunk with Redis', () => ({ database, redisUrl: redis.url }));

  it('release after Redis has lost everything', async () => {
    const worker = await startWorker(database, redis.url);
    await redis.flush();
    const id = await worker.started();
    await until(() => worker.released(id));
    expect(await worker.released(id)).toBe(true);
    await worker.close();
  });

  it('count after Redis has lost everything', async () => {
    const worker = await startCounter(database, redis.url);
    await redis.flush();
    const id = await worker.begun();
    await until(() => worker.counted(id));
    expect(await worker.counted(id)).toBe(true);
    await worker.close();
  });
});
