import { crc32, createDeflateRaw } from 'node:zlib';

/** A file that goes into an archive, as its bytes come. */
export interface ZippedFile {
  readonly name: string;
  readonly content: AsyncIterable<Buffer> | Iterable<Buffer>;
}

// Records of a ZIP archive (PKWARE APPNOTE 4.3.7, 4.3.9, 4.3.12 and 4.3.16).
const localSignature = 0x04034b50;
const descriptorSignature = 0x08074b50;
const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
const version = 20;
/** Sizes follow the content, and names are UTF-8. */
const flags = 0x0808;
const deflated = 8;

interface Written {
  readonly name: Buffer;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** Packs files one after the other into a ZIP archive, which is given out as it grows. */
export async function* zipOf(files: readonly ZippedFile[]): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const start = offset;
    const sums = { checksum: 0, unpacked: 0, packed: 0 };
    const head = Buffer.concat([uint32(localSignature), fieldsOf(name, 0, 0, 0), name]);
    yield head;
    for await (const piece of packed(file.content, sums)) {
      sums.packed += piece.length;
      yield piece;
    }
    const { checksum, unpacked } = sums;
    const descriptor = Buffer.concat([descriptorSignature, checksum, sums.packed, unpacked].map(uint32));
    yield descriptor;
    offset += head.length + sums.packed + descriptor.length;
    written.push({ name, checksum, unpacked, packed: sums.packed, offset: start });
  }
  yield directoryOf(written, offset);
}

async function* packed(
  content: ZippedFile['content'],
  sums: { checksum: number; unpacked: number },
): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw();
  const feeding = (async () => {
    for await (const piece of content) {
      sums.checksum = crc32(piece, sums.checksum);
      sums.unpacked += piece.length;
      if (!deflate.write(piece)) await new Promise((resolve) => deflate.once('drain', resolve));
    }
    deflate.end();
  })();
  // What breaks the content breaks the archive.
  feeding.catch((error: unknown) =>
    deflate.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  yield* deflate as AsyncIterable<Buffer>;
  await feeding;
}

function directoryOf(files: readonly Written[], offset: number): Buffer {
  const entries = files.map(({ name, checksum, packed: length, unpacked, offset: at }) => {
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const made = Buffer.from([version, 0]);
    return Buffer.concat([
      uint32(entrySignature),
      made,
      fieldsOf(name, checksum, length, unpacked),
      place,
      name,
    ]);
  });
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([directory, uint32(endSignature), end]);
}

/** What stands in both records of a file. */
function fieldsOf(name: Buffer, checksum: number, length: number, unpacked: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(deflated, 4);
  // 1 January 1980: the archive of the same rows is the same.
  fields.writeUInt16LE(0x21, 8);
  fields.writeUInt32LE(checksum, 10);
  fields.writeUInt32LE(length, 14);
  fields.writeUInt32LE(unpacked, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
