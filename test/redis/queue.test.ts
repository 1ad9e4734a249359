import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Database } from '../../src/platform/database/database.js';
import { createTestDatabase } from '../harness.js';
import { startQueueApplication } from './queue-application.js';
import { describeQueue } from './queue-behaviour.js';
import { note, tick, until } from './recording-jobs.js';
import { hasRedisServer, RedisServer } from './redis-server.js';

const describeWithRedis = hasRedisServer() ? describe : describe.skip;

describeWithRedis('with Redis', () => {
  let database: Database;
  let redis: RedisServer;

  const place = () => ({ database, redisUrl: redis.url });

  beforeAll(async () => {
    database = await createTestDatabase();
    redis = await RedisServer.start();
  });

  afterAll(async () => {
    await redis.stop();
    await database.close();
  });

  describeQueue('the queue', place, async () => {
    await redis.flush();
  });

  it('gets its schedules and its work back after Redis lost everything', async () => {
    await redis.flush();
    const { jobs, recorder, close } = await startQueueApplication(place());
    jobs.every(tick, 'tick', { everyMs: 200 });
    await until(() => recorder.ticks > 0);
    await redis.flush();
    const before = recorder.ticks;
    await until(() => recorder.ticks > before + 2);
    await jobs.add(note, { word: 'after the flood', failures: 0 });
    await until(() => recorder.words.includes('after the flood'));
    await close();
    expect(recorder.words).toEqual(['after the flood']);
  });

  it('refuses to add while Redis is dead, and goes on when it comes back empty', async () => {
    const { jobs, wake, recorder, readiness, close } = await startQueueApplication(place());
    jobs.every(tick, 'tick', { everyMs: 200 });
    await until(() => recorder.ticks > 0);
    await redis.kill();
    wake.notify();
    await expect(jobs.add(note, { word: 'too late', failures: 0 })).rejects.toMatchObject({
      code: 'queue_unavailable',
    });
    expect(await readiness.run()).toMatchObject({ isReady: false });
    const before = recorder.ticks;
    await redis.run();
    await until(() => recorder.ticks > before + 2);
    wake.notify();
    await until(() => wake.jobRuns > 0);
    await until(async () => (await readiness.run()).isReady);
    await close();
  });

  it('starts while Redis is away, and works when it comes', async () => {
    await redis.kill();
    const { jobs, recorder, close } = await startQueueApplication(place());
    jobs.every(tick, 'tick', { everyMs: 200 });
    await redis.run();
    await until(() => recorder.ticks > 1);
    await close();
  });

  it('stops while Redis is away', async () => {
    const { jobs, recorder, close } = await startQueueApplication(place());
    jobs.every(tick, 'tick', { everyMs: 200 });
    await until(() => recorder.ticks > 0);
    await redis.kill();
    await close();
    await redis.run();
  });
});
