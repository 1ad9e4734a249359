import { z } from 'zod';

import { PageQuery, pageOf } from '../../platform/http/page.js';
import { Said, Wording } from '../../platform/http/said.schemas.js';
import { ImportOptionsBody } from './import-options.js';
import { decisions, outcomes } from './import.js';

const Moment = z.iso.datetime();

/** The id in the address of a route. */
export const ImportParams = z.strictObject({ id: z.uuid() });
export type ImportParams = z.output<typeof ImportParams>;

/** How the file that is sent is called. */
export const NewImportQuery = z.strictObject({
  name: z.string().trim().min(1).max(200).default('people').describe('The name of the file.'),
});
export type NewImportQuery = z.output<typeof NewImportQuery>;

/** Which imports are listed. */
export const ImportsQuery = PageQuery.extend({
  state: z
    .enum(['all', 'waiting'])
    .default('all')
    .describe(
      'All; or those that wait for somebody: to say where columns go, to accept the check, to begin again.',
    ),
});
export type ImportsQuery = z.output<typeof ImportsQuery>;

/** What is said about an import before its check. */
export const ImportPatch = z
  .strictObject({
    columns: z
      .array(z.string().max(100).nullable())
      .max(1_000)
      .describe(
        'What each column goes to: name, phone, fields.due_date, consents.health_messages ...; null leaves it out.',
      ),
    options: ImportOptionsBody,
  })
  .partial();
export type ImportPatch = z.output<typeof ImportPatch>;

const ColumnView = z
  .object({
    heading: z.string(),
    to: z.string().nullable(),
    by: z.enum(['heading', 'content', 'staff']).nullable().describe('How it was found out.'),
    samples: z.array(z.string()).describe('Cells of the first rows.'),
  })
  .meta({ id: 'ImportColumn' });

const CountsView = z
  .object({
    rows: z.int(),
    ready: z.int().describe('Rows that can be stored as they are.'),
    warnings: z.int(),
    errors: z.int(),
    duplicates: z.int().describe('Rows that may be of somebody who is known, and wait for a decision.'),
    created: z.int(),
    updated: z.int(),
    skipped: z.int(),
    enrolled: z.int().describe('Rows whose people would be, or were, taken into the programme.'),
    kept: z.int().describe('Rows that could not be undone: these people were changed since.'),
  })
  .meta({ id: 'ImportCounts' });

/** An import with all that there is to say about it. */
export const ImportView = z
  .object({
    id: z.string(),
    fileName: z.string(),
    format: z.enum(['csv', 'xlsx']),
    state: z.enum([
      'mapping',
      'checking',
      'checked',
      'committing',
      'committed',
      'undoing',
      'undone',
      'failed',
    ]),
    found: z.object({
      encoding: z.string().nullable(),
      delimiter: z.string().nullable(),
      sheet: z.string().nullable(),
      sameAs: z.string().nullable().describe('An import of the same file before.'),
      clearedAt: Moment.nullable().describe(
        'When its rows were deleted because their time was over: it cannot be changed or undone any more.',
      ),
    }),
    columns: z.array(ColumnView),
    targets: z.array(z.string()).describe('Everything that a column can go to.'),
    options: ImportOptionsBody,
    counts: CountsView,
    stoppedAt: z
      .enum(['check', 'commit', 'undo'])
      .nullable()
      .describe('With `failed`: the step that stopped, which is begun again.'),
    position: z.int().describe('The last row that is done in the present state.'),
    problems: z.array(Said).describe('What has to be settled before the check, or before the commit.'),
    version: z.int(),
    createdAt: Moment,
    updatedAt: Moment,
    committedAt: Moment.nullable(),
  })
  .meta({ id: 'Import' });
export type ImportView = z.output<typeof ImportView>;

/** An import in a list. */
export const ImportRowView = ImportView.pick({
  id: true,
  fileName: true,
  format: true,
  state: true,
  counts: true,
  createdAt: true,
  committedAt: true,
}).meta({ id: 'ImportSummary' });
export type ImportRowView = z.output<typeof ImportRowView>;

/** Imports, the latest first. */
export const ImportPage = pageOf(ImportRowView);

/** Which rows are asked for. */
export const RowsQuery = PageQuery.extend({
  outcome: z.enum(outcomes).optional(),
  warned: z.enum(['true', 'false']).default('false').describe('Only rows with a warning.'),
});
export type RowsQuery = z.output<typeof RowsQuery>;

const RemarkView = z
  .object({
    column: z.int().nullable().describe('Counted from 0; null: about the row.'),
    heading: z.string().nullable(),
    severity: z.enum(['error', 'warning']),
    code: z.string(),
    message: z.string(),
    words: Wording,
  })
  .meta({ id: 'ImportRemark' });

/** A row with what becomes of it. */
export const SheetRowView = z
  .object({
    row: z.int().describe('As a spreadsheet counts: the first row below the headings is 2.'),
    cells: z.array(z.string()),
    values: z
      .any()
      .describe('What would be stored: name, addresses, fields, tags, roles, interests, consents.'),
    remarks: z.array(RemarkView),
    outcome: z.enum(outcomes).nullable(),
    decision: z.enum(decisions).nullable(),
    person: z
      .object({ id: z.string(), name: z.string().nullable() })
      .nullable()
      .describe('Whom it updates, may be, or has become.'),
  })
  .meta({ id: 'ImportRow' });
export type SheetRowView = z.output<typeof SheetRowView>;

/** Rows of a file. */
export const SheetRowPage = pageOf(SheetRowView);

/** What somebody decides about rows. */
export const RowDecisions = z.strictObject({
  decisions: z
    .array(z.strictObject({ row: z.int().min(1), decision: z.enum(decisions) }))
    .min(1)
    .max(1_000),
});
export type RowDecisions = z.output<typeof RowDecisions>;

/** In which form the rows are given that were not stored. */
export const ErrorsQuery = z.strictObject({ format: z.enum(['csv', 'xlsx']).default('csv') });
export type ErrorsQuery = z.output<typeof ErrorsQuery>;
