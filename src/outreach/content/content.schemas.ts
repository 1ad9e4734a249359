import { z } from 'zod';

/** The longest text that is sent: ten segments of SMS. */
const longestText = 1_530;

const Language = z.string().regex(/^[a-z]{2,3}$/, 'must be a language such as sw');
const Text = z
  .string()
  .trim()
  .max(longestText)
  .refine((text) => !text.includes('\0'), 'holds an odd character');
const FlowName = z.string().regex(/^[a-z][a-z0-9_-]{0,63}$/, 'must be the name of a flow');

/** What is said, by language. Nothing stands for a language that is not written yet. */
export const Texts = z.record(Language, Text);
export type Texts = z.output<typeof Texts>;

const TextContent = z.strictObject({
  kind: z.literal('text'),
  texts: Texts.describe('Places such as {{first_name|friend}} are filled for each person.'),
});

const FlowContent = z.strictObject({
  kind: z.literal('flow'),
  flow: FlowName.describe('The conversation that begins with each person.'),
});

const TemplateContent = z.strictObject({
  kind: z.literal('template'),
  name: z.string().trim().min(1).max(512).describe('The template of WhatsApp, as it is approved.'),
  variables: z
    .record(z.string().regex(/^[\w.-]{1,50}$/), Text.min(1))
    .default({})
    .describe('What fills its numbered places, such as { "1": "{{first_name|friend}}" }.'),
  texts: Texts.default({}).describe('What goes by SMS, and inside the 24 hours of WhatsApp.'),
});

/** What a broadcast says. */
export const BroadcastContent = z
  .discriminatedUnion('kind', [TextContent, FlowContent, TemplateContent])
  .meta({ id: 'BroadcastContent' });
export type BroadcastContent = z.output<typeof BroadcastContent>;
