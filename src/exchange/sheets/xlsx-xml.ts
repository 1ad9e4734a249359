import { SaxesParser, type SaxesTagPlain } from 'saxes';

import { noWorkbook, type WorkbookArchive } from './xlsx-archive.js';

/** Attributes of an element, under their names without a prefix. */
export type Attributes = Readonly<Record<string, string>>;

/** What hears of the elements of a part, as they come. Names are without their prefix. */
export interface XmlHearer {
  begins(name: string, attributes: Attributes): void;
  ends(name: string, text: string): void;
}

/** The longest text of one element. */
const longestText = 1_000_000;

/**
 * Reads a part of a workbook element by element; after each piece of it the reader may look at what has come so far. Entities of a
 * document type are never resolved, and nothing outside the file is ever opened.
 * @throws DomainError `malformed` for XML that is none
 */
export async function* readXml(
  archive: WorkbookArchive,
  part: string,
  hearer: XmlHearer,
): AsyncGenerator<void> {
  const parser = parserFor(hearer);
  const decoder = new TextDecoder();
  for await (const piece of archive.bytes(part)) {
    feed(parser, decoder.decode(piece, { stream: true }));
    yield;
  }
}

/** Reads a small part of a workbook as a whole. Throws as `readXml`. */
export async function hearXml(archive: WorkbookArchive, part: string, hearer: XmlHearer): Promise<void> {
  const pieces = readXml(archive, part, hearer);
  while ((await pieces.next()).done !== true);
}

function feed(parser: SaxesParser, text: string): void {
  try {
    parser.write(text);
  } catch (error) {
    throw noWorkbook(error);
  }
}

function parserFor(hearer: XmlHearer): SaxesParser {
  const parser = new SaxesParser();
  let text = '';
  const add = (more: string): void => {
    text += more;
    if (text.length > longestText) throw new Error('a text is too long');
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    text = '';
    hearer.begins(bare(tag.name), bareAttributes(tag.attributes));
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', (tag: SaxesTagPlain) => {
    hearer.ends(bare(tag.name), text);
    text = '';
  });
  return parser;
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function bareAttributes(attributes: Readonly<Record<string, string>>): Attributes {
  const entries = Object.entries(attributes);
  return entries.some(([name]) => name.includes(':'))
    ? Object.fromEntries(entries.map(([name, value]) => [name === 'r:id' ? 'r:id' : bare(name), value]))
    : attributes;
}
