import { z } from 'zod';

import { FieldKind, RetentionSubject, Sensitivity } from '../../people/dictionary/dictionary.schemas.js';

/** In which language the register is wanted. */
export const RegisterQuery = z.strictObject({ language: z.enum(['en', 'sw', 'fr']).default('en') });
export type RegisterQuery = z.output<typeof RegisterQuery>;

const PartnerView = z.object({ code: z.string(), name: z.string(), contact: z.string().nullable() });

/** The record of processing activities. Source: GDPR article 30; Kenya Data Protection Act 2019, section 31 */
export const RegisterView = z
  .object({
    organisation: z.string(),
    hosting: z
      .object({ where: z.string(), operator: z.string(), officer: z.string().nullable() })
      .nullable()
      .describe('Null while the data dictionary does not say.'),
    madeAt: z.iso.datetime(),
    purposes: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        text: z.string().nullable().describe('What somebody agrees to, in words.'),
        basis: z.string(),
        expiresAfter: z.string().nullable(),
        guardianUnder: z.int().nullable(),
        matureMinorFrom: z.int().nullable(),
        recipients: z.array(PartnerView),
        fields: z.array(
          z.object({
            key: z.string(),
            name: z.string(),
            kind: FieldKind,
            sensitivity: Sensitivity,
            keepFor: z.string().nullable().describe('ISO 8601; null: as long as the person.'),
          }),
        ),
        peopleConsented: z.int(),
        flows: z.array(z.string()).describe('Flows and programmes that name it.'),
      }),
    ),
    sharing: z
      .array(PartnerView.extend({ peopleConsented: z.int() }))
      .describe('Partners who are given lists of those who agree to that, each asked for apart.'),
    fieldsWithoutPurpose: z
      .array(z.string())
      .describe('Fields that are stored, and that the data dictionary does not name.'),
    retention: z.array(z.object({ what: RetentionSubject, after: z.string() })),
    channels: z.array(z.object({ channel: z.string(), provider: z.string(), where: z.string() })),
    accounts: z.array(z.object({ role: z.string(), count: z.int() })),
  })
  .meta({ id: 'Register' });
export type RegisterView = z.output<typeof RegisterView>;
