import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { DomainError } from '../../domain-error.js';
import { errorCode } from '../error-code.js';
import { identify, isStillRunning, type ProcessIdentity } from './process-identity.js';

/** A second process asked for a data folder that one already runs on. */
export class AlreadyRunningError extends DomainError {
  constructor(
    /** The process that runs on it. */
    readonly pid: number,
    folder: string,
  ) {
    super('already_running', `Karibu already runs on this folder (process ${pid}): ${folder}`);
  }
}

/**
 * Makes this process the one owner of a data folder; what a dead owner left is taken over.
 * @throws AlreadyRunningError when a living process owns it
 */
export function takeOwnership(dataDir: string): Ownership {
  const file = join(dataDir, 'owner.json');
  const me = identify(process.pid) ?? { pid: process.pid, started: '' };
  const content = JSON.stringify(me);
  while (!create(file, content)) {
    const owner = readOwner(file);
    if (owner !== undefined && isStillRunning(owner)) throw new AlreadyRunningError(owner.pid, dataDir);
    if (owner !== undefined || isOld(file)) removeStale(file, owner);
  }
  return new Ownership(file, content);
}

/** The right to run on a data folder, until it is released. */
export class Ownership {
  constructor(
    private readonly file: string,
    private readonly content: string,
  ) {}

  /** Gives the folder free, unless somebody else has it by now. */
  release(): void {
    if (read(this.file) === this.content) rmSync(this.file, { force: true });
  }
}

function create(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The owner that the file names; undefined while the file is still being written, or gone. */
function readOwner(file: string): ProcessIdentity | undefined {
  const content = read(file);
  return content === undefined || content === '' ? undefined : (JSON.parse(content) as ProcessIdentity);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** An owner writes its name at once; a file that stays empty is from one that was killed in between. */
function isOld(file: string): boolean {
  const written = statSync(file, { throwIfNoEntry: false });
  return written !== undefined && Date.now() - written.mtimeMs > 2_000;
}

/** Moves the file away before judging it for good: two processes that find it stale must not both win. */
function removeStale(file: string, expected: ProcessIdentity | undefined): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = readOwner(aside);
  const isSame = moved?.pid === expected?.pid && moved?.started === expected?.started;
  if (!isSame && moved !== undefined) renameSync(aside, file);
  else rmSync(aside, { force: true });
}
