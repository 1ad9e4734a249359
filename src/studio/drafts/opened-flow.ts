import { Injectable } from '@nestjs/common';
import { FlowLibrary } from '../../conversations/definitions/flow-library.js';
import { fileWrittenAt, flowsInFolder } from '../../conversations/definitions/flow-folders.js';
import { system } from '../../platform/access/actor.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { Draft } from './draft.js';
import { DraftsRepository } from './drafts.repository.js';
import { FileStands, isDraftOfFile } from './file-stand.service.js';
import type { FlowStand } from './file-stand.service.js';

/** Whose draft it is when the folders hold what was never live. */
const theFolder = system('folder');

/** A flow as somebody opens it: what is live, what is being changed, and how its file stands. */
export interface OpenedFlow extends FlowStand {
  readonly name: string;
  /** Of the console; or, as version 0, the file of the folder that has changes of its own. */
  readonly draft: Draft | null;
}

/** Opens flows. */
@Injectable()
export class OpenFlows {
  constructor(
    private readonly stands: FileStands,
    private readonly drafts: DraftsRepository,
    private readonly library: FlowLibrary,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** Null when there is no such flow. */
  async open(name: string): Promise<OpenedFlow | null> {
    const stand = await this.stands.of(name);
    const draft = (await this.drafts.find(this.database.pool, name)) ?? (await this.draftOfFile(name, stand));
    return stand.live === null && draft === null ? null : { name, ...stand, draft };
  }

  /** Every flow that could be opened, sorted. */
  async names(): Promise<string[]> {
    await this.library.refresh();
    const live = this.library.liveFlows.map(({ name }) => name);
    const drafts = await this.drafts.names(this.database.pool);
    return [...new Set([...live, ...drafts, ...(await flowsInFolder(this.config))])].sort();
  }

  private async draftOfFile(name: string, { live, file }: FlowStand): Promise<Draft | null> {
    if (file.files === null || !isDraftOfFile(file)) return null;
    return {
      name,
      files: file.files,
      base: live?.files ?? null,
      baseRevision: live?.revision.hash ?? null,
      version: 0,
      updatedAt: (await fileWrittenAt(this.config, name)) ?? new Date(0),
      updatedBy: theFolder,
    };
  }
}

/** The files that somebody who opens a flow goes on from. */
export function presentFiles({ draft, live }: OpenedFlow): FlowFiles {
  const files = draft?.files ?? live?.files;
  if (files === undefined) throw new Error('a flow that was opened has a draft or is live');
  return files;
}
