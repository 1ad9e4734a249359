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
  const languages = readdirSync('locales');
  const chats = readdirSync(join('flows', `${name}.chats`));
  return {
    source: readFileSync(join('flows', `${name}${suffix}`), 'utf8'),
    texts: byLanguage(languages, `${name}.json`),
    states: byLanguage(languages, `${name}.state.json`),
    chats: Object.fromEntries(
      chats.map((chat) => [
        chat.replace(/\.chat$/, ''),
        readFileSync(join('flows', `${name}.chats`, chat), 'utf8'),
      ]),
    ),
  };
}

function byLanguage(languages: readonly string[], file: string): Record<string, string> {
  const present = languages.filter((language) => readdirSync(join('locales', language)).includes(file));
  return Object.fromEntries(
    present.map((language) => [language, readFileSync(join('locales', language, file), 'utf8')]),
  );
}
