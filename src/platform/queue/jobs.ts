import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bullmq';

import { DomainError } from '../domain-error.js';
import type { Job } from './job.js';
import { JobList } from './job-list.js';
import { JobSchedules, type Schedule } from './job-schedules.js';
import { queueName } from './queue-name.js';
import { QueueTroubles } from './queue-troubles.js';
import { within } from './within.js';
import { sentence } from '../sentence.js';

/** How a job is added. */
export interface AddOptions {
  readonly delayMs?: number;
  /**
   * While a job with this id waits, another one is not added; while it runs, one more follows it.
   * So whatever happened before the call is seen by a run that starts after it.
   */
  readonly deduplicationId?: string;
}

/** How long adding a job may take: a queue that is away must not hold up its caller. */
const addMs = 5_000;

/** Adds background work. What is added is a wake-up or a chunk of ids; the tables hold the truth. */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private isStopped = false;

  constructor(
    @InjectQueue(queueName) private readonly queue: Queue,
    @Inject(JobList) private readonly list: JobList,
    private readonly schedules: JobSchedules,
    private readonly troubles: QueueTroubles,
  ) {}

  /**
   * Adds a job. Call it after the commit of what it is about.
   * @throws DomainError `queue_unavailable` when the queue does not take it in time; it may still arrive later
   */
  async add<Payload>(job: Job<string, Payload>, payload: Payload, options: AddOptions = {}): Promise<void> {
    this.list.demand(job);
    if (this.isStopped)
      throw new DomainError('queue_unavailable', sentence('problems:stopping')`The service is stopping.`);
    try {
      await within(addMs, this.queue.add(job.name, payload, bullOptions(options)));
    } catch (error) {
      throw new DomainError(
        'queue_unavailable',
        sentence('problems:job_not_added')`The job "${{ job: job.name }}" could not be added.`,
        {
          cause: error,
        },
      );
    }
  }

  /** Adds a job whose loss is harmless because a poll stands behind it: a failure is logged, never thrown. */
  async tryAdd<Payload>(
    job: Job<string, Payload>,
    payload: Payload,
    options: AddOptions = {},
  ): Promise<void> {
    if (this.isStopped) return;
    try {
      await this.add(job, payload, options);
    } catch (error) {
      this.troubles.report(error);
    }
  }

  /**
   * Has a job added again and again, from boot on; the workers see to it that the schedule outlives a lost queue.
   * Call it once at boot, with a name that stays the same from release to release.
   */
  every(job: Job<string, Record<string, never>>, schedulerName: string, schedule: Schedule): void {
    this.list.demand(job);
    this.schedules.declare({ name: schedulerName, job: job.name, schedule });
  }

  /** A queue that is closed would let late wake-ups hang. */
  onApplicationShutdown(): void {
    this.isStopped = true;
  }
}

function bullOptions({ delayMs, deduplicationId }: AddOptions) {
  return {
    ...(delayMs === undefined ? {} : { delay: delayMs }),
    ...(deduplicationId === undefined
      ? {}
      : { deduplication: { id: deduplicationId, keepLastIfActive: true } }),
  };
}
