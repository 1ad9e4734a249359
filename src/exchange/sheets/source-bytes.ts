import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

import type { SheetSource } from './sheet.js';

const pieceBytes = 64 * 1024;

/** The bytes of a file, piece by piece. */
export async function* bytesOf(source: SheetSource): AsyncGenerator<Buffer> {
  if ('path' in source)
    yield* createReadStream(source.path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>;
  else
    for (let from = 0; from < source.bytes.length; from += pieceBytes)
      yield source.bytes.subarray(from, from + pieceBytes);
}

/** The sha256 of a file, by which the same one is noticed a second time. */
export async function hashOf(source: SheetSource): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of bytesOf(source)) hash.update(piece);
  return hash.digest();
}
