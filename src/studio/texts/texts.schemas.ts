import { z } from 'zod';
import { pageOf } from '../../platform/http/page.js';
import { Wording } from '../../platform/http/said.schemas.js';
import { FlowName } from '../drafts/flow-files.schemas.js';

const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, 'must be a language code such as en or sw');
const Key = z.string().min(1).max(200);
const Count = z.int().min(0);

/** One language as a part of an address. */
export const LanguageParams = z.strictObject({ language: Language });
export type LanguageParams = z.output<typeof LanguageParams>;

/** The texts of a flow in one language as a part of an address. */
export const TextsParams = LanguageParams.extend({ flow: FlowName });
export type TextsParams = z.output<typeof TextsParams>;

const progress = {
  total: Count,
  missing: Count,
  stale: Count.describe('Made from a source that has changed since, or from nobody knows what'),
  same: Count.describe('The same as the source, and nobody has said that this is meant'),
  reviewed: Count,
};

/** What there is to translate, by language. */
export const TextsOverview = z
  .object({
    source: z.string().describe('The language that is translated from'),
    languages: z.array(z.object({ language: z.string(), ...progress })),
  })
  .meta({ id: 'TextsOverview' });
export type TextsOverview = z.output<typeof TextsOverview>;

/** How far a flow is translated into a language. */
export const FlowTextsRow = z
  .object({
    flow: z.string(),
    title: z.string(),
    ...progress,
    isSource: z.boolean().describe('The flow is written in this language and translated from it'),
    isEditable: z.boolean(),
    how: z.string().nullable().describe('Where it is not editable here: why, and what to do'),
  })
  .meta({ id: 'FlowTextsRow' });
export type FlowTextsRow = z.output<typeof FlowTextsRow>;

/** The flows of a language. */
export const FlowTextsPage = pageOf(FlowTextsRow);

/** A text with its source, in the order of the conversation. */
export const TextRow = z
  .object({
    key: z.string(),
    step: z.string().nullable(),
    note: z.string().describe('What it is for'),
    source: z.string(),
    text: z.string().nullable(),
    state: z.enum(['missing', 'stale', 'current', 'same']),
    isSameOnPurpose: z.boolean(),
    reviewedBy: z.string().nullable(),
    reviewedOn: z.iso.date().nullable(),
    isRequired: z.boolean(),
    problems: z.array(
      z.object({ severity: z.enum(['error', 'warning']), message: z.string(), words: Wording }),
    ),
    segments: Count.nullable().describe('SMS that the message takes; null for what is no message'),
    limit: Count.nullable().describe('Letters that it may have, in the alphabet that it needs now'),
  })
  .meta({ id: 'TextRow' });
export type TextRow = z.output<typeof TextRow>;

/** The texts of a flow in one language. */
export const FlowTexts = z
  .object({
    version: z.int().min(0),
    isEditable: z.boolean(),
    how: z.string().nullable(),
    rows: z.array(TextRow),
  })
  .meta({ id: 'FlowTexts' });
export type FlowTexts = z.output<typeof FlowTexts>;

/** Changes of single texts; what is absent stays. */
export const ChangeTexts = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        key: Key,
        text: z
          .string()
          .max(5_000)
          .optional()
          .describe('Right for the present source; empty: the translation is taken away'),
        isSameOnPurpose: z.boolean().optional(),
        isReviewed: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(500),
  note: z.string().max(500).optional(),
});
export type ChangeTexts = z.output<typeof ChangeTexts>;

/** Which sheet is asked for. */
export const SheetQuery = z.strictObject({
  format: z.enum(['csv', 'xlsx']).default('xlsx'),
  flow: FlowName.optional().describe('One flow only'),
});
export type SheetQuery = z.output<typeof SheetQuery>;

/** What to do with a sheet that came back. */
export const SheetImportQuery = z.strictObject({
  dryRun: z.enum(['true', 'false']).default('false').describe('Only tell what would be taken'),
});
export type SheetImportQuery = z.output<typeof SheetImportQuery>;

/** What became of a sheet, or would. */
export const SheetReport = z
  .object({
    taken: Count.describe('Rows whose text or state changes'),
    unchanged: Count,
    refused: Count,
    remarks: z
      .array(
        z.object({
          row: z.int().describe('As the spreadsheet counts: the head is row 1'),
          flow: z.string(),
          key: z.string(),
          severity: z.enum(['refused', 'warning']),
          message: z.string(),
          words: Wording,
        }),
      )
      .describe('The first thousand'),
    flows: z.array(z.string()).describe('Whose drafts change'),
  })
  .meta({ id: 'SheetReport' });
export type SheetReport = z.output<typeof SheetReport>;
