// Which core does what: the server under test has one to itself, load and database share another.
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

const serverCore = '0';
const otherCore = '1';

/** Whether processes can be kept on cores here; without that, the figures mean less, and the table says so. */
export const isPinned =
  process.platform === 'linux' &&
  availableParallelism() >= 2 &&
  spawnSync('taskset', ['--version'], { stdio: 'ignore' }).status === 0;

/** Keeps this process, and all that it starts from now on, on the core of load and database. */
export function stayOffServerCore() {
  keepOn(otherCore);
}

/** Lets this process, and all that it starts from now on, use both cores. */
export function useEveryCore() {
  keepOn(`${serverCore},${otherCore}`);
}

function keepOn(cores) {
  if (isPinned) spawnSync('taskset', ['-a', '-p', '-c', cores, String(process.pid)], { stdio: 'ignore' });
}

/** The command that starts Node on a core: `server` for what is measured, `other` for what loads it, `any` unpinned. */
export function nodeOn(core, args) {
  if (!isPinned) return [process.execPath, args];
  const cores = { server: serverCore, other: otherCore, any: `${serverCore},${otherCore}` }[core];
  return ['taskset', ['-c', cores, process.execPath, ...args]];
}
