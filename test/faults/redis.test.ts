import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { hasRedisServer, RedisServer } from '../redis/redis-server.js';
import { until } from '../until.ts';
import { startLoad } from './load.ts';
import { Rig } from './rig.ts';

jest.setTimeout(120_000);

const describeWithRedis = hasRedisServer() ? describe : describe.skip;

describeWithRedis('with the queue in Redis', () => {
  let redis: RedisServer;
  let rig: Rig;

  beforeEach(async () => {
    redis = await RedisServer.start();
    rig = await Rig.build({ env: { REDIS_URL: redis.url } });
  });
  afterEach(async () => {
    await rig.dismantle();
    await redis.stop();
  });

  const answered = () => rig.count("FROM inbound_messages WHERE state = 'processed'");

  it('loses nothing when Redis is flushed, killed and comes back empty in the middle of the work', async () => {
    const service = await rig.start();
    const load = startLoad(rig, 30);
    await until('the work has begun', async () => (await answered()) > 10);
    await redis.flush();
    await until('it goes on after the flush', async () => (await answered()) > 30);
    await redis.kill();
    const before = await answered();
    await until('it goes on without Redis', async () => (await answered()) > before + 20);
    await redis.run();
    await load.done;
    await rig.settled();
    expect(service.hasEnded).toBe(false);
    expect(await rig.violations()).toEqual([]);
    expect(await rig.count('FROM outbound_messages WHERE is_possible_duplicate')).toBe(0);
  });
});
