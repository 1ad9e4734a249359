import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { notesOf, variableNames } from '../src/platform/config/variables.js';
import { dockerStages, runtimeStage } from './container-files.js';
import { projectDir } from './import-rules.js';

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly env_file?: readonly { readonly path: string; readonly required: boolean }[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports?: readonly string[];
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

const read = (path: string): string => readFileSync(join(projectDir, path), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const ours = ['web', 'worker'];

function service(name: string): Service {
  const found = compose.services[name];
  if (found === undefined) throw new Error(`There is no service named ${name}.`);
  return found;
}

describe('docker-compose.yml', () => {
  it('runs PostgreSQL, Redis, a web and a worker process, and nothing else', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['postgres', 'redis', 'web', 'worker']);
    expect(service('postgres').image).toMatch(/^postgres:1[67]\b/);
    expect(service('redis').image).toMatch(/^redis:7\b/);
  });

  it('watches over the health of each', () => {
    const unwatched = Object.entries(compose.services).filter(
      ([, { healthcheck }]) => healthcheck === undefined,
    );
    expect(unwatched.map(([name]) => name)).toEqual([]);
  });

  it.each(ours)('starts %s once the database and the queue are healthy', (name) => {
    expect(service(name).depends_on).toEqual({
      postgres: { condition: 'service_healthy' },
      redis: { condition: 'service_healthy' },
    });
  });

  it.each(ours)('gives %s only settings that exist, and secrets as files', (name) => {
    const known = variableNames.flatMap((variable) =>
      notesOf(variable).isSecret ? [variable, `${variable}_FILE`] : [variable],
    );
    const given = service(name).environment ?? {};
    expect(Object.keys(given).filter((variable) => !known.includes(variable))).toEqual([]);
    expect(given.NODE_ENV).toBe('production');
    expect(given.ROLE).toBe(name);
    const asFiles = Object.entries(given).filter(([variable]) => variable.endsWith('_FILE'));
    expect(asFiles.map(([, path]) => path.replace('/run/secrets/', ''))).toEqual(service(name).secrets);
  });

  it.each(ours)('lets %s start without a .env', (name) => {
    expect(service(name).env_file).toEqual([{ path: '.env', required: false }]);
  });

  it('declares every volume and secret that a service uses, and keeps the queue on disk', () => {
    const services = Object.values(compose.services);
    const volumes = services.flatMap((one) => (one.volumes ?? []).map((volume) => volume.split(':')[0]));
    const secrets = services.flatMap((one) => one.secrets ?? []);
    expect([...new Set(volumes)].sort()).toEqual(Object.keys(compose.volumes).sort());
    expect([...new Set(secrets)].sort()).toEqual(Object.keys(compose.secrets).sort());
    expect(service('redis').command?.join(' ')).toContain('--appendonly yes');
  });

  it('opens one port, and on this machine only', () => {
    const opened = Object.values(compose.services).flatMap(({ ports }) => ports ?? []);
    expect(opened).toEqual(['127.0.0.1:3000:3000']);
  });

  it('keeps the secrets out of the repository and out of the image', () => {
    const folders = Object.values(compose.secrets).map(({ file }) => file.split('/')[1]);
    expect(new Set(folders)).toEqual(new Set(['secrets']));
    expect(read('.gitignore').split('\n')).toContain('/secrets/');
    expect(read('.dockerignore').split('\n')).not.toContain('!secrets');
  });
});

describe('the Dockerfile', () => {
  const stages = dockerStages();
  const copied = stages.flatMap(({ copies }) => copies).filter(({ from }) => from === undefined);
  const sources = [...new Set(copied.flatMap((copy) => copy.sources))];

  it('copies what exists, and .dockerignore lets exactly that through', () => {
    expect(sources.filter((path) => !existsSync(join(projectDir, path)))).toEqual([]);
    const through = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'));
    const needed = new Set(sources.map((path) => `!${path.split('/')[0] ?? path}`));
    expect(through.sort()).toEqual([...needed].sort());
  });

  it('brings what the service reads when it runs, and no tools of developers', () => {
    const brought = runtimeStage().copies.flatMap(({ sources: paths }) => paths);
    expect(brought).toEqual(
      expect.arrayContaining(['/app/dist', 'prisma/migrations', 'flows', 'locales', 'bin']),
    );
    const installs = runtimeStage().instructions.filter(([, rest]) => rest.includes('npm ci'));
    expect(installs.map(([, rest]) => rest)).toEqual([
      expect.stringContaining('npm ci --omit=dev --omit=optional'),
    ]);
  });

  it('takes from another stage only what its build makes', () => {
    const taken = stages.flatMap(({ copies }) => copies).filter(({ from }) => from !== undefined);
    expect(taken).toEqual([{ from: 'build', sources: ['/app/dist'], destination: './dist' }]);
  });

  it('runs as an ordinary user, in production, on all addresses, and stops by SIGTERM', () => {
    const { instructions } = runtimeStage();
    expect(instructions).toContainEqual(['USER', 'node']);
    expect(instructions).toContainEqual(['STOPSIGNAL', 'SIGTERM']);
    const settings = instructions.find(([instruction]) => instruction === 'ENV')?.[1];
    expect(settings).toContain('NODE_ENV=production');
    expect(settings).toContain('HOST=0.0.0.0');
    const names = (settings ?? '').split(' ').map((pair) => pair.split('=')[0] ?? '');
    expect(names.filter((name) => !(variableNames as readonly string[]).includes(name))).toEqual([]);
  });

  it('asks for its health, and starts, by files that are in the image', () => {
    const { instructions } = runtimeStage();
    const commands = instructions
      .filter(([name]) => name === 'CMD' || name === 'HEALTHCHECK')
      .map(([, rest]) => rest);
    expect(commands).toHaveLength(2);
    const files = commands.flatMap((command) =>
      [...command.matchAll(/"([^"]+\.m?js)"/g)].map(([, file]) => file ?? ''),
    );
    const sourcesOf = (file: string) => file.replace(/^dist\/(.*)\.js$/, 'src/$1.ts');
    expect(files.filter((file) => !existsSync(join(projectDir, sourcesOf(file))))).toEqual([]);
  });
});
