import { z } from 'zod';

import { LanguageCode } from '../engine/definition/schema.js';
import { PersonField, Purpose, StepId } from '../engine/steps/common.js';
import { nextAllowedMoment } from '../messages/quiet-hours.rules.js';

/** Messages of one programme: more than one a day for two years is no programme. */
const maxMessages = 1_000;

const position = /^week (\d{1,3})(?: ([+-]) (\d{1,3}) days?)?$/;

/**
 * When a message is due: `start` (as null), or its day counted from the beginning of week 0.
 * `week 26` is day 182, `week 26 - 3 days` is day 179.
 */
const MessagePosition = z
  .string('must be start, week 20, week 26 - 3 days or week 2 + 1 day')
  .refine(
    (text) => text === 'start' || position.test(text),
    'must be start, week 20, week 26 - 3 days or week 2 + 1 day',
  )
  .transform((text) => (text === 'start' ? null : dayOf(text)));

function dayOf(text: string): number {
  const [, week, sign, days] = position.exec(text) ?? [];
  const shift = Number(days ?? 0);
  return Number(week) * 7 + (sign === '-' ? -shift : shift);
}

/** A local time of day by day, such as `09:00`. */
const SendAt = z
  .string('must be a time such as 09:00')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00')
  .refine(isOutsideQuietHours, 'is in the quiet hours of the night, when nobody is written to');

function isOutsideQuietHours(time: string): boolean {
  const moment = new Date(`2026-01-01T${time}:00Z`);
  return Number.isNaN(moment.getTime()) || nextAllowedMoment(moment, 'UTC').getTime() === moment.getTime();
}

/** A programme file, format 1: `flows/<programme>.programme.yaml`. */
export const ProgrammeFile = z.strictObject({
  programme: StepId.describe('Its name, which is also that of its file.'),
  format: z
    .literal(1, 'must be 1: the only format there is')
    .describe('The version of the programme language.'),
  purpose: Purpose.describe('The consent purpose that its messages fall under.'),
  languages: z.array(LanguageCode).min(1).describe('The languages that it is written in.'),
  anchor: PersonField.describe('The date of hers that the weeks are counted from.'),
  week_zero: z
    .string('must be a date such as anchor - 40 weeks')
    .min(1)
    .describe('The first day of week 0, as an expression on `anchor`.'),
  send_at: SendAt.describe('The local time of day of its messages, such as `09:00`.'),
  ends_on: z
    .array(z.literal('loss', 'must be loss'))
    .default([])
    .describe('Safety topics that end it for her at once.'),
  messages: z
    .array(z.strictObject({ id: StepId, at: MessagePosition }))
    .min(1)
    .max(maxMessages)
    .describe('Its messages in the order of their days: `start`, `week 20`, `week 26 - 3 days`.'),
});
export type ProgrammeFile = z.output<typeof ProgrammeFile>;
