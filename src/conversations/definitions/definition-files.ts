import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Where the files of program leads are. */
export interface DefinitionFolders {
  readonly flowsDir: string;
  readonly localesDir: string;
}

/** The files of one kind in the folder, sorted. */
export async function definitionFiles(folder: string, suffix: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith(suffix))
    .sort()
    .map((name) => join(folder, name));
}

/** A path as a program lead knows it: from the folder where the command runs. */
export function shown(path: string): string {
  return relative(process.cwd(), path) || path;
}

/** Reads a file; null when there is none. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
