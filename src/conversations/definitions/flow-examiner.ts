import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { SampleWords } from '../../engine/definition/lint/messages.js';
import type { LintedFlow } from '../../engine/definition/lint/rule.js';
import type { Problem } from '../../engine/definition/problem.js';
import type { Graph } from '../../engine/graph.js';
import type { DefinitionTexts, Revision } from './definition-store.js';
import { examineFlow, lintedOf, whatMayBeCalled } from './examine-definitions.js';
import type { FlowSurroundings } from './examine-definitions.js';
import { spokenHash } from './flow-reader.js';
import type { FlowReader } from './flow-reader.js';
import { Latest } from './latest.js';
import type { ReadFlow } from './read-flow-files.js';
import { filesOfRevision } from './revision-files.js';

/** Problems in the examinations that are kept, and one for each: the list of flows asks for all of them each time. */
const mostProblems = 20_000;

/** What is live, as far as a flow has to fit to it. */
export interface LiveSurroundings {
  readonly organisation: string;
  readonly flows: readonly Revision<Graph>[];
  /** Of the service itself: language -> key -> text. The same object while they are the same. */
  readonly systemTexts: DefinitionTexts;
}

/** What of the folders and the settings a flow has to fit to. It is plain data. */
export interface LocalSurroundings {
  /** The flows that are live or have a file. */
  readonly flowNames: readonly string[];
  /** With the date that each counts from, as the rules know it. */
  readonly programmes: readonly (readonly [name: string, anchor: string | null])[];
  /** The fields that the data dictionary names; null without one. */
  readonly fieldKeys: readonly string[] | null;
  readonly webhookHosts: readonly string[];
  readonly isProduction: boolean;
}

/** A flow that was read and examined among the others. */
export interface Examination {
  readonly flow: ReadFlow;
  /** Empty when nothing is wrong; the files are named as `namesInMemory` does. */
  readonly problems: readonly Problem[];
}

/** Examines flows as if they were live beside the others, and remembers what it found. */
export class FlowExaminer {
  /** Live flows as the rules look at them, by the hash of their revision. */
  private linted = new Map<string, LintedFlow>();
  private systemTexts: DefinitionTexts | null = null;
  private words: SampleWords | null = null;
  private examined = new Latest<readonly Problem[]>(mostProblems);

  constructor(private readonly reader: FlowReader) {}

  /** Reads a flow and examines it by every rule. */
  examine(name: string, files: FlowFiles, live: LiveSurroundings, local: LocalSurroundings): Examination {
    const flow = this.reader.read(name, files);
    if (flow.status === 'invalid') return { flow, problems: flow.problems };
    const words = this.lookAt(live);
    const key = this.keyOf(name, files, local);
    const problems =
      this.examined.get(key) ?? examineFlow(flow, this.around(files, words, local)).map(withMildTests);
    this.examined.set(key, problems, problems.length + 1);
    return { flow, problems };
  }

  /** Takes up what is live. @returns the same object as before while the service says the same */
  private lookAt(live: LiveSurroundings): SampleWords {
    const linted = live.flows.flatMap((revision) => {
      const one = this.linted.get(revision.hash) ?? this.lint(revision);
      return one === null ? [] : [[revision.hash, one] as const];
    });
    this.linted = new Map(linted);
    if (this.words !== null && this.systemTexts === live.systemTexts) return this.words;
    this.examined = new Latest(mostProblems);
    this.systemTexts = live.systemTexts;
    this.words = wordsOf(live);
    return this.words;
  }

  /** Null for a revision that this version of the service no longer reads. */
  private lint(revision: Revision<Graph>): LintedFlow | null {
    const flow = this.reader.read(revision.name, filesOfRevision(revision, { chats: {}, states: {} }));
    return flow.status === 'ok' ? lintedOf(flow) : null;
  }

  /** Everything that an examination depends on and that changes while the service runs. */
  private keyOf(
    name: string,
    files: FlowFiles,
    { flowNames, programmes, fieldKeys }: LocalSurroundings,
  ): string {
    const counted = programmes.map(([programme, anchor]) => `${programme}:${anchor}`);
    const others = [...this.linted.keys(), ...flowNames, '', ...counted, '', ...(fieldKeys ?? ['-']), ''];
    return [spokenHash(name, files), ...others, ...Object.keys(files.chats)].join(' ');
  }

  private around({ chats }: FlowFiles, words: SampleWords, local: LocalSurroundings): FlowSurroundings {
    const conversations = new Set(Object.keys(chats).map((chat) => chat.split('.').at(-1) ?? ''));
    return {
      words,
      flows: [...this.linted.values()],
      flowNames: new Set(local.flowNames),
      mayCall: whatMayBeCalled(local),
      programmes: new Map(local.programmes),
      fieldKeys: local.fieldKeys && new Set(local.fieldKeys),
      conversationsOf: () => conversations,
    };
  }
}

/**
 * At the console golden conversations hold nobody back: whether one fails or is missing, it is told, and whoever publishes
 * decides.
 */
function withMildTests(problem: Problem): Problem {
  return problem.rule === 'missing_conversation' ? { ...problem, severity: 'warning' } : problem;
}

function wordsOf({ organisation, systemTexts }: LiveSurroundings): SampleWords {
  return { organisation, commonLabel: (language, code) => systemTexts[language]?.[`options.${code}`] };
}
