import type { Readable } from 'node:stream';

import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';

import { DomainError } from '../../platform/domain-error.js';
import { sentence } from '../../platform/sentence.js';
import type { SheetSource } from './sheet.js';
import { unreadableSheet } from './sheet.errors.js';

/** What a workbook may hold: far above any that people make, far below what fills a machine. */
const limits = {
  entries: 2_000,
  unpackedBytes: 1_500_000_000,
  /** How many times smaller than its content a part may be packed; small ones may be so by nature. */
  ratio: 250,
  smallBytes: 2_000_000,
} as const;

/** The parts of a workbook, unpacked while they are read. What they say of their sizes is held against what comes out. */
export class WorkbookArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws DomainError `malformed` for what is no archive, or one that would unpack without end */
  static async open(source: SheetSource): Promise<WorkbookArchive> {
    // Entries are opened long after the directory is read.
    const options = { lazyEntries: true, autoClose: false };
    try {
      const zip =
        'path' in source
          ? await openPromise(source.path, options)
          : await fromBufferPromise(source.bytes, options);
      return new WorkbookArchive(zip, await entriesOf(zip));
    } catch (error) {
      throw error instanceof DomainError ? error : noWorkbook(error);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Gives the bytes of a part as they are unpacked; nothing for one that there is not. */
  async *bytes(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (entry === undefined) return;
    try {
      yield* (await this.zip.openReadStreamPromise(entry)) as Readable & AsyncIterable<Buffer>;
    } catch (error) {
      throw noWorkbook(error);
    }
  }

  close(): void {
    this.zip.close();
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (entries.size >= limits.entries || unpacked > limits.unpackedBytes || isBomb(entry)) throw tooLarge();
    entries.set(entry.fileName, entry);
  }
  return entries;
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > limits.smallBytes && uncompressedSize > compressedSize * limits.ratio;
}

function tooLarge(): Error {
  return unreadableSheet(
    sentence(
      'problems:workbook_bomb',
    )`The workbook unpacks to far more than it may. Save it as CSV, or take out what is not needed.`,
  );
}

/** Says that a file is not the workbook that it is named. */
export function noWorkbook(cause: unknown): Error {
  return unreadableSheet(
    sentence(
      'problems:workbook_broken',
    )`The file is no Excel workbook (.xlsx), or it is broken. Open it in a spreadsheet and save it again.`,
    [],
    cause,
  );
}
