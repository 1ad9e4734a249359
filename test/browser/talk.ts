import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Console } from './browser.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/**
 * Lets somebody write to the running service from a phone of the simulator, in English.
 * @returns what the phone printed: each answer on a line that begins with `< `
 */
export async function talk(
  { database, settings }: Pick<Console, 'database' | 'settings'>,
  address: string,
  lines: readonly string[],
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'karibu-phone-'));
  const child = spawn(process.execPath, [cli, 'chat', '--as', address, '--lang', 'en'], {
    cwd: folder,
    env: { ...process.env, ...settings, DATABASE_URL: database.url, DATA_DIR: folder, LOG_LEVEL: 'warn' },
  });
  const printed = { out: '', error: '' };
  child.stdout.on('data', (chunk: Buffer) => (printed.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed.error += chunk.toString()));
  child.stdin.end(`${lines.join('\n')}\n`);
  const [status] = (await once(child, 'close')) as [number | null];
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(printed.error);
  return printed.out;
}
