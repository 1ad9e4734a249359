import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { DomainError } from '../../domain-error.js';
import { digest, readArchive } from './archive.js';
import { BackupManifest, manifestName } from './manifest.js';

/**
 * Reads a whole backup and compares every entry with the manifest's size and hash.
 * @throws DomainError `backup_damaged` with what is wrong
 */
export async function verifyBackup(file: string): Promise<BackupManifest> {
  const found = new Map<string, { sha256: string; bytes: number }>();
  let manifest: BackupManifest | undefined;
  try {
    for await (const { name, content } of readArchive(file)) {
      if (name === manifestName) manifest = BackupManifest.parse(JSON.parse(await textOf(content)));
      else found.set(name, await digest(content));
    }
  } catch (error) {
    throw damaged(file, 'it is cut short, or no backup at all', error);
  }
  if (manifest === undefined) throw damaged(file, `it has no ${manifestName}`);
  requireAll(file, manifest, found);
  return manifest;
}

/**
 * Writes the files of a verified backup (flows, locales and such) into a folder, under their names.
 * @returns the names, such as `flows/registration.flow.yaml`
 */
export async function extractFiles(file: string, folder: string): Promise<string[]> {
  const manifest = await verifyBackup(file);
  const names = new Set(manifest.files.map(({ name }) => name));
  const written: string[] = [];
  for await (const { name, content } of readArchive(file)) {
    if (!names.has(name)) continue;
    const inside = name.slice('files/'.length);
    const destination = join(folder, inside);
    await mkdir(dirname(destination), { recursive: true });
    await pipeline(content, createWriteStream(destination, { mode: 0o600 }));
    written.push(inside);
  }
  return written;
}

function requireAll(
  file: string,
  manifest: BackupManifest,
  found: ReadonlyMap<string, { sha256: string; bytes: number }>,
): void {
  const named = [...manifest.tables, ...manifest.files];
  for (const { name, sha256 } of named) {
    if (found.get(name)?.sha256 !== sha256) throw damaged(file, `${name} is missing or was changed`);
  }
  const unnamed = [...found.keys()].find((name) => !named.some((entry) => entry.name === name));
  if (unnamed !== undefined) throw damaged(file, `it holds ${unnamed}, which its manifest does not name`);
}

async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function damaged(file: string, what: string, cause?: unknown): DomainError {
  return new DomainError('backup_damaged', `The backup ${file} cannot be used: ${what}.`, { cause });
}
