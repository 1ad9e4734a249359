import { z } from 'zod';

import { pageOf } from '../../platform/http/page.js';
import { retainedKinds } from './retention.js';

const Moment = z.iso.datetime();

const RuleView = z
  .object({
    what: z.enum(retainedKinds),
    field: z.string().nullable().describe('The key of a field; null for everything else.'),
    keepFor: z.string().describe('ISO 8601, such as P2Y.'),
    before: Moment.describe('What is older goes.'),
    count: z.int(),
    isEstimate: z.boolean().describe('Counting would have taken long.'),
    oldest: Moment.nullable(),
  })
  .meta({ id: 'RetentionRule' });

/** A run of the rules. */
export const RetentionRunView = z
  .object({
    id: z.string(),
    at: Moment,
    state: z.enum(['running', 'done']),
    counts: z
      .record(z.string(), z.int())
      .describe('What was deleted so far, by rule: messages, field:due_date ...'),
    isAskingProviders: z
      .boolean()
      .describe('Providers have not deleted all their copies of these messages yet.'),
    by: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
  })
  .meta({ id: 'RetentionRun' });
export type RetentionRunView = z.output<typeof RetentionRunView>;

/** Runs, the latest first. */
export const RetentionRunPage = pageOf(RetentionRunView).meta({ id: 'RetentionRunPage' });

/** What the rules would delete now, and what nothing uses. */
export const RetentionPreview = z
  .object({
    rules: z.array(RuleView),
    unused: z.object({
      fields: z
        .array(z.object({ key: z.string(), set: z.string(), people: z.int() }))
        .describe(
          'No flow, message, segment, import or export uses them, and nothing new came for 180 days.',
        ),
      unnamed: z
        .array(z.object({ key: z.string(), people: z.int() }))
        .describe('They are stored, and the data dictionary does not name them.'),
    }),
    nextRunAt: Moment.nullable().describe('When it happens by itself; null without rules.'),
    lastRun: RetentionRunView.nullable(),
    hash: z.string().describe('Send it along with the run, so that what happens is what was shown.'),
  })
  .meta({ id: 'RetentionPreview' });
export type RetentionPreview = z.output<typeof RetentionPreview>;

/** Which preview somebody agrees to. */
export const NewRetentionRun = z.strictObject({ hash: z.string().min(1).max(100) });
export type NewRetentionRun = z.output<typeof NewRetentionRun>;
