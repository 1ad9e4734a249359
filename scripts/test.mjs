// Runs the tests; further arguments go to jest. The last line is always `N passed, N failed`, alone.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const folder = await mkdtemp(join(tmpdir(), 'karibu-results-'));
const resultsFile = join(folder, 'results.json');

const exitCode = await runJest([...process.argv.slice(2), '--json', `--outputFile=${resultsFile}`]);
const { passed, failed } = await count(resultsFile);
await rm(folder, { recursive: true, force: true });

// A run that ended badly without a failed test (it could not start, or died) counts as one failure.
const reported = failed === 0 && exitCode !== 0 ? 1 : failed;
console.log(`${passed} passed, ${reported} failed`);
process.exitCode = reported === 0 ? 0 : 1;

function runJest(args) {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, ...args];
  // With --json jest reports on standard error and puts the results on standard output as well.
  const child = spawn(process.execPath, options, { cwd: root, stdio: ['inherit', 'ignore', 'inherit'] });
  return new Promise((done) => {
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 1));
  });
}

/** Counts tests, and a file that could not be run as one failed test. */
async function count(file) {
  const results = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
  if (results === undefined) return { passed: 0, failed: 1 };
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
  };
}
