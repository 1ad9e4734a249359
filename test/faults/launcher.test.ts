import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { freePort } from '../free-port.ts';
import { until } from '../until.ts';

/** `npm start` stands between a shell and the service, and passes no signal on to it. */
describe('npm start', () => {
  let dataDir: string;
  let npm: ChildProcess;
  let output = '';

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'karibu-launcher-'));
    output = '';
    npm = spawn('npm', ['start'], {
      env: { ...process.env, DATA_DIR: dataDir, PORT: String(await freePort()), LOG_LEVEL: 'error' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    npm.stdout?.on('data', (text: Buffer) => (output += text.toString()));
    npm.stderr?.on('data', (text: Buffer) => (output += text.toString()));
    await until(
      () => `the service listens; it printed:\n${output}`,
      () => output.includes('Karibu is listening'),
      40_000,
    );
  }, 60_000);

  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'leaves no process behind when it gets %s',
    async (signal) => {
      const gone = once(npm, 'exit');
      // Ctrl-C reaches everything that runs in the terminal; the others go to npm alone.
      process.kill(signal === 'SIGINT' ? -(npm.pid ?? 0) : (npm.pid ?? 0), signal);
      await gone;
      await until(
        async () => (await processesOf(dataDir)).join('\n'),
        async () => (await processesOf(dataDir)).length === 0,
      );
      expect(await processesOf(dataDir)).toEqual([]);
    },
    60_000,
  );
});

/** What still runs with this data folder in its command line or its environment. */
async function processesOf(dataDir: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && name !== String(process.pid));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const [command, environment] = await Promise.all([
        readOrEmpty(`/proc/${pid}/cmdline`),
        readOrEmpty(`/proc/${pid}/environ`),
      ]);
      return `${command} ${environment}`.includes(dataDir) ? `${pid} ${command.replaceAll('\0', ' ')}` : '';
    }),
  );
  return found.filter((line) => line !== '');
}

/** A process that ends while it is looked at has nothing to say. */
async function readOrEmpty(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
