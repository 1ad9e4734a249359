import { z } from 'zod';

import { goalKinds } from './goal.js';

const Name = z.string().trim().min(1).max(200);
const Code = z
  .string()
  .min(1)
  .max(100)
  .refine((text) => !text.includes('\0'), 'must be a name');
const Target = z.number().min(0).max(999_999_999);

/** A new goal. */
export const NewGoal = z.strictObject({
  name: Name,
  measure: z.enum(goalKinds),
  programme: Code.nullable().default(null).describe('One programme; null: all.'),
  place: Code.nullable()
    .default(null)
    .describe('The code of a place, with all that lies in it; null: everywhere.'),
  target: Target.describe(
    'How many; of `satisfied` a percentage, of `opted_out` the most that there may be.',
  ),
  from: z.iso.date(),
  until: z.iso.date(),
  aim: z.string().trim().max(200).default('').describe('The aim of the organisation that it serves.'),
});
export type NewGoal = z.output<typeof NewGoal>;

/** What changes about a goal. */
export const GoalPatch = z.strictObject({
  name: Name.optional(),
  measure: NewGoal.shape.measure.optional(),
  programme: Code.nullable().optional(),
  place: Code.nullable().optional(),
  target: Target.optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  aim: z.string().trim().max(200).optional(),
});
export type GoalPatch = z.output<typeof GoalPatch>;

/** The goal in the address of a route. */
export const GoalParams = z.strictObject({ id: z.uuid() });
export type GoalParams = z.output<typeof GoalParams>;

/** A goal, and how far it is. */
export const GoalView = z
  .object({
    id: z.string(),
    name: z.string(),
    measure: z.enum(goalKinds),
    programme: z.string().nullable(),
    place: z.string().nullable(),
    target: z.number(),
    from: z.string(),
    until: z.string(),
    aim: z.string(),
    version: z.int(),
    progress: z.object({
      value: z.number(),
      share: z.number().describe('Of the target; 1 is all of it.'),
      expected: z.number().nullable().describe('What it would be by now at a steady pace.'),
      projected: z.number().nullable().describe('What it comes to at the end if it goes on like this.'),
      standing: z.enum(['not_begun', 'reached', 'on_track', 'behind', 'missed']),
    }),
  })
  .meta({ id: 'Goal' });
export type GoalView = z.output<typeof GoalView>;

/** How days are put together. */
export const GoalCourseQuery = z.strictObject({ by: z.enum(['day', 'week', 'month']).default('day') });
export type GoalCourseQuery = z.output<typeof GoalCourseQuery>;

/** How a goal came along. */
export const GoalCourse = z
  .object({
    to: z.iso.date().describe('The last day that is counted: its own last, or today.'),
    points: z.array(
      z.object({
        from: z.iso.date().describe('The first day of the day, week or month.'),
        value: z
          .number()
          .describe('What it added; of `reached`, people who were reached for the first time.'),
        of: z.number().describe('Of `satisfied`: those who rated.'),
      }),
    ),
  })
  .meta({ id: 'GoalCourse' });
export type GoalCourse = z.output<typeof GoalCourse>;

/** The goals, and the aims that they serve. */
export const GoalList = z
  .object({
    items: z.array(GoalView),
    aims: z.array(
      z.object({
        aim: z.string(),
        goals: z.int(),
        reached: z.int(),
        behind: z.int().describe('Behind, or missed.'),
        share: z.number().describe('The mean of its goals; none makes up for another.'),
      }),
    ),
  })
  .meta({ id: 'GoalList' });
export type GoalList = z.output<typeof GoalList>;
