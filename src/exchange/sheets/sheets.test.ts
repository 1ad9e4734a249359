import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';

import { zipBomb } from '../../../test/zip-bomb.js';
import { openSheet } from './open-sheet.js';
import type { SheetFormat, SheetRow } from './sheet.js';
import { sheetOf } from './write-sheet.js';
import { zipOf } from './zip-stream.js';

async function read(file: string | Buffer, format: SheetFormat = 'csv') {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const { found, rows } = await openSheet({ bytes }, format);
  const read: SheetRow[] = [];
  for await (const row of rows) read.push(row);
  return { found, rows: read };
}

async function refusal(file: string | Buffer, format: SheetFormat = 'csv') {
  const error: unknown = await read(file, format).then(
    () => undefined,
    (caught: unknown) => caught,
  );
  const { message, extras } = error as Error & { extras: { errors: { path: string }[] } };
  return { message, places: extras.errors.map(({ path }) => path) };
}

async function bytesOf(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

async function* inOneChunk<T>(rows: T): AsyncGenerator<T> {
  yield await Promise.resolve(rows);
}

/** A workbook of the parts that matter, with a sheet as it is written. */
function workbook(sheet: string, more: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const parts = {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="Hidden" state="hidden" r:id="rId9"/><sheet name="People" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="http://evil.example/x.xlsx" TargetMode="External"/></Relationships>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml':
      '<sst><si><t>name</t></si><si><r><t>Aki</t></r><r><t>nyi &amp; co</t></r><rPh><t>spoken</t></rPh></si></sst>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  };
  return bytesOf(zipOf(Object.entries(parts).map(([name, xml]) => ({ name, content: [Buffer.from(xml)] }))));
}

describe('reading CSV', () => {
  it.each([',', ';', '\t', '|'])('finds out that %j stands between the cells', async (delimiter) => {
    const { found, rows } = await read(
      ['name', 'phone'].join(delimiter) + '\n' + ['Asha, A', '1'].map((cell) => `"${cell}"`).join(delimiter),
    );
    expect(found).toMatchObject({ delimiter, headings: ['name', 'phone'] });
    expect(rows).toMatchObject([{ row: 2, cells: ['Asha, A', '1'] }]);
  });

  it('finds out what the file is written in', async () => {
    const text = 'nom,lieu\nAïcha,Bobo\n';
    expect(await read(Buffer.from(text, 'latin1'))).toMatchObject({
      found: { encoding: 'windows-1252' },
      rows: [{ cells: ['Aïcha', 'Bobo'] }],
    });
    expect(await read(Buffer.from(`\ufeff${text}`, 'utf16le'))).toMatchObject({
      found: { encoding: 'utf-16le' },
      rows: [{ cells: ['Aïcha', 'Bobo'] }],
    });
    expect(await read(Buffer.from(text, 'utf16le'))).toMatchObject({
      found: { encoding: 'utf-16le', headings: ['nom', 'lieu'] },
    });
    expect(await read(`\ufeff${text}`)).toMatchObject({
      found: { encoding: 'utf-8', headings: ['nom', 'lieu'] },
    });
  });

  it('remarks on signs that no text has', async () => {
    const { rows } = await read('name,note\nAi\u0007sha\0,x\u000by\n');
    expect(rows).toEqual([
      {
        row: 2,
        cells: ['Ai\ufffdsha\ufffd', 'x\u000by'],
        remarks: [{ column: 0, code: 'odd_characters' }],
      },
    ]);
  });

  it('remarks on characters of another encoding among the others', async () => {
    const mixed = Buffer.concat([
      Buffer.from('name\nÉmile\nAïcha\nJos'),
      Buffer.from([0xe9]),
      Buffer.from('\n'),
    ]);
    const { found, rows } = await read(mixed);
    expect(found.encoding).toBe('utf-8');
    expect(rows.at(-1)).toEqual({
      row: 4,
      cells: ['Jos\ufffd'],
      remarks: [{ column: 0, code: 'odd_characters' }],
    });
  });

  it('takes lines that end in different ways, and the line by which Excel is told what stands between the cells', async () => {
    const mixed = await read('name,phone\r\nA,1\nB,2\rC,3\r\n');
    expect(mixed.rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [2, 'A', '1'],
      [3, 'B', '2'],
      [4, 'C', '3'],
    ]);
    const told = await read('sep=;\r\nname;phone\r\n"A;a";1\r\n');
    expect(told).toMatchObject({
      found: { delimiter: ';', headings: ['name', 'phone'] },
      rows: [{ row: 2, cells: ['A;a', '1'] }],
    });
  });

  it('says what a file is that is no CSV, and that a title above the headings has to go', async () => {
    expect((await refusal(await workbook(''))).message).toContain('ends in .xlsx');
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect((await refusal(old)).message).toContain('an old Excel (.xls)');
    const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(400, 7)]);
    expect((await refusal(picture)).message).toContain('This is no table');
    expect((await refusal('ANC register,,\nname,phone,note\nA,1,x\n')).message).toContain(
      'If that is a title, delete it',
    );
  });

  it('counts rows as a spreadsheet does, and passes over empty ones', async () => {
    const { rows } = await read('\nname,note\nA,"two\nlines"\n\n,\nB,\n');
    expect(rows.map(({ row }) => row)).toEqual([3, 6]);
  });

  it('names the place of what it cannot read', async () => {
    expect((await refusal('a,b\n1,2\n3\n4,5,6\n')).places).toEqual(['row 3', 'row 4']);
    expect((await refusal('a,b\n1,2\n"3,4\n5,6\n')).places).toEqual(['row 3']);
    expect((await refusal('a,b\n1,2"x"\n')).places).toEqual(['row 2']);
    expect((await refusal(`a,b\n1,${'x'.repeat(2_000_000)}`)).places).toEqual(['row 2']);
    expect((await refusal('a,A \n1,2\n')).places).toEqual(['row 1']);
    const wide = Array.from({ length: 10_000 }, (_none, column) => `c${column}`).join(',');
    expect((await refusal(`${wide}\n`)).message).toContain('10000 columns');
    expect((await refusal('')).message).toContain('empty');
  });
});

describe('reading a workbook', () => {
  it('takes texts, numbers as they stand, days and what formulas came to', async () => {
    const file = await workbook(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>phone</t></is></c><c r="C1" t="str"><v>due</v></c><c r="D1" t="str"><v>sum</v></c><c r="E1" t="str"><v>ok</v></c></row>
       <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>2.55712E+11</v></c><c r="C3" s="2"><v>46200.5</v></c><c r="D3"><f>1+1</f><v>2</v></c><c r="E3" t="b"><v>1</v></c></row>
       <row r="4"><c r="C4" s="1"><v>1</v></c><c r="D4" t="e"><v>#N/A</v></c><c r="E4" t="str"><v>x_x0041_</v></c></row>`,
    );
    expect(await read(file, 'xlsx')).toEqual({
      found: { sheet: 'People', is1904: false, headings: ['name', 'phone', 'due', 'sum', 'ok'] },
      rows: [
        {
          row: 3,
          cells: ['Akinyi & co', '2.55712E+11', '2026-06-27', '2', 'TRUE'],
          remarks: [{ column: 3, code: 'formula' }],
        },
        {
          row: 4,
          cells: ['', '', '1900-01-01', '', 'xA'],
          remarks: [{ column: 3, code: 'spreadsheet_error' }],
        },
      ],
    });
  });

  it('refuses cells that are merged over several rows of people, each with its place', async () => {
    const cells = ['name', 'place', 'Asha', 'Bondo', 'Beth', 'Siaya'].map(
      (text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    const rows = [0, 2, 4].map((at) => `<row>${cells.slice(at, at + 2).join('')}</row>`).join('');
    const merged = (ranges: string) =>
      workbook('', {
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData><mergeCells>${ranges}</mergeCells></worksheet>`,
      });
    const down = await merged('<mergeCell ref="B2:B3"/><mergeCell ref="A1:B1"/>');
    const { message, places } = await refusal(down, 'xlsx');
    expect(message).toContain('The cells B2:B3 are merged');
    expect(places).toEqual(['B2:B3']);
    expect((await read(await merged('<mergeCell ref="A1:B1"/>'), 'xlsx')).rows).toHaveLength(2);
  });

  it('refuses what unpacks without end, and what is no workbook', async () => {
    expect((await refusal(zipBomb(50_000_000), 'xlsx')).message).toContain('unpacks to far more');
    expect((await refusal(zipBomb(50_000_000, 1_000), 'xlsx')).message).toContain('no Excel workbook');
    expect((await refusal('name,phone\nA,1', 'xlsx')).message).toContain('no Excel workbook');
    const entities =
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>';
    expect(
      (await refusal(await workbook('', { 'xl/worksheets/sheet1.xml': entities }), 'xlsx')).message,
    ).toContain('broken');
  });
});

describe('writing and reading again', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '=1+1',
      '+254712000001',
      '-x',
      '@a',
      "'=b",
      'a,b;c',
      'line\nbreak',
      '"',
      '_x0041_',
      '0712',
      ' a ',
    ),
  );
  const storable = cell.map((text) => text.replace(/[\0\r\ufffd\ufeff]|\p{Surrogate}/gu, ''));

  it.each(['csv', 'xlsx'] as const)('gives the same cells: %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(storable, storable), { minLength: 1, maxLength: 8 }),
        async (rows) => {
          const written = await bytesOf(sheetOf(format, inOneChunk([['one', 'two'], ...rows])));
          const expected = rows.filter((cells) => cells.some((text) => text.trim() !== ''));
          expect((await read(written, format)).rows.map(({ cells }) => cells)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('writes workbooks that other programs read, cell for cell', async () => {
    const heads = Array.from({ length: 30 }, (_, column) => `column ${column}`);
    const rows = [heads, heads.map((_, column) => (column % 2 === 0 ? '' : `0${column}`))];
    const seen = await readSheet(await bytesOf(sheetOf('xlsx', inOneChunk(rows))));
    expect(seen.map((row) => row.map((cell) => cell ?? ''))).toEqual(rows);
  });

  it('writes nothing that a spreadsheet runs', async () => {
    const text = (await bytesOf(sheetOf('csv', inOneChunk([['=cmd()', '@sum', '\tx']])))).toString();
    expect(text).toBe("\ufeff'=cmd(),'@sum,\"'\tx\"\r\n".replace('"\'\tx"', "'\tx"));
  });
});
