import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readIfThere, shown } from '../../conversations/definitions/definition-files.js';
import { changedStates, changedTexts } from '../../conversations/translation/changed-files.js';
import type { LanguageChange } from '../../conversations/translation/plan-import.js';
import { stateSuffix } from '../../conversations/translation/state-file.js';

/** A file as it is to be. */
export interface NewFile {
  readonly path: string;
  readonly content: string;
}

/** Gives the texts of a language, where they change, and their state file. */
export function filesOf(localesDir: string, change: LanguageChange): NewFile[] {
  const path = join(localesDir, change.language.language, `${change.definition.name}.json`);
  const content = changedTexts(change, path);
  return [...(content === null ? [] : [{ path, content }]), stateFileOf(localesDir, change)];
}

/** Gives the state file of a language. */
export function stateFileOf(localesDir: string, change: LanguageChange): NewFile {
  const path = join(localesDir, change.language.language, change.definition.name + stateSuffix);
  return { path, content: changedStates(change, shown(path)) };
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
