import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

import { Jobs } from '../../platform/queue/jobs.js';
import { Processes, type JobContext } from '../../platform/queue/processes.js';
import { FireRunner } from '../../platform/schedule/fire-runner.js';
import { subscriptionMessage, subscriptionReminder } from '../subscription-message.js';
import { deliverEducation, deliverReminders, deliveryJobs } from './delivery.jobs.js';

/** How often messages that are due are looked for. */
const lookMs = 5_000;

/** Has the fires of subscriptions go off, those of each kind by a job of its own. */
@Injectable()
export class DeliveryRuns implements OnApplicationBootstrap {
  constructor(
    private readonly runner: FireRunner,
    private readonly jobs: Jobs,
  ) {}

  onApplicationBootstrap(): void {
    for (const job of deliveryJobs) this.jobs.every(job, job.name, { everyMs: lookMs });
  }

  @Processes(deliverReminders)
  async deliverReminders(_payload: Record<string, never>, { signal }: JobContext): Promise<void> {
    await this.runner.runDue(signal, (kind) => kind === subscriptionReminder);
  }

  @Processes(deliverEducation)
  async deliverEducation(_payload: Record<string, never>, { signal }: JobContext): Promise<void> {
    await this.runner.runDue(signal, (kind) => kind === subscriptionMessage);
  }
}
