import { defineJob } from '../../platform/queue/job.js';
import { wakeUpPayload } from '../../platform/queue/wake.js';

/** Goes on with every broadcast that is being counted. */
export const planBroadcastChunk = defineJob('plan-broadcast-chunk', wakeUpPayload);
