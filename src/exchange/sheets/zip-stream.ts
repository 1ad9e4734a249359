import { crc32, createDeflateRaw } from 'node:zlib';

/** A file that goes into an archive, as its bytes come. */
export interface ZippedFile {
  readonly name: string;
  readonly content: AsyncIterable<Buffer> | Iterable<Buffer>;
  /** It may come to 4 GB or more, packed or not: its sizes are written in the larger form (ZIP64), which old programs cannot read. */
  readonly mayBeLarge?: boolean;
}

// Records of a ZIP archive (PKWARE APPNOTE 4.3.7, 4.3.9, 4.3.12 and 4.3.14 to 4.3.16).
const localSignature = 0x04034b50;
const descriptorSignature = 0x08074b50;
const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
const largeEndSignature = 0x06064b50;
const largeEndPlaceSignature = 0x07064b50;
const version = 20;
const largeVersion = 45;
/** Stands where a number is written in the larger form, elsewhere. */
const elsewhere = 0xffffffff;
const largeForm = 0x0001;
/** Sizes follow the content, and names are UTF-8. */
const flags = 0x0808;
const deflated = 8;

interface Written {
  readonly name: Buffer;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  readonly isLarge: boolean;
}

/** Packs files one after the other into a ZIP archive, which is given out as it grows. */
export async function* zipOf(files: readonly ZippedFile[]): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const start = offset;
    const isLarge = file.mayBeLarge === true;
    const sums = { checksum: 0, unpacked: 0, packed: 0 };
    const extra = isLarge ? larger(0, 0) : Buffer.alloc(0);
    const sizes = isLarge ? elsewhere : 0;
    const head = Buffer.concat([
      uint32(localSignature),
      fieldsOf({ name, checksum: 0, packed: sizes, unpacked: sizes, extra }),
      name,
      extra,
    ]);
    yield head;
    for await (const piece of packed(file.content, sums)) {
      sums.packed += piece.length;
      yield piece;
    }
    const { checksum, unpacked } = sums;
    const size = isLarge ? uint64 : uint32;
    const descriptor = Buffer.concat([
      ...[descriptorSignature, checksum].map(uint32),
      ...[sums.packed, unpacked].map(size),
    ]);
    yield descriptor;
    offset += head.length + sums.packed + descriptor.length;
    written.push({ name, checksum, unpacked, packed: sums.packed, offset: start, isLarge });
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
  const directory = Buffer.concat(files.map(entryOf));
  const isLarge = files.some((file) => file.isLarge);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(isLarge ? elsewhere : directory.length, 8);
  end.writeUInt32LE(isLarge ? elsewhere : offset, 12);
  const largeEnd = isLarge ? largeEndOf(files.length, directory.length, offset) : Buffer.alloc(0);
  return Buffer.concat([directory, largeEnd, uint32(endSignature), end]);
}

function entryOf({ name, checksum, packed: length, unpacked, offset, isLarge }: Written): Buffer {
  const extra = isLarge ? larger(unpacked, length, offset) : Buffer.alloc(0);
  const sizes = isLarge ? { packed: elsewhere, unpacked: elsewhere } : { packed: length, unpacked };
  const place = Buffer.alloc(14);
  place.writeUInt32LE(isLarge ? elsewhere : offset, 10);
  const made = Buffer.from([isLarge ? largeVersion : version, 0]);
  const fields = fieldsOf({ name, checksum, ...sizes, extra });
  return Buffer.concat([uint32(entrySignature), made, fields, place, name, extra]);
}

/** Where the directory is, in the larger form, and where that stands. */
function largeEndOf(files: number, length: number, offset: number): Buffer {
  const end = Buffer.concat([
    uint32(largeEndSignature),
    uint64(44),
    Buffer.from([largeVersion, 0, largeVersion, 0]),
    ...[0, 0].map(uint32),
    ...[files, files, length, offset].map(uint64),
  ]);
  return Buffer.concat([end, uint32(largeEndPlaceSignature), uint32(0), uint64(offset + length), uint32(1)]);
}

/** Numbers in the larger form, behind the name of a file. */
function larger(...numbers: readonly number[]): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(largeForm, 0);
  head.writeUInt16LE(numbers.length * 8, 2);
  return Buffer.concat([head, ...numbers.map(uint64)]);
}

interface SharedFields {
  readonly name: Buffer;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly extra: Buffer;
}

/** What stands in both records of a file. */
function fieldsOf({ name, checksum, packed: length, unpacked, extra }: SharedFields): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(extra.length === 0 ? version : largeVersion, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(deflated, 4);
  // 1 January 1980: the archive of the same rows is the same.
  fields.writeUInt16LE(0x21, 8);
  fields.writeUInt32LE(checksum, 10);
  fields.writeUInt32LE(length, 14);
  fields.writeUInt32LE(unpacked, 18);
  fields.writeUInt16LE(name.length, 22);
  fields.writeUInt16LE(extra.length, 24);
  return fields;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}
