import { z } from 'zod';
import { pageOf } from '../../platform/http/page.js';
import { ChangeFactShown, DraftSaveRow, FlowProblem } from '../drafts/drafts.schemas.js';
import { FlowName, ShownFlowFiles } from '../drafts/flow-files.schemas.js';
import { Who } from '../drafts/who.js';
import { Said } from '../../platform/http/said.schemas.js';

const Time = z.iso.datetime();
const StepName = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, 'must be the name of a step');

const Moves = z
  .record(StepName, StepName)
  .refine((moves) => Object.keys(moves).length <= 500, 'must be 500 steps at most')
  .describe('Step -> the step that people who wait there go to, or `end`.');

const Note = z.string().max(2_000).default('');

/** How a draft differs from what is live. */
const ChangeShown = z.object({
  kind: z.enum(['first', 'text_only', 'safe', 'decision', 'unchanged']),
  facts: z.array(z.string()),
  touched: z.array(
    z.object({
      step: z.string(),
      because: z.enum(['removed', 'answers_changed']),
      waiting: z.number().int(),
      isAskedWhere: z.boolean().describe('People wait there, and somebody has to say where they go.'),
    }),
  ),
  renames: z.record(z.string(), z.string()),
  isConsentChanged: z.boolean(),
});

/** What somebody who makes something live decides upon. */
const decided = {
  destinations: z
    .array(z.object({ step: z.string(), title: z.string() }))
    .describe('Steps that people may be moved to.'),
  consentWords: z.array(
    z.object({ language: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  needsApproval: z.boolean(),
};

/** What would come of putting an earlier release back. */
export const PutBackView = z
  .object({
    change: ChangeShown,
    changes: z.array(ChangeFactShown).describe('The same as facts, against what is live.'),
    ...decided,
  })
  .meta({ id: 'PutBackView' });
export type PutBackView = z.output<typeof PutBackView>;

/** Everything that is to be looked at before a draft goes live. */
export const ReleaseView = z
  .object({
    version: z.number().int(),
    change: ChangeShown.nullable().describe('Null while the draft cannot be read.'),
    changes: z.array(ChangeFactShown).describe('The same as facts, against what is live.'),
    ...decided,
    edits: z.array(DraftSaveRow),
    timezone: z.string().describe('Of the installation: what times of day are meant in.'),
    approval: z
      .object({
        authors: z.array(Who).describe('Who changed the words of consent in this draft.'),
        approvers: z
          .array(Who)
          .describe(
            'Who may approve them: others than the authors; where there is nobody else, the authors too.',
          ),
      })
      .nullable()
      .describe('Null when `needsApproval` is false.'),
    problems: z.array(FlowProblem),
    tests: z.object({ passed: z.number().int(), failed: z.number().int() }),
    reasons: z
      .array(Said)
      .describe('Why it may not go live as it is; a test that fails does not keep it back.'),
    scheduled: z
      .object({
        dueAt: Time,
        by: Who,
        version: z.number().int(),
        note: z.string(),
        refusal: z.array(Said).nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'ReleaseView' });
export type ReleaseView = z.output<typeof ReleaseView>;

/** What is to go live, and how. */
export const ReleaseDraft = z.strictObject({
  version: z.number().int().min(0).describe('Of the draft that was looked at.'),
  note: Note,
  moves: Moves.default({}),
  isApproved: z
    .boolean()
    .default(false)
    .describe('The caller has read the words of consent and agrees to them.'),
  at: z.iso.datetime({ offset: true }).optional().describe('When; without it, now.'),
});
export type ReleaseDraft = z.output<typeof ReleaseDraft>;

/** What became of it. */
export const ReleaseOutcome = z
  .discriminatedUnion('status', [
    z.object({
      status: z.literal('released'),
      revision: z.string(),
      moved: z.number().int(),
      ended: z.number().int(),
    }),
    z.object({ status: z.literal('scheduled'), dueAt: Time }),
  ])
  .meta({ id: 'ReleaseOutcome' });
export type ReleaseOutcome = z.output<typeof ReleaseOutcome>;

/** An earlier revision that is to be what is live again. */
export const PutBack = z.strictObject({
  note: Note,
  moves: Moves.default({}),
  isApproved: z.boolean().default(false),
});
export type PutBack = z.output<typeof PutBack>;

/** One release of a flow. */
export const RevisionParams = z.strictObject({ name: FlowName, id: z.uuid() });
export type RevisionParams = z.output<typeof RevisionParams>;

const revision = {
  id: z.string().describe('Of the release.'),
  revision: z.string().describe('The hash of what went live.'),
  at: Time,
  by: Who,
  via: z.string(),
  change: z.string(),
  note: z.string(),
  facts: z.array(z.string()).describe('What it changed, in plain words.'),
  changes: z
    .array(ChangeFactShown)
    .nullable()
    .describe('The same as facts that can be worded in another language; null for the first release.'),
  isLive: z.boolean(),
  approval: z
    .object({
      by: Who,
      isOwn: z.boolean().describe('They had changed them themselves: nobody else could approve them.'),
    })
    .nullable()
    .describe('Who approved its words of consent, where they were others than before.'),
};

/** A release, as the list shows it. */
export const RevisionRow = z.object(revision).meta({ id: 'FlowRevisionRow' });
export type RevisionRow = z.output<typeof RevisionRow>;

/** The releases of a flow, the newest first. */
export const RevisionPage = pageOf(RevisionRow);

/** A release with its files. */
export const RevisionView = z.object({ ...revision, files: ShownFlowFiles }).meta({ id: 'FlowRevision' });
export type RevisionView = z.output<typeof RevisionView>;

const Side = z.union([z.enum(['live', 'draft']), z.uuid()]);

/** What is to be compared. */
export const CompareQuery = z.strictObject({
  from: Side.default('live').describe('`live`, `draft`, or the id of a release.'),
  to: Side.default('draft'),
});
export type CompareQuery = z.output<typeof CompareQuery>;

/** How two states of a flow differ. */
export const FlowComparison = z
  .object({
    sentences: z.array(z.string()),
    changes: z.array(ChangeFactShown).describe('The same as facts.'),
    steps: z.array(
      z.object({
        step: z.string(),
        what: z.enum(['added', 'removed', 'changed', 'renamed', 'moved']),
        before: z.string().nullable().describe('The YAML of the step.'),
        after: z.string().nullable(),
        texts: z.array(
          z.object({
            language: z.string(),
            key: z.string(),
            before: z.string().nullable(),
            after: z.string().nullable(),
          }),
        ),
      }),
    ),
    before: ShownFlowFiles,
    after: ShownFlowFiles,
  })
  .meta({ id: 'FlowComparison' });
export type FlowComparison = z.output<typeof FlowComparison>;
