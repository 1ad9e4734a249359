import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { errorCode } from '../../src/platform/database/error-code.js';

const program = fileURLToPath(new URL('./own-database.mjs', import.meta.url));

/** What the process said after it opened the database, or failed to. */
export interface Said {
  readonly url: string;
  readonly isAttached: boolean;
  readonly location?: string;
  readonly code?: string;
  readonly message?: string;
}

/** The user that a process runs as; empty for the test's own. */
export interface User {
  readonly uid?: number;
  readonly gid?: number;
}

/** A process that opened the database of a data folder and holds it. */
export interface Owner extends Said {
  readonly pid: number;
  /** Sends the signal and waits until the process has ended. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Starts a process on a data folder and waits for what it says. */
export async function startOwner(dataDir: string, user: User = {}, role = 'own'): Promise<Owner> {
  const child = launchOwner(dataDir, user, role);
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const said = await firstLine(child);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return { ...said, pid: child.pid ?? 0, end };
}

/** Starts a process on a data folder and waits for nothing. */
export function launchOwner(dataDir: string, user: User, role = 'own'): ChildProcess {
  return spawn(process.execPath, [program, dataDir, role], { stdio: ['ignore', 'pipe', 'inherit'], ...user });
}

async function firstLine(child: ChildProcess): Promise<Said> {
  if (child.stdout === null) throw new Error('the process has no output');
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line) as Said;
  throw new Error('the process ended without a word');
}

/** The server that runs on a data folder at this moment. */
export function serverPidOf(dataDir: string): number {
  const connection = JSON.parse(readFileSync(join(dataDir, 'connection.json'), 'utf8')) as {
    server: { pid: number };
  };
  return connection.server.pid;
}

/** Command lines of the processes that name a folder: its servers and their watchdogs. */
export function processesOn(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => commandLine(pid))
    .filter((line) => line.includes(folder) && !line.includes('own-database.mjs'));
}

/** Waits until a condition holds. */
export async function until(condition: () => boolean | Promise<boolean>, patienceMs = 15_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await condition())) {
    if (Date.now() > deadline)
      throw new Error(`still not so after ${patienceMs} ms: ${condition.toString()}`);
    await sleep(100);
  }
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch (error) {
    // It ended between the listing and the reading.
    if (errorCode(error) !== undefined) return '';
    throw error;
  }
}
