import { getQueueToken } from '@nestjs/bullmq';
import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { Queue } from 'bullmq';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ConfigModule } from '../../src/platform/config/config.module.js';
import type { Config } from '../../src/platform/config/config.js';
import { loadConfig } from '../../src/platform/config/load-config.js';
import type { Database } from '../../src/platform/database/database.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { HealthModule } from '../../src/platform/health/health.module.js';
import { ReadinessChecks } from '../../src/platform/health/readiness.js';
import { JobSchedules } from '../../src/platform/queue/job-schedules.js';
import { Jobs } from '../../src/platform/queue/jobs.js';
import { JobsModule } from '../../src/platform/queue/jobs.module.js';
import { queueName } from '../../src/platform/queue/queue-name.js';
import { Recorder, RecordingWake, recordingJobs } from './recording-jobs.js';

/** Where a queue lives in a test: in Redis when its address is given. */
export interface Place {
  readonly database: Database;
  readonly redisUrl?: string;
}

@Global()
@Module({ providers: [Recorder, RecordingWake], exports: [Recorder, RecordingWake] })
class RecorderModule {}

/** A small application around the queue, as one process of the service would run it. */
export async function startQueueApplication(
  place: Place,
  options: { isWorker: boolean } = { isWorker: true },
) {
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.with(configOf(place)),
      DatabaseModule.using(place.database),
      HealthModule,
      JobsModule.forRoot({
        jobs: recordingJobs,
        lockMs: 1_000,
        scheduleCheckMs: 500,
        closeMs: 2_000,
        ...options,
      }),
      RecorderModule,
    ],
  }).compile();
  module.useLogger(false);
  const app = await module.init();
  const queue = app.get<Queue>(getQueueToken(queueName));
  return {
    queue,
    schedulers: () => queue.getJobSchedulers(),
    /** Looks after the schedules at once, as the timer would. */
    look: () => app.get(JobSchedules).look(),
    jobs: app.get(Jobs),
    recorder: app.get(Recorder),
    wake: app.get(RecordingWake),
    readiness: app.get(ReadinessChecks),
    close: () => app.close(),
  };
}

export type QueueApplication = Awaited<ReturnType<typeof startQueueApplication>>;

function configOf({ redisUrl }: Place): Config {
  const dataDir = mkdtempSync(join(tmpdir(), 'karibu-queue-'));
  const loaded = loadConfig({
    DATA_DIR: dataDir,
    ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
  });
  if (loaded.status === 'invalid') throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return loaded.config;
}
