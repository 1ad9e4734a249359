import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

import { openingOf, weekdays, type Opening, type SendingHours } from './opening.rules.js';

const time = '([01]\\d|2[0-3]):[0-5]\\d';
const span = new RegExp(`^${time}-${time}$`);
const spanHint = 'must be two times such as 08:00-20:00';

const Hours = z
  .string(spanHint)
  .regex(span, spanHint)
  .transform((text): Opening => ({ opens: text.slice(0, 5), closes: text.slice(6) }))
  .refine(({ opens, closes }) => opens < closes, 'must end later than it begins');

const NoHours = z.literal('none').transform(() => null);

const DayOfYear = z
  .string('must be a month and a day such as 06-01')
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a month and a day such as 06-01');

const Exception = z
  .strictObject({
    days: z.array(z.enum(weekdays)).min(1).optional().describe('The days of the week that it holds for.'),
    from: DayOfYear.optional().describe('The first day of the season, month and day.'),
    until: DayOfYear.optional().describe('The last day of the season, month and day.'),
    open: z
      .union([Hours, NoHours], spanHint)
      .describe('The hours then; `none`: nobody is written to unasked.'),
  })
  .refine(({ from, until }) => (from === undefined) === (until === undefined), {
    message: 'a season has a first and a last day',
    path: ['until'],
  })
  .refine(
    ({ days, from }) => days !== undefined || from !== undefined,
    'an exception names days or a season',
  );

const Holiday = z.strictObject({
  on: z
    .string('must be a day such as 12-25 or 2026-04-03')
    .regex(/^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a day such as 12-25 or 2026-04-03')
    .describe('A day of every year, or of one.'),
  name: z.string().trim().min(1).max(100),
});

const Most = z.int().min(1).max(50);
const Cap = z.strictObject({
  day: Most.describe('Messages in 24 hours.'),
  week: Most.describe('Messages in 7 days.'),
});

const PriceTable = z
  .record(
    z.string().regex(/^(default|[1-9]\d{0,6})$/, 'must be default, or a calling code such as 254'),
    z.number().min(0).max(1_000),
  )
  .refine((table) => 'default' in table, 'names what is paid elsewhere: default');

const Prices = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be three letters such as KES'),
  sms: PriceTable.describe('For each segment: default, or by calling code.'),
  whatsapp: PriceTable.default({ default: 0 }).describe('For each message inside the 24 hours of WhatsApp.'),
  template: PriceTable.default({ default: 0 }).describe('For each template of WhatsApp.'),
});

/** A section that closes every day is refused: whoever looks for the next open one would find none. */
function hasOpenDays(hours: SendingHours): boolean {
  if (hours.exceptions.every(({ open }) => open !== null) && (hours.holidays ?? []).length === 0) return true;
  // Of several years, since a season falls on other days of the week in each.
  return [2025, 2026, 2027, 2028, 2029, 2030, 2031].every((year) => {
    const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
    return Array.from({ length: first.daysInYear }, (_, days) => first.add({ days })).some(
      (day) => openingOf(day, hours) !== null,
    );
  });
}

/** When and how often people are written to unasked: the part `sending` of the data dictionary. */
export const SendingSection = z
  .strictObject({
    hours: Hours.prefault('08:00-20:00').describe(
      'When people may be written to unasked, in their own time.',
    ),
    exceptions: z
      .array(Exception)
      .default([])
      .describe('Other hours on some days; the first that fits holds.'),
    holidays: z.array(Holiday).max(500).default([]).describe('Days on which nobody is written to unasked.'),
    most: z
      .strictObject({
        person: Cap.default({ day: 3, week: 10 }).describe('What one person gets unasked.'),
        fewer: Cap.default({ day: 1, week: 2 }).describe('What she gets who has sent LESS.'),
        phone: Cap.default({ day: 5, week: 20 }).describe('What comes to one phone, however many share it.'),
      })
      .prefault({}),
    approval_from: z
      .int()
      .min(1)
      .default(500)
      .describe('From how many people on a second person has to approve a campaign.'),
    prices: Prices.optional().describe(
      'What messages cost, for what campaigns are said to cost before they are sent.',
    ),
  })
  .refine(hasOpenDays, {
    message: 'leaves no day of the year on which anybody is written to',
    path: ['exceptions'],
  });

/** When and how often people are written to unasked. */
export type SendingSection = z.output<typeof SendingSection>;

/** What holds where the dictionary says nothing. */
export const usualSending: SendingSection = SendingSection.parse({});
