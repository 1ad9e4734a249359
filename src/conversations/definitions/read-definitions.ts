import { join } from 'node:path';
import { stateSuffix } from '../translation/state-file.js';
import { readIfThere, shown } from './definition-files.js';
import type { DefinitionFolders } from './definition-files.js';
import { makeRevision } from './make-revision.js';
import { readTextFiles } from './read-text-files.js';
import type { ReadDefinition, TextFile, TextFileRules } from './read-text-files.js';
import { systemSource, systemTextKeys, systemVariables } from './system-texts.js';

/** What the service's own texts compile to: the languages that they are in. */
export interface SystemTexts {
  readonly languages: readonly string[];
}

/** Reads `system.json` of each of these languages. */
export async function readSystemTexts(
  folders: DefinitionFolders,
  languages: readonly string[],
): Promise<ReadDefinition<SystemTexts>> {
  const rules = { keys: systemTextKeys, variables: systemVariables, source: systemSource(languages) };
  const { texts, written, problems } = await readAllTexts(folders, 'system', languages, rules);
  if (problems.length > 0) return { status: 'invalid', name: 'system', problems };
  return { status: 'ok', revision: makeRevision('system', 'system', '', { languages }, texts), written };
}

/** Reads a definition's texts in all its languages from the folders, and checks them against what uses them. */
export async function readAllTexts(
  { localesDir }: DefinitionFolders,
  scope: string,
  languages: readonly string[],
  rules: TextFileRules,
): Promise<ReturnType<typeof readTextFiles>> {
  return readTextFiles(await textFilesIn({ localesDir }, scope, languages), scope, rules);
}

/** Gives the files of a definition's texts as the folders hold them. */
export function textFilesIn(
  { localesDir }: Pick<DefinitionFolders, 'localesDir'>,
  scope: string,
  languages: readonly string[],
): Promise<TextFile[]> {
  const files = languages.map(async (language) => {
    const path = join(localesDir, language, `${scope}.json`);
    const statePath = join(localesDir, language, `${scope}${stateSuffix}`);
    return {
      language,
      file: shown(path),
      source: await readIfThere(path),
      stateFile: shown(statePath),
      state: await readIfThere(statePath),
    };
  });
  return Promise.all(files);
}
