/** The named moments at which a fault test may kill this process. */
export type CrashPoint =
  | 'accept.before_commit'
  | 'accept.after_commit'
  | 'turn.before_commit'
  | 'turn.after_commit'
  | 'signal.before_commit'
  | 'send.after_claim'
  | 'send.after_accepted'
  | 'send.after_recorded'
  | 'call.after_answer'
  | 'plan.before_commit'
  | 'plan.after_commit'
  | 'release.before_commit'
  | 'release.after_commit'
  | 'import.before_commit'
  | 'erase.before_commit'
  | 'erase.after_commit'
  | 'retention.before_commit';

interface Demand {
  readonly name: string;
  /** The process dies when it passes the point for the nth time. */
  readonly nth: number;
}

const demand = demandOf(process.env);
let passed = 0;

/**
 * Marks a moment at which the service must survive being killed. It does nothing, unless `CRASH_AT=name:nth` asks
 * for it outside production: then the process kills itself, without any chance to tidy up.
 */
export function crashPoint(name: CrashPoint): void {
  if (demand?.name !== name) return;
  passed += 1;
  if (passed === demand.nth) process.kill(process.pid, 'SIGKILL');
}

function demandOf({ NODE_ENV, CRASH_AT }: NodeJS.ProcessEnv): Demand | undefined {
  if (CRASH_AT === undefined || NODE_ENV === 'production') return undefined;
  const [name = '', nth = '1'] = CRASH_AT.split(':');
  return { name, nth: Number(nth) };
}
