import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { definitionFiles, shown } from '../conversations/definitions/definition-files.js';
import type { DefinitionFolders } from '../conversations/definitions/definition-files.js';
import { makeRevision } from '../conversations/definitions/make-revision.js';
import { readAllTexts } from '../conversations/definitions/read-definitions.js';
import type { ReadDefinition } from '../conversations/definitions/read-text-files.js';
import type { Problem } from '../engine/definition/problem.js';
import { compileProgramme } from './compile-programme.js';
import { programmeVariables } from './live-programme.js';
import type { Programme } from './programme.js';

/** What the name of a programme's file ends with. */
export const programmeSuffix = '.programme.yaml';

/** Reads every `<name>.programme.yaml` with its texts; there may be none. */
export async function readProgrammes(folders: DefinitionFolders): Promise<ReadDefinition<Programme>[]> {
  const files = await definitionFiles(folders.flowsDir, programmeSuffix);
  return Promise.all(files.map((file) => readProgramme(folders, file)));
}

async function readProgramme(folders: DefinitionFolders, file: string): Promise<ReadDefinition<Programme>> {
  const source = await readFile(file, 'utf8');
  const name = basename(file, programmeSuffix);
  const compilation = compileProgramme(shown(file), source);
  if (compilation.status === 'invalid') return { status: 'invalid', name, problems: compilation.problems };
  const { programme, texts: keys } = compilation.compiled;
  if (programme.programme !== name)
    return { status: 'invalid', name, problems: [wrongName(file, programme.programme, name)] };
  const rules = { keys, variables: programmeVariables };
  const { texts, written, problems } = await readAllTexts(folders, name, programme.languages, rules);
  if (problems.length > 0) return { status: 'invalid', name, problems };
  return { status: 'ok', revision: makeRevision('programme', name, source, programme, texts), written };
}

function wrongName(file: string, written: string, name: string): Problem {
  const message = `The file is called ${name} but its programme "${written}".`;
  const fix = `Write programme: ${name}.`;
  return { file: shown(file), line: 1, column: 1, rule: 'wrong_name', severity: 'error', message, fix };
}
