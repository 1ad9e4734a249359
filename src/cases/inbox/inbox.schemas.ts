import { z } from 'zod';
import { PageQuery, pageOf } from '../../platform/http/page.js';

const Time = z.iso.datetime();

/** The conversation in the address of a route. */
export const InboxParams = z.strictObject({ conversation: z.uuid() });
export type InboxParams = z.output<typeof InboxParams>;

/** Which conversations are listed. */
export const InboxQuery = PageQuery.extend({
  state: z
    .enum(['waiting', 'held', 'mine', 'open_case'])
    .default('waiting')
    .describe(
      'Those that wait for somebody; that somebody has; that the caller has; that nobody has and nothing waits in, and that ' +
        'have an open case.',
    ),
});
export type InboxQuery = z.output<typeof InboxQuery>;

const Holder = z.object({
  id: z.string(),
  name: z.string().nullable().describe('Null: the account is gone.'),
});

/** A conversation that a human has, or has to look at. */
export const InboxItem = z
  .object({
    id: z.string(),
    person: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    channel: z.enum(['sms', 'whatsapp']),
    address: z.string().describe('Masked where the reader does not see what is sensitive.'),
    language: z.string().nullable(),
    waitingSince: Time.nullable(),
    heldBy: Holder.nullable(),
    heldAt: Time.nullable(),
    isMine: z.boolean(),
    lastHeardAt: Time.nullable(),
    lastText: z.string().nullable(),
    cases: z.array(
      z.object({
        reference: z.string(),
        topic: z.string(),
        priority: z.enum(['urgent', 'high', 'normal', 'low']),
        summary: z.string().describe('In her own words, or as the flow notes it.'),
        summaryIn: z
          .record(z.string(), z.string())
          .nullable()
          .describe('The same by language; null where it is in her own words, or masked.'),
        dueAt: Time,
      }),
    ),
  })
  .meta({ id: 'InboxItem' });
export type InboxItem = z.output<typeof InboxItem>;

/** Conversations that humans have, or have to look at. */
export const InboxPage = pageOf(InboxItem);

/** How many there are. */
export const InboxCount = z
  .object({ waiting: z.int(), held: z.int(), mine: z.int(), open_case: z.int() })
  .meta({ id: 'InboxCount' });
export type InboxCount = z.output<typeof InboxCount>;

/** Somebody of the staff who looks at a conversation. */
export const InboxOnlooker = z
  .object({ id: z.string(), name: z.string(), state: z.enum(['viewing', 'replying']), since: Time })
  .meta({ id: 'InboxOnlooker' });
export type InboxOnlooker = z.output<typeof InboxOnlooker>;

/** A message of a conversation. */
export const InboxMessageView = z
  .object({
    id: z.string(),
    at: Time,
    direction: z.enum(['in', 'out']),
    body: z.string().nullable().describe('Null where its words were taken out for good.'),
    state: z.string(),
    by: z.string().nullable().describe('Of one that staff wrote: who.'),
  })
  .meta({ id: 'InboxMessage' });
export type InboxMessageView = z.output<typeof InboxMessageView>;

/** A conversation as it is opened. */
export const InboxConversation = InboxItem.extend({
  messages: z.array(InboxMessageView).describe('The latest, in their order.'),
  earlier: z.string().nullable().describe('Ask for it as `before`; null when there are no earlier ones.'),
  flow: z
    .object({
      flow: z.string(),
      title: z.string().describe('What people call the flow.'),
      step: z.string(),
      question: z.string().nullable().describe('What she was asked and has not answered.'),
      steps: z.array(z.string()).describe('Where the conversation can go on when it is given back.'),
      words: z
        .record(z.string(), z.record(z.string(), z.string()))
        .describe('How what a step says begins, by step and language.'),
    })
    .nullable(),
  mayReply: z.boolean(),
  replyRefusal: z.enum(['opted_out', 'outside_window']).nullable(),
  replyUntil: Time.nullable().describe(
    'Until when WhatsApp takes an answer; null where there is no such end.',
  ),
  presence: z.array(InboxOnlooker),
}).meta({ id: 'InboxConversation' });
export type InboxConversation = z.output<typeof InboxConversation>;

/** Which messages of a conversation are shown. */
export const InboxMessagesQuery = z.strictObject({
  before: z.string().min(1).max(500).optional().describe('`earlier` of the answer before.'),
});
export type InboxMessagesQuery = z.output<typeof InboxMessagesQuery>;

/** From whom a conversation is taken. */
export const InboxTake = z.strictObject({
  from: z.uuid().optional().describe('Whoever has it at the moment; left out: nobody may have it.'),
});
export type InboxTake = z.output<typeof InboxTake>;

/** What staff write to her. */
export const InboxReply = z.strictObject({ text: z.string().trim().min(1).max(1_600) });
export type InboxReply = z.output<typeof InboxReply>;

/** A reply that was written. */
export const InboxReplied = z
  .object({
    id: z.string(),
    notBefore: Time,
    waitsFor: z.array(z.string()).describe('Why it is not sent at once, such as sending_held.'),
  })
  .meta({ id: 'InboxReplied' });
export type InboxReplied = z.output<typeof InboxReplied>;

/** Where the conversation goes on. */
export const InboxGiveBack = z.strictObject({
  step: z.string().min(1).max(200).optional().describe('A step of what she is in; left out: where it was.'),
});
export type InboxGiveBack = z.output<typeof InboxGiveBack>;

/** How a conversation is done with. */
export const InboxClose = z.strictObject({
  outcome: z
    .string()
    .trim()
    .min(1)
    .max(2_000)
    .describe('What became of it: its open cases are closed with this.'),
  optOut: z.enum(['keep', 'stop']).optional().describe('What she wants, where it was in doubt.'),
});
export type InboxClose = z.output<typeof InboxClose>;

/** What the caller does at a conversation. */
export const InboxPresenceSaid = z.strictObject({ state: z.enum(['viewing', 'replying', 'left']) });
export type InboxPresenceSaid = z.output<typeof InboxPresenceSaid>;

/** Who looks at a conversation. */
export const InboxPresenceView = z.object({ people: z.array(InboxOnlooker) }).meta({ id: 'InboxPresence' });
export type InboxPresenceView = z.output<typeof InboxPresenceView>;
