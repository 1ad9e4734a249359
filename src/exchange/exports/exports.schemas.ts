import { z } from 'zod';

import { pageOf } from '../../platform/http/page.js';

/** Whom somebody wants in a file, what about them, for whom and why. */
export const NewExport = z.strictObject({
  expression: z
    .string()
    .min(1)
    .max(4_000)
    .optional()
    .describe('Whom, in the expression language of segments.'),
  segment: z.uuid().optional().describe('Whom: those of a segment; with an expression, who is in both.'),
  q: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .describe('Whom: those whom the list of people finds by this, among the others that are meant.'),
  people: z
    .array(z.uuid())
    .min(1)
    .max(10_000)
    .optional()
    .describe('Whom, one by one. With nothing said: everybody.'),
  columns: z
    .array(z.string().min(1).max(100))
    .max(300)
    .default([])
    .describe(
      'Headings as imports understand them: name, phone, due_date, consents.campaigns ...; default: all that is not sensitive.',
    ),
  partner: z
    .string()
    .min(1)
    .max(64)
    .optional()
    .describe('For whom: only those who agreed to that are in the file.'),
  reason: z.string().trim().min(3).max(500).describe('Why; it stands in the log.'),
  format: z.enum(['csv', 'xlsx']).default('csv'),
});
export type NewExport = z.output<typeof NewExport>;

/** What left the house. */
export const ExportView = z
  .object({
    id: z.string(),
    kind: z.string(),
    partner: z.string().nullable(),
    columns: z.array(z.string()),
    rows: z.int(),
    reason: z.string(),
    at: z.iso.datetime(),
    by: z.object({ kind: z.string(), id: z.string() }),
  })
  .meta({ id: 'Export' });
export type ExportView = z.output<typeof ExportView>;

/** Exports, the latest first. */
export const ExportPage = pageOf(ExportView);
