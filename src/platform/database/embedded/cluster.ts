import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { DomainError } from '../../domain-error.js';
import { makeOpenFolder, mayReach, serverAccount, type Account } from './account.js';
import type { Binaries } from './binaries.js';

/** Where root keeps what other users must reach but the data folder does not let them. */
export const sharedFolder = '/var/lib/karibu';

/** The one superuser and owner of a cluster of ours. */
export const clusterUser = 'karibu';

/**
 * Where the cluster of a data folder lies: inside it, unless PostgreSQL's account cannot get there.
 * It then lies in a durable folder of the system, and a note in the data folder leads to it, so that
 * moving or renaming the data folder loses nothing.
 */
export function locateCluster(dataDir: string): string {
  const inside = join(dataDir, 'postgres');
  const note = join(dataDir, 'postgres-location');
  if (existsSync(note)) return readFileSync(note, 'utf8').trim();
  const account = serverAccount(inside);
  if (account === undefined || existsSync(inside) || mayReach(account, dataDir)) return inside;
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const outside = join(sharedFolder, name, 'postgres');
  makeOpenFolder(sharedFolder);
  makeOpenFolder(dirname(outside));
  writeFileSync(note, `${outside}\n`);
  return outside;
}

/**
 * Makes the cluster when there is none. It is made under another name and renamed at the end, so that a run
 * that is killed half-way leaves nothing that looks whole.
 * @throws DomainError `cluster_version` when another major version of PostgreSQL made the cluster
 */
export function prepareCluster(
  cluster: string,
  binaries: Binaries,
  account: Account | undefined,
  password: string,
): void {
  if (existsSync(cluster)) {
    removeUnfinished(cluster);
    requireSameMajor(cluster, binaries);
    return;
  }
  // A name of its own: initdb may live on for a moment after a run that was killed.
  const unfinished = `${cluster}${unfinishedMark}${randomBytes(4).toString('hex')}`;
  mkdirSync(unfinished, { mode: 0o700 });
  if (account !== undefined) chownSync(unfinished, account.uid, account.gid);
  initialise(unfinished, binaries, account, password);
  renameSync(unfinished, cluster);
}

/** The cluster's password, made at first use and kept where only its owner reads it. */
export function clusterPassword(dataDir: string): string {
  const file = join(dataDir, 'postgres-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}

function initialise(
  folder: string,
  binaries: Binaries,
  account: Account | undefined,
  password: string,
): void {
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account !== undefined) chownSync(passwordFile, account.uid, account.gid);
  const options = [
    `--pgdata=${folder}`,
    `--username=${clusterUser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Sorts alike on every machine, whatever its own locales.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
  const result = spawnSync(binaries.initdb, options, { cwd: folder, env: serverEnvironment(), ...account });
  rmSync(passwordFile, { force: true });
  if (result.status === 0) return;
  const reason = result.error?.message ?? String(result.stderr).trim();
  throw new DomainError('cluster_not_made', `The built-in PostgreSQL could not make its folder: ${reason}`, {
    cause: result.error,
  });
}

/** What PostgreSQL needs from the environment; nothing of ours, which may hold secrets. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  return { PATH, SystemRoot, TEMP, LC_ALL: 'C', TZ: 'UTC' };
}

const unfinishedMark = '.new-';

function removeUnfinished(cluster: string): void {
  const folder = dirname(cluster);
  const leftOver = readdirSync(folder).filter((name) =>
    name.startsWith(`${basename(cluster)}${unfinishedMark}`),
  );
  for (const name of leftOver) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 10 });
}

function requireSameMajor(cluster: string, binaries: Binaries): void {
  const major = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (binaries.version.startsWith(`${major}.`)) return;
  throw new DomainError(
    'cluster_version',
    `The data in ${basename(dirname(cluster))} was made by PostgreSQL ${major}, and this version of Karibu brings ` +
      `PostgreSQL ${binaries.version}. Write a backup with the version of Karibu that made it, ` +
      'then restore the backup with this one into a new data folder.',
  );
}
