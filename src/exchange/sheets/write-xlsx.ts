import type { RowsOfText } from './write-csv.js';
import { zipOf } from './zip-stream.js';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook with one sheet whose cells are texts (ECMA-376): no spreadsheet shortens, dates or runs any of them. */
const fixedParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="people" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};

/** Writes rows as an Excel workbook, as they come. */
export function xlsxOf(chunks: RowsOfText): AsyncGenerator<Buffer> {
  const parts = Object.entries(fixedParts).map(([name, xml]) => ({
    name,
    content: [Buffer.from(head + xml)],
  }));
  return zipOf([...parts, { name: 'xl/worksheets/sheet1.xml', content: sheetOf(chunks) }]);
}

async function* sheetOf(chunks: RowsOfText): AsyncGenerator<Buffer> {
  yield Buffer.from(
    `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>`,
  );
  let written = 0;
  for await (const rows of chunks) {
    const before = written;
    yield Buffer.from(rows.map((cells, index) => rowOf(before + index + 1, cells)).join(''));
    written += rows.length;
  }
  yield Buffer.from('</sheetData></worksheet>');
}

/** Cells name their place, which the standard leaves open and some readers need. */
function rowOf(row: number, cells: readonly string[]): string {
  const written = cells.map((text, column) =>
    text === '' ? '' : cellOf(`${lettersOf(column)}${row}`, text),
  );
  return `<row r="${row}">${written.join('')}</row>`;
}

function cellOf(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr" s="1"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** The name of a column, counted from 0: A, B ... Z, AA, AB ... */
function lettersOf(column: number): string {
  const rest = column % 26;
  return (column < 26 ? '' : lettersOf((column - rest) / 26 - 1)) + String.fromCharCode(65 + rest);
}

/** `_x0041_` means "A" in a workbook (ECMA-376, ST_Xstring): what looks so, and what XML cannot hold, is written that way. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, hexOf)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function hexOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
