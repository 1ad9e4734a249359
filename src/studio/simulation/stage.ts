import { FlowExaminer } from '../../conversations/definitions/flow-examiner.js';
import type { LiveSurroundings, LocalSurroundings } from '../../conversations/definitions/flow-examiner.js';
import type { FlowReader } from '../../conversations/definitions/flow-reader.js';
import type { Revision } from '../../conversations/definitions/definition-store.js';
import { makeDefinitions } from '../../conversations/definitions/make-definitions.js';
import type { EngineSetup, InstallationWords } from '../../conversations/definitions/make-definitions.js';
import type { SystemTexts } from '../../conversations/definitions/read-definitions.js';
import { playChats } from '../../conversations/golden/play-chats.js';
import { replay } from '../../conversations/golden/replay.js';
import type { Replay, Script } from '../../conversations/golden/replay.js';
import { setupWith } from '../../conversations/golden/setup-with.js';
import type { GoldenSurroundings } from '../../conversations/golden/virtual-world.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { Graph } from '../../engine/graph.js';
import type { PlaceRow } from '../../engine/understanding/place-index.js';
import { placesOf } from '../../people/places/places-of.js';
import type { FlowCheck, FlowProblem } from '../drafts/drafts.schemas.js';
import { shownProblems } from '../drafts/shown-problems.js';
import { InTurn } from './in-turn.js';
import type { TestResults } from './simulation.schemas.js';

/** How long the golden conversations of one flow may be played. */
const testTimeMs = 10_000;

/** What flows are played among. It is all plain data, so that it can be handed to a thread. */
export interface Scenery extends InstallationWords {
  readonly flows: readonly Revision<Graph>[];
  readonly system: Pick<Revision<SystemTexts>, 'texts' | 'compiled'>;
  readonly places: readonly PlaceRow[];
  /** Two letters: where numbers without a country are dialled. */
  readonly country: string;
}

/** A flow as somebody tries it; without files it is the live one, without a name whatever is live. */
export interface TriedFlow {
  readonly flow: string | null;
  readonly files: FlowFiles | null;
}

/** How a conversation went, or why the flow cannot be played. */
export type Staged =
  | { readonly status: 'played'; readonly replay: Replay }
  | { readonly status: 'invalid'; readonly problems: readonly FlowProblem[] };

/** Where flows are played and checked: in this thread or in another one. */
export interface Stage {
  /** Says what flows are played among from now on. */
  set(scenery: Scenery): void;
  play(tried: TriedFlow, script: Script): Promise<Staged>;
  /** Plays the golden conversations of a flow. */
  test(flow: string, files: FlowFiles): Promise<TestResults>;
  /** Reads a flow and examines it by every rule. */
  check(flow: string, files: FlowFiles, local: LocalSurroundings): Promise<FlowCheck>;
}

type Ready =
  | { readonly status: 'ready'; readonly surroundings: GoldenSurroundings }
  | { readonly status: 'invalid'; readonly problems: readonly FlowProblem[] };

/** Plays and checks flows in the thread that it was made in. Nothing is stored, sent or called. */
export class OwnStage implements Stage {
  private scenery: Scenery | null = null;
  private surroundings: GoldenSurroundings | null = null;
  /** What a draft was put among the flows of this scenery; a compiled draft is the same object each time. */
  private setups = new WeakMap<object, EngineSetup>();
  private readonly inTurn = new InTurn();
  private readonly examiner: FlowExaminer;

  constructor(private readonly reader: FlowReader) {
    this.examiner = new FlowExaminer(reader);
  }

  set(scenery: Scenery): void {
    if (this.scenery === scenery) return;
    this.scenery = scenery;
    this.surroundings = null;
    this.setups = new WeakMap();
  }

  play({ flow, files }: TriedFlow, script: Script): Promise<Staged> {
    return this.inTurn.do(async () => {
      const ready = this.ready(flow, files);
      if (ready.status === 'invalid') return ready;
      return { status: 'played', replay: await replay(script, ready.surroundings) };
    });
  }

  async test(flow: string, files: FlowFiles): Promise<TestResults> {
    const startedAt = performance.now();
    const ready = await this.inTurn.do(() => Promise.resolve(this.ready(flow, files)));
    if (ready.status === 'invalid') {
      const failed = Object.keys(files.chats).length;
      return { passed: 0, failed, ms: 0, conversations: [], problems: [...ready.problems] };
    }
    const isTimeUp = (): boolean => performance.now() - startedAt > testTimeMs;
    const results = await playChats(flow, files.chats, ready.surroundings, isTimeUp);
    const passed = results.filter(({ ok }) => ok).length;
    return {
      passed,
      failed: results.length - passed,
      ms: Math.round(performance.now() - startedAt),
      conversations: results.map(({ file: name, steps, ...result }) => ({
        ...result,
        name,
        steps: [...steps],
      })),
      problems: [],
    };
  }

  check(flow: string, files: FlowFiles, local: LocalSurroundings): Promise<FlowCheck> {
    return this.inTurn.do(() => {
      const startedAt = performance.now();
      const examination = this.examiner.examine(flow, files, this.live(), local);
      const problems = shownProblems(examination, files);
      const ok = examination.problems.every(({ severity }) => severity !== 'error');
      return Promise.resolve({ ok, problems, ms: Math.round(performance.now() - startedAt) });
    });
  }

  private ready(flow: string | null, files: FlowFiles | null): Ready {
    const around = this.around();
    if (flow === null || files === null) return { status: 'ready', surroundings: around };
    const read = this.reader.read(flow, files);
    if (read.status === 'invalid') return { status: 'invalid', problems: shownProblems(read, files) };
    const setup = this.setups.get(read) ?? setupWith(around, read.revision);
    this.setups.set(read, setup);
    return { status: 'ready', surroundings: { ...around, ...setup } };
  }

  private around(): GoldenSurroundings {
    const scenery = this.present();
    const { flows, system, places, country } = scenery;
    return (this.surroundings ??= {
      ...makeDefinitions(flows, [], system, scenery),
      places: placesOf(places),
      country,
    });
  }

  private live(): LiveSurroundings {
    const { flows, system, organisation } = this.present();
    return { flows, systemTexts: system.texts, organisation };
  }

  private present(): Scenery {
    if (this.scenery === null) throw new Error('the stage was not set');
    return this.scenery;
  }
}
