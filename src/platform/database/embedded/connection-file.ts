import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ProcessIdentity } from './process-identity.js';

/** How other processes of the same installation reach the running database. */
export interface Connection {
  /** With the password; the file is its owner's alone. */
  readonly url: string;
  readonly server: ProcessIdentity;
  readonly watchdog: ProcessIdentity;
}

const fileIn = (dataDir: string): string => join(dataDir, 'connection.json');

/** Tells where the database is; whole or not at all. */
export function writeConnection(dataDir: string, connection: Connection): void {
  const unfinished = `${fileIn(dataDir)}.new`;
  writeFileSync(unfinished, JSON.stringify(connection), { mode: 0o600 });
  renameSync(unfinished, fileIn(dataDir));
}

/** What the running owner, or one that was killed, wrote; undefined when there is none. */
export function readConnection(dataDir: string): Connection | undefined {
  if (!existsSync(fileIn(dataDir))) return undefined;
  return JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Connection;
}

/** Takes the file away once nothing is running any more. */
export function removeConnection(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}
