import { bytesOf } from './source-bytes.js';
import type { SheetSource } from './sheet.js';

/** What texts are written in, by the names of the WHATWG Encoding Standard. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * Finds out what a file is written in: a mark at its beginning says so, every other byte 0 means UTF-16, what is UTF-8 is no
 * accident, and all else is what old spreadsheets write. A file of which most is UTF-8 is taken as that; its odd bytes show up as U+FFFD.
 */
export async function encodingOf(source: SheetSource): Promise<Encoding> {
  const counts = new Utf8Counts();
  let isFirst = true;
  for await (const piece of bytesOf(source)) {
    const marked = isFirst ? markedEncoding(piece) : undefined;
    if (marked !== undefined) return marked;
    isFirst = false;
    counts.add(piece);
  }
  return counts.broken > counts.whole ? 'windows-1252' : 'utf-8';
}

/** Gives the text of a file, piece by piece. What is no sign of a text becomes U+FFFD. */
export async function* textOf(source: SheetSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of bytesOf(source)) yield storable(decoder.decode(piece, { stream: true }));
  yield storable(decoder.decode());
}

/** Control characters that no text has; tab, line ends, vertical tab and form feed are white space. */
const noText = /[^\P{Cc}\t\n\r\v\f]/gu;

function storable(text: string): string {
  return text.replace(noText, '\ufffd');
}

function markedEncoding(start: Buffer): Encoding | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  const sample = start.subarray(0, 512);
  const zerosAt = (offset: number) => sample.filter((byte, at) => byte === 0 && at % 2 === offset).length;
  if (zerosAt(1) > sample.length / 4) return 'utf-16le';
  return zerosAt(0) > sample.length / 4 ? 'utf-16be' : undefined;
}

/** Counts characters of several bytes that are whole UTF-8, and bytes that are none, across pieces. */
class Utf8Counts {
  whole = 0;
  broken = 0;
  private missing = 0;

  add(piece: Buffer): void {
    for (const byte of piece) {
      if (this.missing > 0) {
        if ((byte & 0xc0) === 0x80) {
          this.missing -= 1;
          if (this.missing === 0) this.whole += 1;
          continue;
        }
        this.broken += 1;
        this.missing = 0;
      }
      if (byte >= 0x80) this.begin(byte);
    }
  }

  private begin(byte: number): void {
    if (byte >= 0xc2 && byte <= 0xdf) this.missing = 1;
    else if (byte >= 0xe0 && byte <= 0xef) this.missing = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) this.missing = 3;
    else this.broken += 1;
  }
}
