import type { SheetFormat } from '../sheets/sheet.js';

/** Whom somebody wants in a file, what about them, for whom and why. */
export interface ExportWanted {
  /** In the expression language of segments; null: everybody whom the caller may see. */
  readonly expression: string | null;
  /** Only those whom the list of people finds by this. */
  readonly search: string | null;
  /** Only these people. */
  readonly people: readonly string[] | null;
  readonly columns: readonly string[];
  /** The partner whom it is for: only those who agreed to that are in it. Null: for ourselves. */
  readonly partner: string | null;
  readonly reason: string;
  readonly format: SheetFormat;
}

/** What is kept of an export. */
export interface ExportRecord {
  readonly id: string;
  /** `affected`: whom a breach concerns; `survey`: what people answered. */
  readonly kind: 'people' | 'segment' | 'affected' | 'survey';
  readonly partner: string | null;
  readonly selection: Readonly<Record<string, unknown>>;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly reason: string;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string;
}
