import { defineJob } from '../../platform/queue/job.js';
import { wakeUpPayload } from '../../platform/queue/wake.js';

/** Writes the reminders that are due: what must not be missed does not wait behind what may. */
export const deliverReminders = defineJob('deliver-reminders', wakeUpPayload);

/** Writes the education that is due. */
export const deliverEducation = defineJob('deliver-education', wakeUpPayload);

/** Every job of the room. */
export const deliveryJobs = [deliverReminders, deliverEducation] as const;
