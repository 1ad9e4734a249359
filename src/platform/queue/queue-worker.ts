import { BullRegistrar, WorkerHost } from '@nestjs/bullmq';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { UnrecoverableError, type Job as QueuedJob } from 'bullmq';

import { jobRuns } from '../health/metrics.js';
import { Log } from '../logging/log.js';
import type { Job } from './job.js';
import { JobList } from './job-list.js';
import { JobsOptions } from './jobs-options.js';
import { Processors } from './processors.js';
import { QueueConnection } from './queue-connection.js';
import { QueueTroubles } from './queue-troubles.js';
import { within } from './within.js';

/** How long the connection of a worker that is given up may take to end. */
const goodbyeMs = 1_000;

/** Takes jobs from the queue, checks what they carry and hands each to its processor. */
@Injectable()
export class QueueWorker extends WorkerHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Log('queue');
  private readonly stopping = new AbortController();

  constructor(
    private readonly registrar: BullRegistrar,
    private readonly processors: Processors,
    @Inject(JobList) private readonly list: JobList,
    @Inject(JobsOptions) private readonly options: JobsOptions,
    @Inject(QueueConnection) private readonly connection: QueueConnection,
    private readonly troubles: QueueTroubles,
  ) {
    super();
  }

  /** Only now are all providers made; a process that does not work checks its processors too, for its deploy's sake. */
  onApplicationBootstrap(): void {
    this.processors.collect();
    if (!this.options.isWorker) return;
    this.registrar.register();
    this.worker.on('error', (error) => this.troubles.report(error));
    this.worker.on('stalled', () => this.log.warn('A job whose worker had gone is run again.'));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.connection.giveUp();
    if (!this.options.isWorker) return;
    try {
      await within(this.options.closeMs, this.worker.close());
    } catch (error) {
      this.log.warn('Jobs that did not end in time are left to run again.', { error });
      // A queue that hangs would never answer the goodbye that closing waits for.
      await within(goodbyeMs, this.worker.disconnect()).catch((failure: unknown) =>
        this.troubles.report(failure),
      );
    }
  }

  override async process(queued: QueuedJob): Promise<void> {
    const attempt = queued.attemptsMade + 1;
    try {
      const { job, processor } = this.ownerOf(queued.name);
      await processor(payloadOf(queued, job), { attempt, signal: this.stopping.signal });
      jobRuns.inc({ job: job.name, outcome: 'done' });
    } catch (error) {
      jobRuns.inc({ job: queued.name, outcome: 'failed' });
      this.log.error('A job failed.', { job: queued.name, attempt, error });
      throw error;
    }
  }

  /** A job of another release is left to its retries: by then a worker of that release may take it. */
  private ownerOf(name: string) {
    const job = this.list.find(name);
    const processor = this.processors.of(name);
    if (job === undefined || processor === undefined) throw new Error(`This release has no job "${name}".`);
    return { job, processor };
  }
}

/** A payload that does not fit will not fit at the next try either. */
function payloadOf(queued: QueuedJob, job: Job): unknown {
  const parsed = job.schema.safeParse(queued.data);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map((issue) => issue.path.join('.') || 'the payload');
  throw new UnrecoverableError(`The job "${job.name}" carries what it should not: ${places.join(', ')}.`);
}
