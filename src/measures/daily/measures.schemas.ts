import { z } from 'zod';

import { deliveryOutcomes, measureNames } from './measure.js';

/** A name of something that is kept elsewhere: no word of a key that is known here. */
const Name = z
  .string()
  .min(1)
  .max(100)
  .refine((text) => !text.includes('\0'), 'must be a name');

const Day = z.iso.date();
const Value = z.number();

/** The longest time that is asked for at once. */
const mostDays = 3 * 366;

const days = {
  from: Day.optional().describe('The first day; absent: four weeks before the last.'),
  to: Day.optional().describe('The last day; absent: today.'),
};
const part = {
  programme: Name.optional().describe('One programme only; absent: everything.'),
  place: Name.optional().describe('The code of a place, with all that lies in it; absent: everywhere.'),
};

function isInOrder({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean {
  if (from === undefined || to === undefined) return true;
  return from <= to && Date.parse(to) - Date.parse(from) <= mostDays * 24 * 60 * 60 * 1_000;
}
const order = { message: 'must be a day after the first, and at most three years later', path: ['to'] };

/** Some days of a part. */
export const PartQuery = z.strictObject({ ...days, ...part }).refine(isInOrder, order);
export type PartQuery = z.output<typeof PartQuery>;

const Measures = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(measureNames)).min(1).max(10))
  .describe('Which measures, parted by commas.');

/** Which measures are asked for, of what and when. */
export const MeasuresQuery = z
  .strictObject({ measure: Measures, ...days, ...part, by: z.enum(['day', 'week', 'month']).default('day') })
  .refine(isInOrder, order);
export type MeasuresQuery = z.output<typeof MeasuresQuery>;

/** A measure is to be told apart by place or programme. */
export const SplitQuery = z
  .strictObject({ measure: z.enum(measureNames), ...days, ...part, by: z.enum(['place', 'programme']) })
  .refine(isInOrder, order);
export type SplitQuery = z.output<typeof SplitQuery>;

const Kind = z
  .enum(['flow', 'stock'])
  .describe('`flow` happens and is summed; `stock` is how many there are.');

/** Measures over time. */
export const MeasureSeries = z
  .object({
    from: Day,
    to: Day,
    filledAt: z.iso
      .datetime()
      .nullable()
      .describe('How fresh the numbers are; null: nothing was added up yet.'),
    items: z.array(
      z.object({
        measure: z.enum(measureNames),
        kind: Kind,
        total: Value,
        points: z.array(z.object({ from: Day, value: Value })),
      }),
    ),
  })
  .meta({ id: 'MeasureSeries' });
export type MeasureSeries = z.output<typeof MeasureSeries>;

/** A measure told apart. */
export const MeasureSplit = z
  .object({
    from: Day,
    to: Day,
    total: Value.describe(
      'Of the whole: more than the sum of its parts where a place or programme is not known.',
    ),
    items: z.array(z.object({ code: z.string(), name: z.string(), value: Value })),
  })
  .meta({ id: 'MeasureSplit' });
export type MeasureSplit = z.output<typeof MeasureSplit>;

/** What stands at the top of the dashboard. */
export const MeasuresOverview = z
  .object({
    today: Day,
    filledAt: z.iso.datetime().nullable(),
    tiles: z.array(
      z.object({
        measure: z.enum(measureNames),
        kind: Kind,
        today: Value,
        week: Value.describe('The last 7 days, today included; of a stock: now.'),
        weekBefore: Value.describe('The 7 days before; of a stock: a week ago.'),
        month: Value.describe('The last 30 days; of a stock: now.'),
        points: z.array(z.object({ from: Day, value: Value })).describe('The last 30 days.'),
      }),
    ),
    alarms: z
      .object({ urgent: z.int(), watch: z.int() })
      .describe('Open, and nobody has taken note of them yet.'),
  })
  .meta({ id: 'MeasuresOverview' });
export type MeasuresOverview = z.output<typeof MeasuresOverview>;

const Outcomes = z.object(
  Object.fromEntries(deliveryOutcomes.map((outcome) => [outcome, z.int()])) as Record<
    (typeof deliveryOutcomes)[number],
    z.ZodInt
  >,
);

const Delivered = z.object({ written: z.int().describe('The sum of the outcomes.'), outcomes: Outcomes });

/** What became of the messages of some days. */
export const DeliveryTruth = z
  .object({
    from: Day,
    to: Day,
    filledAt: z.iso.datetime().nullable(),
    total: Delivered,
    senders: z.array(
      Delivered.extend({ id: z.string(), channel: z.string(), provider: z.string(), address: z.string() }),
    ),
    channels: z.array(Delivered.extend({ channel: z.string() })),
    places: z
      .array(Delivered.extend({ code: z.string(), name: z.string() }))
      .describe('The places directly below the one that was asked for; of a turf, its own.'),
  })
  .meta({ id: 'DeliveryTruth' });
export type DeliveryTruth = z.output<typeof DeliveryTruth>;

/** What outcomes cost. */
export const CostPerOutcome = z
  .object({
    from: Day,
    to: Day,
    currency: z.string().nullable().describe('Null: the data dictionary names no prices.'),
    spent: Value.nullable(),
    segments: z.int(),
    outcomes: z.array(
      z.object({
        measure: z.enum(measureNames),
        count: z.int(),
        each: Value.nullable().describe('Spent for each; null without prices, or without any of them.'),
      }),
    ),
  })
  .meta({ id: 'CostPerOutcome' });
export type CostPerOutcome = z.output<typeof CostPerOutcome>;
