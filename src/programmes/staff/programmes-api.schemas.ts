import { z } from 'zod';

import { PersonParams } from '../../people/record/people.schemas.js';

const Code = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);
const Moment = z.iso.datetime();
const Position = z
  .object({
    from: z.enum(['week_zero', 'anchor', 'start']),
    months: z.int(),
    day: z.int().nullable().describe('Days after it; null: at the start.'),
  })
  .meta({ id: 'ProgrammePosition' });

export const ProgrammeParams = z.strictObject({ name: Code });
export type ProgrammeParams = z.output<typeof ProgrammeParams>;

/** A programme as a list shows it. */
export const ProgrammeSummary = z
  .object({
    name: z.string(),
    title: z
      .string()
      .describe('What people call it, in a language of `Accept-Language`, or its name in words.'),
    purpose: z.string(),
    languages: z.array(z.string()),
    anchor: z
      .string()
      .describe('The field that it counts from; `registration`: the day on which somebody joins.'),
    messages: z.int(),
    active: z.int().describe('People who are in it now, of those whom the caller sees.'),
    paused: z.int(),
    completed: z.int(),
    ended: z.int(),
    instances: z.enum(['one', 'many']),
    then: z.string().nullable().describe('The programme that follows.'),
    enrol: z.string().nullable().describe('Whom it takes in by itself, as the expression of a segment.'),
  })
  .meta({ id: 'ProgrammeSummary' });
export type ProgrammeSummary = z.output<typeof ProgrammeSummary>;

export const ProgrammeList = z.object({ items: z.array(ProgrammeSummary) }).meta({ id: 'ProgrammeList' });
export type ProgrammeList = z.output<typeof ProgrammeList>;

const ProgrammeMessageView = z
  .object({
    id: z.string(),
    at: Position,
    week: z.int().nullable().describe('Of a message that is counted in weeks.'),
    kind: z.enum(['reminder', 'education']),
    when: z.string().nullable(),
    flow: z.string().nullable().describe('The conversation that begins instead of a text.'),
    sendAt: z.string(),
    expiresAfterHours: z.int(),
    texts: z.array(
      z.object({
        language: z.string(),
        text: z.string(),
        segments: z.int(),
        isOutdated: z.boolean().describe('The text that it was translated from has changed since.'),
      }),
    ),
  })
  .meta({ id: 'ProgrammeMessage' });

/** A programme with everything that it says. */
export const ProgrammeView = ProgrammeSummary.extend({
  fallback: z.string().describe('The language in which whoever speaks none of its languages gets it.'),
  weekZero: z.string(),
  sendAt: z.string(),
  window: z.object({ opens: z.string(), closes: z.string() }).nullable(),
  missed: z.enum(['latest', 'all', 'skip']),
  endsOn: z.array(z.string()),
  timeline: z.array(ProgrammeMessageView).describe('In the order of the file.'),
}).meta({ id: 'Programme' });
export type ProgrammeView = z.output<typeof ProgrammeView>;

/** Somebody, real or not, whose way through a programme is asked for. */
export const ProgrammePreviewOf = z
  .strictObject({
    anchor: z.iso.date().describe('The date that it counts from.'),
    joins: Moment.optional().describe('When she joins; absent: early enough to see all of it.'),
    language: z.string().min(2).max(12).optional(),
    timezone: z.string().max(64).optional(),
    name: z.string().trim().max(200).optional(),
    facts: z
      .record(Code, z.union([z.string().max(200), z.number(), z.boolean()]))
      .optional()
      .describe('Her fields, for messages that are for some only.'),
  })
  .meta({ id: 'ProgrammePreviewOf' });
export type ProgrammePreviewOf = z.output<typeof ProgrammePreviewOf>;

export const ProgrammePreview = z
  .object({
    messages: z.array(
      z.object({
        id: z.string(),
        week: z.int(),
        at: z.string().describe('ISO 8601 with the offset of where she is.'),
        language: z.string(),
        text: z.string().describe('Empty where a conversation begins.'),
        segments: z.int(),
        flow: z.string().nullable(),
        isSent: z.boolean().describe('False where its condition does not hold for her.'),
        when: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ProgrammePreview' });
export type ProgrammePreview = z.output<typeof ProgrammePreview>;

/** Whom to take in. */
export const EnrolMany = z
  .strictObject({
    segment: z.uuid().optional(),
    expression: z.string().min(1).max(5_000).optional(),
    dryRun: z.boolean().default(false),
  })
  .refine(({ segment, expression }) => (segment === undefined) !== (expression === undefined), {
    message: 'name a segment, or write an expression',
    path: ['segment'],
  })
  .meta({ id: 'EnrolMany' });
export type EnrolMany = z.output<typeof EnrolMany>;

export const EnrolManyResult = z
  .object({
    isDryRun: z.boolean(),
    matched: z.int(),
    enrolled: z
      .int()
      .describe('Of a dry run: whom it would take in. Otherwise 0: they are taken in one after another.'),
    wasIn: z.int().describe('They are in it, or were before: they are not taken in again by a rule.'),
    suppressed: z.int().describe('They are not written to about it.'),
    noDate: z.int().describe('The date that it counts from is not known.'),
    unreachable: z.int(),
  })
  .meta({ id: 'EnrolManyResult' });
export type EnrolManyResult = z.output<typeof EnrolManyResult>;

/** Whose programmes, and how far ahead. */
export const PersonProgrammesQuery = z.strictObject({
  days: z.coerce.number().int().min(1).max(366).default(7).describe('How many days ahead messages are told.'),
});
export type PersonProgrammesQuery = z.output<typeof PersonProgrammesQuery>;

export const SubscriptionView = z
  .object({
    id: z.uuid(),
    programme: z.string(),
    instance: z.string(),
    state: z.enum(['active', 'paused', 'completed', 'ended']),
    pausedUntil: Moment.nullable(),
    anchor: z.iso.date(),
    precision: z.enum(['day', 'month']),
    startedAt: Moment,
    nextMessage: z.string().nullable(),
    endedAt: Moment.nullable(),
    endedReason: z.string().nullable(),
    coming: z.array(
      z.object({
        id: z.string(),
        at: Moment,
        text: z.string().describe('As it would be written now; empty where a conversation begins.'),
        flow: z.string().nullable(),
        when: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Subscription' });
export type SubscriptionView = z.output<typeof SubscriptionView>;

export const SubscriptionList = z
  .object({ items: z.array(SubscriptionView) })
  .meta({ id: 'SubscriptionList' });
export type SubscriptionList = z.output<typeof SubscriptionList>;

export const NewSubscription = z
  .strictObject({
    programme: Code,
    anchor: z.iso.date().optional().describe('Absent: what her record says.'),
    instance: z
      .string()
      .regex(/^[\w-]{1,40}$/)
      .optional()
      .describe('Which of several it is, such as `second`.'),
  })
  .meta({ id: 'NewSubscription' });
export type NewSubscription = z.output<typeof NewSubscription>;

export const SubscriptionParams = PersonParams.extend({ subscription: z.uuid() });
export type SubscriptionParams = z.output<typeof SubscriptionParams>;

export const PauseSubscription = z
  .strictObject({ until: Moment.nullable().default(null).describe('Null: until somebody lets it go on.') })
  .meta({ id: 'PauseSubscription' });
export type PauseSubscription = z.output<typeof PauseSubscription>;
