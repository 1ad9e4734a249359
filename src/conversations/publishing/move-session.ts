import type { Run, Session } from '../../engine/session.js';

/** Where people who wait at steps of a flow go when another revision of it goes live. */
export interface SessionMove {
  readonly flow: string;
  /** The graph that they stay on from then on. */
  readonly graphHash: string;
  /** Step -> the step that they go to; null ends what they were doing. */
  readonly destinations: ReadonlyMap<string, string | null>;
  /** Steps that only got another name: answers are kept under the new one. */
  readonly renames: Readonly<Record<string, string>>;
  /** When that is; ISO 8601. */
  readonly at: string;
}

/**
 * Moves a session whose speaking run waits at one of the steps; any other is given back as it is.
 * The open question is dropped, so that the next thing she writes is answered by the new step. Who waited for a moment
 * waits on, and for another system no longer: `wait_over` begins the new step then.
 * @returns null when her session ends
 */
export function moveSession(session: Session, move: SessionMove): Session | null {
  const run = session.runs.at(-1);
  if (run?.flow !== move.flow) return session;
  const to = move.destinations.get(stepOf(run));
  if (to === undefined) return session;
  // A doubt about an opt-out outlives the question that stood behind it; "go on?" does not.
  const offer = session.offer?.kind === 'stop' ? session.offer : null;
  const below = session.runs.slice(0, -1);
  const runs = to === null ? waitingAmong(below) : [...below, movedRun(run, to, move)];
  return runs.length === 0 && offer === null ? null : { ...session, runs, question: null, offer };
}

/** What she was doing ends; what waits for its moment below has nothing to do with it. */
function waitingAmong(runs: readonly Run[]): readonly Run[] {
  return runs.slice(0, runs.findLastIndex(({ pending }) => pending !== undefined) + 1);
}

/** The step at which a run stands: a step's further nodes are called `<step>/...`. */
function stepOf({ node }: Run): string {
  return node.split('/')[0] ?? node;
}

/** The question that was put aside belonged to the step that the run leaves. */
function movedRun(run: Run, to: string, { graphHash, renames, at }: SessionMove): Run {
  const { pending, suspended: _suspended, ...kept } = run;
  const results = Object.entries(run.results).map(
    ([step, result]) => [renames[step] ?? step, result] as const,
  );
  const until = pending?.kind === 'moment' ? pending.until : at;
  return {
    ...kept,
    node: to,
    revision: graphHash,
    results: Object.fromEntries(results),
    ...(pending === undefined ? {} : { pending: { kind: 'moment', until } }),
  };
}
