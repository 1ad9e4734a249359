import { z } from 'zod';
import { FlowProblem } from '../drafts/drafts.schemas.js';
import { FlowName, SentFlowFiles } from '../drafts/flow-files.schemas.js';
import { personas } from './personas.js';
import { deedOf, Turn } from './script.js';

const mostTurns = 200;
const Script = z
  .array(
    Turn.refine(
      (turn) => deedOf(turn) !== null,
      'This cannot be read. A call is answered by success {"rain": 0} or failure.',
    ),
  )
  .max(mostTurns);

const PersonaId = z.enum(personas.map(({ id }) => id));
const Channel = z.enum(['sms', 'whatsapp']);
const Language = z.string().regex(/^[a-z]{2,3}$/);
/** Golden conversations begin at a full minute. */
const StartsAt = z.iso
  .datetime({ offset: true })
  .refine((at) => /^(19[7-9]|20)\d/.test(at), 'The year lies between 1970 and 2099.');

/** A conversation that is to be simulated. */
export const Simulate = z.strictObject({
  flow: FlowName.nullable().describe('The flow that the files are of; null: whatever is live'),
  files: SentFlowFiles.nullable().describe('Takes the place of the live flow; null: the live one'),
  persona: PersonaId,
  language: Language.optional().describe('The language of her conversation; default: that of the persona'),
  channel: Channel,
  script: Script,
  startsAt: StartsAt.optional().describe('Default: now. Send the same one for the whole conversation.'),
});
export type Simulate = z.output<typeof Simulate>;

/** A conversation that is to be written down as a golden conversation. */
export const SaveChat = Simulate.extend({
  name: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  expectations: z.boolean().default(true).describe('Writes down what became known, too'),
});
export type SaveChat = z.output<typeof SaveChat>;

/** A conversation on a link that somebody was given. */
export const TryOut = Simulate.omit({ flow: true, files: true });
export type TryOut = z.output<typeof TryOut>;

const Note = z.object({ code: z.string(), params: z.record(z.string(), z.string()) });

const Option = z.object({ code: z.string(), label: z.string() });

const Segments = z.object({
  count: z.int(),
  encoding: z.enum(['GSM-7', 'UCS-2']),
  units: z.int(),
  forcedBy: z.string().optional(),
});

/** A message, as a trial shows it. */
export const TrialMessage = z.object({
  turn: z.int(),
  from: z.enum(['her', 'us', 'note']),
  text: z.string(),
  segments: Segments.nullable(),
  options: z.array(Option),
  media: z.string().nullable(),
  at: z.iso.datetime(),
  note: Note.nullable(),
});
export type TrialMessage = z.output<typeof TrialMessage>;

/** A message of a simulated conversation, or a note between messages. */
export const SimulatedMessage = TrialMessage.extend({
  flow: z.string().nullable(),
  step: z.string().nullable(),
});
export type SimulatedMessage = z.output<typeof SimulatedMessage>;

const WaitingFor = z.object({
  kind: z.enum(['answer', 'moment', 'call']),
  until: z.iso.datetime().nullable(),
});

const NamedValue = z.object({ name: z.string(), value: z.string() });

/** A conversation as it went. */
export const Simulation = z.object({
  messages: z.array(SimulatedMessage),
  flow: z.string().nullable(),
  step: z.string().nullable().describe('Where she waits now'),
  isOver: z.boolean(),
  answers: z.array(NamedValue.extend({ flow: z.string() })),
  person: z.array(NamedValue),
  clock: z.iso.datetime(),
  waitingFor: WaitingFor.nullable(),
  faults: z.array(z.string()),
  problems: z.array(FlowProblem).describe('Why the files cannot be played; then there are no messages'),
});
export type Simulation = z.output<typeof Simulation>;

/** A golden conversation as a file. */
export const ChatFile = z.object({ name: z.string(), content: z.string() });
export type ChatFile = z.output<typeof ChatFile>;

/** Somebody whom flows can be tried with. */
const PersonaView = z.object({
  id: z.string(),
  name: z.string(),
  about: z.string(),
  language: z.string().nullable(),
  knows: z.array(z.string()),
  sharers: z.int(),
});

/** Everybody whom flows can be tried with. */
export const PersonaList = z.object({ items: z.array(PersonaView), next: z.null() });
export type PersonaList = z.output<typeof PersonaList>;

/** The files whose golden conversations are to be played. */
export const TestFlow = z.strictObject({ files: SentFlowFiles });
export type TestFlow = z.output<typeof TestFlow>;

/** How golden conversations went. */
export const TestResults = z.object({
  passed: z.int(),
  failed: z.int(),
  ms: z.int(),
  conversations: z.array(
    z.object({
      name: z.string(),
      line: z.int(),
      language: z.string(),
      ok: z.boolean(),
      diff: z.string(),
      steps: z.array(z.string()).describe('The steps that it goes through, each once'),
      asPlayed: z
        .string()
        .nullable()
        .describe('Where it fails: its whole file as it goes now, to be taken when that is right'),
    }),
  ),
  problems: z.array(FlowProblem).describe('Why the files cannot be played; then all are failed'),
});
export type TestResults = z.output<typeof TestResults>;

/** A link to try a draft that is to be made. */
export const MakeTrial = z.strictObject({
  files: SentFlowFiles.optional().describe('What is being looked at: refused when it has not been saved'),
  language: Language.optional(),
});
export type MakeTrial = z.output<typeof MakeTrial>;

/** A link that opens a draft as a phone in any browser. */
export const TrialLink = z.object({ url: z.string(), qr: z.string(), expiresAt: z.iso.datetime() });
export type TrialLink = z.output<typeof TrialLink>;

/** The token of a link in the path of a route. */
export const TrialPath = z.strictObject({ token: z.string().max(200) });
export type TrialPath = z.output<typeof TrialPath>;

/** What a link opens. */
export const TrialView = z.object({
  flow: z.string(),
  organisation: z.string(),
  language: z.string().nullable(),
  languages: z.array(z.string()),
  expiresAt: z.iso.datetime(),
});
export type TrialView = z.output<typeof TrialView>;

/** What somebody who tries a link sees. */
export const TrialSimulation = z.object({
  messages: z.array(TrialMessage),
  isOver: z.boolean(),
  clock: z.iso.datetime(),
  waitingFor: WaitingFor.nullable(),
});
export type TrialSimulation = z.output<typeof TrialSimulation>;
