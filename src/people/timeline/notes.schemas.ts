import { z } from 'zod';

const Text = z.string().trim().min(1).max(4_000);
const Short = z.string().trim().min(1).max(200);
const Code = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);
const Currency = z.string().regex(/^[A-Z]{3}$/, 'It is a currency such as KES.');

/** Topics that it showed her to care about. */
const topics = z.array(Code).max(20).optional();
const text = Text.optional();

/** What staff note about a person, by its kind. */
const notes = {
  call_noted: z.strictObject({ direction: z.enum(['in', 'out']).optional(), text, topics }),
  visit_noted: z.strictObject({ text, topics }),
  letter_noted: z.strictObject({ direction: z.enum(['in', 'out']).optional(), text, topics }),
  email_noted: z.strictObject({
    direction: z.enum(['in', 'out']).optional(),
    subject: Short.optional(),
    text,
    topics,
  }),
  event_attended: z.strictObject({ event: Short, text, topics }),
  gift_received: z.strictObject({
    amount: z.number().positive().max(1_000_000_000),
    currency: Currency,
    text,
  }),
  goods_given: z.strictObject({ goods: Short, quantity: z.number().positive().max(1_000_000), text }),
  hours_volunteered: z.strictObject({
    hours: z.number().positive().max(1_000),
    event: Short.optional(),
    text,
    topics,
  }),
  note_added: z.strictObject({ text: Text }),
} as const;

/** A kind of note. */
export type NoteKind = keyof typeof notes;

/** The kinds of notes, in the order in which they are offered. */
const noteKinds = Object.keys(notes) as [NoteKind, ...NoteKind[]];

/** What staff noted of somebody: what it is about, when it was, and what there is to say of it. */
export const NewNote = z.strictObject({
  kind: z.enum(noteKinds),
  at: z.iso.datetime({ offset: true }).optional().describe('When it was; default: now. Not in the future.'),
  data: z
    .record(z.string().max(64), z.any())
    .default({})
    .describe(
      'By kind. event_attended: event. gift_received: amount, currency. goods_given: goods, quantity. hours_volunteered: hours. note_added: text. email_noted: subject. call_noted, letter_noted, email_noted: direction (in, out). All: text; those of meetings: topics.',
    ),
});
export type NewNote = z.output<typeof NewNote>;

/** Reads what there is to say of a note, by its kind. */
export function noteData(kind: NoteKind, data: Readonly<Record<string, unknown>>) {
  return notes[kind].safeParse(data);
}
