import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The user of the operating system that PostgreSQL runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Tells whether this process runs as root, as which PostgreSQL refuses to run. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The account to run PostgreSQL as, or undefined for this process's own.
 * Root hands over to the owner of the cluster that is there already, else to `nobody`.
 */
export function serverAccount(cluster: string): Account | undefined {
  if (!isRoot()) return undefined;
  const existing = statSync(cluster, { throwIfNoEntry: false });
  if (existing !== undefined && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  return { uid: idOfNobody('-u'), gid: idOfNobody('-g') };
}

/** Tells whether an account may enter a folder (or run a program) and every folder above it. */
export function mayReach(account: Account, path: string): boolean {
  const folder = dirname(path);
  return mayPass(account, path) && (folder === path || mayReach(account, folder));
}

/** Makes a folder that every account may enter, whatever mask this process was started with. */
export function makeOpenFolder(folder: string): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}

function mayPass(account: Account, path: string): boolean {
  const { uid, gid, mode } = statSync(path);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** What nearly every Unix gives `nobody`, for systems without `id`. */
const usualNobody = 65_534;

function idOfNobody(option: '-u' | '-g'): number {
  const answer = spawnSync('id', [option, 'nobody'], { encoding: 'utf8' });
  return answer.status === 0 ? Number.parseInt(answer.stdout, 10) : usualNobody;
}
