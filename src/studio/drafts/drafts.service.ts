import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { SeenFiles } from '../../conversations/definitions/taken-files.repository.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { Principal } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/domain-error.js';
import { ConflictSayer } from './conflicts.js';
import { DraftNotes } from './draft-notes.js';
import { DraftStarts } from './draft-starts.js';
import type { NewSave } from './draft.js';
import { DraftsRepository } from './drafts.repository.js';
import type { DraftStart } from './drafts.repository.js';
import { OpenFlows, presentFiles } from './opened-flow.js';
import type { OpenedFlow } from './opened-flow.js';
import { sentence } from '../../platform/sentence.js';

/** What somebody wants to be saved. */
export interface SaveOrder {
  readonly files: FlowFiles;
  readonly note: string;
  /** The version that they saw last; 0 before the first save. */
  readonly version: number;
  /** Of a first save: the hash of the revision that they began from; without it, what is live. */
  readonly baseRevision?: string | undefined;
  /** The mark of the file of the folder that they went on from or took in, where they had one before them. */
  readonly fileMark?: string | undefined;
}

/** A draft that was saved. */
export interface SavedDraft {
  readonly version: number;
  readonly updatedAt: Date;
}

/** What stands in one transaction with a save. */
export type WithSave = (tx: PoolClient, version: number) => Promise<void>;

/** Keeps what people change about flows, so that nobody writes over anybody. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftsRepository,
    private readonly flows: OpenFlows,
    private readonly starts: DraftStarts,
    private readonly notes: DraftNotes,
    private readonly conflicts: ConflictSayer,
  ) {}

  /**
   * Opens a flow.
   * @throws DomainError `not_found`
   */
  async open(name: string): Promise<OpenedFlow> {
    const opened = await this.find(name);
    if (opened === null) throw noFlow(name);
    return opened;
  }

  /** The same, where it need not be there: null. */
  find(name: string): Promise<OpenedFlow | null> {
    return this.flows.open(name);
  }

  /** The files that a change of a flow goes on from, and the version to save it over: its draft, else what is live. */
  async current(name: string): Promise<{ readonly version: number; readonly files: FlowFiles }> {
    const opened = await this.open(name);
    return { version: opened.draft?.version ?? 0, files: presentFiles(opened) };
  }

  /** The names of all flows: those that are live, those with a draft, and those with a file. */
  names(): Promise<string[]> {
    return this.flows.names();
  }

  /**
   * Saves a draft over the version that was seen. Files that are as they were make no new version.
   * @param also what else is written down with a new version, in the same transaction
   * @throws DomainError `version_conflict` with what is there now; `not_found`
   */
  async save(by: Principal, name: string, order: SaveOrder, also?: WithSave): Promise<SavedDraft> {
    // Looked up before the transaction, which must not wait for a second connection.
    const start = order.version === 0 ? await this.starts.of(name, order.baseRevision) : null;
    if (order.version === 0 && start === null) throw noFlow(name);
    const taken = order.fileMark === undefined ? null : await this.fileSeen(name, order.fileMark);
    const saved = await this.database.transaction(async (tx) => {
      const saved = await this.saveWithin(tx, by, name, order, start, also);
      if (saved !== null && taken !== null) await this.notes.taken(tx, by, name, taken, saved.version);
      return saved;
    });
    if (saved !== null) return saved;
    throw await this.conflicts.overDraft(name);
  }

  /** The files of the folder; null when they are not those that were seen any more. */
  private async fileSeen(name: string, mark: string): Promise<SeenFiles | null> {
    const { files = null, mark: present = null } = (await this.flows.open(name))?.file ?? {};
    return files === null || present !== mark ? null : { files, mark };
  }

  /** Null when the version that was seen is not the present one. */
  private async saveWithin(
    tx: PoolClient,
    by: Principal,
    name: string,
    { files, note, version: seen }: SaveOrder,
    start: DraftStart | null,
    also?: WithSave,
  ): Promise<SavedDraft | null> {
    const save: NewSave = { files, note, by: by.actor, at: this.notes.now() };
    const draft = await this.drafts.hold(tx, name);
    if ((draft?.version ?? 0) !== seen) return null;
    if (draft !== null && isDeepStrictEqual(draft.files, files)) return draft;
    const version =
      start === null ? await this.drafts.save(tx, name, seen, save) : await this.begin(tx, name, start, save);
    if (version === null) return null;
    await this.notes.saved(tx, by, { name, version, files, note, before: draft });
    await also?.(tx, version);
    return { version, updatedAt: save.at };
  }

  /**
   * Throws a draft away, with a release of it that was scheduled.
   * @throws DomainError `version_conflict`; `refused` for a file in the folder
   */
  async discard(by: Principal, name: string, seen: number): Promise<void> {
    const isDone = await this.database.transaction(async (tx) => {
      await this.notes.waitForSchedule(tx, name);
      const draft = await this.drafts.hold(tx, name);
      if (draft?.version !== seen) return false;
      await this.drafts.remove(tx, name);
      await this.notes.discarded(tx, by, draft);
      return true;
    });
    if (isDone) return;
    const { draft } = await this.open(name);
    if (draft?.version === 0 && seen === 0)
      throw new DomainError(
        'refused',
        sentence('problems:draft_is_file')`This draft is a file in the folder of flows: change it there.`,
      );
    throw await this.conflicts.overDraft(name);
  }

  /**
   * Saves a draft that now holds what is live too, and stands on it.
   * @throws DomainError `version_conflict`
   */
  async saveOnto(by: Principal, name: string, order: SaveOrder, onto: DraftStart): Promise<SavedDraft> {
    const saved = await this.database.transaction(async (tx) => {
      const saved = await this.saveWithin(tx, by, name, order, null);
      if (saved !== null) await this.drafts.rebase(tx, name, onto);
      return saved;
    });
    if (saved !== null) return saved;
    throw await this.conflicts.overDraft(name);
  }

  /** Begins the draft of a flow that is not there yet; null when somebody was faster. */
  async beginNew(tx: PoolClient, by: Principal, name: string, files: FlowFiles): Promise<number | null> {
    const save: NewSave = { files, note: '', by: by.actor, at: this.notes.now() };
    const start = { base: null, baseRevision: null };
    const version = await this.begin(tx, name, start, save);
    if (version !== null) await this.notes.saved(tx, by, { name, version, files, note: '', before: null });
    return version;
  }

  private async begin(
    tx: PoolClient,
    name: string,
    start: DraftStart,
    save: NewSave,
  ): Promise<number | null> {
    return this.drafts.begin(tx, name, start, await this.drafts.nextVersion(tx, name), save);
  }
}

function noFlow(name: string): DomainError {
  return new DomainError('not_found', sentence('problems:no_flow')`There is no flow "${{ flow: name }}".`);
}
