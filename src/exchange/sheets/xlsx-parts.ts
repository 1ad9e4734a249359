import { Temporal } from 'temporal-polyfill';

import { noWorkbook, type WorkbookArchive } from './xlsx-archive.js';
import { hearXml, type Attributes } from './xlsx-xml.js';

/** The sheet that is read, and how the workbook counts days. */
export interface WorkbookFacts {
  readonly sheet: string;
  readonly part: string;
  readonly is1904: boolean;
}

const workbookPart = 'xl/workbook.xml';

/** Characters that the texts of a workbook take in memory at most. */
const sharedCharacters = 200_000_000;

/** Finds the first sheet of a workbook that is not hidden. */
export async function factsOf(archive: WorkbookArchive): Promise<WorkbookFacts> {
  if (!archive.has(workbookPart)) throw noWorkbook(new Error('it has no workbook'));
  const sheets: Attributes[] = [];
  let is1904 = false;
  await hearXml(archive, workbookPart, {
    begins: (name, attributes) => {
      if (name === 'sheet') sheets.push(attributes);
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
    },
    ends: () => undefined,
  });
  const sheet = sheets.find(({ state = 'visible' }) => state === 'visible') ?? sheets[0];
  const target = (await targetsOf(archive)).get(sheet?.['r:id'] ?? sheet?.id ?? '');
  if (sheet === undefined || target === undefined) throw noWorkbook(new Error('it has no sheet'));
  return { sheet: sheet.name ?? '', part: target, is1904 };
}

async function targetsOf(archive: WorkbookArchive): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await hearXml(archive, 'xl/_rels/workbook.xml.rels', {
    begins: (name, { Id = '', Target = '', TargetMode }) => {
      if (name === 'Relationship' && TargetMode !== 'External')
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
    ends: () => undefined,
  });
  return targets;
}

/** Reads the texts that cells point to. */
export async function sharedTexts(archive: WorkbookArchive): Promise<readonly string[]> {
  const texts: string[] = [];
  let [text, total, isPhonetic] = ['', 0, false];
  await hearXml(archive, 'xl/sharedStrings.xml', {
    begins: (name) => {
      if (name === 'si') text = '';
      // How a name is spoken stands beside it in some languages, and is no part of it.
      if (name === 'rPh') isPhonetic = true;
    },
    ends: (name, content) => {
      if (name === 'rPh') isPhonetic = false;
      if (name === 't' && !isPhonetic) text += content;
      if (name !== 'si') return;
      total += text.length;
      if (total > sharedCharacters) throw noWorkbook(new Error('its texts are too long'));
      texts.push(plainText(text));
    },
  });
  return texts;
}

/** `_x0041_` means "A" in a workbook (ECMA-376, ST_Xstring). */
export function plainText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_all, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
  return plain.replace(/[^\P{Cc}\t\n\r\v\f]|\p{Surrogate}/gu, '\ufffd');
}

/** Which styles show a number as a day, by their place in the list. */
export async function dateStyles(archive: WorkbookArchive): Promise<ReadonlySet<number>> {
  const dates = new Set<number>();
  const formats = new Map<number, boolean>();
  let [isInCells, style] = [false, 0];
  await hearXml(archive, 'xl/styles.xml', {
    begins: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), showsDay(attributes.formatCode ?? ''));
      if (name === 'cellXfs') isInCells = true;
      if (name !== 'xf' || !isInCells) return;
      const format = Number(attributes.numFmtId ?? 0);
      if (formats.get(format) ?? isBuiltInDate(format)) dates.add(style);
      style += 1;
    },
    ends: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return dates;
}

/** Formats that every workbook has (ECMA-376, 18.8.30); some are only of East Asian languages. */
function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 17) ||
    format === 22 ||
    (format >= 27 && format <= 36) ||
    (format >= 50 && format <= 58)
  );
}

/** What stands in quotes, in brackets or behind a backslash is shown as it is. */
function showsDay(format: string): boolean {
  return /[dy]/iu.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, ''));
}

/** The last day that a spreadsheet knows: 31 December 9999. */
const lastDay = 2_958_465;

/** The day that a number stands for; null for one that stands for none. The 1900 calendar has a 29 February that never was. */
export function dayOfSerial(serial: number, is1904: boolean): string | null {
  const days = Math.floor(serial);
  if (!Number.isFinite(serial) || days < 1 || days > lastDay) return null;
  const start = is1904 ? '1904-01-01' : days < 60 ? '1899-12-31' : '1899-12-30';
  return Temporal.PlainDate.from(start).add({ days }).toString();
}
