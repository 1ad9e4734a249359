import { BullModule, InjectQueue, Processor } from '@nestjs/bullmq';
import {
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Queue } from 'bullmq';

import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { ReadinessChecks } from '../health/readiness.js';
import { JobList } from './job-list.js';
import { JobSchedules } from './job-schedules.js';
import type { Job } from './job.js';
import { defaultJobsOptions, JobsOptions } from './jobs-options.js';
import { Jobs } from './jobs.js';
import { Processors } from './processors.js';
import { openQueueConnection, QueueConnection } from './queue-connection.js';
import { queueName } from './queue-name.js';
import { QueueTroubles } from './queue-troubles.js';
import { QueueWorker } from './queue-worker.js';
import { within } from './within.js';

const day = 24 * 60 * 60;

/** What holds for every job: tried again a few times, and forgotten in time whatever becomes of it. */
const everyJob = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
  removeOnComplete: { age: 600, count: 1_000 },
  removeOnFail: { age: 7 * day, count: 1_000 },
} as const;

/** The connection, apart: the queue is built from it. */
@Module({
  providers: [
    QueueTroubles,
    {
      provide: QueueConnection,
      inject: [Config, Database, QueueTroubles],
      useFactory: (config: Config, database: Database, troubles: QueueTroubles) =>
        openQueueConnection({ redisUrl: config.redisUrl, databaseUrl: database.url }, (error) =>
          troubles.report(error),
        ),
    },
  ],
  exports: [QueueConnection, QueueTroubles],
})
class QueueConnectionModule {}

/** What the composition root says about jobs. */
export type JobsModuleOptions = Partial<JobsOptions> & {
  /** Every job of every room. */
  readonly jobs: readonly Job[];
  readonly isWorker: boolean;
};

/*
 * Background work: named jobs in one queue, on Redis or on PostgreSQL by configuration alone.
 * Here: what a job is, adding one, the worker that hands it to its processor, job schedulers, wake-ups.
 * Not here: what any job does, and any truth: whatever the queue loses is found again from the tables.
 */
@Module({})
export class JobsModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @InjectQueue(queueName) private readonly queue: Queue,
    @Inject(QueueConnection) private readonly connection: QueueConnection,
    private readonly troubles: QueueTroubles,
    private readonly readiness: ReadinessChecks,
  ) {}

  static forRoot({ jobs, ...given }: JobsModuleOptions): DynamicModule {
    const options: JobsOptions = { ...defaultJobsOptions, ...given };
    return {
      module: JobsModule,
      global: true,
      imports: [
        DiscoveryModule,
        QueueConnectionModule,
        BullModule.forRootAsync({
          imports: [QueueConnectionModule],
          inject: [QueueConnection],
          useFactory: ({ connection }: QueueConnection) => ({ connection, defaultJobOptions: everyJob }),
          // The worker starts by itself when all rooms are ready, and not at all where jobs are only added.
          extraOptions: { manualRegistration: true },
        }),
        BullModule.registerQueue({ name: queueName }),
      ],
      providers: [
        { provide: JobsOptions, useValue: options },
        { provide: JobList, useValue: new JobList(jobs) },
        { provide: QueueWorker, useClass: workerWith(options) },
        Jobs,
        JobSchedules,
        Processors,
      ],
      exports: [Jobs],
    };
  }

  onModuleInit(): void {
    this.queue.on('error', (error) => this.troubles.report(error));
    this.readiness.register({
      name: 'queue',
      check: async () => {
        await this.queue.getWaitingCount();
        return { isReady: true };
      },
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await within(2_000, this.queue.close()).catch((error: unknown) => this.troubles.report(error));
    await this.connection.close();
  }
}

/** Nest's adapter reads a worker's options from its class, so a class is made for these options. */
function workerWith({ concurrency, lockMs }: JobsOptions): typeof QueueWorker {
  @Processor(queueName, {
    concurrency,
    lockDuration: lockMs,
    stalledInterval: lockMs / 2,
    maxStalledCount: 3,
  })
  class ConfiguredQueueWorker extends QueueWorker {}
  return ConfiguredQueueWorker;
}
