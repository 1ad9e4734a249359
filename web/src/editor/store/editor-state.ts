import type { FlowFiles } from '../../../../src/engine/definition/edit/flow-files.js';
import type { Reason } from '../../../../src/engine/definition/edit/operations.js';
import type { Outline, OutlineReading } from '../../../../src/engine/definition/edit/outline.js';
import type { ChangeLabel } from './history.js';
import type { KeptWork } from './recovery.js';
import type { FlowProblem, FlowView, Person, SavedDraft, TestResults } from './service.js';

/** What keeps the file from being read, and where. */
export type ReadProblem = Extract<OutlineReading, { readonly status: 'unreadable' }>['problems'][number];

/** Whether what is not saved stands on this computer already. */
export type Kept = 'nothing' | 'writing' | 'kept' | 'failed';

/** Two works that are to be put together, step by step. */
export interface SaveConflict {
  /** `save`: saving found it; `news`: somebody wants to bring in what a colleague saved; `live`: what was published meanwhile. */
  readonly kind: 'save' | 'news' | 'live';
  readonly theirs: SavedDraft;
  /** What this work began from. */
  readonly base: FlowFiles;
  readonly note: string;
}

/** A draft that is gone although it was not published. */
export interface ThrownAway {
  /** Who did it; null where nobody says. */
  readonly by: { readonly id: string; readonly name: string } | null;
  /** What is left; null when it was never live, so that the whole conversation is gone. */
  readonly left: FlowView | null;
}

/** What is told once, by voice and by sight. */
export type Notice =
  | { readonly kind: 'refused'; readonly reason: Reason }
  | { readonly kind: 'done' | 'undone' | 'redone'; readonly label: ChangeLabel }
  | { readonly kind: 'saved' | 'merged' | 'thrownAway' };

/** Everything that the editor's screens show. Each part is replaced when it changes, never altered. */
export interface EditorState {
  readonly name: string;
  readonly mayEdit: boolean;
  /** The flow as it stands here, saved or not. */
  readonly files: FlowFiles;
  readonly saved: { readonly files: FlowFiles; readonly version: number };
  /** The live revision that the draft began from; null for a flow that was never live. */
  readonly base: FlowFiles | null;
  /** The live revision; null for a flow that was never live. */
  readonly live: FlowFiles | null;
  readonly isBehind: boolean;
  /** What a colleague has saved since this was opened; null for nothing. */
  readonly news: SavedDraft | null;
  /** The draft was thrown away while it was open here: from then on `saved` holds what is live, so that all of it is not saved. */
  readonly thrownAway: ThrownAway | null;
  /** What can be read of `files`; the last good one while they cannot be. */
  readonly outline: Outline;
  /** Where the files cannot be read. */
  readonly parseProblem: ReadProblem | null;
  readonly problems: readonly FlowProblem[];
  /** `stale` while the problems and tests are those of an earlier text. */
  readonly checking: 'fresh' | 'stale' | 'failed';
  readonly tests: TestResults | null;
  /** People who wait at each step of the live revision. */
  readonly waiting: Readonly<Record<string, number>>;
  readonly selected: string | null;
  /** What is to be brought into view; a new object each time. */
  readonly target: {
    readonly step: string;
    readonly text: { readonly language: string; readonly key: string } | null;
  } | null;
  /** What stands above the steps is to be brought into view; a new object each time. */
  readonly headTarget: object | null;
  /** The step at which the phone waits. */
  readonly litStep: string | null;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly kept: Kept;
  /** Work that an earlier window left behind. */
  readonly found: { readonly window: string; readonly work: KeptWork } | null;
  readonly presence: readonly Person[];
  readonly conflict: SaveConflict | null;
  /** The last thing to tell; a new object each time. */
  readonly notice: Notice | null;
}
