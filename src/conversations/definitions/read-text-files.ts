import type { LanguageTexts } from '../../engine/definition/lint/rule.js';
import { saying } from '../../engine/definition/problem.js';
import type { Problem } from '../../engine/definition/problem.js';
import type { TextKey } from '../../engine/definition/step.js';
import { checkTexts, readUncheckedTexts } from '../../engine/definition/texts.js';
import { readStateFile } from '../translation/state-file.js';
import { trackTexts } from '../translation/track-texts.js';
import type { DefinitionTexts, Revision } from './definition-store.js';
import { sentence } from '../../platform/sentence.js';

/** A definition as its files give it: whole, or with what is wrong with it. */
export type ReadDefinition<Compiled> =
  | { readonly status: 'ok'; readonly revision: Revision<Compiled>; readonly written: WrittenTexts }
  | { readonly status: 'invalid'; readonly name: string; readonly problems: readonly Problem[] };

/** The texts of a definition as its files hold them, and the keys that it needs. */
export interface WrittenTexts {
  readonly keys: readonly TextKey[];
  readonly languages: readonly LanguageTexts[];
}

/** The files of a definition in one language, as problems name them, and what they hold; null for one that is not there. */
export interface TextFile {
  readonly language: string;
  readonly file: string;
  readonly source: string | null;
  readonly stateFile: string;
  readonly state: string | null;
}

/** What the texts of a definition are checked against. */
export interface TextFileRules {
  readonly keys: readonly TextKey[];
  readonly variables: ReadonlySet<string>;
  /** The language that they are translated from; without it, the first. */
  readonly source?: string;
}

/** How files of texts are read: each time anew, or from memory where one was read before. */
export interface TextReaders {
  readonly texts: typeof readUncheckedTexts;
  readonly states: typeof readStateFile;
}

/** Reads each file anew. */
export const straightReaders: TextReaders = { texts: readUncheckedTexts, states: readStateFile };

/** Reads a definition's texts in all its languages and checks them against what uses them. */
export function readTextFiles(
  files: readonly TextFile[],
  scope: string,
  rules: TextFileRules,
  readers: TextReaders = straightReaders,
): { texts: DefinitionTexts; written: WrittenTexts; problems: Problem[] } {
  const read: (LanguageTexts & { readonly from: TextFile })[] = [];
  const problems: Problem[] = [];
  for (const from of files) {
    const { language, file, source } = from;
    if (source === null) {
      problems.push(missingFile(file, scope, language));
      continue;
    }
    const reading = checkTexts(readers.texts(file, source), rules);
    if (reading.status === 'ok')
      read.push({ language, texts: reading.texts, document: reading.document, from });
    else problems.push(...reading.problems);
  }
  const texts = Object.fromEntries(read.map((one) => [one.language, one.texts]));
  const states = read.map(({ from }) => ({ file: from.stateFile, source: from.state }));
  const languages = read.map(({ from: _, ...one }) => one);
  const tracked = trackTexts(languages, states, rules.source ?? files[0]?.language, readers.states);
  problems.push(...tracked.problems);
  return { texts, written: { keys: rules.keys, languages: tracked.languages }, problems };
}

function missingFile(file: string, scope: string, language: string): Problem {
  const message = sentence(
    'lint:missing_texts.message',
  )`There are no texts of "${{ scope }}" in the language ${{ language }}.`;
  const fix = sentence(
    'lint:missing_texts.fix',
  )`Write ${{ file }}, or take ${{ language }} from the languages of "${{ scope }}".`;
  return { file, line: 1, column: 1, rule: 'missing_texts', severity: 'error', ...saying(message, fix) };
}
