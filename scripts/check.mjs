// Checks the house's habits: types, lint, formatting, who imports whom, what nobody uses.
//   npm run check            all of them
//   npm run check -- lint    some of them, by name
// One line for each, what is wrong below, and `N passed, N failed` alone on the last line.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from './build.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');

const checks = [
  {
    name: 'types',
    tool: 'typescript/bin/tsc',
    args: ['--noEmit', '-p', 'tsconfig.test.json'],
    good: 'source and tests agree',
  },
  {
    name: 'console',
    tool: 'typescript/bin/tsc',
    args: ['--noEmit', '-p', 'web/tsconfig.json'],
    good: 'the pages agree with the API',
  },
  { name: 'lint', tool: 'eslint/bin/eslint.js', args: ['--max-warnings', '0', '.'], good: 'nothing to mend' },
  {
    name: 'format',
    tool: 'prettier/bin/prettier.cjs',
    args: ['--check', '.'],
    good: 'as prettier writes it',
  },
  {
    name: 'imports',
    tool: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.mjs', 'src', 'test', 'web/src'],
    good: 'all arrows point downward',
  },
  {
    name: 'unused',
    tool: 'knip/bin/knip.js',
    args: ['--no-progress', '--no-config-hints'],
    good: 'every file, export and package is used',
  },
];

process.exitCode = await check(process.argv.slice(2));

async function check(names) {
  const unknown = names.filter((name) => !checks.some((one) => one.name === name));
  if (unknown.length > 0) {
    console.error(
      `There is no check named ${unknown.join(', ')}: ${checks.map(({ name }) => name).join(', ')}.`,
    );
    return 1;
  }
  if (!(await isBuilt())) return summedUp([{ isGood: false }]);
  const chosen = checks.filter(({ name }) => names.length === 0 || names.includes(name));
  return summedUp(await Promise.all(chosen.map(run)));
}

/** The other checks read the generated database client, which a build makes. */
async function isBuilt() {
  try {
    await build({ onlyIfStale: true, withConsole: false });
    return true;
  } catch (error) {
    console.log(`fail  build\n${error.message}`);
    return false;
  }
}

/** Runs one tool and prints its line as soon as it has ended. */
async function run({ name, tool, args, good }) {
  const started = performance.now();
  const { code, output } = await outcomeOf(join(root, 'node_modules', tool), args);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1).padStart(5);
  const isGood = code === 0;
  console.log(`${isGood ? 'ok  ' : 'fail'}  ${name.padEnd(8)}${seconds} s  ${isGood ? good : 'see below'}`);
  return { name, isGood, output };
}

function outcomeOf(script, args) {
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (part) => (output += part));
  child.stderr.on('data', (part) => (output += part));
  return new Promise((done) => {
    child.on('error', ({ message }) => done({ code: 1, output: message }));
    child.on('close', (code) => done({ code, output }));
  });
}

function summedUp(results) {
  const bad = results.filter(({ isGood }) => !isGood);
  for (const { name, output } of bad.filter((one) => one.output !== undefined)) {
    console.log(`\n---- ${name}\n${output.trim()}`);
  }
  console.log(`\n${results.length - bad.length} passed, ${bad.length} failed`);
  return bad.length === 0 ? 0 : 1;
}
