import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { problemsAt, readDocument } from '../../engine/definition/document.js';
import type { Path, Problem } from '../../engine/definition/problem.js';
import { canonicalJson } from '../../platform/canonical-json.js';
import { sentence } from '../../platform/sentence.js';
import { compileDictionary } from './compile-dictionary.js';
import type { DictionaryWords } from './dictionary-content.js';
import type { DictionaryFile } from './dictionary.schemas.js';
import { wordKeysOf } from './word-keys.js';

/** The file in the flows' folder that says what is kept about people. */
const dictionaryFile = 'dictionary.yaml';
/** The file of each language that names it all. */
const wordsFile = 'dictionary.json';

/** A dictionary with its words, as it is stored. */
export interface StoredDictionary {
  readonly file: DictionaryFile;
  readonly words: DictionaryWords;
  /** Of both, as they were written. */
  readonly hash: string;
}

/** The data dictionary as its files give it; `warnings` do not keep it from being used. */
export type ReadDictionary =
  | { readonly status: 'none' }
  | { readonly status: 'ok'; readonly dictionary: StoredDictionary; readonly warnings: readonly Problem[] }
  | { readonly status: 'invalid'; readonly problems: readonly Problem[] };

/** Reads `dictionary.yaml` and its words in every language: all of it, everything that is wrong, or that there is none. */
export async function readDictionary(folders: {
  readonly flowsDir: string;
  readonly localesDir: string;
}): Promise<ReadDictionary> {
  const path = join(folders.flowsDir, dictionaryFile);
  const source = await readIfThere(path);
  if (source === null) return { status: 'none' };
  const compiled = compileDictionary(shown(path), source);
  if (compiled.status === 'invalid') return compiled;
  const read = await readWords(
    folders.localesDir,
    wordKeysOf(compiled.file, await programmesIn(folders.flowsDir)),
  );
  const errors = read.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { status: 'invalid', problems: read.problems };
  const content = { file: compiled.file, words: read.words };
  const hash = createHash('sha256').update(canonicalJson(content)).digest('hex');
  return { status: 'ok', dictionary: { ...content, hash }, warnings: read.problems };
}

async function readWords(
  localesDir: string,
  known: ReadonlySet<string>,
): Promise<{ words: DictionaryWords; problems: Problem[] }> {
  const words: Record<string, Readonly<Record<string, string>>> = {};
  const problems: Problem[] = [];
  for (const language of await languagesIn(localesDir)) {
    const path = join(localesDir, language, wordsFile);
    const source = await readIfThere(path);
    if (source === null) continue;
    const read = wordsIn(shown(path), source, known);
    words[language] = read.words;
    problems.push(...read.problems);
  }
  return { words, problems };
}

function wordsIn(
  file: string,
  source: string,
  known: ReadonlySet<string>,
): { words: Record<string, string>; problems: readonly Problem[] } {
  const reading = readDocument(file, source);
  if (reading.status === 'invalid') return { words: {}, problems: reading.problems };
  const entries = flattened(reading.document.value, []);
  const strange = entries.filter(({ path, text }) => typeof text !== 'string' || !known.has(path.join('.')));
  const findings = strange.map(({ path, text }) => ({ path, ...strangeWord(path, text) }));
  const words = Object.fromEntries(
    entries.flatMap(({ path, text }) => (typeof text === 'string' ? [[path.join('.'), text] as const] : [])),
  );
  return { words, problems: problemsAt(reading.document, findings) };
}

function strangeWord(path: Path, text: unknown) {
  const name = path.join('.');
  if (typeof text !== 'string')
    return {
      rule: 'wrong_value',
      message: sentence('lint:word_is_text.message')`"${{ name }}" is no text.`,
      fix: sentence('lint:word_is_text.fix')`Write the words in quotes.`,
    };
  return {
    rule: 'unknown_word',
    severity: 'warning' as const,
    message: sentence('lint:unknown_word.message')`The dictionary has no "${{ name }}".`,
    fix: sentence('lint:unknown_word.fix')`Check its spelling against dictionary.yaml, or remove it.`,
  };
}

function flattened(value: unknown, path: Path): { path: Path; text: unknown }[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ path, text: value }];
  return Object.entries(value).flatMap(([key, inner]) => flattened(inner, [...path, key]));
}

/** The names of the programmes that stand beside the dictionary: it gives them names too. */
async function programmesIn(flowsDir: string): Promise<string[]> {
  const suffix = '.programme.yaml';
  const names = await readdir(flowsDir);
  return names.filter((name) => name.endsWith(suffix)).map((name) => name.slice(0, -suffix.length));
}

async function languagesIn(localesDir: string): Promise<string[]> {
  try {
    const entries = await readdir(localesDir, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function shown(path: string): string {
  return relative(process.cwd(), path) || path;
}
