import { deflateRawSync } from 'node:zlib';

/** A small workbook whose sheet unpacks to so many bytes, and what it says of that (PKWARE APPNOTE 4.3). */
export function zipBomb(bytes: number, saidBytes = bytes): Buffer {
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const content = deflateRawSync(Buffer.alloc(bytes));
  const entry = Buffer.alloc(26);
  entry.writeUInt16LE(20, 0);
  entry.writeUInt16LE(8, 4);
  entry.writeUInt32LE(content.length, 14);
  entry.writeUInt32LE(saidBytes, 18);
  entry.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([signature(0x04034b50), entry, name, content]);
  const directory = Buffer.concat([
    signature(0x02014b50),
    Buffer.from([20, 0]),
    entry,
    Buffer.alloc(14),
    name,
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, directory, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
