import { Injectable, type OnModuleInit } from '@nestjs/common';

import { defineJob } from '../../platform/queue/job.js';
import { Jobs } from '../../platform/queue/jobs.js';
import { Processes } from '../../platform/queue/processes.js';
import { wakeUpPayload } from '../../platform/queue/wake.js';
import { AlarmWatch } from './alarm-watch.service.js';

/** Looks whether something has turned. */
export const raiseAlarms = defineJob('raise-alarms', wakeUpPayload);

const everyMs = 2 * 60_000;

/** Has somebody look every few minutes whether something has turned. */
@Injectable()
export class AlarmJobs implements OnModuleInit {
  constructor(
    private readonly watch: AlarmWatch,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.every(raiseAlarms, 'raise-alarms', { everyMs });
  }

  @Processes(raiseAlarms)
  async run(): Promise<void> {
    await this.watch.look();
  }
}
