/** A file of rows, as bytes in memory or on this machine: it can be read more than once. */
export type SheetSource = { readonly bytes: Buffer } | { readonly path: string };

/** In which forms sheets come and go. */
export type SheetFormat = 'csv' | 'xlsx';

/** What was odd about a cell as it stood in the file. */
export interface CellRemark {
  /** Counted from 0. */
  readonly column: number;
  readonly code: 'formula' | 'spreadsheet_error' | 'odd_characters';
}

/** One row below the headings. */
export interface SheetRow {
  /** As a spreadsheet counts: the first row below the headings is 2. */
  readonly row: number;
  /** As many as there are headings; numbers as they stand in the file, dates as ISO dates. */
  readonly cells: readonly string[];
  readonly remarks: readonly CellRemark[];
}

/** What was found out about a file before its first row. */
export interface SheetFound {
  readonly headings: readonly string[];
  /** Of a CSV file. */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Of a workbook: the name of the sheet that is read. */
  readonly sheet?: string;
  /** Of a workbook: days are counted from 1904. */
  readonly is1904?: boolean;
}

/** A file that is being read: its rows come as they are asked for. */
export interface OpenedSheet {
  readonly found: SheetFound;
  readonly rows: AsyncIterable<SheetRow>;
}

/** A row as it stands in the file, headings included. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly remarks: readonly CellRemark[];
}

/** What is read of a file at most. */
export const sheetLimits = {
  columns: 1_000,
  rows: 500_000,
  /** Characters of one row. */
  rowLength: 1_000_000,
  /** Characters of one cell. */
  cellLength: 32_767,
} as const;
