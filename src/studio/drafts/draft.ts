import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { Actor } from '../../platform/access/actor.js';

/** What is being changed about a flow, and is not live yet. */
export interface Draft {
  readonly name: string;
  readonly files: FlowFiles;
  /** The files that it was begun from; null for a new flow. */
  readonly base: FlowFiles | null;
  /** Hash of the revision that it was begun from; null for a new flow. */
  readonly baseRevision: string | null;
  /** Grows with every save, and goes on growing with the next draft of the flow. 0: it is a file that nobody saved here. */
  readonly version: number;
  readonly updatedAt: Date;
  readonly updatedBy: Actor;
}

/** One save of a draft. */
export interface DraftSave {
  readonly version: number;
  readonly note: string;
  readonly at: Date;
  readonly by: Actor;
}

/** What is asked to be saved. */
export interface NewSave {
  readonly files: FlowFiles;
  readonly note: string;
  readonly by: Actor;
  readonly at: Date;
}
