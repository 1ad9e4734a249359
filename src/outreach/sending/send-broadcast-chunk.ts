import { defineJob } from '../../platform/queue/job.js';
import { wakeUpPayload } from '../../platform/queue/wake.js';

/** Has the next messages of every broadcast that runs written to the outbox, and takes back those of one that does not. */
export const sendBroadcastChunk = defineJob('send-broadcast-chunk', wakeUpPayload);
