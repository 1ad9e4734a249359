import { Command } from 'commander';
import { testFlows } from '../../conversations/golden/test-flows.js';
import { print, printJson } from '../output.js';
import { goldenAdvice, goldenFault } from './golden-report.js';
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
  const isUpdating = process.env.UPDATE_GOLDEN === '1';
  const run = await testFlows(readSettings(), { isUpdating });
  if (run.status === 'invalid') return reportProblems(run.problems, isJson);
  const failed = run.results.filter(({ ok }) => !ok);
  const passed = run.results.length - failed.length;
  if (isJson) {
    const conversations = run.results.map(({ file, language, ok, diff }) => ({ file, language, ok, diff }));
    printJson({ ok: failed.length === 0, passed, failed: failed.length, conversations });
  } else {
    for (const result of failed) print(`${goldenFault(result)}\n`);
    print(`${passed} passed, ${failed.length} ${isUpdating ? 'written down as they went' : 'failed'}`);
    if (failed.length > 0)
      print(isUpdating ? 'Read every difference: flows are published by these conversations.' : goldenAdvice);
  }
  if (failed.length > 0 && !isUpdating) process.exitCode = 1;
}
