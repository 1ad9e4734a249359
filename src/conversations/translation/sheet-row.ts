/** A row of the sheet that goes to whoever translates, by its columns. */
export interface SheetRow {
  readonly flow: string;
  readonly key: string;
  readonly language: string;
  /** What the text is, such as a question or one of its options. */
  readonly note: string;
  readonly source: string;
  readonly translation: string;
  readonly state: string;
  /** SMS that the message takes with this translation; null for what is no message. */
  readonly segments: number | null;
  /** Letters that the text may have, its {{names}} as they stand, with the alphabet that the message needs now. */
  readonly max_length: number | null;
}

/** The columns in the order of the sheet, with their widths in letters. */
export const sheetColumns: readonly (readonly [column: keyof SheetRow, width: number])[] = [
  ['flow', 14],
  ['key', 24],
  ['language', 9],
  ['note', 28],
  ['source', 60],
  ['translation', 60],
  ['state', 16],
  ['segments', 9],
  ['max_length', 10],
];

/** The content of a cell; null for one that the spreadsheet has made into something else than a text. */
export type Cell = string | null;

/** Rows that a file holds at most, without its head. */
export const maxSheetRows = 20_000;

/** Bytes of a file. */
export const maxSheetBytes = 20 * 1024 * 1024;
