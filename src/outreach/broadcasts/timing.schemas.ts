import { z } from 'zod';

const Repeat = z.strictObject({
  every: z.enum(['day', 'week', 'month']),
  until: z.iso.date().describe('The last day on which it may begin.'),
});

const repeat = Repeat.nullable().default(null);

/** When a broadcast is sent. */
export const BroadcastTiming = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('now'), repeat }),
    z.strictObject({ kind: z.literal('at'), at: z.iso.datetime({ offset: true }), repeat }),
    z
      .strictObject({
        kind: z.literal('local'),
        date: z.iso.date(),
        time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:30'),
        repeat,
      })
      .describe('At one time of the day, wherever people are.'),
  ])
  .meta({ id: 'BroadcastTiming' });
export type BroadcastTiming = z.output<typeof BroadcastTiming>;

/** How fast a broadcast is sent, and whose turn is first. */
export const BroadcastPace = z
  .strictObject({
    perHour: z
      .int()
      .min(1)
      .max(10_000_000)
      .nullable()
      .default(null)
      .describe('Null: as fast as senders may.'),
    urgentFirst: z
      .string()
      .trim()
      .min(1)
      .max(2_000)
      .nullable()
      .default(null)
      .describe('Who gets it first, in the language of segments.'),
  })
  .meta({ id: 'BroadcastPace' });
export type BroadcastPace = z.output<typeof BroadcastPace>;
