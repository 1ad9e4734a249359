import { Injectable } from '@nestjs/common';

import { Jobs } from '../../platform/queue/jobs.js';
import { deliveryJobs } from './delivery.jobs.js';

/** Says that messages of programmes may be due now, as when somebody has joined. */
@Injectable()
export class DeliveryWake {
  constructor(private readonly jobs: Jobs) {}

  /** Call it after the commit; it never throws and never waits, and a lost one costs seconds: the jobs come by themselves. */
  notify(): void {
    for (const job of deliveryJobs) void this.jobs.tryAdd(job, {}, { deduplicationId: job.name });
  }
}
