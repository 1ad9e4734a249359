import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { Command } from 'commander';
import {
  chatPath,
  filesOfFolder,
  flowPath,
  statesPath,
  textsPath,
} from '../../conversations/definitions/flow-folders.js';
import type { DefinitionFolders } from '../../conversations/definitions/definition-files.js';
import { applyOperations } from '../../engine/definition/edit/apply.js';
import { describeChanges, sentenceOf } from '../../engine/definition/edit/changes.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { Operation } from '../../engine/definition/edit/operations.js';
import { sentenceOfReason } from '../../engine/definition/edit/reasons.js';
import { DomainError } from '../../platform/domain-error.js';
import { print, printJson } from '../output.js';
import { writeAll } from '../texts/write-files.js';
import type { NewFile } from '../texts/write-files.js';
import { readSettings } from './settings.js';

/** What `flows edit` did, or why it did nothing. */
export interface EditReport {
  readonly ok: boolean;
  /** What changed, a sentence each. */
  readonly changes: readonly string[];
  /** The files that were written. */
  readonly files: readonly string[];
  /** Null when all was done; `at` counts the operations from 1. */
  readonly refused: { readonly at: number; readonly code: string; readonly message: string } | null;
}

/** `flows edit`: makes the changes of the console in the files, from operations as JSON. */
export function editCommand(): Command {
  return new Command('edit')
    .description('make changes in the files of a flow, given as JSON: docs/editing.md')
    .argument('<name>', 'the flow')
    .argument('<file>', 'a file with the changes, a list or one on each line; - reads them from the terminal')
    .option('--json', 'print one JSON object')
    .action(async (name: string, file: string, { json }: { json?: boolean }) => {
      const source = file === '-' ? await readAll(process.stdin) : await readChanges(file);
      const report = await editFlow(readSettings(), name, operationsIn(source));
      if (json === true) printJson(report);
      else printReport(report);
      if (!report.ok) process.exitCode = 1;
    });
}

/**
 * Makes changes in the files of a flow: all of them, or none.
 * @throws DomainError when there is no such flow
 */
export async function editFlow(
  folders: DefinitionFolders,
  name: string,
  operations: readonly Operation[],
): Promise<EditReport> {
  const before = await filesOfFolder(folders, name);
  if (before === null)
    throw new DomainError('not_found', `There is no flow "${name}" in ${folders.flowsDir}.`);
  const applied = applyOperations(before, operations);
  if (applied.status === 'refused') {
    const { reason, at } = applied;
    const refused = { at: at + 1, code: reason.code, message: sentenceOfReason(reason) };
    return { ok: false, changes: [], files: [], refused };
  }
  const files = await writeAll(newFiles(folders, name, before, applied.files));
  return { ok: true, changes: describeChanges(before, applied.files).map(sentenceOf), files, refused: null };
}

async function readChanges(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new DomainError('unreadable_file', `${file} cannot be read (${code ?? message}).`);
  }
}

/** Reads a list of operations, or one on each line; whether each is one is seen when it is made. */
function operationsIn(source: string): Operation[] {
  if (source.trimStart().startsWith('[')) return parsed(source, 1) as Operation[];
  const lines = source.split('\n').map((line, index) => ({ line, number: index + 1 }));
  return lines
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => parsed(line, number) as Operation);
}

function parsed(source: string, line: number): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new DomainError('malformed', `The changes are no JSON, from line ${line} on: ${error.message}.`);
  }
}

/** Files that are no longer there stay: a language that was taken out of a flow may come back. */
function newFiles(folders: DefinitionFolders, name: string, before: FlowFiles, after: FlowFiles): NewFile[] {
  const changed = (part: 'texts' | 'states' | 'chats', pathOf: (key: string) => string): NewFile[] =>
    Object.entries(after[part])
      .filter(([key, content]) => before[part][key] !== content)
      .map(([key, content]) => ({ path: pathOf(key), content }));
  return [
    { path: flowPath(folders, name), content: after.source },
    ...changed('texts', (language) => textsPath(folders, name, language)),
    ...changed('states', (language) => statesPath(folders, name, language)),
    ...changed('chats', (chat) => chatPath(folders, name, chat)),
  ];
}

function printReport({ changes, files, refused }: EditReport): void {
  if (refused !== null) {
    print(`Change ${refused.at} cannot be made: ${refused.message}`);
    print('Nothing was written.');
    return;
  }
  changes.forEach(print);
  for (const file of files) print(`${file} written.`);
  if (files.length === 0) print('Nothing changed.');
}
