import { Command } from 'commander';
import { testFlows } from '../conversations/golden/test-flows.js';
import type { GoldenResult } from '../conversations/golden/test-flows.js';
import { readFlows, readSystemTexts } from '../conversations/definitions/read-definitions.js';
import { readProgrammes } from '../programmes/read-programmes.js';
import { formatProblem } from '../engine/definition/problem.js';
import type { Problem } from '../engine/definition/problem.js';
import type { Config } from '../platform/config/config.js';
import { loadConfig } from '../platform/config/load-config.js';
import { renderProblems } from '../platform/config/problem.js';
import { DomainError } from '../platform/domain-error.js';
import { print, printJson } from './output.js';

/** `flows check` and `flows test`: both work on the files alone, without a database. */
export function flowsCommand(): Command {
  const flows = new Command('flows').description('check and test the conversations');
  flows
    .command('check')
    .description('list every mistake in flows, programmes and texts')
    .option('--json', 'print one JSON object')
    .action(async ({ json }: { json?: boolean }) => report(await problemsOf(settings()), json === true));
  flows
    .command('test')
    .description('play the golden conversations (UPDATE_GOLDEN=1 writes down how they went)')
    .option('--json', 'print one JSON object')
    .action(async ({ json }: { json?: boolean }) => {
      await test(json === true);
    });
  return flows;
}

function settings(): Config {
  const loaded = loadConfig(process.env);
  if (loaded.status === 'ok') return loaded.config;
  throw new DomainError('invalid_settings', renderProblems(loaded.problems));
}

async function problemsOf(config: Config): Promise<readonly Problem[]> {
  const flows = await readFlows(config);
  const programmes = await readProgrammes(config);
  const languages = new Set([
    config.defaultLanguage,
    ...flows.flatMap((flow) => (flow.status === 'ok' ? flow.revision.compiled.languages : [])),
  ]);
  const all = [...flows, ...programmes, await readSystemTexts(config, [...languages])];
  return all.flatMap((definition) => (definition.status === 'invalid' ? definition.problems : []));
}

async function test(isJson: boolean): Promise<void> {
  const run = await testFlows(settings(), { isUpdating: process.env.UPDATE_GOLDEN === '1' });
  if (run.status === 'invalid') return report(run.problems, isJson);
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

function report(problems: readonly Problem[], isJson: boolean): void {
  if (isJson) printJson({ ok: problems.length === 0, problems });
  else if (problems.length === 0) print('No problems found.');
  else problems.map(formatProblem).forEach(print);
  if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}
