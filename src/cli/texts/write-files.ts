import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readIfThere, shown } from '../../conversations/definitions/read-definitions.js';
import { nestTexts } from '../../conversations/publishing/nested-texts.js';
import type { LanguageChange } from '../../conversations/translation/plan-import.js';
import { stateSuffix, writeStateFile } from '../../conversations/translation/state-file.js';
import { formatTexts } from '../../engine/definition/format/format-texts.js';
import { formatProblem } from '../../engine/definition/problem.js';
import { maxFileBytes } from '../../engine/limits.js';
import { DomainError } from '../../platform/domain-error.js';

/** A file as it is to be. */
export interface NewFile {
  readonly path: string;
  readonly content: string;
}

/** Gives the texts of a language and their state file, both in canonical form. */
export function filesOf(localesDir: string, change: LanguageChange): NewFile[] {
  const { definition, language, texts } = change;
  const path = join(localesDir, language.language, definition.name);
  const isChanged = Object.keys(texts).some((key) => texts[key] !== language.texts[key]);
  return [...(isChanged ? [textsFileOf(`${path}.json`, change)] : []), stateFileOf(localesDir, change)];
}

function textsFileOf(path: string, { definition, texts }: LanguageChange): NewFile {
  const needed = definition.keys.map(({ key }) => key);
  const written = formatTexts(path, nestTexts(texts, Object.keys(definition.source.texts), needed));
  if (written.status === 'ok') return { path, content: written.text };
  throw new DomainError('invalid_texts', written.problems.map(formatProblem).join('\n'));
}

/** Gives the state file of a language; its keys stand in the order of the texts. */
export function stateFileOf(
  localesDir: string,
  { definition, language, texts, records }: LanguageChange,
): NewFile {
  const inOrder = Object.keys(definition.source.texts).filter((key) => texts[key] !== undefined);
  const keys = [...new Set([...inOrder, ...Object.keys(texts)])];
  const path = join(localesDir, language.language, definition.name + stateSuffix);
  const content = writeStateFile(records, keys);
  if (Buffer.byteLength(content) <= maxFileBytes) return { path, content };
  throw new DomainError(
    'too_large',
    `${shown(path)} would be larger than a file may be: divide "${definition.name}".`,
  );
}

/**
 * Writes files where they differ, and names those that did. Each is written whole beside its place first, so that a full
 * disk leaves all of them as they were.
 */
export async function writeAll(files: readonly NewFile[]): Promise<string[]> {
  const changed = await differing(files);
  const fresh = (path: string): string => `${path}.new`;
  try {
    for (const { path, content } of changed) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(fresh(path), content);
    }
  } catch (error) {
    for (const { path } of changed) await rm(fresh(path), { force: true });
    throw error;
  }
  for (const { path } of changed) await rename(fresh(path), path);
  return changed.map(({ path }) => shown(path));
}

/** Names the files that `writeAll` would write. */
export async function changedFiles(files: readonly NewFile[]): Promise<string[]> {
  return (await differing(files)).map(({ path }) => shown(path));
}

async function differing(files: readonly NewFile[]): Promise<NewFile[]> {
  const changed: NewFile[] = [];
  for (const file of files) if ((await readIfThere(file.path)) !== file.content) changed.push(file);
  return changed;
}
