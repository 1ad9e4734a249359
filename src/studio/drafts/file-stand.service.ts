import { Injectable } from '@nestjs/common';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { Graph } from '../../engine/graph.js';
import { DefinitionStore } from '../../conversations/definitions/definition-store.js';
import type { Revision } from '../../conversations/definitions/definition-store.js';
import { filesOfFolder } from '../../conversations/definitions/flow-folders.js';
import { FlowReader } from '../../conversations/definitions/flow-reader.js';
import { markOf } from '../../conversations/definitions/known-files.js';
import type { ReadFlow } from '../../conversations/definitions/read-flow-files.js';
import { InstallationFlows } from '../../conversations/definitions/installation-flows.js';
import { consoleFileSentences, statusOf } from '../../conversations/publishing/flow-status.rules.js';
import type { FlowState } from '../../conversations/publishing/flow-status.rules.js';
import { Publishing } from '../../conversations/publishing/publishing.service.js';
import { ReleasesRepository } from '../../conversations/publishing/releases.repository.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';

/** How the file of a flow in the folders stands to what is live. */
export interface FileStand {
  readonly state: FlowState;
  readonly sentences: readonly string[];
  /** Null when there is none. */
  readonly files: FlowFiles | null;
  /** Of what the file and its texts say (see `markOf`); null when there is none. */
  readonly mark: string | null;
}

/** A flow as it is live, and as the folders have it. */
export interface FlowStand {
  readonly live: { readonly revision: Revision<Graph>; readonly files: FlowFiles } | null;
  readonly file: FileStand;
}

/** Reads how flows stand in the database and in the folders. */
@Injectable()
export class FileStands {
  constructor(
    private readonly store: DefinitionStore,
    private readonly flows: InstallationFlows,
    private readonly reader: FlowReader,
    private readonly publishing: Publishing,
    private readonly releases: ReleasesRepository,
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  async of(name: string): Promise<FlowStand> {
    const revision = await this.store.liveOf<Graph>(this.database.pool, 'flow', name);
    const files = await filesOfFolder(this.config, name);
    const live = revision === null ? null : { revision, files: await this.flows.filesOf(revision, files) };
    return { live, file: { files, ...(await this.standingOf(name, files, revision)) } };
  }

  private async standingOf(
    name: string,
    files: FlowFiles | null,
    live: Revision<Graph> | null,
  ): Promise<Omit<FileStand, 'files'>> {
    const read = files === null ? null : this.reader.read(name, files);
    const mark = files === null || read === null ? null : markOf(contentOf(files, read));
    const state = await this.stateOf(name, { read, mark }, live);
    return { state, sentences: consoleFileSentences(state), mark };
  }

  private async stateOf(
    name: string,
    { read, mark }: { readonly read: ReadFlow | null; readonly mark: string | null },
    live: Revision<Graph> | null,
  ): Promise<FlowState> {
    const isSame = read?.status === 'ok' && read.revision.hash === live?.hash;
    if (isSame) return 'same';
    const compared = read?.status === 'ok' ? read.revision : live;
    const standing = compared === null ? null : await this.publishing.standing(compared);
    const { state } = statusOf(name, read, standing);
    // Somebody mended it here, and that is live: the file with its mistakes is nobody's work any more.
    const isMended =
      state === 'broken' &&
      mark !== null &&
      live !== null &&
      (await this.releases.hasTakenIn(this.database.pool, name, mark));
    return isMended ? 'older' : state;
  }
}

/** A good flow says the texts of its languages; of another each file counts. */
function contentOf(files: FlowFiles, read: ReadFlow): Parameters<typeof markOf>[0] {
  return read.status === 'ok' ? read.revision : files;
}

/** Whether a file of the folders is to be shown as somebody's draft: it holds what was never live. */
export function isDraftOfFile({ state }: Pick<FileStand, 'state'>): boolean {
  return state === 'new' || state === 'newer' || state === 'broken';
}
