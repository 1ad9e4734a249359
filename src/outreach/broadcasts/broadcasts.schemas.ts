import { z } from 'zod';

import { PageQuery, pageOf } from '../../platform/http/page.js';
import { BroadcastAudience } from '../audience/audience.schemas.js';
import { BroadcastContent } from '../content/content.schemas.js';
import { broadcastKinds, broadcastStates } from './broadcast.js';
import { longestName } from './name-of-copy.rules.js';
import { BroadcastPace, BroadcastTiming } from './timing.schemas.js';

const Moment = z.iso.datetime();
const Code = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, 'must be a name of the data dictionary');
const Name = z
  .string()
  .trim()
  .min(1)
  .max(longestName)
  .refine((name) => !name.includes('\0'), 'holds an odd character');

/** A new broadcast: its name is enough, the rest follows. */
export const NewBroadcast = z.strictObject({ name: Name });
export type NewBroadcast = z.output<typeof NewBroadcast>;

/** What changes about a broadcast; each part as a whole. */
export const BroadcastPatch = z
  .strictObject({
    name: Name,
    kind: z.enum(broadcastKinds).describe('`emergency` goes at once, and always needs a second person.'),
    purpose: Code.nullable().describe('The consent purpose that it falls under.'),
    topic: Code.nullable().describe('The topic of interest that it is about.'),
    content: BroadcastContent,
    audience: BroadcastAudience,
    timing: BroadcastTiming,
    pace: BroadcastPace,
    expiresAfterHours: z
      .int()
      .min(1)
      .max(24 * 14)
      .describe('What was not sent by then is not sent any more.'),
  })
  .partial();
export type BroadcastPatch = z.output<typeof BroadcastPatch>;

const Somebody = z.object({ id: z.string(), name: z.string().nullable() });

/** A broadcast. */
export const BroadcastView = z
  .object({
    id: z.string(),
    name: z.string(),
    state: z.enum(broadcastStates),
    kind: z.enum(broadcastKinds),
    purpose: z.string().nullable(),
    topic: z.string().nullable(),
    content: BroadcastContent,
    audience: BroadcastAudience,
    timing: BroadcastTiming,
    pace: BroadcastPace,
    expiresAfterHours: z.int(),
    version: z.int(),
    plan: z.object({
      state: z.enum(['none', 'counting', 'done', 'failed']),
      isCurrent: z.boolean(),
      hash: z.string().nullable(),
      audience: z.int().nullable(),
      recipients: z.int().nullable(),
    }),
    approval: z.object({
      isNeeded: z.boolean().nullable().describe('Null while it is not counted.'),
      isCurrent: z.boolean().describe('Somebody has approved exactly what would be sent now.'),
      by: Somebody.nullable(),
      at: Moment.nullable(),
      mayApprove: z.boolean().describe('Whether whoever asks may approve it now.'),
    }),
    repeatsId: z.string().nullable().describe('The broadcast that it repeats.'),
    copiedFromId: z.string().nullable(),
    eventId: z.string().nullable().describe('The event that it invites to.'),
    createdBy: Somebody,
    createdAt: Moment,
    updatedAt: Moment,
    startsAt: Moment.nullable(),
    startedAt: Moment.nullable(),
    endedAt: Moment.nullable(),
    failure: z.string().nullable(),
  })
  .meta({ id: 'Broadcast' });
export type BroadcastView = z.output<typeof BroadcastView>;

/** A broadcast in a list. */
export const BroadcastSummary = BroadcastView.pick({
  id: true,
  name: true,
  state: true,
  kind: true,
  purpose: true,
  plan: true,
  createdAt: true,
  updatedAt: true,
  startsAt: true,
  startedAt: true,
  endedAt: true,
  failure: true,
}).meta({ id: 'BroadcastSummary' });
export type BroadcastSummary = z.output<typeof BroadcastSummary>;

/** Broadcasts, the latest first. */
export const BroadcastPage = pageOf(BroadcastSummary);

/** Which broadcasts are asked for. */
export const BroadcastsQuery = PageQuery.extend({
  state: z.enum(broadcastStates).optional(),
});
export type BroadcastsQuery = z.output<typeof BroadcastsQuery>;

/** The broadcast in the address of a route. */
export const BroadcastParams = z.strictObject({ id: z.uuid() });
export type BroadcastParams = z.output<typeof BroadcastParams>;

/** The plan that somebody has read and means. */
export const MeantPlan = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'must be the hash of the plan'),
});
export type MeantPlan = z.output<typeof MeantPlan>;

/** Who gets a test. */
export const TestTo = z.strictObject({
  personId: z.uuid().describe('Somebody with the role staff.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .describe('Default: her own.'),
});
export type TestTo = z.output<typeof TestTo>;

/** What became of a test. */
export const TestSent = z
  .object({
    messageId: z.string(),
    state: z.enum(['queued', 'skipped']),
    reasons: z.array(z.string()),
    text: z.string(),
  })
  .meta({ id: 'BroadcastTest' });
export type TestSent = z.output<typeof TestSent>;

/** A spreadsheet that a broadcast goes to. */
export const BroadcastSheetView = z
  .object({
    rows: z.int(),
    matched: z.int().describe('Rows of somebody who is known.'),
    columns: z.array(z.string()).describe('What texts may name: {{columns.visit_day}}.'),
    problems: z.array(z.object({ row: z.int(), problem: z.string() })).describe('The first of them.'),
    problemCount: z.int(),
  })
  .meta({ id: 'BroadcastSheet' });
export type BroadcastSheetView = z.output<typeof BroadcastSheetView>;

/** In which form the unreachable are given. */
export const UnreachableQuery = z.strictObject({ format: z.enum(['csv', 'json']).default('json') });
export type UnreachableQuery = z.output<typeof UnreachableQuery>;

/** Who cannot be reached by text, by place. */
export const UnreachableView = z
  .object({
    places: z.array(
      z.object({
        place: z.object({ code: z.string(), name: z.string() }).nullable(),
        people: z.array(
          z.object({
            id: z.string(),
            name: z.string().nullable(),
            reason: z.string(),
            healthWorker: z.string().nullable().describe('Who looks after her.'),
          }),
        ),
      }),
    ),
    count: z.int(),
    isCut: z.boolean().describe('There are more than are listed: take the file.'),
  })
  .meta({ id: 'BroadcastUnreachable' });
export type UnreachableView = z.output<typeof UnreachableView>;

const Counts = z.object({
  ready: z.int(),
  queued: z.int(),
  sending: z.int(),
  sent: z.int(),
  delivered: z.int(),
  read: z.int(),
  undelivered: z.int(),
  failed: z.int(),
  unknown: z.int(),
  skipped: z.int(),
  cancelled: z.int(),
  excluded: z.int(),
});

/** How far a broadcast is: the counts of all states together are its audience. */
export const BroadcastProgressView = z
  .object({
    state: z.enum(broadcastStates),
    audience: z.int(),
    counts: Counts,
    reasons: z.array(z.object({ reason: z.string(), count: z.int() })),
    replies: z.int(),
    optOuts: z.int(),
    cost: z.object({ currency: z.string(), amount: z.number() }).nullable(),
    startedAt: Moment.nullable(),
    endsAt: Moment.nullable().describe('When it is expected to end, or has ended.'),
  })
  .meta({ id: 'BroadcastProgress' });
export type BroadcastProgressView = z.output<typeof BroadcastProgressView>;
