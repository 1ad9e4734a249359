import { z } from 'zod';

import { LanguageCode } from '../engine/definition/schema.js';
import { Said } from '../platform/http/said.schemas.js';

const Moment = z.iso.datetime();

/** The language that things are named in. */
export const OverviewQuery = z.strictObject({ language: LanguageCode.default('en') });
export type OverviewQuery = z.output<typeof OverviewQuery>;

/** A programme that somebody is or was in, with what comes next. */
export const ProgrammeOverview = z
  .object({
    programme: z.string(),
    name: z.string().describe('What the programme is called.'),
    state: z.enum(['active', 'paused', 'completed', 'ended']),
    since: Moment,
    anchors: z
      .array(
        z.object({
          name: z.string().describe('The field that its messages are counted from.'),
          date: z.iso.date().nullable().describe('Null where it is masked.'),
          precision: z.enum(['day', 'month']),
        }),
      )
      .describe('The dates that its messages are counted from.'),
    next: z
      .object({
        at: Moment,
        message: z.string(),
        text: z
          .string()
          .nullable()
          .describe('As it would be sent now, in her language; null where it is masked.'),
      })
      .nullable()
      .describe('The next message, reckoned from the dates; null where none comes.'),
    upcoming: z.array(z.object({ at: Moment, message: z.string() })).describe('The five after it.'),
    reasonNone: Said.nullable().describe('Why none comes.'),
  })
  .meta({ id: 'ProgrammeOverview' });
export type ProgrammeOverview = z.output<typeof ProgrammeOverview>;

const CaseOverview = z
  .object({
    id: z.string(),
    reference: z.string(),
    kind: z.string(),
    priority: z.string(),
    state: z.enum(['open', 'closed']),
    openedAt: Moment,
    dueAt: Moment,
    owner: z.string().nullable(),
    summary: z
      .string()
      .nullable()
      .describe(
        'In her own words, or as the flow notes it in the language asked for; null where it is masked.',
      ),
  })
  .meta({ id: 'CaseOverview' });

const ConversationOverview = z
  .object({
    id: z.string(),
    flow: z
      .object({ name: z.string(), title: z.string() })
      .nullable()
      .describe('What it is at; null while nothing is open.'),
    step: z.string().nullable(),
    waitingSince: Moment.nullable().describe('Since when it waits for somebody on the staff.'),
    heldBy: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'ConversationOverview' });

/** What the page of a person shows beside her record. */
export const PersonOverview = z
  .object({
    programmes: z.array(ProgrammeOverview).describe('The active ones first.'),
    cases: z.array(CaseOverview).describe('The newest first, fifty at most.'),
    conversation: ConversationOverview.nullable().describe(
      'Of several the one that staff have, or that waits for them; else the last one.',
    ),
  })
  .meta({ id: 'PersonOverview' });
export type PersonOverview = z.output<typeof PersonOverview>;
