import { setTimeout as sleep } from 'node:timers/promises';

import { DomainError } from '../domain-error.js';
import { readConnection } from './embedded/connection-file.js';
import { EmbeddedPostgres, makeDataFolder } from './embedded/embedded-postgres.js';
import { AlreadyRunningError } from './embedded/owner.js';
import { isReachable } from './embedded/cluster-database.js';
import type { ServerSettings } from './embedded/server-settings.js';

/** What to open, and as whom. */
export interface OpenOptions {
  /** A PostgreSQL of the operator's own; without it the embedded one is used. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  /**
   * `own`: this process runs the embedded server, and must be the only one on the folder.
   * `attach-or-own`: it uses the server of a process that runs already, and else runs it itself.
   */
  readonly role: 'own' | 'attach-or-own';
  readonly log: (line: string) => void;
  /** Settings of the embedded server that differ from the machine's. */
  readonly settings?: ServerSettings;
}

/** A database that takes connections. */
export interface OpenedDatabase {
  readonly url: string;
  readonly isEmbedded: boolean;
  /** Another process runs the embedded server. */
  readonly isAttached: boolean;
  /** The folder with the data itself; undefined for a database of the operator's own. */
  readonly location: string | undefined;
  /** Stops the embedded server when this process runs it. Connections must be closed before. */
  stop(): Promise<void>;
}

const attachDeadlineMs = 30_000;

/**
 * Opens the database that the settings name.
 * @throws AlreadyRunningError in role `own` when another process runs on the data folder;
 *   DomainError with a plain sentence when the embedded server cannot run
 */
export async function openDatabase(options: OpenOptions): Promise<OpenedDatabase> {
  if (options.databaseUrl !== undefined) return foreign(options.databaseUrl);
  if (options.role === 'own') return own(options);
  return attachOrOwn(options);
}

function foreign(url: string): OpenedDatabase {
  return { url, isEmbedded: false, isAttached: false, location: undefined, stop: () => Promise.resolve() };
}

async function own({ dataDir, log, settings }: OpenOptions): Promise<OpenedDatabase> {
  const server = await EmbeddedPostgres.start({ dataDir, log, ...(settings && { settings }) });
  return {
    url: server.url,
    isEmbedded: true,
    isAttached: false,
    location: server.location,
    stop: () => server.stop(),
  };
}

/** An owner that is just starting or just stopping is waited for. */
async function attachOrOwn(options: OpenOptions): Promise<OpenedDatabase> {
  const deadline = Date.now() + attachDeadlineMs;
  for (;;) {
    try {
      return await own(options);
    } catch (error) {
      if (!(error instanceof AlreadyRunningError)) throw error;
      const attached = await attach(options.dataDir);
      if (attached !== undefined) return attached;
      if (Date.now() > deadline) throw notReached(error);
      await sleep(50);
    }
  }
}

async function attach(dataDir: string): Promise<OpenedDatabase | undefined> {
  const connection = readConnection(makeDataFolder(dataDir));
  if (connection === undefined || !(await isReachable(connection.url))) return undefined;
  return {
    url: connection.url,
    isEmbedded: true,
    isAttached: true,
    location: undefined,
    stop: () => Promise.resolve(),
  };
}

function notReached(error: AlreadyRunningError): DomainError {
  return new DomainError(
    'database_not_reached',
    `Process ${error.pid} runs on this data folder, but its database does not answer. ` +
      'Wait until it has started, or stop it.',
    { cause: error },
  );
}
