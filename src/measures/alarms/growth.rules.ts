import type { Alarm, AlarmSeverity, Finding } from './alarm.js';

/** How bad something was when somebody last took note of it, as its alarm keeps it beside what its sentence says. */
interface SeenAs {
  readonly seenSize: number;
  readonly seenSeverity: AlarmSeverity;
}

/** So many times what somebody has taken note of is something new to them. */
const grownTimes = 2;

/**
 * How much of it there is: what failed, waits or was complained of, how late it is; of what has become less, how many times less
 * than usual.
 */
function sizeOf({ kind, params }: Pick<Finding, 'kind' | 'params'>): number {
  const of = (name: string): number => Number(params[name] ?? 0);
  switch (kind) {
    case 'fewer_replies':
    case 'going_silent':
      return of('expected') / Math.max(of('observed'), 1);
    case 'more_opt_outs':
    case 'complaints_cluster':
      return of('observed');
    case 'failing_sender':
      return of('failed');
    case 'sends_unknown':
    case 'parked_fires':
    case 'parked_messages':
      return of('count');
    case 'late_scheduler':
    case 'late_sending':
      return of('minutes');
  }
}

/** What is kept of an alarm when somebody takes note of it. */
export function seenAs(alarm: Pick<Finding, 'kind' | 'params' | 'severity'>): SeenAs {
  return { seenSize: sizeOf(alarm), seenSeverity: alarm.severity };
}

/** How bad it was when somebody took note of it; null: nobody has yet. */
export function seenOf({ params }: Pick<Alarm, 'params'>): SeenAs | null {
  const { seenSize, seenSeverity } = params;
  if (typeof seenSize !== 'number') return null;
  return { seenSize, seenSeverity: seenSeverity === 'urgent' ? 'urgent' : 'watch' };
}

/** Whether it has become twice as much since somebody took note of it, or urgent. */
export function hasGrown(found: Finding, { seenSize, seenSeverity }: SeenAs): boolean {
  return sizeOf(found) >= grownTimes * seenSize || (found.severity === 'urgent' && seenSeverity !== 'urgent');
}
