import { setTimeout as sleep } from 'node:timers/promises';

import { isStillRunning, type ProcessIdentity } from './process-identity.js';

const steps = [
  // Fast shutdown: sessions are ended and everything is written.
  { signal: 'SIGINT', patienceMs: 30_000 },
  // Immediate shutdown: the next start recovers from the log.
  { signal: 'SIGQUIT', patienceMs: 5_000 },
  { signal: 'SIGKILL', patienceMs: 5_000 },
] as const;

/** Stops a PostgreSQL server, kindly first, and resolves when it has ended. */
export async function stopServer(server: ProcessIdentity): Promise<void> {
  for (const { signal, patienceMs } of steps) {
    if (!isStillRunning(server)) return;
    process.kill(server.pid, signal);
    if (await hasEnded(server, patienceMs)) return;
  }
}

/** Waits for a process to end; false when it still runs after the time given. */
export async function hasEnded(server: ProcessIdentity, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (isStillRunning(server)) {
    if (Date.now() >= deadline) return false;
    await sleep(20);
  }
  return true;
}
