import { z } from 'zod';

import { LifeEventsSection } from './life-events.schemas.js';
import { SendingSection } from './sending.schemas.js';
import { VisitsSection } from './visits.schemas.js';

/** What roles, fields, purposes and the like are called in files, expressions and the database. */
const Code = z
  .string('must be a name such as health_worker')
  .regex(/^[a-z][a-z0-9_]{0,63}$/, 'must be a name in small letters, such as health_worker');

const Codes = z.array(Code).max(200);

const units: Readonly<Record<string, string>> = { day: 'D', week: 'W', month: 'M', year: 'Y' };

/** A length of time such as `2 years`, as ISO 8601 (`P2Y`). */
const LengthOfTime = z
  .string('must be a length of time such as 2 years')
  .regex(/^[1-9]\d{0,3} (day|week|month|year)s?$/, 'must be a length of time such as 90 days or 2 years')
  .transform((text) => {
    const [amount = '0', unit = ''] = text.split(' ');
    return `P${amount}${units[unit.replace(/s$/, '')] ?? 'D'}`;
  });

const Years = z.int().min(1).max(120);

const Text = z.string().min(1).max(500);

/** What a field's value is. */
export const FieldKind = z.enum(['text', 'number', 'date', 'yes_no', 'flag', 'choice', 'place', 'phone']);
export type FieldKind = z.output<typeof FieldKind>;

/** Who may see a value: everybody who sees the person, those who serve her, and of `secret` nothing is ever written out. */
export const Sensitivity = z.enum(['ordinary', 'sensitive', 'secret']);
export type Sensitivity = z.output<typeof Sensitivity>;

const Field = z
  .strictObject({
    kind: FieldKind.describe(
      'What its value is. `yes_no` is an answer (yes or no), `flag` a mark that flows and staff set (true or false).',
    ),
    precision: z
      .literal('year', 'must be year, or left out')
      .optional()
      .describe('Of a date in the past, such as that of birth: a year is enough, and so is an age.'),
    options: Codes.min(1).optional().describe('Of a choice: the codes that it may be.'),
    purpose: Code.optional().describe('What it is kept for; default: the purpose of its set.'),
    sensitivity: Sensitivity.default('ordinary').describe(
      'ordinary: for everybody who sees the person. sensitive, secret: for those who serve her; reading is recorded.',
    ),
    keep_for: LengthOfTime.optional().describe('How long it is kept after its last change.'),
  })
  .refine(({ kind, options }) => (kind === 'choice') === (options !== undefined), {
    message: 'a choice has options, and nothing else has',
    path: ['options'],
  })
  .refine(({ kind, precision }) => precision === undefined || kind === 'date', {
    message: 'only a date has a precision',
    path: ['precision'],
  });

const FieldSet = z.strictObject({
  set: Code.describe('Its name.'),
  programme: Code.optional().describe('The programme that it belongs to; without one it is for everybody.'),
  purpose: Code.describe('What its fields are kept for.'),
  fields: z.record(Code, Field),
});

const Purpose = z.strictObject({
  basis: z
    .enum(['consent', 'contract', 'legal_duty', 'vital_interest', 'public_task', 'legitimate_interest'])
    .default('consent')
    .describe('Why it is lawful.'),
  expires_after: LengthOfTime.optional().describe('When a consent has to be asked for again.'),
  guardian_under: Years.optional().describe('The age below which a guardian has to agree.'),
  mature_minor_from: Years.optional().describe('The age from which somebody below that may agree alone.'),
  recipients: Codes.default([]).describe('Partners who get its data.'),
});

const Partner = z.strictObject({
  name: Text,
  contact: Text.optional().describe('Where notices to delete go.'),
});

/** What a rule of retention is about, beside fields. */
export const RetentionSubject = z.enum([
  'messages',
  'timeline',
  'cases',
  'calls',
  'imports',
  'exports',
  'people',
]);
export type RetentionSubject = z.output<typeof RetentionSubject>;

/** The data dictionary, format 1: `flows/dictionary.yaml`. */
export const DictionaryFile = z.strictObject({
  format: z
    .literal(1, 'must be 1: the only format there is')
    .describe('The version of this file’s language.'),
  roles: Codes.min(1).describe('What somebody can be to the organisation.'),
  relationships: Codes.default([]).describe(
    'What people can be to one another, beside head, guardian and reached_through.',
  ),
  topics: Codes.default([]).describe('What people can be interested in.'),
  purposes: z.record(Code, Purpose).describe('What data is kept and messages are sent for.'),
  partners: z.record(Code, Partner).default({}).describe('Other organisations that data can be shared with.'),
  field_sets: z.array(FieldSet).default([]).describe('What is kept about people.'),
  retention: z
    .partialRecord(RetentionSubject, LengthOfTime)
    .default({})
    .describe('How long the rest is kept; `people`: after the last contact.'),
  sending: SendingSection.prefault({}).describe('When and how often people are written to unasked.'),
  life_events: LifeEventsSection.prefault({}).describe(
    'What follows when somebody loses a pregnancy or child, dies, moves away or leaves school.',
  ),
  visits: VisitsSection.optional().describe('What follows when a planned visit was not made.'),
  hosting: z
    .strictObject({
      where: Text.describe('Where the servers stand.'),
      operator: Text.describe('Who runs them.'),
      officer: Text.optional().describe('Who answers for data protection, and how to reach them.'),
    })
    .optional(),
});
export type DictionaryFile = z.output<typeof DictionaryFile>;
