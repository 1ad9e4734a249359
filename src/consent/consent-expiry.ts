import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';

import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { defineJob } from '../platform/queue/job.js';
import { Jobs } from '../platform/queue/jobs.js';
import { Processes, type JobContext } from '../platform/queue/processes.js';
import { ConsentRecording } from './consent-recording.service.js';

/** Enters as expired the consents whose time is over. */
export const expireConsents = defineJob('expire-consents', z.object({}));

/** How often the ledger takes in what has ended by itself. Nothing waits for it. */
const everyMs = 60 * 60_000;

/** Has the ledger say, sooner or later, what has ended by itself. */
@Injectable()
export class ConsentExpiry implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly recording: ConsentRecording,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every(expireConsents, 'expire-consents', { everyMs });
  }

  @Processes(expireConsents)
  async expire(_payload: Record<string, never>, { signal }: JobContext): Promise<void> {
    let people = 1;
    while (people > 0 && !signal.aborted)
      people = await this.database.transaction((tx) => this.recording.expire(tx, this.clock.now()));
  }
}
