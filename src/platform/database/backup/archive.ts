import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

import { extract, pack, type Pack } from 'tar-stream';

/** One entry on its way into an archive. */
export interface Entry {
  readonly name: string;
  readonly bytes: number;
  readonly content: AsyncIterable<Uint8Array>;
}

/** One entry as it is read: its content is read before the next entry, or passed over. */
export interface ReadEntry {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Writes a `.tar.gz`, readable by its owner alone. It gets its name only when it is whole and on the disk.
 * `fill` adds the entries one after the other.
 */
export async function writeArchive(
  file: string,
  fill: (add: (entry: Entry) => Promise<void>) => Promise<void>,
): Promise<void> {
  const unfinished = `${file}.part`;
  const archive = pack();
  try {
    const written = pipeline(
      Readable.from(archive),
      createGzip(),
      createWriteStream(unfinished, { mode: 0o600 }),
    );
    const filled = fill((entry) => addTo(archive, entry)).then(() => archive.finalize());
    await Promise.all([written, filled]);
    await flush(unfinished);
    await rename(unfinished, file);
  } catch (error) {
    archive.destroy(null);
    await rm(unfinished, { force: true });
    throw error;
  }
}

/**
 * Reads a `.tar.gz` entry by entry, in the order in which it was written.
 * @throws when the file is cut short or is no such archive
 */
export async function* readArchive(file: string): AsyncGenerator<ReadEntry> {
  const archive = extract();
  const source = pipeline(createReadStream(file), createGunzip(), archive as unknown as Writable);
  // A source that fails ends the loop below with its error; one that is left early need not be heard.
  source.catch((error: unknown) => {
    archive.destroy(new Error('the archive cannot be read', { cause: error }));
  });
  for await (const entry of archive) {
    yield { name: entry.header.name, content: entry as unknown as AsyncIterable<Uint8Array> };
    entry.resume();
  }
  await source;
}

/** The sha256 of a stream of bytes in hex, and how many there were. */
export async function digest(content: AsyncIterable<Uint8Array>): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of content) {
    hash.update(chunk);
    bytes += chunk.byteLength;
  }
  return { sha256: hash.digest('hex'), bytes };
}

function addTo(archive: Pack, { name, bytes, content }: Entry): Promise<void> {
  return new Promise((resolve, reject) => {
    const sink = archive.entry({ name, size: bytes, mode: 0o600 }, (error) =>
      error ? reject(error) : resolve(),
    );
    pipeline(Readable.from(content), sink as unknown as Writable).catch(reject);
  });
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
