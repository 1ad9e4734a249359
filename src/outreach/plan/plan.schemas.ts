import { z } from 'zod';

import { PageQuery, pageOf } from '../../platform/http/page.js';
import { Said } from '../../platform/http/said.schemas.js';

const Count = z.int().min(0);

/** What something takes for one person: least, usually (the median), most, and of all together. */
const Spread = z.object({
  total: z.number(),
  least: z.number(),
  typical: z.number(),
  most: z.number(),
});

/** What a broadcast goes over. */
export const carriers = ['sms', 'whatsapp', 'template'] as const;

const Sample = z.object({
  personId: z.string(),
  name: z.string().nullable(),
  text: z.string().describe('As she would get it.'),
  carrier: z.enum(carriers),
  segments: z.int(),
  encoding: z.enum(['GSM-7', 'UCS-2']),
  costly: z.string().nullable().describe('The character that makes the text dear.'),
});

/** What sending a broadcast would do, counted to the person. */
export const BroadcastPlanView = z
  .object({
    state: z.enum(['none', 'counting', 'done', 'failed']),
    isCurrent: z.boolean().describe('Nothing was changed since it was counted.'),
    hash: z.string().nullable().describe('Of audience, texts and price: what is approved and started.'),
    madeAt: z.iso.datetime().nullable(),
    counted: Count.describe('How many people the counting has come past.'),
    first: z
      .object({ audience: Count, isEstimate: z.boolean() })
      .nullable()
      .describe('How many it is for, before anybody is looked at.'),
    audience: Count,
    recipients: Count,
    excluded: z.array(
      z.object({
        reason: z.string(),
        count: Count,
        mend: Said.nullable().describe('What would bring these people back.'),
      }),
    ),
    languages: z.array(z.object({ language: z.string(), recipients: Count, samples: z.array(Sample) })),
    carriers: z.array(z.object({ carrier: z.enum(carriers), recipients: Count })),
    segments: Spread.extend({ mostPersonId: z.string().nullable() }),
    price: Spread.extend({ currency: z.string(), mostPersonId: z.string().nullable() })
      .nullable()
      .describe('Null while the data dictionary says no prices.'),
    duration: z.object({
      seconds: z.number(),
      perSecond: z.number().describe('Messages in a second.'),
      endsAt: z.iso.datetime(),
      shortenBy: z.array(Said),
    }),
    warnings: z.array(Said),
    blockers: z.array(Said).describe('It cannot be started while there is one.'),
    needsApproval: z.boolean(),
  })
  .meta({ id: 'BroadcastPlan' });
export type BroadcastPlanView = z.output<typeof BroadcastPlanView>;

/** Where somebody of an audience stands. */
const recipientStates = ['ready', 'excluded', 'released', 'cancelled'] as const;

/** Which people of a broadcast are asked for. */
export const RecipientsQuery = PageQuery.extend({
  state: z.enum(recipientStates).optional(),
  reason: z
    .string()
    .regex(/^[a-z_]{1,60}$/)
    .optional()
    .describe('Why they are left out.'),
});
export type RecipientsQuery = z.output<typeof RecipientsQuery>;

/** Somebody of a broadcast's audience. */
export const RecipientView = z
  .object({
    personId: z.string(),
    name: z.string().nullable(),
    place: z.object({ code: z.string(), name: z.string() }).nullable(),
    language: z.string().nullable(),
    carrier: z.enum(carriers).nullable(),
    segments: z.int(),
    state: z.enum(recipientStates),
    reasons: z.array(z.string()).describe('Why she is left out; the first one counts.'),
    sendAt: z.iso.datetime().nullable().describe('Not before, where each gets it at a local time.'),
    message: z
      .object({ id: z.string(), state: z.string(), reasons: z.array(z.string()) })
      .nullable()
      .describe('What became of her message, once there is one.'),
  })
  .meta({ id: 'BroadcastRecipient' });
export type RecipientView = z.output<typeof RecipientView>;

/** People of a broadcast. */
export const RecipientPage = pageOf(RecipientView);
