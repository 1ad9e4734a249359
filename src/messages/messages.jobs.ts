import { z } from 'zod';

import { defineJob } from '../platform/queue/job.js';
import { wakeUpPayload } from '../platform/queue/wake.js';

/** Wakes the sending loop of some worker: there is something in the outbox. */
export const sendMessages = defineJob('send-messages', wakeUpPayload);

/** Settles messages of which nobody knows whether they were sent. */
export const resolveUnknown = defineJob('resolve-unknown', z.object({}));

/** Takes in what providers received and no webhook brought. */
export const sweepReceived = defineJob('sweep-received', z.object({}));

/** Measures what waits at providers. */
export const measureProviderQueues = defineJob('measure-provider-queues', z.object({}));

/** The jobs of this room, for the composition root. */
export const messageJobs = [sendMessages, resolveUnknown, sweepReceived, measureProviderQueues] as const;
