import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Test } from '@nestjs/testing';

import { ConfigModule } from '../../src/platform/config/config.module.js';
import type { Database } from '../../src/platform/database/database.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { HealthModule } from '../../src/platform/health/health.module.js';
import { JobsModule } from '../../src/platform/queue/jobs.module.js';
import { FireRunner } from '../../src/platform/schedule/fire-runner.js';
import { DeliveryRuns } from '../../src/programmes/delivery/delivery-runs.js';
import { DeliveryWake } from '../../src/programmes/delivery/delivery-wake.js';
import { deliveryJobs } from '../../src/programmes/delivery/delivery.jobs.js';
import { aConfig, insertSender } from '../builders.js';
import { createTestDatabase } from '../harness.js';
import { openProgrammesRoom } from '../programmes-room.js';
import { until } from './recording-jobs.js';
import { hasRedisServer, RedisServer } from './redis-server.js';

jest.setTimeout(60_000);

/** A worker that does nothing but deliver programmes, on a queue wherever it lives. */
async function startWorker(database: Database, redisUrl?: string) {
  const room = await openProgrammesRoom(database);
  const sender = await insertSender(database);
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.with(aConfig(redisUrl === undefined ? {} : { redisUrl })),
      DatabaseModule.using(database),
      HealthModule,
      JobsModule.forRoot({ jobs: deliveryJobs, isWorker: true, scheduleCheckMs: 500 }),
    ],
    providers: [DeliveryRuns, DeliveryWake, { provide: FireRunner, useValue: room.get(FireRunner) }],
  }).compile();
  module.useLogger(false);
  const app = await module.init();
  room.clock.set(new Date('2026-03-05T11:00:00Z'));
  return {
    wake: app.get(DeliveryWake),
    /** Somebody joins, and her welcome is due at once: as education, or as a reminder that must not be missed. */
    joined: async (kind: 'education' | 'reminder') => {
      const [woman] = await room.women(1, sender);
      if (woman === undefined) throw new Error('nobody was recorded');
      await room.enrol(woman, '2026-07-06');
      if (kind === 'reminder')
        await database.pool.query(
          `UPDATE fires SET kind = 'subscription_reminder' WHERE key IN
          (SELECT id::text FROM subscriptions WHERE person_id = $1)`,
          [woman.personId],
        );
      return async () => (await room.got(woman)).includes('welcome');
    },
    close: () => app.close(),
  };
}

/** What the jobs do, wherever their queue lives. */
function describeJobs(name: string, place: () => { database: Database; redisUrl?: string }): void {
  describe(name, () => {
    it.each(['reminder', 'education'] as const)(
      'write %s when they are woken, and find what nobody woke them for',
      async (kind) => {
        const { database, redisUrl } = place();
        const worker = await startWorker(database, redisUrl);
        const isWelcomed = await worker.joined(kind);
        worker.wake.notify();
        await until(isWelcomed);
        const isFound = await worker.joined(kind);
        await until(isFound);
        expect(await isWelcomed()).toBe(true);
        await worker.close();
      },
    );
  });
}

let database: Database;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

describeJobs('deliver-reminders and deliver-education with PostgreSQL', () => ({ database }));

const describeWithRedis = hasRedisServer() ? describe : describe.skip;

describeWithRedis('deliver-reminders and deliver-education', () => {
  let redis: RedisServer;

  beforeAll(async () => {
    redis = await RedisServer.start();
  });

  afterAll(() => redis.stop());

  describeJobs('with Redis', () => ({ database, redisUrl: redis.url }));

  it('go on after Redis has lost everything', async () => {
    const worker = await startWorker(database, redis.url);
    await redis.flush();
    await until(await worker.joined('education'));
    await worker.close();
  });
});
