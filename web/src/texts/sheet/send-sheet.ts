import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

/** What became of a sheet, or would. */
export type SheetReport = components['schemas']['SheetReport'];

const csvType = 'text/csv';
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Bytes that a sheet may have; the service takes no more. */
export const mostBytes = 5 * 1024 * 1024;

/**
 * Sends a sheet that was filled in.
 * @param isDryRun only asks what would be taken over
 * @throws Problem
 */
export function sendSheet(language: string, sheet: File, isDryRun: boolean): Promise<SheetReport> {
  return answer(
    api.POST('/api/v1/texts/{language}/sheet', {
      params: { path: { language }, query: { dryRun: isDryRun ? 'true' : 'false' } },
      headers: { 'Content-Type': isCsv(sheet) ? csvType : xlsxType },
      body: '',
      bodySerializer: () => sheet,
    }),
  );
}

/** The address that a sheet is loaded from. */
export function sheetAddress(language: string, format: 'xlsx' | 'csv', flow?: string): string {
  const query = new URLSearchParams(flow === undefined ? { format } : { format, flow });
  return `/api/v1/texts/${encodeURIComponent(language)}/sheet?${query.toString()}`;
}

/** By its name: some systems call a CSV an Excel file. */
function isCsv({ name }: File): boolean {
  return name.toLowerCase().endsWith('.csv');
}
