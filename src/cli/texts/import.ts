import { readFile, stat } from 'node:fs/promises';
import { Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { readCsv } from '../../conversations/translation/csv-sheet.js';
import { planImport } from '../../conversations/translation/plan-import.js';
import type { ImportPlan, RowRemark } from '../../conversations/translation/plan-import.js';
import { readRows } from '../../conversations/translation/read-rows.js';
import { maxSheetBytes } from '../../conversations/translation/sheet-row.js';
import type { Cell } from '../../conversations/translation/sheet-row.js';
import { readXlsx } from '../../conversations/translation/xlsx-sheet.js';
import { DomainError } from '../../platform/domain-error.js';
import { readSettings } from '../flows/settings.js';
import { print, printJson } from '../output.js';
import { readTranslatedDefinitions } from './definitions.js';
import type { TextsSettings } from './definitions.js';
import { sheetFormOf } from './sheet-form.js';
import { changedFiles, filesOf, writeAll } from './write-files.js';

interface ImportOptions {
  readonly dryRun?: boolean;
  readonly reviewedBy?: string;
  readonly skipRefused?: boolean;
}

/** What an import did, or would do. */
export interface ImportReport extends Pick<ImportPlan, 'written' | 'unchanged'> {
  readonly ok: boolean;
  readonly refused: readonly RemarkLine[];
  readonly warnings: readonly RemarkLine[];
  /** Files that were written, or would be. */
  readonly files: readonly string[];
}

/** A remark about a row, as operators read it. */
type RemarkLine = Omit<RowRemark, 'message'> & { readonly message: string };

/** `texts import`: a sheet that came back. */
export function importCommand(): Command {
  return new Command('import')
    .description('take over the translations of a sheet; when one row is refused, nothing is written')
    .argument('<file>', 'a .csv or an .xlsx that was made by npx karibu texts export')
    .option('--dry-run', 'only tell what would be written')
    .option('--reviewed-by <name>', 'who has read and agreed to every translation of the sheet')
    .option('--skip-refused', 'write the other rows when some are refused')
    .option('--json', 'print one JSON object')
    .action(async (file: string, { json, ...options }: ImportOptions & { json?: boolean }) => {
      const settings = readSettings();
      const today = Temporal.Now.plainDateISO(settings.defaultTimezone).toString();
      const report = await importTexts(settings, file, { ...options, today });
      if (json === true) printJson(report);
      else printReport(report, options.dryRun === true);
      if (!report.ok) process.exitCode = 1;
    });
}

/**
 * Takes over a sheet: all of it, or nothing.
 * @param options.today the day of a review, such as `2026-03-02`
 * @throws DomainError when the file cannot be read
 */
export async function importTexts(
  settings: TextsSettings,
  file: string,
  { today, reviewedBy, dryRun, skipRefused }: ImportOptions & { today: string },
): Promise<ImportReport> {
  const rows = readRows(await readSheetFile(file));
  const definitions = await readTranslatedDefinitions(settings);
  const review = reviewedBy === undefined ? null : { by: reviewerNamed(reviewedBy), on: today };
  const { changes, unchanged, ...plan } = planImport(definitions, rows, review);
  const ok = plan.refused.length === 0 || skipRefused === true;
  const files = ok ? changes.flatMap((change) => filesOf(settings.localesDir, change)) : [];
  const rewritten = dryRun === true ? await changedFiles(files) : await writeAll(files);
  const refused = plan.refused.map(lineOf);
  const warnings = plan.warnings.map(lineOf);
  return { ok, written: ok ? plan.written : [], unchanged, refused, warnings, files: rewritten };
}

async function readSheetFile(file: string): Promise<Cell[][]> {
  const form = sheetFormOf(file);
  const content = await readBounded(file);
  return form === 'csv' ? readCsv(content) : readXlsx(content);
}

async function readBounded(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > maxSheetBytes)
      throw new DomainError('sheet_too_large', `${file} has more than ${maxSheetBytes / 1024 / 1024} MB.`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new DomainError(
      'unreadable_file',
      code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${code ?? message}).`,
    );
  }
}

function reviewerNamed(name: string): string {
  const trimmed = name.trim();
  if (trimmed.length > 0 && trimmed.length <= 100) return trimmed;
  throw new DomainError('invalid_name', 'The name of whoever reviewed has 1 to 100 letters.');
}

function printReport(
  { ok, written, unchanged, refused, warnings, files }: ImportReport,
  isDry: boolean,
): void {
  for (const one of refused) print(sentence(one, 'refused'));
  for (const one of warnings) print(sentence(one, 'warning'));
  for (const file of files) print(`${file} ${isDry ? 'would be rewritten' : 'rewritten'}.`);
  const counts = `${counted(written.length)} ${isDry ? 'to write' : 'written'}, ${unchanged} unchanged, ${refused.length} refused`;
  print(ok ? `${counts}.` : `${counts}: nothing was written. Mend those rows, or add --skip-refused.`);
}

function lineOf({ message, ...about }: RowRemark): RemarkLine {
  return { ...about, message: message.text };
}

function sentence({ row, flow, key, message }: RemarkLine, what: string): string {
  return `row ${row}, ${flow} ${key}: ${message} (${what})`;
}

function counted(rows: number): string {
  return `${rows} ${rows === 1 ? 'row' : 'rows'}`;
}
