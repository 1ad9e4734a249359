import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { DomainError } from '../../domain-error.js';
import type { Account } from './account.js';
import { serverEnvironment } from './cluster.js';
import { identify, isStillRunning, type ProcessIdentity } from './process-identity.js';
import type { ServerSettings } from './server-settings.js';

/** What PostgreSQL itself says in the cluster's `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

/** Everything that a server is started with. */
export interface ServerStart {
  readonly postgres: string;
  readonly cluster: string;
  readonly account: Account | undefined;
  readonly settings: ServerSettings;
  readonly logFile: string;
}

/** A server that runs, started here or found running. */
export interface RunningServer {
  readonly identity: ProcessIdentity;
  readonly port: number;
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
}

// A crashed server first replays its log, which can take a while after heavy load.
const readyDeadlineMs = 120_000;
const pollMs = 5;
const watchEveryMs = 500;
const largestLogBytes = 5 * 1024 * 1024;

/**
 * Starts the server's process; it takes connections only once `untilReady` says so.
 * Detached: Ctrl-C in the terminal must reach the service first, which then stops the server in order.
 * @throws DomainError `database_not_started` when the program cannot run here
 */
export async function launchServer(start: ServerStart): Promise<RunningServer> {
  const options = Object.entries(start.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  rotate(start.logFile);
  const log = openSync(start.logFile, 'a', 0o600);
  try {
    const child = spawn(start.postgres, ['-D', start.cluster, ...options], {
      cwd: start.cluster,
      env: serverEnvironment(),
      stdio: ['ignore', log, log],
      detached: true,
      ...start.account,
    });
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => {
        resolve();
      });
    });
    await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    child.unref();
    const pid = child.pid ?? 0;
    return { identity: identify(pid) ?? { pid, started: '' }, port: Number(start.settings.port), ended };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DomainError(
      'database_not_started',
      `The built-in PostgreSQL cannot run here (${reason}). Set DATABASE_URL to a PostgreSQL database of your own.`,
      { cause: error },
    );
  } finally {
    closeSync(log);
  }
}

/**
 * Resolves when the server takes connections.
 * @throws DomainError `database_not_started` with the end of the server's log
 */
export async function untilReady(server: RunningServer, start: ServerStart): Promise<void> {
  const hasEnded = flagOf(server.ended);
  const deadline = Date.now() + readyDeadlineMs;
  while (!hasEnded() && Date.now() < deadline) {
    const postmaster = readPostmaster(start.cluster);
    if (postmaster?.pid === server.identity.pid && postmaster.isReady) return;
    await sleep(pollMs);
  }
  throw new DomainError(
    'database_not_started',
    `The built-in PostgreSQL did not start. The end of ${start.logFile}:\n${endOf(start.logFile)}`,
  );
}

/** Watches a server that another process started. */
export function watchServer(identity: ProcessIdentity, port: number): RunningServer {
  const ended = new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (isStillRunning(identity)) return;
      clearInterval(timer);
      resolve();
    }, watchEveryMs);
    timer.unref();
  });
  return { identity, port, ended };
}

/** Reads the cluster's `postmaster.pid`; undefined when no server runs, or it is only half written. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 ? { pid, port, isReady: lines[7]?.trim() === 'ready' } : undefined;
}

/** A port of the loopback interface that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

/** Asks a promise whether it has resolved, between two other waits. */
function flagOf(promise: Promise<void>): () => boolean {
  let isDone = false;
  void promise.then(() => {
    isDone = true;
  });
  return () => isDone;
}

function rotate(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLogBytes) renameSync(logFile, `${logFile}.1`);
}

function endOf(logFile: string): string {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
}
