import { z } from 'zod';

import { PageQuery, pageOf } from '../../platform/http/page.js';
import { Said } from '../../platform/http/said.schemas.js';

const Moment = z.iso.datetime();

const happened = {
  by: z
    .enum(['export', 'account', 'sender', 'everybody'])
    .describe('What went wrong with: a file, an account, a number of ours, or the whole installation.'),
  id: z.uuid().optional().describe('The export, account or sender; not for everybody.'),
  from: Moment.optional(),
  to: Moment.optional().describe('Up to and without.'),
};

/** What happened, and when. */
export const AffectedQuery = z.strictObject(happened);
export type AffectedQuery = z.output<typeof AffectedQuery>;

/** The same, a page at a time. */
export const AffectedPageQuery = PageQuery.extend(happened);
export type AffectedPageQuery = z.output<typeof AffectedPageQuery>;

/** The same, in a file. */
export const AffectedFileQuery = AffectedQuery.extend({ format: z.enum(['csv']).default('csv') });
export type AffectedFileQuery = z.output<typeof AffectedFileQuery>;

/** Somebody whose data may have been seen by who should not. */
export const AffectedPerson = z
  .object({
    personId: z.string(),
    name: z.string().nullable(),
    address: z.object({ channel: z.string(), address: z.string() }).nullable(),
    language: z.string().nullable(),
    because: Said,
    at: Moment.describe('The latest moment at which it happened.'),
  })
  .meta({ id: 'AffectedPerson' });
export type AffectedPerson = z.output<typeof AffectedPerson>;

/** Those who were affected, in the order of their ids. */
export const AffectedPage = pageOf(AffectedPerson).meta({ id: 'AffectedPage' });

/** How many they are. */
export const AffectedCount = z
  .object({ count: z.int(), isEstimate: z.boolean().describe('Counting would have taken long.') })
  .meta({ id: 'AffectedCount' });
export type AffectedCount = z.output<typeof AffectedCount>;

/** What something can have happened to: files that left (the latest), accounts, numbers of ours. */
export const AffectedChoicesView = z
  .object({
    exports: z.array(
      z.object({
        id: z.string(),
        reason: z.string(),
        partner: z.string().nullable(),
        rows: z.int(),
        at: Moment,
      }),
    ),
    accounts: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })),
    senders: z.array(z.object({ id: z.string(), channel: z.string(), address: z.string() })),
  })
  .meta({ id: 'AffectedChoices' });
export type AffectedChoicesView = z.output<typeof AffectedChoicesView>;
