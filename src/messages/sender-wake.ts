import { Injectable } from '@nestjs/common';

import { Jobs } from '../platform/queue/jobs.js';
import { Processes } from '../platform/queue/processes.js';
import { Wake } from '../platform/queue/wake.js';
import { sendMessages } from './messages.jobs.js';

/** Wakes the sending loop. Whoever writes to the outbox notifies it after the commit. */
@Injectable()
export class SenderWake extends Wake {
  constructor(jobs: Jobs) {
    super(jobs, sendMessages);
  }

  /** Passes on a wake-up of another process. */
  @Processes(sendMessages)
  wakeUp(): Promise<void> {
    this.ring();
    return Promise.resolve();
  }
}
