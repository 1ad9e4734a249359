import { z } from 'zod';

/** What follows when a planned visit was not made: the part `visits` of the data dictionary. */
export const VisitsSection = z
  .strictObject({
    field: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,63}$/, 'must be a name in small letters, such as next_visit')
      .describe('The field with the day of the next visit.'),
    remind_after_days: z.int().min(1).max(30).default(2).describe('How long after it she is reminded.'),
    case_after_days: z.int().min(2).max(90).default(7).describe('How long after it a human looks after it.'),
  })
  .refine((visits) => visits.remind_after_days < visits.case_after_days, {
    message: 'a human comes after the reminder',
    path: ['case_after_days'],
  });
export type VisitsSection = z.output<typeof VisitsSection>;
