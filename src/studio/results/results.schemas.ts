import { z } from 'zod';
import { PageQuery, pageOf } from '../../platform/http/page.js';
import { FlowName } from '../drafts/flow-files.schemas.js';

/** Whose results are asked for. */
export const ResultsParams = z.strictObject({ name: FlowName.describe('The flow') });
export type ResultsParams = z.output<typeof ResultsParams>;

const days = z.coerce.number().int().min(1).max(365).default(30).describe('The last days, today included');

const Count = z.int().min(0);

/** Which days are counted, and of whom. */
export const ResultsQuery = z.strictObject({
  days,
  segment: z
    .uuid()
    .optional()
    .describe(
      'Counted among the people who are in this segment now, of those whom you see; absent: everybody. Needs people.read.',
    ),
});
export type ResultsQuery = z.output<typeof ResultsQuery>;

/** Which texts that were not understood are asked for. */
export const MisunderstoodQuery = PageQuery.extend({
  days,
  step: z.string().min(1).max(100).optional().describe('One step only'),
});
export type MisunderstoodQuery = z.output<typeof MisunderstoodQuery>;

/** What became of those who came to a step, see docs/results.md. */
export const StepResults = z
  .object({
    step: z.string(),
    came: Count.describe('Runs of the flow that came to this step'),
    answered: Count.describe('Of these, those with an answer that was understood'),
    misunderstood: Count.describe('Answers that were not understood'),
    left: Count.describe('Runs that ended here without an answer'),
    waiting: Count.describe('People who are at this step now'),
    isQuestion: z.boolean(),
    isGone: z.boolean().describe('The live flow has no such step any more'),
  })
  .meta({ id: 'StepResults' });
export type StepResults = z.output<typeof StepResults>;

/** What became of a flow over some days. */
export const FlowResults = z
  .object({
    since: z.iso.datetime(),
    runs: z.object({
      started: Count,
      completed: Count,
      left: Count,
      endedByUs: Count.describe('The flow was at fault, or a release took away the place where she was'),
    }),
    steps: z.array(StepResults),
  })
  .meta({ id: 'FlowResults' });
export type FlowResults = z.output<typeof FlowResults>;

/** A text that was not understood; figures, addresses and names are taken out. */
export const MisunderstoodText = z
  .object({
    step: z.string(),
    language: z.string(),
    text: z.string(),
    count: Count,
    lastAt: z.iso.datetime(),
  })
  .meta({ id: 'MisunderstoodText' });
export type MisunderstoodText = z.output<typeof MisunderstoodText>;

/** Texts that were not understood, the commonest first. */
export const MisunderstoodPage = pageOf(MisunderstoodText);
