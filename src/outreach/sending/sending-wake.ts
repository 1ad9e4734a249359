import { Injectable } from '@nestjs/common';

import { Jobs } from '../../platform/queue/jobs.js';
import { sendBroadcastChunk } from './send-broadcast-chunk.js';

/** Wakes whoever releases broadcasts. */
@Injectable()
export class SendingWake {
  constructor(private readonly jobs: Jobs) {}

  /** Says that there is something to release, or to take back. Call it after the commit; it never throws and never waits. */
  notify(): void {
    void this.jobs.tryAdd(sendBroadcastChunk, {}, { deduplicationId: sendBroadcastChunk.name });
  }
}
