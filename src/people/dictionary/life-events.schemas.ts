import { z } from 'zod';

/** What happens to somebody and changes what she may be told: a pregnancy or child lost, her own death, moving away, leaving school. */
export const lifeEventKinds = ['loss', 'death', 'moved', 'left_school'] as const;
export type LifeEventKind = (typeof lifeEventKinds)[number];

const Code = z
  .string('must be a name such as health_worker')
  .regex(/^[a-z][a-z0-9_]{0,63}$/, 'must be a name in small letters, such as health_worker');
const Codes = z.array(Code).max(200);

const Offer = z.strictObject({
  flow: Code.describe('The flow that begins with her, and asks for its own consent.'),
  after_days: z.int().min(0).max(60).default(1).describe('How many days later.'),
  programme: Code.optional().describe(
    'The programme that it may lead to; it ends if the news was a mistake.',
  ),
});

const ToldBy = z.strictObject({
  field: Code.describe('A field that tells of it, as of an import. Of a date the value is the day.'),
  values: z.array(z.string().min(1).max(100)).min(1).optional().describe('Which values do; default: any.'),
});

const LifeEventRule = z.strictObject({
  topics: Codes.default([]).describe('Topics that she is not written to about any more.'),
  purposes: Codes.default([]).describe(
    'Purposes that nothing more is sent for, beside those of the programmes that it ends.',
  ),
  forget: Codes.default([]).describe('Fields that are no longer true.'),
  offer: Offer.optional().describe('What she is offered later.'),
  case: z
    .enum(['urgent', 'high', 'normal', 'low', 'none'])
    .optional()
    .describe('How soon a human looks after it.'),
  told_by: ToldBy.optional().describe('A field by which it is told.'),
});
export type LifeEventRule = z.output<typeof LifeEventRule>;

/** What follows from what happens to people: the part `life_events` of the data dictionary. */
export const LifeEventsSection = z.partialRecord(z.enum(lifeEventKinds), LifeEventRule);
export type LifeEventsSection = z.output<typeof LifeEventsSection>;

/** What holds where the dictionary says nothing of a kind. */
export const usualLifeEvent: LifeEventRule = LifeEventRule.parse({});
