import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { errorCode } from '../../platform/database/error-code.js';

const unpack = promisify(inflateRaw);

// Records of a ZIP archive (PKWARE APPNOTE 4.3.7, 4.3.12 and 4.3.16).
const localSignature = 0x04034b50;
const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
const localLength = 30;
const entryLength = 46;
const endLength = 22;
const longestComment = 0xffff;
const stored = 0;
const deflated = 8;

/** A file of an archive, unpacked. */
interface UnpackedFile {
  readonly name: Buffer;
  readonly checksum: number;
  readonly content: Buffer;
}

/**
 * Makes an archive that holds the same files without compression, so that whoever reads it unpacks no more than is there: what an
 * archive says of the size of its files may be a lie. Null when they take more bytes than allowed, or it is no archive.
 */
export async function plainArchive(archive: Buffer, maxBytes: number): Promise<Buffer | null> {
  try {
    const files: UnpackedFile[] = [];
    let left = maxBytes;
    for (const at of entriesOf(archive)) {
      const file = await unpackEntry(archive, at, left);
      left -= file.content.length;
      files.push(file);
    }
    return packPlainly(files);
  } catch (error) {
    if (error instanceof BrokenArchive || isOfContent(errorCode(error))) return null;
    throw error;
  }
}

/** What an archive cannot be read for. */
class BrokenArchive extends Error {}

/** Where the entries of the directory begin. */
function entriesOf(archive: Buffer): number[] {
  const end = endOf(archive);
  const count = archive.readUInt16LE(end + 10);
  const places: number[] = [];
  for (let at = archive.readUInt32LE(end + 16); places.length < count;) {
    if (archive.readUInt32LE(at) !== entrySignature) throw new BrokenArchive('there is no such entry');
    places.push(at);
    const variable = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    at += variable.reduce((sum, length) => sum + length, entryLength);
  }
  return places;
}

/** The directory's end stands at the archive's end, before a comment. */
function endOf(archive: Buffer): number {
  const last = archive.length - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (archive.readUInt32LE(at) === endSignature) return at;
  throw new BrokenArchive('there is no directory');
}

async function unpackEntry(archive: Buffer, at: number, maxBytes: number): Promise<UnpackedFile> {
  const method = archive.readUInt16LE(at + 10);
  const packedLength = archive.readUInt32LE(at + 20);
  const local = archive.readUInt32LE(at + 42);
  const start = local + localLength + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + packedLength);
  if (packed.length < packedLength || packed.length > maxBytes)
    throw new BrokenArchive('the content is too long');
  if (method !== stored && method !== deflated)
    throw new BrokenArchive('the content is packed in a way of its own');
  return {
    name: archive.subarray(at + entryLength, at + entryLength + archive.readUInt16LE(at + 28)),
    checksum: archive.readUInt32LE(at + 16),
    content: method === stored ? packed : await unpack(packed, { maxOutputLength: Math.max(1, maxBytes) }),
  };
}

function packPlainly(files: readonly UnpackedFile[]): Buffer {
  const [contents, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, checksum, content } of files) {
    const shared = sharedFields(name, checksum, content.length);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    contents.push(uint32(localSignature), shared, name, content);
    directory.push(uint32(entrySignature), Buffer.from([20, 0]), shared, place, name);
    offset += localLength + name.length + content.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    8,
  );
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...contents, ...directory, uint32(endSignature), end]);
}

/** What stands in both records of a file: version 2.0, names in UTF-8, no compression, no time. */
function sharedFields(name: Buffer, checksum: number, length: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2);
  fields.writeUInt32LE(checksum, 10);
  fields.writeUInt32LE(length, 14);
  fields.writeUInt32LE(length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Content that is none or goes on for too long, or a directory that points out of the archive. */
function isOfContent(code = ''): boolean {
  return code.startsWith('Z_') || /^ERR_(BUFFER_TOO_LARGE|BUFFER_OUT_OF_BOUNDS|OUT_OF_RANGE)$/u.test(code);
}
