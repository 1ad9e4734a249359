import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { translatedVisit, visitSheet, visitTexts } from '../../../test/translated-visit.js';
import { zipBomb } from '../../../test/zip-bomb.js';
import { readCsv, writeCsv } from './csv-sheet.js';
import { planImport } from './plan-import.js';
import { readRows } from './read-rows.js';
import { maxSheetRows } from './sheet-row.js';
import type { Cell } from './sheet-row.js';
import { readXlsx, writeXlsx } from './xlsx-sheet.js';

const swahili = { ...visitTexts, 'hello.text': 'Habari kutoka {{organisation}}!\nU mzima?' };
const head = 'flow,key,language,source,translation';

/** What a person could write, and what would be run, divided or lost. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.constantFrom(
        '=',
        "'",
        '"',
        ',',
        ';',
        '\t',
        '\n',
        '\r\n',
        ' ',
        '@',
        '-',
        '_x0041_',
        'è',
        '{{name}}',
        '\u0001',
        '0',
        'TRUE',
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const sevenTexts = fc.tuple(text, text, text, text, text, text, text);
const keys = Object.keys(visitTexts);

function textsFrom(values: readonly string[]) {
  return Object.fromEntries(keys.map((key, index) => [key, values[index] ?? 'x']));
}

function planFor(cells: Cell[][], texts: Record<string, string>, source: Record<string, string>) {
  return planImport([translatedVisit(texts, { source })], readRows(cells), null);
}

function rowsOf(texts: Record<string, string>, source: Record<string, string>) {
  return visitSheet(texts).map((row) => ({ ...row, source: source[row.key] ?? '' }));
}

describe('a sheet', () => {
  it('changes nothing when it comes back untouched, whatever the texts are: CSV', () => {
    fc.assert(
      fc.property(sevenTexts, sevenTexts, (ours, theirs) => {
        const [texts, source] = [textsFrom(ours), textsFrom(theirs)];
        const cells = readCsv(writeCsv(rowsOf(texts, source)));
        expect(readRows(cells).map(({ translation }) => translation)).toEqual(Object.values(texts));
        const plan = planFor(cells, texts, source);
        expect(plan).toMatchObject({ written: [], unchanged: keys.length, refused: [], changes: [] });
      }),
    );
  });

  it('changes nothing when it comes back untouched, whatever the texts are: XLSX', async () => {
    await fc.assert(
      fc.asyncProperty(sevenTexts, sevenTexts, async (ours, theirs) => {
        const [texts, source] = [textsFrom(ours), textsFrom(theirs)];
        const cells = await readXlsx(await writeXlsx(rowsOf(texts, source)));
        expect(readRows(cells).map(({ translation }) => translation)).toEqual(Object.values(texts));
        const plan = planFor(cells, texts, source);
        expect(plan).toMatchObject({ written: [], unchanged: keys.length, refused: [], changes: [] });
      }),
      { numRuns: 20 },
    );
  });

  it('says of each text what it is, in the order of the conversation', () => {
    expect(visitSheet(swahili).map(({ key, note }) => [key, note])).toEqual([
      ['hello.text', 'message'],
      ['reason.text', 'question, choice'],
      ['reason.retry', 'sent after the first answer that was not understood'],
      ['reason.options.test', 'option 1 of 2 of "reason"'],
      ['reason.options.talk', 'option 2 of 2 of "reason"'],
      ['reason.accept.talk', 'more words that mean option 2 of 2 of "reason", commas between them'],
      ['bye.text', 'message'],
    ]);
  });

  it('says what a message costs and how long it may be, with its options and names', () => {
    const rows = visitSheet({ ...swahili, 'hello.text': 'é'.repeat(161), 'bye.text': 'ê'.repeat(71) });
    const measured = Object.fromEntries(
      rows.map(({ key, segments, max_length }) => [key, [segments, max_length]]),
    );
    expect(measured).toMatchObject({
      'hello.text': [2, 160],
      'reason.text': [1, 160 - '\n1. A test\n2. To talk'.length],
      'reason.options.test': [null, null],
      'bye.text': [2, 70],
    });
  });

  it('has a row for what is missing', () => {
    expect(visitSheet({}).map(({ translation, state }) => [translation, state])).toEqual(
      keys.map(() => ['', 'missing']),
    );
  });
});

describe('a CSV that comes back', () => {
  const line = (translation: string): string => `visit,bye.text,sw,"x","${translation}"`;

  it.each([
    ['commas and UTF-8', Buffer.from(`${head}\n${line('à demain')}\n`)],
    ['a byte order mark', Buffer.from(`\ufeff${head}\r\n${line('à demain')}\r\n`)],
    ['semicolons', Buffer.from(`${head}\n${line('à demain')}`.replaceAll(',', ';'))],
    ['tabs in UTF-16', Buffer.from(`\ufeff${head}\n${line('à demain')}`.replaceAll(',', '\t'), 'utf16le')],
    ['Windows-1252', Buffer.from(`${head}\n${line('à demain')}`, 'latin1')],
    [
      'more columns, in another order',
      Buffer.from(`notes,translation,KEY,flow,language,source\nhm,à demain,bye.text,visit,sw,x`),
    ],
    ['empty rows', Buffer.from(`${head}\n${line('à demain')}\n,,,,\n`)],
  ])('is read with %s', (_, content) => {
    expect(readRows(readCsv(content))).toMatchObject([
      { row: 2, flow: 'visit', key: 'bye.text', language: 'sw', source: 'x', translation: 'à demain' },
    ]);
  });

  it.each([
    ['no CSV', `${head}\n"visit`, 'unreadable_sheet'],
    ['a column missing', 'flow,key,language,source\nvisit,bye.text,sw,x', 'missing_columns'],
    ['nothing', '', 'missing_columns'],
    ['too many rows', `${head}\n${`${line('x')}\n`.repeat(maxSheetRows + 1)}`, 'sheet_too_large'],
  ])('is refused: %s', (_, content, code) => {
    expect(() => readRows(readCsv(Buffer.from(content)))).toThrow(expect.objectContaining({ code }));
  });
});

describe('a workbook that comes back', () => {
  it.each([
    'constructor',
    '__proto__',
    'toString',
    '_x0041_',
    '_xD83D_',
    'a\ufffdb',
    '=1+1',
    "'",
    '1e5',
    'TRUE',
    ' a\r\nb\n',
  ])('holds the text %j as it was', async (translation) => {
    const row = { ...visitSheet(swahili)[0]!, translation };
    expect(readRows(await readXlsx(await writeXlsx([row])))).toMatchObject([{ translation }]);
  });

  it.each([
    ['no archive', Buffer.from('PK nothing of the kind'), 'sheet_too_large'],
    ['an archive of something else', emptyArchive(), 'unreadable_sheet'],
    ['an archive that ends too early', zipBomb(2_000_000).subarray(0, -100), 'sheet_too_large'],
  ])('is refused: %s', async (_, content, code) => {
    await expect(readXlsx(content)).rejects.toMatchObject({ code });
  });

  it.each([
    ['is huge', 2_000_000],
    ['is huge, and hides it', 1_000],
  ])('is refused unread when it %s', async (_, saidBytes) => {
    const attempt = readXlsx(zipBomb(2_000_000, saidBytes), 1_000_000);
    await expect(attempt).rejects.toMatchObject({ code: 'sheet_too_large' });
  });
});

function emptyArchive(): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  return end;
}
