import { z } from 'zod';
import { pageOf, PageQuery } from '../../platform/http/page.js';
import { FlowName, SentFlowFiles, ShownFlowFiles } from './flow-files.schemas.js';
import { Who } from './who.js';
import { Wording } from '../../platform/http/said.schemas.js';

const Time = z.iso.datetime();
const Note = z.string().max(2_000).default('').describe('What it is about, for colleagues.');

const FileState = z.enum(['same', 'new', 'newer', 'older', 'rolled_back', 'broken', 'no_file']);

const FileStandShown = z.object({
  state: FileState.describe('How the file in the folder stands to what is live.'),
  sentences: z.array(z.string()),
});

const FileMark = z.string().max(100);

/** Somebody who has a flow open. */
export const PresentPerson = z
  .object({
    id: z.string(),
    name: z.string(),
    state: z.enum(['viewing', 'editing']),
    step: z.string().nullable(),
    since: Time,
  })
  .meta({ id: 'PresentPerson' });
export type PresentPerson = z.output<typeof PresentPerson>;

/** A flow as it is opened. */
export const FlowView = z
  .object({
    name: z.string(),
    live: z
      .object({
        revision: z.string(),
        release: z.string().nullable(),
        since: Time.nullable(),
        via: z.string().nullable(),
        note: z.string(),
        by: Who.nullable(),
        files: ShownFlowFiles,
      })
      .nullable(),
    draft: z
      .object({
        version: z.number().int(),
        files: ShownFlowFiles,
        base: ShownFlowFiles.nullable(),
        baseRevision: z.string().nullable(),
        updatedAt: Time,
        updatedBy: Who,
        origin: z.enum(['console', 'file']),
      })
      .nullable(),
    isBehind: z.boolean().describe('Something else has gone live since the draft was begun.'),
    file: FileStandShown.extend({
      mark: FileMark.nullable().describe('Of what it says; null when there is none.'),
    }),
    presence: z.array(PresentPerson),
  })
  .meta({ id: 'FlowView' });
export type FlowView = z.output<typeof FlowView>;

/** What to save. */
export const SaveDraft = z.strictObject({
  files: SentFlowFiles,
  note: Note,
  baseRevision: z
    .string()
    .max(100)
    .optional()
    .describe('For a first save: `live.revision` as it was opened; without it, what is live now.'),
  fileMark: FileMark.optional().describe(
    'For a first save over a draft that is a file of the folder: `file.mark` as it was opened. Once this draft is live, the file counts as older.',
  ),
});
export type SaveDraft = z.output<typeof SaveDraft>;

/** A draft that was saved. */
export const DraftSaved = z.object({ version: z.number().int(), updatedAt: Time }).meta({ id: 'DraftSaved' });
export type DraftSaved = z.output<typeof DraftSaved>;

/** One thing that changed, for whoever words it in another language than English. */
export const ChangeFactShown = z
  .object({
    code: z.string(),
    params: z
      .record(z.string(), z.string().nullable())
      .describe('Names and values that the sentence needs: `step`, `language`, `before`, `after` ...'),
  })
  .meta({ id: 'ChangeFact' });
export type ChangeFactShown = z.output<typeof ChangeFactShown>;

/** One save of a draft. */
export const DraftSaveRow = z
  .object({
    version: z.number().int(),
    at: Time,
    by: Who,
    note: z.string(),
    sentences: z.array(z.string()).describe('What it changed, in words.'),
    changes: z.array(ChangeFactShown).describe('The same as facts; none for the first save of a new flow.'),
  })
  .meta({ id: 'DraftSave' });
export type DraftSaveRow = z.output<typeof DraftSaveRow>;

/** The saves of a draft, the newest first. */
export const DraftSavePage = pageOf(DraftSaveRow);

/** A flow that is to be made. */
export const NewFlow = z.strictObject({
  name: FlowName,
  from: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('empty'),
      languages: z
        .array(
          z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, 'must be a language code such as en or sw'),
        )
        .min(1)
        .max(20),
      purpose: z
        .string()
        .regex(/^[a-z][a-z0-9_]{0,39}$/, 'must have small letters, digits and _ only')
        .optional(),
    }),
    z.strictObject({ kind: z.enum(['flow', 'template']), name: FlowName }),
  ]),
});
export type NewFlow = z.output<typeof NewFlow>;

/** A flow that was made. */
export const FlowMade = z.object({ name: z.string(), version: z.number().int() }).meta({ id: 'FlowMade' });
export type FlowMade = z.output<typeof FlowMade>;

/** A flow of the library that ships. */
export const FlowTemplate = z
  .object({
    name: z.string(),
    title: z.string(),
    about: z.string(),
    languages: z.array(z.string()),
    steps: z.number().int(),
  })
  .meta({ id: 'FlowTemplate' });
export type FlowTemplate = z.output<typeof FlowTemplate>;

/** The library that ships. */
export const FlowTemplatePage = pageOf(FlowTemplate);

/** Which flows are asked for. */
export const FlowsQuery = PageQuery.extend({
  q: z.string().max(200).optional().describe('Words in the name, the title or what it is about.'),
  state: z.enum(['live', 'draft', 'live_and_draft', 'broken']).optional(),
});
export type FlowsQuery = z.output<typeof FlowsQuery>;

/** A flow as the list shows it. */
export const FlowRow = z
  .object({
    name: z.string(),
    title: z.string(),
    about: z.string(),
    state: z.enum(['live', 'draft', 'live_and_draft', 'broken']),
    purpose: z.string().nullable(),
    languages: z.array(z.string()),
    steps: z.number().int(),
    waiting: z.number().int().describe('How many people are in it now.'),
    problems: z.object({
      errors: z.number().int(),
      warnings: z.number().int(),
      unwritten: z
        .number()
        .int()
        .describe(
          'Texts that still hold the words which a new step begins with; it cannot go live with them.',
        ),
    }),
    tests: z
      .object({ passed: z.number().int(), failed: z.number().int() })
      .nullable()
      .describe('How its golden conversations went last; null when they have not been played here.'),
    live: z
      .object({
        revision: z.string(),
        since: Time.nullable(),
        via: z.string().nullable(),
        by: Who.nullable(),
      })
      .nullable(),
    draft: z
      .object({
        version: z.number().int(),
        updatedAt: Time,
        updatedBy: Who,
        origin: z.enum(['console', 'file']),
      })
      .nullable(),
    file: FileStandShown,
    lastEdit: z.object({ at: Time, by: Who.nullable() }).nullable(),
  })
  .meta({ id: 'FlowRow' });
export type FlowRow = z.output<typeof FlowRow>;

/** The flows of the installation. */
export const FlowPage = pageOf(FlowRow);

/** Files that are to be looked at, without being saved. */
export const CheckFiles = z.strictObject({ files: SentFlowFiles });
export type CheckFiles = z.output<typeof CheckFiles>;

/** One fault of a flow, where it is and how to mend it. */
export const FlowProblem = z
  .object({
    line: z.number().int(),
    column: z.number().int(),
    file: z.string().describe('`flow`, `texts/<language>` or `states/<language>`.'),
    rule: z.string(),
    severity: z.enum(['error', 'warning']),
    message: z.string(),
    fix: z.string(),
    words: z.object({ message: Wording, fix: Wording }).nullable().describe('For `message` and `fix`.'),
    step: z.string().nullable(),
    key: z.string().nullable().describe('The key of the text that it is about.'),
    language: z.string().nullable(),
    mend: z
      .object({ label: z.string(), words: Wording, operations: z.array(z.looseObject({ do: z.string() })) })
      .nullable()
      .describe('Edit operations that mend it.'),
  })
  .meta({ id: 'FlowProblem' });
export type FlowProblem = z.output<typeof FlowProblem>;

/** What is wrong with files. */
export const FlowCheck = z
  .object({
    ok: z.boolean().describe('There are no errors; there may be warnings.'),
    problems: z.array(FlowProblem),
    ms: z.number(),
  })
  .meta({ id: 'FlowCheck' });
export type FlowCheck = z.output<typeof FlowCheck>;

/** Where somebody is in a flow. */
export const SayPresence = z.strictObject({
  state: z.enum(['viewing', 'editing', 'left']),
  step: z.string().max(100).optional(),
});
export type SayPresence = z.output<typeof SayPresence>;

/** Who has a flow open. */
export const PresenceView = z.object({ people: z.array(PresentPerson) }).meta({ id: 'Presence' });
export type PresenceView = z.output<typeof PresenceView>;

/** A place where two sides changed the same thing. */
export const MergeConflictShown = z
  .object({
    what: z.string().describe('`step`, `text`, `head` ...'),
    id: z.string(),
    base: z.string().nullable(),
    mine: z.string().nullable(),
    theirs: z.string().nullable(),
  })
  .meta({ id: 'MergeConflict' });
export type MergeConflictShown = z.output<typeof MergeConflictShown>;

/** How a draft is brought on top of what is live. */
export const RebaseDraft = z.strictObject({
  files: SentFlowFiles.optional().describe(
    'What was made of both by hand; without them, they are merged step by step.',
  ),
});
export type RebaseDraft = z.output<typeof RebaseDraft>;

/** A draft on top of what is live now. */
export const Rebased = z
  .object({
    version: z.number().int(),
    files: ShownFlowFiles.describe('Merged; what is in conflict stands as in the draft.'),
    conflicts: z.array(MergeConflictShown).describe('With any, nothing was saved.'),
  })
  .meta({ id: 'RebasedDraft' });
export type Rebased = z.output<typeof Rebased>;

/** The file in the folder beside the console. */
export const FileComparison = z
  .object({
    state: FileState,
    base: ShownFlowFiles.nullable().describe('What is live.'),
    file: ShownFlowFiles.nullable(),
    fileMark: FileMark.nullable().describe('Of what it says.'),
    console: ShownFlowFiles.nullable().describe('The draft of the console.'),
    merged: ShownFlowFiles.nullable().describe('Both; what is in conflict stands as in the console.'),
    conflicts: z.array(MergeConflictShown),
    fileChanges: z.array(ChangeFactShown).describe('What the file changes of what is live.'),
    consoleChanges: z
      .array(ChangeFactShown)
      .describe('What the draft of the console changes of what is live.'),
  })
  .meta({ id: 'FileComparison' });
export type FileComparison = z.output<typeof FileComparison>;

/** Takes the file into the draft; with `files`, what was made of both. */
export const TakeFile = z.strictObject({
  files: SentFlowFiles.optional(),
  fileMark: FileMark.optional().describe('With `files`: which file they were made of.'),
});
export type TakeFile = z.output<typeof TakeFile>;
