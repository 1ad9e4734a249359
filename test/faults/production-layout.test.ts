import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { freePort } from '../free-port.js';
import { createEmptyDatabase, dropDatabase } from '../harness.js';
import { until } from '../until.js';
import { layOutImage } from './image-layout.js';

jest.setTimeout(90_000);

/** One of the two processes that docker-compose.yml runs from the image. */
interface Running {
  readonly process: ChildProcess;
  readonly url: string;
}

describe('the files of the image, with the packages of production alone', () => {
  let folder: string;
  let databaseUrl: string;
  let web: Running;
  let worker: Running;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'karibu-image-'));
    layOutImage(join(folder, 'app'));
    databaseUrl = await createEmptyDatabase();
    [web, worker] = await Promise.all([start('dist/main.js', 'web'), start('dist/worker.js', 'worker')]);
  });

  afterAll(async () => {
    for (const { process } of [web, worker]) {
      if (process.exitCode === null) process.kill('SIGKILL');
    }
    await dropDatabase(databaseUrl);
    rmSync(folder, { recursive: true, force: true });
  });

  const settings = (): NodeJS.ProcessEnv => ({
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: databaseUrl,
    SECRET_KEY: 'only-of-this-test-only-of-this-test',
    LOG_LEVEL: 'warn',
  });

  async function start(door: string, role: string): Promise<Running> {
    const port = await freePort();
    const child = spawn(process.execPath, [door], {
      cwd: join(folder, 'app'),
      env: { ...settings(), ROLE: role, PORT: String(port) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return { process: child, url: `http://127.0.0.1:${port}` };
  }

  it('holds no source, no tests and no tools of developers', () => {
    const absent = [
      'src',
      'test',
      'scripts',
      'node_modules/typescript',
      'node_modules/jest',
      'node_modules/prisma',
    ];
    expect(absent.filter((path) => existsSync(join(folder, 'app', path)))).toEqual([]);
  });

  it('starts a web and a worker process side by side on an empty database', async () => {
    for (const { url } of [web, worker]) {
      await until('the service is ready', () => isReady(url), 30_000);
      const answer = await fetch(`${url}/health/ready`);
      expect(await answer.json()).toMatchObject({ status: 'ready' });
    }
  });

  it.each(['live', 'ready'])('answers the health check of the container: %s', async (question) => {
    const { code } = await run(['bin/health.mjs', question], { PORT: new URL(web.url).port });
    expect(code).toBe(0);
  });

  it('fails that health check where nothing listens', async () => {
    const { code } = await run(['bin/health.mjs', 'live'], { PORT: String(await freePort()) });
    expect(code).toBe(1);
  });

  it('answers a test person who writes in', async () => {
    const { code, output } = await run(['bin/karibu.mjs', 'chat', '--as', 'simulator:image'], {}, 'JOIN\n');
    expect(output).toMatch(/^< \S/m);
    expect(code).toBe(0);
  });

  it('stops with SIGTERM', async () => {
    const codes = [web, worker].map(async ({ process }) => {
      const exit = once(process, 'exit');
      process.kill('SIGTERM');
      return exit;
    });
    expect(await Promise.all(codes)).toEqual([
      [0, null],
      [0, null],
    ]);
  });

  async function run(
    args: string[],
    changes: NodeJS.ProcessEnv,
    input = '',
  ): Promise<{ code: unknown; output: string }> {
    const child = spawn(process.execPath, args, {
      cwd: join(folder, 'app'),
      env: { ...settings(), ...changes },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const exit = once(child, 'exit');
    child.stdin.end(input);
    const output = await text(child.stdout);
    const [code] = (await exit) as [unknown];
    return { code, output };
  }
});

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}
