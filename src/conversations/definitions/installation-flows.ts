import { Injectable } from '@nestjs/common';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { Graph } from '../../engine/graph.js';
import { Dictionary } from '../../people/dictionary/dictionary.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import type { Revision } from './definition-store.js';
import { programmesIn } from './examine-definitions.js';
import { FlowExaminer } from './flow-examiner.js';
import type { Examination, LocalSurroundings } from './flow-examiner.js';
import { FlowFilesRepository } from './flow-files.repository.js';
import { filesOfFolder, flowsInFolder } from './flow-folders.js';
import { FlowLibrary } from './flow-library.js';
import { FlowReader } from './flow-reader.js';
import { filesOfRevision } from './revision-files.js';

/** The flows of this installation as files in memory: what is live, and whatever is to take its place. */
@Injectable()
export class InstallationFlows {
  private readonly examiner: FlowExaminer;

  constructor(
    private readonly library: FlowLibrary,
    reader: FlowReader,
    private readonly flowFiles: FlowFilesRepository,
    private readonly database: Database,
    private readonly dictionary: Dictionary,
    private readonly config: Config,
  ) {
    this.examiner = new FlowExaminer(reader);
  }

  /**
   * The files of a revision, with the golden conversations of its flow and the states of its translations.
   * @param inFolder the flow's files in the folder, for whoever has read them already
   */
  async filesOf(revision: Revision<Graph>, inFolder?: FlowFiles | null): Promise<FlowFiles> {
    const folder = inFolder === undefined ? await filesOfFolder(this.config, revision.name) : inFolder;
    const kept = await this.flowFiles.of(this.database.pool, [revision.name]);
    const side = kept.get(revision.name) ?? folder ?? { chats: {}, states: {} };
    return filesOfRevision(revision, side, folder);
  }

  /** Reads a flow and examines it by every rule, as if it were live beside the other flows. */
  async examine(name: string, files: FlowFiles): Promise<Examination> {
    const local = await this.localSurroundings();
    const { liveFlows: flows, systemTexts } = this.library;
    const { organisation } = this.config;
    return this.examiner.examine(name, files, { flows, systemTexts, organisation }, local);
  }

  /** What of the folders and the settings flows have to fit to, once what was released elsewhere is taken up. */
  async localSurroundings(): Promise<LocalSurroundings> {
    await this.library.refresh();
    const live = this.library.liveFlows.map(({ name }) => name);
    const { webhookHosts, isProduction } = this.config;
    return {
      flowNames: [...new Set([...live, ...(await flowsInFolder(this.config))])],
      programmes: [...(await programmesIn(this.config))],
      fieldKeys: this.dictionary.fieldKeys,
      webhookHosts,
      isProduction,
    };
  }
}
