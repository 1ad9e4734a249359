import { Injectable } from '@nestjs/common';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { LintedFlow } from '../../engine/definition/lint/rule.js';
import type { Problem } from '../../engine/definition/problem.js';
import type { Graph } from '../../engine/graph.js';
import { Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import type { Revision } from './definition-store.js';
import { examineFlow, lintedOf, programmesIn, whatMayBeCalled } from './examine-definitions.js';
import type { FlowSurroundings } from './examine-definitions.js';
import { FlowFilesRepository } from './flow-files.repository.js';
import { filesOfFolder, flowsInFolder } from './flow-folders.js';
import { FlowLibrary } from './flow-library.js';
import { FlowReader, spokenHash } from './flow-reader.js';
import { Latest } from './latest.js';
import type { ReadFlow } from './read-flow-files.js';
import { filesOfRevision } from './revision-files.js';

/** Problems in the examinations that are kept, and one for each: the list of flows asks for all of them each time. */
const mostProblems = 20_000;

/** A flow that was read and examined among the others. */
export interface Examination {
  readonly flow: ReadFlow;
  /** Empty when nothing is wrong; the files are named as `namesInMemory` does. */
  readonly problems: readonly Problem[];
}

/**
 * At the console golden conversations hold nobody back: whether one fails or is missing, it is told, and whoever publishes
 * decides.
 */
function withMildTests(problem: Problem): Problem {
  return problem.rule === 'missing_conversation' ? { ...problem, severity: 'warning' } : problem;
}

/** The flows of this installation as files in memory: what is live, and whatever is to take its place. */
@Injectable()
export class InstallationFlows {
  /** Live flows as the rules look at them, by the hash of their revision. */
  private linted = new Map<string, LintedFlow>();
  private readonly examined = new Latest<readonly Problem[]>(mostProblems);

  constructor(
    private readonly library: FlowLibrary,
    private readonly reader: FlowReader,
    private readonly flowFiles: FlowFilesRepository,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

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
    const flow = this.reader.read(name, files);
    if (flow.status === 'invalid') return { flow, problems: flow.problems };
    const around = await this.around(files);
    const key = this.keyOf(name, files, around);
    const problems = this.examined.get(key) ?? examineFlow(flow, around).map(withMildTests);
    this.examined.set(key, problems, problems.length + 1);
    return { flow, problems };
  }

  /** Everything that an examination depends on and that changes while the service runs. */
  private keyOf(name: string, files: FlowFiles, { flowNames, programmes }: FlowSurroundings): string {
    const others = [...this.linted.keys(), ...(flowNames ?? []), '', ...(programmes ?? []), ''];
    return [spokenHash(name, files), this.library.systemHash, ...others, ...Object.keys(files.chats)].join(
      ' ',
    );
  }

  private async around({ chats }: FlowFiles): Promise<FlowSurroundings> {
    await this.library.refresh();
    const { liveFlows, systemTexts } = this.library;
    const conversations = new Set(Object.keys(chats).map((chat) => chat.split('.').at(-1) ?? ''));
    return {
      organisation: this.config.organisation,
      flows: this.lintedFlows(liveFlows),
      flowNames: new Set([...liveFlows.map(({ name }) => name), ...(await flowsInFolder(this.config))]),
      mayCall: whatMayBeCalled(this.config),
      programmes: await programmesIn(this.config),
      commonLabel: (language, code) => systemTexts[language]?.[`options.${code}`],
      conversationsOf: () => conversations,
    };
  }

  private lintedFlows(live: readonly Revision<Graph>[]): LintedFlow[] {
    const linted = live.flatMap((revision) => {
      const one = this.linted.get(revision.hash) ?? this.lint(revision);
      return one === null ? [] : [[revision.hash, one] as const];
    });
    this.linted = new Map(linted);
    return [...this.linted.values()];
  }

  /** Null for a revision that this version of the service no longer reads. */
  private lint(revision: Revision<Graph>): LintedFlow | null {
    const flow = this.reader.read(revision.name, filesOfRevision(revision, { chats: {}, states: {} }));
    return flow.status === 'ok' ? lintedOf(flow) : null;
  }
}
