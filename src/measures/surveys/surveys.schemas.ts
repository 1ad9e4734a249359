import { z } from 'zod';

/** The flow in the address of a route. */
export const SurveyParams = z.strictObject({
  flow: z
    .string()
    .max(100)
    .regex(/^[a-z][a-z0-9_]*$/)
    .describe('The flow that asked.'),
});
export type SurveyParams = z.output<typeof SurveyParams>;

const wanted = {
  from: z.iso.date().optional().describe('Begun on this day or later; absent: four weeks before the last.'),
  to: z.iso.date().optional().describe('Begun on this day or before; absent: today.'),
  segment: z.uuid().optional().describe('Only people of this segment.'),
};

/** A flow that is live and asks something. */
const SurveyRow = z
  .object({
    flow: z.string(),
    title: z.string(),
    about: z.string().describe('What it is for, by the comment at the top of its file.'),
    questions: z.int(),
  })
  .meta({ id: 'SurveyRow' });

/** The flows whose answers can be looked at. */
export const SurveyList = z.object({ items: z.array(SurveyRow) }).meta({ id: 'SurveyList' });
export type SurveyList = z.output<typeof SurveyList>;

/** Which results are asked for. */
export const SurveyQuery = z.strictObject(wanted);
export type SurveyQuery = z.output<typeof SurveyQuery>;

/** Which answers are written into a file. */
export const SurveyFile = z.strictObject({
  ...wanted,
  format: z.enum(['csv', 'xlsx']),
  reason: z.string().trim().min(1).max(500).describe('What it is for; it stands in the log.'),
});
export type SurveyFile = z.output<typeof SurveyFile>;

const Count = z.int();

/** What came of the questions of a flow. */
export const SurveyResults = z
  .object({
    flow: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    runs: z.object({
      started: Count.describe('The sum of the next three.'),
      complete: Count,
      partial: Count.describe('Some answers, but not to the end.'),
      none: Count.describe('Not one answer.'),
      underWay: Count.describe('Of these, those that may still go on.'),
    }),
    questions: z.array(
      z.object({
        step: z.string(),
        kind: z.string(),
        options: z.array(z.string()),
        isSensitive: z.boolean(),
        asked: Count,
        answered: Count,
        misunderstood: Count,
        values: z
          .array(z.object({ value: z.string(), count: Count }))
          .nullable()
          .describe('Null: the question is open, or its answers are hidden.'),
        numbers: z.object({ least: z.number(), mean: z.number(), most: z.number() }).nullable(),
        isHidden: z.boolean().describe('Sensitive: shown to those who serve people.'),
      }),
    ),
  })
  .meta({ id: 'SurveyResults' });
export type SurveyResults = z.output<typeof SurveyResults>;
