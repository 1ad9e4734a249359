import { wakeUpPayload } from '../queue/wake.js';
import { defineJob } from '../queue/job.js';

/** Handles the fires that are due. */
export const runFires = defineJob('run-fires', wakeUpPayload);
