import { z } from 'zod';

import { PageQuery, pageOf } from '../platform/http/page.js';
import { deferReasons, denyReasons } from './gate.rules.js';
import { messageKinds } from './message-kind.js';

const Moment = z.iso.datetime();

/** Which messages are asked about. */
export const DecisionsQuerySchema = PageQuery.extend({
  message: z.uuid().optional().describe('The id of one message: that one alone.'),
});
export type DecisionsQuerySchema = z.output<typeof DecisionsQuerySchema>;

/** A reason, with what it rests on. */
const Reason = z
  .object({
    code: z
      .enum([...denyReasons, ...deferReasons, 'unreachable'])
      .describe('`docs/sending.md` says what each means; `unreachable`: there is no conversation with her.'),
    params: z
      .record(z.string(), z.union([z.string(), z.number(), z.null()]))
      .describe('What it rests on, such as `until`, `purpose`, `cause`.'),
  })
  .meta({ id: 'SendReason' });

/** Whether a message may be sent now. */
export const SendDecision = z
  .object({
    status: z.enum(['allow', 'defer', 'deny']),
    until: Moment.nullable().describe('When it may go, as far as waiting helps.'),
    instead: z
      .enum(['sms', 'template'])
      .nullable()
      .describe('What it goes as, since WhatsApp takes it no more as it is written; null: as it is written.'),
    reasons: z.array(Reason),
  })
  .meta({ id: 'SendDecision' });
export type SendDecision = z.output<typeof SendDecision>;

/** A message with what was decided about it. */
export const DecidedMessageView = z
  .object({
    id: z.string(),
    kind: z.enum(messageKinds),
    purpose: z.string().nullable(),
    because: z.string(),
    state: z.string(),
    createdAt: Moment,
    notBefore: Moment,
    expiresAt: Moment.nullable(),
    sentAt: Moment.nullable(),
    reasons: z.array(z.string()).describe('The codes that were kept with it when it was last decided about.'),
    now: SendDecision.nullable().describe('What is decided about it now; null once a provider has had it.'),
  })
  .meta({ id: 'DecidedMessage' });
export type DecidedMessageView = z.output<typeof DecidedMessageView>;

/** Messages with what was decided about them. */
export const DecidedMessagePage = pageOf(DecidedMessageView);

/** A message that might be sent. */
export const MaySend = z
  .strictObject({
    kind: z.enum(messageKinds).default('reminder'),
    purpose: z.string().min(1).max(100).nullable().default(null),
    because: z
      .string()
      .min(1)
      .max(200)
      .default('staff:question')
      .describe('What it would belong to, such as `programme:antenatal` or `topic:pregnancy`.'),
  })
  .meta({ id: 'MaySend' });
export type MaySend = z.output<typeof MaySend>;
