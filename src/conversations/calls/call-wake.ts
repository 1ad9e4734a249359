import { Injectable } from '@nestjs/common';
import { defineJob } from '../../platform/queue/job.js';
import { Jobs } from '../../platform/queue/jobs.js';
import { Processes } from '../../platform/queue/processes.js';
import { Wake, wakeUpPayload } from '../../platform/queue/wake.js';

/** Wakes the loops of other processes that make calls. */
export const makeCalls = defineJob('make-calls', wakeUpPayload);

/** Tells the loop that makes calls that there are some. Notify it after the commit of a turn that asks for one. */
@Injectable()
export class CallWake extends Wake {
  constructor(jobs: Jobs) {
    super(jobs, makeCalls);
  }

  @Processes(makeCalls)
  wakeUp(): Promise<void> {
    this.ring();
    return Promise.resolve();
  }
}
