import { z } from 'zod';

import { LanguageCode } from '../engine/definition/schema.js';
import { Purpose, StepId } from '../engine/steps/common.js';
import { misfits } from '../engine/steps/misfits.js';
import { nextAllowedMoment } from '../messages/quiet-hours.rules.js';
import { lifeEventKinds } from '../people/dictionary/life-events.schemas.js';
import { positionForms, readPosition } from './position.js';

/** Messages of one programme: more than one a day for two years is no programme. */
const maxMessages = 1_000;

/** Longer than any message stays true. */
const maxHours = 60 * 24;

const badPosition = `must be ${positionForms}`;

/** When a message is due, such as `week 26 - 3 days`. */
const MessagePosition = z.string(badPosition).refine((text) => readPosition(text) !== null, badPosition);

/** A local time of day by day, such as `09:00`. */
const SendAt = z
  .string('must be a time such as 09:00')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00')
  .refine(isOutsideQuietHours, 'is in the quiet hours of the night, when nobody is written to');

function isOutsideQuietHours(time: string): boolean {
  const moment = new Date(`2026-01-01T${time}:00Z`);
  return Number.isNaN(moment.getTime()) || nextAllowedMoment(moment, 'UTC').getTime() === moment.getTime();
}

const badWindow = 'must be hours such as 08:00-18:00';

const Window = z
  .string(badWindow)
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, badWindow)
  .refine((text) => text.slice(0, 5) < text.slice(6), 'must open before it closes')
  .transform((text) => ({ opens: text.slice(0, 5), closes: text.slice(6) }));

const badLength = 'must be a length of time such as 12 hours or 3 days';

/** In hours. */
const Length = z
  .string(badLength)
  .regex(/^[1-9]\d{0,3} (hour|day)s?$/, badLength)
  .transform((text) => {
    const [count, unit = ''] = text.split(' ');
    return Number(count) * (unit.startsWith('day') ? 24 : 1);
  })
  .refine((hours) => hours <= maxHours, 'must be 60 days at most');

const Expression = z.string('must be an expression').min(1).max(1_000);

/** What every message, and every block of them, may say. */
const said = {
  kind: z
    .enum(['reminder', 'education'], 'must be reminder or education')
    .optional()
    .describe('A reminder keeps its day and is not missed after an outage; education may move by a day.'),
  when: Expression.optional().describe(
    'Only for whom this is true on the day, such as `person.booked = "no"`.',
  ),
  expires_after: Length.optional().describe(
    'How long it may still go out, such as `12 hours`. Two days without it.',
  ),
  send_at: SendAt.optional().describe('Its own time of day.'),
};

const Template = z.strictObject({
  name: z.string().trim().min(1).max(512).describe('Its name, as WhatsApp has approved it.'),
  variables: z
    .record(z.string().regex(/^[\w.-]{1,50}$/), z.string().trim().min(1).max(1_000))
    .optional()
    .describe('What fills its places, such as `"1": "{{name}}"`.'),
});

const Message = z.strictObject({
  id: StepId,
  at: MessagePosition,
  ...said,
  flow: StepId.optional().describe('The conversation that begins instead of a text.'),
  template: Template.optional().describe(
    'The template of WhatsApp that says it when she has not written for a day.',
  ),
});

const Block = z.strictObject({
  id: StepId.describe('Its messages are called `<id>_1`, `<id>_2` and so on.'),
  from: MessagePosition.describe('When its first message is due.'),
  every: z
    .string('must be such as 1 day, 3 days or 1 week')
    .regex(/^[1-9]\d{0,2} (day|week)s?$/, 'must be such as 1 day, 3 days or 1 week')
    .transform((text) => {
      const [count, unit = ''] = text.split(' ');
      return Number(count) * (unit.startsWith('week') ? 7 : 1);
    })
    .describe('How far apart they are, such as `3 days`.'),
  count: z.int().min(1).max(maxMessages).describe('How many they are.'),
  ...said,
});

/** A programme file, format 1: `flows/<programme>.programme.yaml`. */
export const ProgrammeFile = z.strictObject({
  programme: StepId.describe('Its name, which is also that of its file.'),
  format: z
    .literal(1, 'must be 1: the only format there is')
    .describe('The version of the programme language.'),
  purpose: Purpose.describe('The consent purpose that its messages fall under.'),
  languages: z.array(LanguageCode).min(1).describe('The languages that it is written in.'),
  anchor: z
    .string()
    .regex(/^(registration|person\.[a-z][a-z0-9_]{0,63})$/, misfits.person_field)
    .describe(
      'The date of hers that the weeks are counted from; `registration`: the day on which she joins.',
    ),
  week_zero: z
    .string('must be a date such as anchor - 40 weeks')
    .min(1)
    .default('anchor')
    .describe('The first day of week 0, as an expression on `anchor`.'),
  send_at: SendAt.describe('The local time of day of its messages, such as `09:00`.'),
  window: Window.optional().describe(
    'Between which hours of her day its messages are written, such as `08:00-18:00`.',
  ),
  missed: z
    .enum(['latest', 'skip', 'all'], 'must be latest, skip or all')
    .optional()
    .describe('What becomes of messages that the service could not write in time.'),
  instances: z
    .enum(['one', 'many'], 'must be one or many')
    .optional()
    .describe('Whether somebody may be in it several times at once, such as for each of her babies.'),
  ends_on: z
    .array(z.enum(lifeEventKinds, `must be one of ${lifeEventKinds.join(', ')}`))
    .default([])
    .describe('What happens to her that ends it for her at once.'),
  then: z
    .strictObject({
      programme: StepId,
      anchor: Expression.describe('`person.<field>`, or an expression on `anchor` and `today`.'),
    })
    .optional()
    .describe('The programme that follows when all is sent.'),
  enrol: Expression.optional().describe(
    'Whom it takes in by itself, looked for once a day: an expression as of a segment.',
  ),
  messages: z
    .array(Message)
    .min(1)
    .max(maxMessages)
    .describe('Its messages in the order of their days: `start`, `week 20`, `anchor - 3 days`.'),
  schedule: z
    .array(Block)
    .max(50)
    .optional()
    .describe('Blocks of messages at a steady distance, such as one a day from week 39.'),
});
export type ProgrammeFile = z.output<typeof ProgrammeFile>;
