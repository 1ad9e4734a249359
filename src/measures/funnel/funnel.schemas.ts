import { z } from 'zod';

const Count = z.int();

/** Whose way through which programme is asked for. */
export const FunnelQuery = z.strictObject({
  programme: z
    .string()
    .max(100)
    .regex(/^[a-z][a-z0-9_]*$/),
  from: z.iso.date().optional().describe('Messages from this day on; absent: four weeks before the last.'),
  to: z.iso.date().optional().describe('Messages up to this day; absent: today.'),
  segment: z
    .uuid()
    .optional()
    .describe('Counted among the people who are in this segment now; absent: everybody.'),
});
export type FunnelQuery = z.output<typeof FunnelQuery>;

/** How people come through a programme, message by message. */
export const ProgrammeFunnel = z
  .object({
    programme: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    enrolled: Count,
    completed: Count,
    left: Count,
    steps: z.array(
      z.object({
        message: z.string(),
        people: Count.describe('To whom it was written in these days.'),
        confirmed: Count.describe('Of these, whose phone has confirmed it.'),
        impossible: Count.describe('Of these, whom it cannot reach.'),
        replied: Count.describe('Of these, who wrote within three days.'),
        left: Count.describe('Of these, who left the programme within three days.'),
        isGone: z.boolean().describe('The programme has no such message any more.'),
      }),
    ),
  })
  .meta({ id: 'ProgrammeFunnel' });
export type ProgrammeFunnel = z.output<typeof ProgrammeFunnel>;
