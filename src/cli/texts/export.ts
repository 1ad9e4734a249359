import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { writeCsv } from '../../conversations/translation/csv-sheet.js';
import { maxSheetRows } from '../../conversations/translation/sheet-row.js';
import { sheetRows } from '../../conversations/translation/sheet-rows.js';
import { writeXlsx } from '../../conversations/translation/xlsx-sheet.js';
import { DomainError } from '../../platform/domain-error.js';
import { readSettings } from '../flows/settings.js';
import { print, printJson } from '../output.js';
import { choose } from './choose.js';
import type { TextsChoice } from './choose.js';
import { readTranslatedDefinitions } from './definitions.js';
import type { TextsSettings } from './definitions.js';
import { sheetFormOf } from './sheet-form.js';

interface ExportOptions extends TextsChoice {
  readonly lang: string;
  readonly out: string;
}

/** `texts export`: a sheet for whoever translates. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write a sheet for whoever translates, in the order of the conversation')
    .requiredOption('--lang <code>', 'the language to translate into')
    .requiredOption('--out <file>', 'where to: a .csv or an .xlsx')
    .option('--flow <name>', 'one flow or programme only; "system" for the texts of the service')
    .option('--json', 'print one JSON object')
    .action(async ({ json, ...options }: ExportOptions & { json?: boolean }) => {
      const rows = await exportTexts(readSettings(), options);
      if (json === true) printJson({ file: options.out, rows });
      else print(`${options.out}: ${rows} ${rows === 1 ? 'text' : 'texts'}.`);
    });
}

/**
 * Writes the sheet and tells how many rows it has.
 * @throws DomainError when the file is to be neither CSV nor XLSX, or there are too many texts
 */
export async function exportTexts(settings: TextsSettings, options: ExportOptions): Promise<number> {
  const form = sheetFormOf(options.out);
  const definitions = await readTranslatedDefinitions(settings);
  const rows = choose(definitions, options).flatMap(({ definition, into }) => sheetRows(definition, into));
  if (rows.length > maxSheetRows)
    throw new DomainError('sheet_too_large', `There are more than ${maxSheetRows} texts: choose a --flow.`);
  await writeFile(options.out, form === 'csv' ? writeCsv(rows) : await writeXlsx(rows));
  return rows.length;
}
