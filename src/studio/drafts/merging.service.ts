import { Injectable } from '@nestjs/common';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { mergeFiles } from '../../engine/definition/edit/merge.js';
import type { Conflict } from '../../engine/definition/edit/merge.js';
import type { Principal } from '../../platform/access/principal.js';
import { DomainError } from '../../platform/domain-error.js';
import { toldChanges } from './change-sentences.js';
import { ConflictSayer } from './conflicts.js';
import type { ChangeFactShown, FileComparison, MergeConflictShown, Rebased } from './drafts.schemas.js';
import { DraftsService } from './drafts.service.js';
import type { SavedDraft } from './drafts.service.js';
import { sentence } from '../../platform/sentence.js';

/** Nothing: what a flow that was not there before is merged from. */
const noFiles: FlowFiles = { source: '', texts: {}, states: {}, chats: {} };

/** What somebody made of the file of the folder and the draft. */
interface TakenFile {
  readonly files?: FlowFiles | undefined;
  /** Of the file as they saw it. */
  readonly fileMark?: string | undefined;
}

/** Brings together what was changed in the console, what went live meanwhile, and what stands in the folder. */
@Injectable()
export class Merging {
  constructor(
    private readonly drafts: DraftsService,
    private readonly conflicts: ConflictSayer,
  ) {}

  /**
   * Puts a draft on top of what is live. What both sides changed in two ways is told, and nothing is saved then, unless
   * somebody made `files` of both by hand.
   * @throws DomainError `version_conflict`, `refused`
   */
  async rebase(by: Principal, name: string, version: number, files?: FlowFiles): Promise<Rebased> {
    const { draft, live } = await this.drafts.open(name);
    if (draft?.version !== version) throw await this.conflicts.overDraft(name);
    if (live === null || version === 0)
      throw new DomainError(
        'refused',
        sentence(
          'problems:nothing_to_merge',
        )`There is nothing that this draft could be brought up to date with.`,
      );
    const { revision, files: theirs } = live;
    if (draft.baseRevision === revision.hash)
      return { version, files: shown(files ?? draft.files), conflicts: [] };
    const merged = mergeFiles(draft.base ?? noFiles, draft.files, theirs);
    if (files === undefined && merged.conflicts.length > 0)
      return { version, files: shown(merged.files), conflicts: merged.conflicts.map(shownConflict) };
    const order = { files: files ?? merged.files, note: 'brought up to date with what is live', version };
    const saved = await this.drafts.saveOnto(by, name, order, { base: theirs, baseRevision: revision.hash });
    return { version: saved.version, files: shown(order.files), conflicts: [] };
  }

  /** Shows the file of the folder, the draft of the console and what both were made from. */
  async compareWithFile(name: string): Promise<FileComparison> {
    const { live, draft, file } = await this.drafts.open(name);
    const base = live?.files ?? null;
    const mine = draft === null || draft.version === 0 ? null : draft.files;
    const merged =
      mine === null || file.files === null ? null : mergeFiles(base ?? noFiles, mine, file.files);
    return {
      state: file.state,
      base: base && shown(base),
      file: file.files && shown(file.files),
      fileMark: file.mark,
      console: mine && shown(mine),
      merged: merged && shown(merged.files),
      conflicts: (merged?.conflicts ?? []).map(shownConflict),
      fileChanges: shownFacts(base, file.files),
      consoleChanges: shownFacts(base, mine),
    };
  }

  /**
   * Makes the file of the folder the draft; with `files`, what somebody made of both, where it had `fileMark`.
   * @throws DomainError `version_conflict`, `refused`
   */
  async takeFile(
    by: Principal,
    name: string,
    version: number,
    { files, fileMark }: TakenFile = {},
  ): Promise<SavedDraft> {
    const { file } = await this.drafts.open(name);
    if (file.files === null)
      throw new DomainError(
        'refused',
        sentence('problems:no_folder_file')`There is no file of this flow in the folder.`,
      );
    return this.drafts.save(by, name, {
      files: files ?? file.files,
      note: 'taken from the file in the folder',
      version,
      fileMark: files === undefined ? (file.mark ?? undefined) : fileMark,
    });
  }
}

function shown({ source, texts, states, chats }: FlowFiles): Rebased['files'] {
  return { source, texts: { ...texts }, states: { ...states }, chats: { ...chats } };
}

function shownFacts(base: FlowFiles | null, files: FlowFiles | null): ChangeFactShown[] {
  if (files === null) return [];
  const { facts } = toldChanges(base ?? noFiles, files);
  return facts.map(({ code, params }) => ({ code, params: { ...params } }));
}

function shownConflict({ what, id, base, mine, theirs }: Conflict): MergeConflictShown {
  return { what, id, base, mine, theirs };
}
