import { Injectable, type OnModuleInit } from '@nestjs/common';

import { SenderWake } from '../../messages/sender-wake.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Log } from '../../platform/logging/log.js';
import { defineJob } from '../../platform/queue/job.js';
import { Jobs } from '../../platform/queue/jobs.js';
import { Processes, type JobContext } from '../../platform/queue/processes.js';
import { wakeUpPayload } from '../../platform/queue/wake.js';
import { PrivacyRequestsRepository } from '../privacy-requests.repository.js';
import { Erasure } from './erasure.service.js';

/** Goes on with every erasure that is due. */
export const runErasures = defineJob('run-erasures', wakeUpPayload);

/** What waits for a message on its way, or for a provider, is looked at again so often. */
const everyMs = 10_000;

/** Has erasures go on. The table says which; two workers at one are one after the other. */
@Injectable()
export class ErasureRunner implements OnModuleInit {
  private readonly log = new Log('erasure');

  constructor(
    private readonly database: Database,
    private readonly requests: PrivacyRequestsRepository,
    private readonly erasure: Erasure,
    private readonly wakeSender: SenderWake,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every(runErasures, 'run-erasures', { everyMs });
  }

  /** Has the workers go on. Call it after the commit. */
  async wake(): Promise<void> {
    await this.jobs.tryAdd(runErasures, {}, { deduplicationId: runErasures.name });
  }

  @Processes(runErasures)
  async run(_payload: Record<string, never>, { signal }: Pick<JobContext, 'signal'>): Promise<void> {
    for (const id of await this.requests.erasuresDue(this.database.pool, this.clock.now()))
      await this.runOne(id, signal);
  }

  /** One that cannot go on never holds up the others; it is tried again with the next look. */
  private async runOne(id: string, signal: AbortSignal): Promise<void> {
    try {
      while (!signal.aborted && (await this.erasure.step(id, signal)) === 'on') this.wakeSender.notify();
    } catch (error) {
      this.log.error('An erasure could not go on.', { error, request: id });
    }
  }
}
