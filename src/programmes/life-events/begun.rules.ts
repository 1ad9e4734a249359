import type { EngineEvent } from '../../engine/events.js';
import type { Run } from '../../engine/session.js';

/** A run that may enrol somebody, with when what led to it began. */
interface OpenRun {
  readonly id: string;
  readonly begunAt: Date;
}

/** A turn, as far as it tells when its runs began. */
export interface TurnOfRuns {
  /** The runs that were open before it, the last one speaking. */
  readonly runs: readonly Pick<Run, 'id' | 'startedAt' | 'suspended'>[];
  readonly events: readonly EngineEvent[];
  readonly at: Date;
}

/**
 * Tells when what leads to an event of a turn was begun: by the keyword, or whatever else she did, that the run goes back to. A run
 * that another waits for belongs to that one; one that lies on top of a question of another was begun by itself.
 */
export function begunAt({ runs, events, at }: TurnOfRuns, event: EngineEvent): Date {
  const stack = openRuns(runs);
  for (const one of events) {
    if (one === event) break;
    if (one.type === 'run_ended') remove(stack, one.run);
    if (one.type === 'run_started') {
      const parent = stack.find(({ id }) => id === one.parent);
      stack.push({ id: one.run, begunAt: parent?.begunAt ?? at });
    }
  }
  return stack.at(-1)?.begunAt ?? at;
}

function openRuns(runs: TurnOfRuns['runs']): OpenRun[] {
  const open: OpenRun[] = [];
  runs.forEach(({ id, startedAt }, index) => {
    const below = runs[index - 1];
    const isChild = below !== undefined && below.suspended === undefined;
    const parent = isChild ? open[index - 1] : undefined;
    open.push({ id, begunAt: parent?.begunAt ?? new Date(startedAt) });
  });
  return open;
}

function remove(stack: OpenRun[], id: string): void {
  const index = stack.findIndex((run) => run.id === id);
  if (index >= 0) stack.splice(index, 1);
}
