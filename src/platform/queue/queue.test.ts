import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createTestDatabase } from '../../../test/harness.js';
import { describeQueue } from '../../../test/redis/queue-behaviour.js';
import { startQueueApplication } from '../../../test/redis/queue-application.js';
import { note, tick, until } from '../../../test/redis/recording-jobs.js';
import type { Database } from '../database/database.js';

let database: Database;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

const clear = async () => {
  await database.pool.query('DROP SCHEMA IF EXISTS bullmq CASCADE');
};

describeQueue('the queue in PostgreSQL', () => ({ database }), clear);

describe('the queue when the database breaks all its connections', () => {
  it('goes on afterwards, with its schedules', async () => {
    await clear();
    const { jobs, recorder, close } = await startQueueApplication({ database });
    jobs.every(tick, 'tick', { everyMs: 200 });
    await until(() => recorder.ticks > 0);
    await database.pool.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name IN ('karibu-queue', 'karibu') AND datname = current_database() AND pid <> pg_backend_pid()",
    );
    const before = recorder.ticks;
    await until(() => recorder.ticks > before + 1);
    await jobs.add(note, { word: 'still here', failures: 0 });
    await until(() => recorder.words.includes('still here'));
    await close();
    expect(recorder.words).toEqual(['still here']);
  });
});
