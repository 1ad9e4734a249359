import type { Address, AddressChannel } from '../../people/address.js';
import type { RecordValue } from '../../people/record/record.js';
import type { CellRemark, SheetFormat, SheetFound } from '../sheets/sheet.js';
import type { ImportOptions } from './import-options.js';

/** What is happening to an import. While it is `checking`, `committing` or `undoing`, a worker goes on with it. */
export type ImportState =
  'mapping' | 'checking' | 'checked' | 'committing' | 'committed' | 'undoing' | 'undone' | 'failed';

/** What becomes of a row. */
export const outcomes = ['new', 'update', 'unchanged', 'possible_duplicate', 'error', 'left_out'] as const;
export type Outcome = (typeof outcomes)[number];

/** What somebody says about a row that may be of a person who is known. */
export const decisions = ['new', 'update', 'left_out'] as const;
export type Decision = (typeof decisions)[number];

/** Rows by what becomes, or became, of them. */
export interface ImportCounts {
  readonly rows: number;
  /** Rows that can be stored as they are. */
  readonly ready: number;
  readonly warnings: number;
  readonly errors: number;
  /** Rows that may be of somebody who is known, and about which nobody has decided. */
  readonly duplicates: number;
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
  /** Rows whose people would be, or were, taken into a programme; absent: of an import before that could be. */
  readonly enrolled?: number;
  /** After an undoing: people who were changed since, and therefore stay. */
  readonly kept: number;
}

/** The file of an import, as it was found. */
export interface ImportFound extends SheetFound {
  /** An import of the same bytes before. */
  readonly sameAs?: string | undefined;
  /** ISO; when its rows were deleted because their time was over. */
  readonly clearedAt?: string | undefined;
}

/** What a column goes to (see `targets.rules.ts`), and how that was found out. */
export interface ColumnMapping {
  readonly to: string | null;
  readonly by: 'heading' | 'content' | 'staff' | null;
}

/** An import as it is stored. */
export interface ImportRecord {
  readonly id: string;
  readonly fileName: string;
  readonly format: SheetFormat;
  readonly found: ImportFound;
  readonly mapping: { readonly columns: readonly ColumnMapping[] };
  readonly options: ImportOptions;
  readonly state: ImportState;
  readonly counts: ImportCounts;
  readonly position: number;
  readonly failure: string | null;
  readonly version: number;
  readonly createdByKind: string;
  readonly createdById: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly committedAt: Date | null;
}

/** Something about one cell, or (`column` null) about a row. */
export interface RowRemark {
  readonly column: number | null;
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A consent that a row speaks of. */
export interface RowConsent {
  readonly purpose: string;
  readonly action: 'granted' | 'refused';
  /** ISO date. */
  readonly on: string;
}

/** What a row would store. */
export interface RowValues {
  readonly name?: string;
  readonly language?: string;
  readonly timezone?: string;
  readonly preferredHour?: number;
  readonly preferredChannel?: AddressChannel;
  readonly addresses: readonly Address[];
  readonly fields: Readonly<Record<string, RecordValue>>;
  readonly tags: readonly string[];
  readonly roles: readonly string[];
  readonly interests: readonly string[];
  readonly consents: readonly RowConsent[];
  /** The id of a person, as an export writes it. */
  readonly personId?: string;
  /** An earlier row of the file that is of the same person. */
  readonly sameAsRow?: number;
  /** Her name by its sound, by which rows of one person are found in a file; nobody is shown it. */
  readonly spoken?: string | undefined;
}

/** A row as it was read. */
export interface StagedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly remarks: readonly RowRemark[];
}

/** A row with what becomes of it. */
export interface CheckedRow extends StagedRow {
  readonly values: RowValues | null;
  readonly outcome: Outcome | null;
  readonly personId: string | null;
  readonly decision: Decision | null;
}

/** What storing a checked row needs of it. */
export type StorableRow = Omit<CheckedRow, 'cells'>;

/** What undoing a row puts back. */
export interface RowBefore {
  readonly wasCreated: boolean;
  /** When the import had moved the record on: one that moved on later was changed since. */
  readonly updatedAt: string;
  readonly own: Readonly<Record<string, string | number | null>>;
  readonly fields: Readonly<Record<string, RecordValue | null>>;
  readonly tags: readonly string[];
  readonly roles: readonly string[];
  readonly interests: readonly string[];
  readonly addresses: readonly Address[];
  /** The programme that she was taken into; absent: none. */
  readonly enrolled?: string;
}

/** What reading noticed about cells stays, however often the row is checked. */
export function remarkOfReading({ column, code }: CellRemark): RowRemark {
  return { column, code, severity: 'warning' };
}

/** Where whatever an import writes says that it comes from. */
export function sourceOf(importId: string): string {
  return `import:${importId}`;
}
