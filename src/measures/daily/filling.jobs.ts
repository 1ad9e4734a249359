import { Injectable, type OnModuleInit } from '@nestjs/common';

import { defineJob } from '../../platform/queue/job.js';
import { Jobs } from '../../platform/queue/jobs.js';
import { Processes } from '../../platform/queue/processes.js';
import { wakeUpPayload } from '../../platform/queue/wake.js';
import { Digests } from '../week/digests.service.js';
import { Filling } from './filling.service.js';

/** Brings the measures up to now. */
export const fillMeasures = defineJob('fill-measures', wakeUpPayload);

const everyMs = 10 * 60_000;

/** Has the measures brought up to now every few minutes, by whichever worker is free, and sends the weekly mail after it. */
@Injectable()
export class FillingJobs implements OnModuleInit {
  constructor(
    private readonly filling: Filling,
    private readonly digests: Digests,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every(fillMeasures, 'fill-measures', { everyMs });
  }

  @Processes(fillMeasures)
  async run(): Promise<void> {
    await this.filling.fill();
    await this.digests.sendDue();
  }
}
