import { z } from 'zod';

import type { Scope } from '../../platform/access/scope.js';

const Text = z.string().trim().min(1).max(200);
const Code = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);
const LanguageCode = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/);
const Purpose = z.string().regex(/^(share:)?[a-z][a-z0-9_]{0,63}$/);

/** Who vouches for consents that were given before these people were here. */
const Attested = z.strictObject({
  kind: z.literal('attested'),
  attestedBy: Text.describe('Who has the right to say so, by name.'),
  purposes: z
    .array(Purpose)
    .max(20)
    .describe('What all of these people agreed to; a column can say so for each row.'),
  form: Text.describe('On what it was given, such as the form of a programme.'),
  wordingVersion: Text.describe('Which version of its words they agreed to.'),
  language: LanguageCode.optional().describe('Of these words; default: the language of each person.'),
  on: z.iso.date().optional().describe('When it was given, unless a column says so for each row.'),
});

/** Nobody of these people may be written to before they agree. */
const WithoutPermission = z.strictObject({ kind: z.literal('none') });

/** How the rows of an import are read, and what they do to people who are known. */
export const ImportOptionsBody = z.strictObject({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .describe('Where numbers without a country are dialled; default: that of the installation.'),
  dateOrder: z.enum(['dmy', 'mdy']).default('dmy').describe('Which comes first in 3/4/2026.'),
  onMatch: z
    .enum(['empty', 'overwrite', 'skip'])
    .default('empty')
    .describe(
      'What a row does to somebody who is known: fill what is empty, write over what is there, nothing.',
    ),
  matchField: Code.nullable()
    .default(null)
    .describe('A field by which people are known elsewhere, such as a register number.'),
  duplicates: z
    .enum(['left_out', 'new'])
    .default('left_out')
    .describe('What becomes of rows that may be of somebody who is known, when nobody decides.'),
  tags: z
    .array(z.string().trim().min(1).max(64))
    .max(20)
    .default([])
    .describe('Tags for everybody in the file.'),
  roles: z.array(Code).max(20).default([]).describe('Roles for everybody in the file.'),
  programme: Code.optional().describe(
    'The programme that everybody in the file is taken into, by the column that goes to the date that it counts from.',
  ),
  permission: z
    .discriminatedUnion('kind', [Attested, WithoutPermission])
    .nullable()
    .default(null)
    .describe('On what ground they are written to. It has to be said before the commit.'),
});
export type ImportOptionsBody = z.output<typeof ImportOptionsBody>;

/** The same, with whom the one who asked may see. */
export interface ImportOptions extends ImportOptionsBody {
  readonly scope?: Scope | undefined;
}

/** What holds until somebody says otherwise. */
export const usualOptions: ImportOptions = ImportOptionsBody.parse({});
