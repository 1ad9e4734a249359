import { z } from 'zod';

import { pageOf } from '../platform/http/page.js';

/** Characters of an expression, as the language allows. */
const maxExpression = 2_000;

const Name = z.string().trim().min(1).max(100);
const Description = z.string().trim().max(500);
const Expression = z.string().trim().min(1).max(maxExpression);

/** A new segment. */
export const NewSegment = z.strictObject({
  name: Name,
  description: Description.default(''),
  expression: Expression.describe('Whom it means, such as role("donor") and place under "Oregon".'),
});
export type NewSegment = z.output<typeof NewSegment>;

/** What changes about a segment. */
export const SegmentPatch = z.strictObject({
  name: Name.optional(),
  description: Description.optional(),
  expression: Expression.optional(),
});
export type SegmentPatch = z.output<typeof SegmentPatch>;

/** A segment. */
export const SegmentView = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    expression: z.string(),
    version: z.number().int(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Segment' });
export type SegmentView = z.output<typeof SegmentView>;

/** The segments. */
export const SegmentPage = pageOf(SegmentView);

/** The segment in the address of a route. */
export const SegmentParams = z.strictObject({ id: z.uuid() });
export type SegmentParams = z.output<typeof SegmentParams>;

/** A segment and a person. */
export const WhyParams = z.strictObject({ id: z.uuid(), personId: z.uuid() });
export type WhyParams = z.output<typeof WhyParams>;

/** In which language the data dictionary's names stand in sentences. */
export const LanguageQuery = z.strictObject({
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .default('en'),
});
export type LanguageQuery = z.output<typeof LanguageQuery>;

/** An expression that somebody is writing. */
export const ExplainSegment = z.strictObject({
  expression: z.string().max(maxExpression),
  language: LanguageQuery.shape.language,
});
export type ExplainSegment = z.output<typeof ExplainSegment>;

/** A sentence: in English, and as what another language needs to say the same. */
const SaidView = z.object({
  text: z.string(),
  words: z.object({ key: z.string(), params: z.record(z.string(), z.unknown()) }),
});

const Part = SaidView.extend({
  kind: z.enum(['all', 'any', 'not', 'is']).describe('How its parts belong together; `is` has none.'),
  parent: z
    .number()
    .int()
    .nullable()
    .describe('The place in this list of what it is a part of; null for the whole.'),
  column: z.number().int().describe('Where it stands in the expression, from 1.'),
});

/** What an expression means, and whom. */
export const SegmentExplained = z
  .object({
    sentence: SaidView.nullable().describe('Null while something is wrong.'),
    parts: z.array(Part),
    count: z.number().int().nullable(),
    isEstimate: z.boolean().describe('Counting would have taken long.'),
    sample: z.array(z.object({ id: z.string(), name: z.string().nullable(), place: z.string().nullable() })),
    problems: z.array(SaidView.extend({ column: z.number().int() })),
  })
  .meta({ id: 'SegmentExplained' });
export type SegmentExplained = z.output<typeof SegmentExplained>;

/** Which parts of a segment hold for one person. */
export const SegmentWhy = z
  .object({
    isIn: z.boolean(),
    sentence: SaidView,
    parts: z.array(Part.extend({ holds: z.boolean() })),
  })
  .meta({ id: 'SegmentWhy' });
export type SegmentWhy = z.output<typeof SegmentWhy>;
