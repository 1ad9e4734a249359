import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { definitionFiles, shown } from '../../conversations/definitions/definition-files.js';
import { flowSuffix } from '../../conversations/definitions/flow-folders.js';
import { formatFlow } from '../../engine/definition/format/format-flow.js';
import { formatTexts } from '../../engine/definition/format/format-texts.js';
import type { Formatting } from '../../engine/definition/format/format.js';
import { formatProblem } from '../../engine/definition/problem.js';
import type { Problem } from '../../engine/definition/problem.js';
import type { Config } from '../../platform/config/config.js';
import { DomainError } from '../../platform/domain-error.js';
import { formatProgramme } from '../../programmes/format-programme.js';
import { programmeSuffix } from '../../programmes/read-programmes.js';
import { print, printJson } from '../output.js';
import { readSettings } from './settings.js';

interface FormatOptions {
  readonly check?: boolean;
  readonly json?: boolean;
}

/** What became of the files. */
interface Outcome {
  /** Those that were, or are, not in canonical form. */
  readonly changed: string[];
  readonly problems: Problem[];
}

/** The form of each kind of file, by how its name ends. */
const formats: readonly (readonly [suffix: string, format: (file: string, source: string) => Formatting])[] =
  [
    [flowSuffix, formatFlow],
    [programmeSuffix, formatProgramme],
    ['.json', formatTexts],
  ];

/** `flows fmt`: writes flows, programmes and texts in canonical form. */
export function formatCommand(): Command {
  return new Command('fmt')
    .description('write flows, programmes and texts in their canonical form; comments stay')
    .argument('[files...]', 'some files only')
    .option('--check', 'change nothing; fail when something would change')
    .option('--json', 'print one JSON object')
    .action(async (files: string[], options: FormatOptions) => {
      const chosen = files.length > 0 ? files : await allFiles(readSettings());
      report(await formatAll(chosen, options.check === true), options);
    });
}

async function formatAll(files: readonly string[], isChecking: boolean): Promise<Outcome> {
  const outcome: Outcome = { changed: [], problems: [] };
  for (const file of files) {
    const format = formatFor(file);
    const source = await readText(file);
    const formatting = format(shown(file), source);
    if (formatting.status === 'invalid') outcome.problems.push(...formatting.problems);
    else if (formatting.text !== source) {
      outcome.changed.push(shown(file));
      if (!isChecking) await writeFile(file, formatting.text);
    }
  }
  return outcome;
}

function formatFor(file: string): (file: string, source: string) => Formatting {
  const found = formats.find(([suffix]) => file.endsWith(suffix));
  if (found !== undefined) return found[1];
  const known = formats.map(([suffix]) => `*${suffix}`).join(', ');
  throw new DomainError('unknown_file', `There is no canonical form of ${file}, only of: ${known}.`);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new DomainError('unreadable_file', `${file} cannot be read (${code ?? message}).`);
  }
}

async function allFiles({ flowsDir, localesDir }: Config): Promise<string[]> {
  const texts = (await readdir(localesDir, { recursive: true })).filter((name) => name.endsWith('.json'));
  return [
    ...(await definitionFiles(flowsDir, flowSuffix)),
    ...(await definitionFiles(flowsDir, programmeSuffix)),
    ...texts.sort().map((name) => join(localesDir, name)),
  ];
}

function report({ changed, problems }: Outcome, { check: isChecking, json: isJson }: FormatOptions): void {
  const ok = problems.length === 0 && (isChecking !== true || changed.length === 0);
  if (isJson === true) printJson({ ok, changed, problems });
  else {
    problems.map(formatProblem).forEach(print);
    for (const file of changed)
      print(isChecking === true ? `${file} is not in canonical form.` : `${file} rewritten.`);
    if (changed.length === 0 && problems.length === 0) print('Everything is in canonical form.');
  }
  if (!ok) process.exitCode = 1;
}
