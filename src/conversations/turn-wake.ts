import { Injectable } from '@nestjs/common';
import { InboxArrivals } from '../messages/inbox-arrivals.js';
import { defineJob } from '../platform/queue/job.js';
import { Jobs } from '../platform/queue/jobs.js';
import { Processes } from '../platform/queue/processes.js';
import { Wake, wakeUpPayload } from '../platform/queue/wake.js';

/** Wakes the turn loops of other processes. */
export const runTurns = defineJob('run-turns', wakeUpPayload);

/** Tells the turn loop that messages have arrived. */
@Injectable()
export class TurnWake extends Wake {
  constructor(jobs: Jobs, arrivals: InboxArrivals) {
    super(jobs, runTurns);
    arrivals.onArrival(() => {
      this.notify();
    });
  }

  @Processes(runTurns)
  wakeUp(): Promise<void> {
    this.ring();
    return Promise.resolve();
  }
}
