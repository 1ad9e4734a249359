import { z } from 'zod';

import { defineJob } from '../../platform/queue/job.js';

/** Looks whether people whose records are new or have changed are recorded twice. */
export const findDuplicates = defineJob('find-duplicates', z.object({}));

/** The jobs of this folder, for the composition root. */
export const duplicateJobs = [findDuplicates] as const;
