import { Command } from 'commander';
import { testFlows } from '../../conversations/golden/test-flows.js';
import type { GoldenResult } from '../../conversations/golden/test-flows.js';
import { print, printJson } from '../output.js';
import { reportProblems } from './problems.js';
import { readSettings } from './settings.js';

/** `flows test`: plays the golden conversations. */
export function testCommand(): Command {
  return new Command('test')
    .description('play the golden conversations (UPDATE_GOLDEN=1 writes down how they went)')
    .option('--json', 'print one JSON object')
    .action(async ({ json }: { json?: boolean }) => {
      await test(json === true);
    });
}

async function test(isJson: boolean): Promise<void> {
  const run = await testFlows(readSettings(), { isUpdating: process.env.UPDATE_GOLDEN === '1' });
  if (run.status === 'invalid') return reportProblems(run.problems, isJson);
  const failed = run.results.filter(({ ok }) => !ok);
  const passed = run.results.length - failed.length;
  if (isJson) {
    const conversations = run.results.map(({ file, language, ok, diff }) => ({ file, language, ok, diff }));
    printJson({ ok: failed.length === 0, passed, failed: failed.length, conversations });
  } else {
    failed.forEach(printFailure);
    print(`${passed} passed, ${failed.length} failed`);
  }
  if (failed.length > 0) process.exitCode = 1;
}

function printFailure({ file, line, diff }: GoldenResult): void {
  print(`${file}:${line} went otherwise (- as written, + as it went):\n${diff}\n`);
}
