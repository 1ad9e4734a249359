import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNativeError } from 'node:util/types';

/** The file of `DATA_DIR` that holds a key made by the service. */
export const secretKeyFile = 'secret-key';

/**
 * Gives the secret key of this data folder, made at the first call and the same ever after. Only its owner may
 * read the file. Of two processes that make it at once, one wins and both get its key.
 * @throws Error when the folder cannot be written, or the file there is no key
 */
export function keepSecretKey(dataDir: string): string {
  return readKey(dataDir) ?? makeKey(dataDir);
}

function readKey(dataDir: string): string | undefined {
  const path = join(dataDir, secretKeyFile);
  try {
    const key = readFileSync(path, 'utf8').trim();
    if (key.length < 32) throw new Error(`The file ${path} does not hold a key.`);
    return key;
  } catch (error) {
    if (isNativeError(error) && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function makeKey(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  const made = join(dataDir, `.${secretKeyFile}-${randomBytes(6).toString('hex')}`);
  writeFileSync(made, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true });
  try {
    // A link appears whole or not at all, and never in the place of another: so no process reads half a key.
    linkSync(made, join(dataDir, secretKeyFile));
  } catch (error) {
    if (!(isNativeError(error) && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(made, { force: true });
  }
  const key = readKey(dataDir);
  if (key === undefined) throw new Error(`The secret key in ${dataDir} has vanished.`);
  return key;
}
