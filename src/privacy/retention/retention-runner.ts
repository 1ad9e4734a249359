import { Injectable, type OnModuleInit } from '@nestjs/common';

import { crashPoint } from '../../platform/crash-point.js';
import { Log } from '../../platform/logging/log.js';
import { defineJob } from '../../platform/queue/job.js';
import { Processes, type JobContext } from '../../platform/queue/processes.js';
import { wakeUpPayload } from '../../platform/queue/wake.js';
import { RetentionCopies } from './retention-copies.js';
import { RetentionRunsRepository } from './retention-runs.repository.js';
import { RetentionSteps } from './retention-steps.js';
import { RetentionWork } from './retention-work.js';
import { Retention } from './retention.service.js';

/** Begins what is due at night, and goes on with every run. */
export const runRetention = defineJob('run-retention', wakeUpPayload);

/** A worker that died leaves a run to the next look. */
const everyMs = 10_000;

/** Has the rules of retention carried out. Where a run was is written with each step, so that a crash loses and doubles nothing. */
@Injectable()
export class RetentionRunner implements OnModuleInit {
  private readonly log = new Log('retention');

  constructor(
    private readonly retention: Retention,
    private readonly runs: RetentionRunsRepository,
    private readonly steps: RetentionSteps,
    private readonly copies: RetentionCopies,
    private readonly work: RetentionWork,
  ) {}

  onModuleInit(): void {
    this.work.jobs.every(runRetention, 'run-retention', { everyMs });
  }

  /** Has the workers go on. Call it after the commit. */
  async wake(): Promise<void> {
    await this.work.jobs.tryAdd(runRetention, {}, { deduplicationId: runRetention.name });
  }

  @Processes(runRetention)
  async run(_payload: Record<string, never>, { signal }: Pick<JobContext, 'signal'>): Promise<void> {
    await this.retention.startNightly();
    for (const { id } of await this.runs.atWork(this.work.database.pool)) await this.runOne(id, signal);
  }

  /** Works through one run. One that cannot go on never holds up the others; it is tried again with the next look. */
  private async runOne(id: string, signal: AbortSignal): Promise<void> {
    try {
      while (!signal.aborted && (await this.step(id)));
      while (!signal.aborted && (await this.copies.step(id, signal)));
      await this.work.erasures.wake();
    } catch (error) {
      this.log.error('The rules of retention could not go on.', { error, run: id });
    }
  }

  private step(id: string): Promise<boolean> {
    return this.work.database.transaction(async (tx) => {
      const run = await this.runs.take(tx, id);
      if (run?.progress.state !== 'running') return false;
      const next = await this.steps.next(tx, run, this.work.clock.now());
      await this.runs.setProgress(tx, id, next);
      crashPoint('retention.before_commit');
      return next.state === 'running';
    });
  }
}
