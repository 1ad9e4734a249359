import { queryOptions } from '@tanstack/react-query';

import { answer, api, ifMatch } from '../api/client.js';
import { Problem } from '../api/problem.js';
import type { components } from '../api/schema.js';

/** An import with all that there is to say about it. */
export type Import = components['schemas']['Import'];
export type ImportSummary = components['schemas']['ImportSummary'];
/** A row with what becomes of it. */
export type ImportRow = components['schemas']['ImportRow'];
export type Outcome = NonNullable<ImportRow['outcome']>;
export type Decision = NonNullable<ImportRow['decision']>;
export type ImportOptions = Import['options'];
export type Permission = NonNullable<ImportOptions['permission']>;

/** Bytes that a file may have; the service takes no more here. */
const mostBytes = 50 * 1024 * 1024;

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Reads one import. */
export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', id],
    queryFn: () => answer(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
  });
}

/** Brings a file; nobody is recorded by that. @throws Problem */
export async function bringFile(file: File): Promise<Import> {
  if (file.size > mostBytes) throw new Problem(413, 'payload_too_large', null);
  return answer(
    api.POST('/api/v1/imports', {
      params: { query: { name: file.name.slice(0, 200) } },
      headers: { 'Content-Type': file.name.toLowerCase().endsWith('.xlsx') ? xlsxType : 'text/csv' },
      body: '',
      bodySerializer: () => file,
    }),
  );
}

/** Says where the columns go and how the rows are read. @throws Problem */
export function changeImport(
  { id, version }: Import,
  body: { readonly columns: (string | null)[]; readonly options: ImportOptions },
): Promise<Import> {
  return answer(
    api.PATCH('/api/v1/imports/{id}', { params: { path: { id }, header: ifMatch(version) }, body }),
  );
}

/** What can be begun with an import. */
export type ImportStep = 'check' | 'commit' | 'undo';

const steps = {
  check: '/api/v1/imports/{id}/check',
  commit: '/api/v1/imports/{id}/commit',
  undo: '/api/v1/imports/{id}/undo',
} as const;

/** Has the rows checked or stored, or the import taken back. @throws Problem */
export function begin(step: ImportStep, id: string): Promise<Import> {
  return answer(api.POST(steps[step], { params: { path: { id } } }));
}

/** Keeps decisions about rows that may be of people who are known. @throws Problem */
export function decide(id: string, decisions: { row: number; decision: Decision }[]): Promise<Import> {
  return answer(api.PATCH('/api/v1/imports/{id}/rows', { params: { path: { id } }, body: { decisions } }));
}

/** What rows are asked for. */
export interface RowsWanted {
  readonly outcome?: Outcome;
  readonly warned?: 'true';
  readonly limit?: number;
  readonly cursor?: string;
}

/** Reads a page of the rows of an import. */
export function readRows(id: string, wanted: RowsWanted) {
  return answer(api.GET('/api/v1/imports/{id}/rows', { params: { path: { id }, query: wanted } }));
}

/** Reads the first rows of an import. */
export function rowsQuery(id: string, wanted: RowsWanted) {
  return queryOptions({ queryKey: ['imports', id, 'rows', wanted], queryFn: () => readRows(id, wanted) });
}

/** Where the rows are loaded from that are not stored, each with why. */
export function errorsAddress(id: string, format: 'csv' | 'xlsx'): string {
  return `/api/v1/imports/${id}/errors?format=${format}`;
}
