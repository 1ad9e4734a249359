import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import { withConnection } from '../connection.js';
import { namesOfApplied } from '../migrations.js';
import { digest, writeArchive, type Entry } from './archive.js';
import {
  manifestName,
  manifestOf,
  type BackedUpFile,
  type BackedUpTable,
  type BackupManifest,
} from './manifest.js';
import { productTables, sequenceValues, type Table } from './tables.js';

/** What goes into a backup, and where it goes. */
export interface BackupOptions {
  readonly url: string;
  /** The `.tar.gz` to write; one that is there is replaced when the new one is whole. */
  readonly file: string;
  /** Files and whole folders beside the tables, under the name that they get in the archive, such as `flows`. */
  readonly extraFiles: readonly { readonly name: string; readonly path: string }[];
}

type Add = (entry: Entry) => Promise<void>;

/**
 * Writes the whole installation into one archive of open formats: a CSV file per table as of one moment, the extra
 * files, and a manifest with a hash of each. The service may go on working meanwhile.
 */
export async function writeBackup(options: BackupOptions): Promise<BackupManifest> {
  return withConnection(options.url, 'backup', async (client) => {
    await beginSnapshot(client);
    return fillArchive(client, options);
  });
}

async function beginSnapshot(client: Client): Promise<void> {
  await client.query(`set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`);
  // Fixed forms of dates and times, whatever the server's settings.
  await client.query(`set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'`);
  await client.query('begin isolation level repeatable read read only');
}

async function fillArchive(client: Client, { file, extraFiles }: BackupOptions): Promise<BackupManifest> {
  let manifest: BackupManifest | undefined;
  await writeArchive(file, async (add) => {
    const tables: BackedUpTable[] = [];
    for (const table of await productTables(client))
      tables.push(await addTable(client, table, `${file}.table`, add));
    const files: BackedUpFile[] = [];
    for (const extra of await listFiles(extraFiles)) files.push(await addFile(extra, add));
    manifest = manifestOf({
      product: productVersion(),
      writtenAt: new Date().toISOString(),
      migrations: await namesOfApplied(client),
      tables,
      sequences: await sequenceValues(client),
      files,
    });
    await addText(manifestName, `${JSON.stringify(manifest, undefined, 2)}\n`, add);
  });
  if (manifest === undefined) throw new Error('the backup has no manifest');
  return manifest;
}

/** An archive names an entry's size before its content, so a table is first copied to a file beside the archive. */
async function addTable(
  client: Client,
  { table, columns }: Table,
  spool: string,
  add: Add,
): Promise<BackedUpTable> {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const statement = `copy ${client.escapeIdentifier(table)} (${list}) to stdout with (format csv, header true)`;
  try {
    const rows = client.query(copyTo(statement));
    await pipeline(rows, createWriteStream(spool, { mode: 0o600 }));
    const entry = await addFile({ name: `tables/${table}.csv`, path: spool }, add);
    return { ...entry, table, columns: [...columns], rows: rows.rowCount };
  } finally {
    await rm(spool, { force: true });
  }
}

async function addFile({ name, path }: { name: string; path: string }, add: Add): Promise<BackedUpFile> {
  const { sha256, bytes } = await digest(createReadStream(path));
  await add({ name, bytes, content: createReadStream(path) });
  return { name, bytes, sha256 };
}

async function addText(name: string, text: string, add: Add): Promise<void> {
  const content = Buffer.from(text);
  await add({ name, bytes: content.byteLength, content: Readable.from([content]) });
}

/** Every file, folders walked through, under its name in the archive. */
async function listFiles(extraFiles: BackupOptions['extraFiles']): Promise<{ name: string; path: string }[]> {
  const found: { name: string; path: string }[] = [];
  for (const { name, path } of extraFiles) {
    if (!(await stat(path)).isDirectory()) {
      found.push({ name: posix.join('files', name), path });
      continue;
    }
    for (const inside of (await readdir(path, { recursive: true })).sort()) {
      const full = join(path, inside);
      if (!(await stat(full)).isFile()) continue;
      found.push({ name: posix.join('files', name, ...inside.split(sep)), path: full });
    }
  }
  return found;
}

function productVersion(): string {
  const file = new URL('../../../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
