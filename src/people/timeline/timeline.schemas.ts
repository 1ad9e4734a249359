import { z } from 'zod';

import { PageQuery, pageOf } from '../../platform/http/page.js';

/** Which part of a timeline is asked for. */
export const TimelineQuery = PageQuery.extend({
  kinds: z
    .string()
    .max(1_000)
    .regex(/^[a-z_]+(,[a-z_]+)*$/)
    .optional()
    .describe('Kinds of entries with commas between them; default: all.'),
});
export type TimelineQuery = z.output<typeof TimelineQuery>;

/** Something that happened with a person. */
export const TimelineRow = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    kind: z.string(),
    actor: z.object({ kind: z.string(), id: z.string(), name: z.string().nullable() }),
    data: z.record(z.string(), z.any()),
    message: z
      .object({
        id: z.string().describe('For `GET /people/:id/decisions?message=`, where it is one of ours.'),
        direction: z.enum(['in', 'out']),
        body: z.string().nullable().describe('Null where it is masked, or was taken out for good.'),
        state: z.string().nullable(),
        isRedacted: z.boolean(),
      })
      .nullable(),
    isMasked: z.boolean().describe('Words or values are left out: the reader does not serve her.'),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineRow = z.output<typeof TimelineRow>;

/** A timeline, the latest first. */
export const TimelinePageView = pageOf(TimelineRow);

/** What was noted. */
export const NotedEntry = z.object({ id: z.string(), at: z.iso.datetime() }).meta({ id: 'NotedEntry' });
export type NotedEntry = z.output<typeof NotedEntry>;
