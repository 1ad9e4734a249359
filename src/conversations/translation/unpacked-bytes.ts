const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 0xffff;

/**
 * Tells how many bytes a ZIP archive says that it unpacks to (PKWARE APPNOTE 4.3.12 and 4.3.16), without unpacking it;
 * Infinity when it has no directory.
 */
export function unpackedBytes(archive: Buffer): number {
  const end = endOf(archive);
  if (end === null) return Infinity;
  const entries = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  let bytes = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== entrySignature) return Infinity;
    bytes += archive.readUInt32LE(at + 24);
    const variable = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    at += variable.reduce((sum, length) => sum + length, 46);
  }
  return bytes;
}

/** The directory's end stands at the archive's end, before a comment. */
function endOf(archive: Buffer): number | null {
  const last = archive.length - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (archive.readUInt32LE(at) === endSignature) return at;
  return null;
}
