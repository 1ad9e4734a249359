// Builds dist/ from src/: the Prisma client from prisma/schema.prisma, then TypeScript; and dist/web from web/.
//   node scripts/build.mjs             builds always
//   node scripts/build.mjs --if-stale  does nothing, quietly, when no input changed since the last good build
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { buildConsole, isConsoleFresh } from './web.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const source = join(root, 'src');
const output = join(root, 'dist');
const generated = join(source, 'generated/prisma');
const stampFile = join(output, '.build-stamp.json');
const lockFile = join(root, 'node_modules/.karibu-build-lock');
const schemaFiles = ['prisma/schema.prisma', 'prisma.config.ts', 'package.json'];

class BuildError extends Error {}

/**
 * Builds what is missing or stale; the command line needs no console.
 * @throws BuildError with the tools' own words when a step fails
 */
export async function build({ onlyIfStale = false, withConsole = true } = {}) {
  const isServiceDue = () => !onlyIfStale || !isServiceFresh();
  const isConsoleDue = () => withConsole && (!onlyIfStale || !isConsoleFresh());
  if (!isServiceDue() && !isConsoleDue()) return;
  await whileAlone(() => {
    // Another build may have done the work while this one waited for it.
    if (isServiceDue()) buildService();
    if (isConsoleDue()) buildWeb();
  });
}

function buildService() {
  const before = readStamp();
  rmSync(stampFile, { force: true });
  if (before.schema !== hashOf(schemaFiles) || !existsSync(join(generated, 'client.ts'))) generateClient();
  prune();
  compile();
  writeFileSync(stampFile, JSON.stringify(currentStamp()));
}

function buildWeb() {
  try {
    buildConsole();
  } catch (error) {
    throw new BuildError(error.message, { cause: error });
  }
}

function isServiceFresh() {
  const stamp = readStamp();
  return (
    stamp.inputs === currentStamp().inputs && existsSync(join(generated, 'client.ts')) && !isOutputMissing()
  );
}

function readStamp() {
  return existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
}

function currentStamp() {
  const inputs = [...schemaFiles, 'tsconfig.json', 'scripts/build.mjs', ...writtenSources()];
  return { inputs: hashOf(inputs), schema: hashOf(schemaFiles) };
}

function writtenSources() {
  return filesUnder(source)
    .filter((file) => file.endsWith('.ts') && !file.startsWith(generated))
    .map((file) => relative(root, file))
    .filter((file) => !isTest(file))
    .sort();
}

const isTest = (file) => file.endsWith('.test.ts');

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function generateClient() {
  run(
    'prisma/build/index.js',
    ['generate'],
    'The database client could not be generated from prisma/schema.prisma.',
  );
}

function compile() {
  // The compiler trusts its own notes of what it wrote; without them it writes everything again.
  if (isOutputMissing()) rmSync(join(output, '.tsbuildinfo'), { force: true });
  run(
    'typescript/bin/tsc',
    ['-p', 'tsconfig.json', '--pretty', String(Boolean(process.stdout.isTTY))],
    'The source does not compile.',
  );
}

function isOutputMissing() {
  return filesUnder(source).some(
    (file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !isTest(file) && !existsSync(outputOf(file)),
  );
}

const outputOf = (file) => join(output, relative(source, file)).replace(/\.ts$/, '.js');

/** Removes outputs whose source is gone, so that nothing runs that can no longer be read. */
function prune() {
  for (const file of filesUnder(output)) {
    if (!/\.js(\.map)?$/.test(file) || file.startsWith(join(output, 'web/'))) continue;
    const written = join(source, relative(output, file)).replace(/\.js(\.map)?$/, '.ts');
    if (!existsSync(written)) rmSync(file);
  }
}

function run(tool, args, complaint) {
  const script = join(root, 'node_modules', tool);
  if (!existsSync(script)) {
    throw new BuildError('The build tools are not installed. Run: npm ci --include=dev');
  }
  const environment = { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  const result = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  });
  if (result.error) throw new BuildError(`${complaint}\n${result.error.message}`);
  if (result.status !== 0) throw new BuildError(`${complaint}\n${result.stdout}${result.stderr}`.trimEnd());
}

/** Lets one build run at a time; a lock whose owner is gone is taken over. */
async function whileAlone(work) {
  while (!tryLock()) {
    if (isAbandoned()) rmSync(lockFile, { force: true });
    else await sleep(100);
  }
  try {
    mkdirSync(output, { recursive: true });
    return work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function tryLock() {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw new BuildError(`The build cannot write to ${dirname(lockFile)}: ${error.message}`);
  }
}

function isAbandoned() {
  const written = statSync(lockFile, { throwIfNoEntry: false });
  if (written === undefined) return false;
  const pid = Number(readFileSync(lockFile, 'utf8'));
  // An owner writes its number at once; a lock that stays empty was left by one that was killed in between.
  if (pid === 0) return Date.now() - written.mtimeMs > 5_000;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await build({ onlyIfStale: process.argv.includes('--if-stale') });
  } catch (error) {
    console.error(error instanceof BuildError ? error.message : error);
    process.exitCode = 1;
  }
}
