import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FlowFiles } from '../src/engine/definition/edit/flow-files.js';

const suffix = '.flow.yaml';

/** The names of the flows that ship. */
export const libraryNames = readdirSync('flows')
  .filter((name) => name.endsWith(suffix))
  .map((name) => name.slice(0, -suffix.length))
  .sort();

/** Reads the files of a flow that ships. */
export function libraryFiles(name: string): FlowFiles {
  return filesIn('.', name);
}

/** Reads a registration that stays as it is, whatever becomes of the one that ships: what edits are tried on. */
export function editedRegistration(): FlowFiles {
  return filesIn(join('test', 'flows', 'edited'), 'registration');
}

function filesIn(root: string, name: string): FlowFiles {
  const chats = join(root, 'flows', `${name}.chats`);
  return {
    source: readFileSync(join(root, 'flows', `${name}${suffix}`), 'utf8'),
    texts: byLanguage(join(root, 'locales'), `${name}.json`),
    states: byLanguage(join(root, 'locales'), `${name}.state.json`),
    chats: Object.fromEntries(
      readdirSync(chats).map((chat) => [
        chat.replace(/\.chat$/, ''),
        readFileSync(join(chats, chat), 'utf8'),
      ]),
    ),
  };
}

function byLanguage(locales: string, file: string): Record<string, string> {
  const present = readdirSync(locales).filter((language) =>
    readdirSync(join(locales, language)).includes(file),
  );
  return Object.fromEntries(
    present.map((language) => [language, readFileSync(join(locales, language, file), 'utf8')]),
  );
}
