import type { Definitions } from './conversation.js';
import type { EngineEvent, RunEnded } from './events.js';
import type { Graph, Node } from './graph.js';
import type { Json } from './json.js';
import { maxRunsOnStack, maxRunsPerSession } from './limits.js';
import type { Services } from './services.js';
import type { EndedRun, Offer, OpenQuestion, Result, Run, Session } from './session.js';

/**
 * The runs of a session as a turn changes them, and what she was asked: the run on top is the current one, and it alone speaks.
 * One that is below waits for another run or for a moment, or was interrupted while it asked. See
 * `docs/decisions/0011-one-stack-of-runs.md`.
 */
export class RunStack {
  /** What the current run has asked and she has not answered yet. */
  question: OpenQuestion | null;
  /** A question of the system's that stands before it. */
  offer: Offer | null;
  private stacked: Run[];
  private begun: number;
  private graphFound: { readonly revision: string; readonly graph: Graph | null } | null = null;

  /** @param events of the turn: each beginning and end of a run is added to them */
  constructor(
    session: Session | null,
    private readonly definitions: Definitions,
    private readonly services: Services,
    private readonly events: EngineEvent[],
  ) {
    this.stacked = [...(session?.runs ?? [])];
    this.begun = session?.runsBegun ?? this.stacked.length;
    this.question = session?.question ?? null;
    this.offer = session?.offer ?? null;
  }

  /** All of them; the last one is on top. */
  get runs(): readonly Run[] {
    return this.stacked;
  }

  /** How many have begun since they were last counted anew. */
  get runsBegun(): number {
    return this.begun;
  }

  get run(): Run | null {
    return this.stacked.at(-1) ?? null;
  }

  /** The run below the current one: it waits for it, or was interrupted by it. */
  get parentRun(): Run | null {
    return this.stacked.at(-2) ?? null;
  }

  /** The run that came back to the current one last. */
  get childRun(): EndedRun | null {
    return this.run?.child ?? null;
  }

  /** The graph of the current run; null when its revision is gone. */
  get graph(): Graph | null {
    const { run } = this;
    if (run === null) return null;
    // It is asked for at every step, and stays the same as long as the run does.
    if (this.graphFound?.revision !== run.revision)
      this.graphFound = { revision: run.revision, graph: this.definitions.revision(run.flow, run.revision) };
    return this.graphFound.graph;
  }

  get node(): Node | null {
    return this.graph?.nodes[this.run?.node ?? ''] ?? null;
  }

  /** The answer to a step of the current run. */
  result(step: string): Result | undefined {
    const results = this.run?.results ?? {};
    return Object.hasOwn(results, step) ? results[step] : undefined;
  }

  /** Whether there is such a flow, and not too many runs already. */
  mayStartRun(flow: string): boolean {
    return (
      this.definitions.live.has(flow) &&
      this.stacked.length < maxRunsOnStack &&
      this.begun < maxRunsPerSession
    );
  }

  /** Begins a run on top of the others. @returns false when it may not */
  startRun(
    flow: string,
    options: { isRestarted?: boolean; rest?: string | null; parent?: string; at?: string } = {},
  ): boolean {
    const live = this.definitions.live.get(flow);
    if (live === undefined || !this.mayStartRun(flow)) return false;
    const id = this.services.newId();
    const { about, isProven } = this.run ?? {};
    // A flow that another runs is about the same person.
    const isInherited = options.parent !== undefined;
    this.stacked.push({
      id,
      flow,
      revision: live.hash,
      node: options.at ?? live.graph.entry,
      results: {},
      isRestarted: options.isRestarted ?? false,
      rest: options.rest ?? null,
      startedAt: this.services.now.toISOString(),
      ...(options.at === undefined ? {} : { restFor: options.at }),
      ...(isInherited && about !== undefined ? { about, other: about } : {}),
      ...(isInherited && isProven === true ? { isProven } : {}),
    });
    this.begun += 1;
    this.events.push({
      type: 'run_started',
      run: id,
      flow,
      revision: live.revision,
      parent: options.parent ?? null,
    });
    return true;
  }

  /** Ends the current run alone, and leaves the one below it knowing how it went. */
  endRun(status: RunEnded['status'], outcome: string, reason: string | null = null): void {
    const ended = this.stacked.pop();
    if (ended === undefined) return;
    this.question = null;
    this.tellEnd(ended, status, reason);
    // One that came between is nothing to the run below it.
    if (this.node?.wait?.kind !== 'flow') return;
    const { flow, results } = ended;
    this.change((run) => ({ ...run, child: { flow, outcome, results } }));
  }

  /** Ends every open run, and with them the session. */
  endRuns(status: RunEnded['status'], reason: string | null = null): void {
    for (const run of this.stacked.reverse()) this.tellEnd(run, status, reason);
    this.stacked = [];
    this.question = null;
    this.offer = null;
  }

  /** Ends the run that stands on another's question, and takes that up as it was. */
  endRunOnTop(): void {
    this.endRun('stopped', 'stopped', 'no_answer');
    this.resumeQuestion();
  }

  /** Ends the runs that want something of her now; one that waits for something else goes on waiting below. */
  endRunsThatAsk(status: RunEnded['status'], reason: string | null = null): void {
    while (this.run !== null && this.run.pending === undefined) this.endRun(status, status, reason);
    this.offer = null;
  }

  /** Ends the current run, whatever it waits for, and those below that want something of her. */
  dropRun(status: RunEnded['status'], reason: string | null = null): void {
    this.endRun(status, status, reason);
    this.endRunsThatAsk(status, reason);
  }

  /** Ends the run of a flow that waits, since the flow begins anew; one that another flow runs goes on. */
  dropWaiting(flow: string): void {
    const isOver = (run: Run, at: number): boolean =>
      run.flow === flow && run.pending !== undefined && !this.isCalling(this.stacked[at - 1]);
    const over = this.stacked.filter(isOver);
    this.stacked = this.stacked.filter((run) => !over.includes(run));
    for (const run of over) this.tellEnd(run, 'stopped', 'keyword');
  }

  /** Puts a run that waits below others on top of them, together with the runs that wait for it. */
  bringUp(id: string): void {
    const at = this.stacked.findIndex((run) => run.id === id);
    let from = at;
    while (from > 0 && this.isCalling(this.stacked[from - 1])) from -= 1;
    const [below, brought, above] = [
      this.stacked.slice(0, from),
      this.stacked.slice(from, at + 1),
      this.stacked.slice(at + 1),
    ];
    this.stacked = [...below, ...above, ...brought];
  }

  private isCalling(run: Run | undefined): boolean {
    if (run === undefined) return false;
    const graph = this.definitions.revision(run.flow, run.revision);
    return graph?.nodes[run.node]?.wait?.kind === 'flow';
  }

  private tellEnd({ id, flow }: Run, status: RunEnded['status'], reason: string | null): void {
    this.events.push({ type: 'run_ended', run: id, flow, status, reason });
  }

  /** Counts the runs that begin from here on as if it were another session. */
  countAnew(): void {
    this.begun = this.stacked.length;
  }

  goTo(node: string): void {
    this.change((run) => ({ ...run, node }));
  }

  keepResult(step: string, result: Result): void {
    this.change((run) => ({ ...run, results: { ...run.results, [step]: result } }));
  }

  /** Keeps a value for the rest of the run; null: no longer. */
  keepLocal(name: string, value: Json): void {
    this.change((run) => {
      const { [name]: _, ...others } = run.locals ?? {};
      return { ...run, locals: value === null ? others : { ...others, [name]: value } };
    });
  }

  /** Lets the current run wait for something that is not her answer; null: no longer. */
  setPending(pending: Run['pending'] | null): void {
    this.change(({ pending: _, ...run }) => (pending ? { ...run, pending } : run));
  }

  /** Puts the open question aside, so that another run can begin on top of this one. */
  suspendQuestion(): void {
    const { question } = this;
    if (question === null) return;
    this.change((run) => ({ ...run, suspended: question }));
    this.question = null;
  }

  /** Takes up the question that was put aside; null when there is none. */
  resumeQuestion(): OpenQuestion | null {
    const suspended = this.run?.suspended ?? null;
    if (suspended === null) return null;
    this.change(({ suspended: _, ...run }) => run);
    this.question = suspended;
    return suspended;
  }

  /** What followed the keyword, once: afterwards it is used up. */
  takeRest(): string | null {
    const rest = this.run?.rest ?? null;
    if (rest !== null) this.change((run) => ({ ...run, rest: null }));
    return rest;
  }

  /** Changes the current run. @throws Error when none is open */
  change(change: (run: Run) => Run): void {
    const run = this.stacked.pop();
    if (run === undefined) throw new Error('no run is open');
    this.stacked.push(change(run));
  }
}
