import { z } from 'zod';
import { isNestedHopelessly } from '../../engine/definition/nesting.js';

const maxFileLength = 1_000_000;
const mostLanguages = 40;
const mostChats = 300;
/** What is read of a flow, all files together: reading more would hold everybody else up. Forty languages fit. */
const maxReadLength = 2_000_000;

const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, 'must be a language code such as en or sw');
const ChatName = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9_-]{0,59}\.[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/,
    'must be a name with a language, such as straight.en',
  );
const Content = z
  .string()
  .max(maxFileLength)
  .refine((text) => !isNestedHopelessly(text), 'goes down too many levels; check the brackets');

/** What stands in an address in the place of a flow's name: `/texts/:language/sheet`. */
const reservedName = 'sheet';

/** The name of a flow, which its files are called by too. */
export const FlowName = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'must begin with a letter, and have small letters, digits and _ only')
  .refine(
    (name) => name !== reservedName,
    `must be another word: "${reservedName}" means something else here`,
  );

/** A flow as a part of an address. */
export const FlowParams = z.strictObject({ name: FlowName });
export type FlowParams = z.output<typeof FlowParams>;

/** The files of a flow as callers send them. */
export const SentFlowFiles = z
  .strictObject({
    source: Content.describe('The YAML of the flow.'),
    texts: byKey(Language, Content, mostLanguages).describe('Language -> the JSON file of its texts.'),
    states: byKey(Language, Content, mostLanguages).describe(
      'Language -> the JSON file of how its texts stand.',
    ),
    chats: byKey(ChatName, z.string().max(200_000), mostChats).describe(
      'Name, such as `straight.en` -> a golden conversation.',
    ),
  })
  .refine(
    ({ source, texts, states }) =>
      [source, ...Object.values(texts), ...Object.values(states)].reduce(
        (sum, { length }) => sum + length,
        0,
      ) <= maxReadLength,
    `must be ${maxReadLength} characters at most, all files together`,
  );
export type SentFlowFiles = z.output<typeof SentFlowFiles>;

/** The files of a flow as they are shown. */
export const ShownFlowFiles = z
  .object({
    source: z.string(),
    texts: z.record(z.string(), z.string()),
    states: z.record(z.string(), z.string()),
    chats: z.record(z.string(), z.string()),
  })
  .meta({ id: 'FlowFiles' });

function byKey<Key extends z.ZodString, Value extends z.ZodType>(key: Key, value: Value, most: number) {
  return z
    .record(key, value)
    .refine((files) => Object.keys(files).length <= most, `must be ${most} files at most`);
}
