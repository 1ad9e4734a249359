import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { errorCode } from '../error-code.js';

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the platform's own words; '' where the platform does not tell. */
  readonly started: string;
}

/** Identifies a running process; undefined when there is none with this number. */
export function identify(pid: number): ProcessIdentity | undefined {
  if (!isRunning(pid)) return undefined;
  const started = startOf(pid);
  return started === undefined ? undefined : { pid, started };
}

/** Tells whether the very process that was identified earlier still runs. */
export function isStillRunning(process: ProcessIdentity): boolean {
  return identify(process.pid)?.started === process.started;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to someone else.
    return errorCode(error) === 'EPERM';
  }
}

function startOf(pid: number): string | undefined {
  if (process.platform === 'linux') return startOnLinux(pid);
  if (process.platform === 'win32') return '';
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
}

/** Clock ticks from the machine's start to the process's; undefined for one that has ended. See proc(5), stat. */
function startOnLinux(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ESRCH') return undefined;
    throw error;
  }
  // The second field is the command in parentheses and may hold anything, so fields are counted behind it.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' ? undefined : fields[18];
}
