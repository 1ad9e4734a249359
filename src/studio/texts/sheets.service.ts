import { Injectable } from '@nestjs/common';
import { readCsv, writeCsv } from '../../conversations/translation/csv-sheet.js';
import { planImport } from '../../conversations/translation/plan-import.js';
import type { ImportPlan, RowRemark } from '../../conversations/translation/plan-import.js';
import { readRows } from '../../conversations/translation/read-rows.js';
import type { ReturnedRow } from '../../conversations/translation/read-rows.js';
import { maxSheetRows } from '../../conversations/translation/sheet-row.js';
import { sheetRows } from '../../conversations/translation/sheet-rows.js';
import type { TranslatedDefinition } from '../../conversations/translation/translated-definition.js';
import { readXlsx, writeXlsx } from '../../conversations/translation/xlsx-sheet.js';
import type { Principal } from '../../platform/access/principal.js';
import { DomainError } from '../../platform/domain-error.js';
import { FlowTextsReader, serviceName } from './flow-texts.js';
import type { CurrentTexts } from './flow-texts.js';
import { TextsSaving } from './saving.service.js';
import { requireTranslation } from './texts.service.js';
import type { SheetReport } from './texts.schemas.js';
import { noSuchLanguage, requireWorkOn } from './translator.rules.js';
import { sentence } from '../../platform/sentence.js';

/** What a sheet is written in. */
export type SheetForm = 'csv' | 'xlsx';

/** Bytes that a workbook may take when it is unpacked: the process that reads it answers everybody else too. */
const maxUnpackedBytes = 40 * 1024 * 1024;

/** Remarks that are told at once. */
const toldRemarks = 1_000;

/** Sheets of one language, out and back in. */
@Injectable()
export class SheetsService {
  constructor(
    private readonly reader: FlowTextsReader,
    private readonly saving: TextsSaving,
  ) {}

  /**
   * Writes the sheet of a language, in the order of the conversation.
   * @param flow one flow only; null for all
   * @throws DomainError `not_found`; `refused` when there are too many texts
   */
  async sheet(caller: Principal, language: string, flow: string | null, form: SheetForm): Promise<Buffer> {
    requireWorkOn(caller, language);
    const chosen = flow === null ? await this.reader.all() : [await this.reader.of(flow)];
    const definitions =
      flow === null ? chosen.flatMap(definitionOf) : chosen.map((one) => definitionIn(one, language));
    const rows = definitions.flatMap((definition) => {
      const into = definition.languages.find((one) => one.language === language);
      return into === undefined ? [] : sheetRows(definition, into);
    });
    if (rows.length === 0) throw noSuchLanguage(language);
    if (rows.length > maxSheetRows)
      throw new DomainError(
        'refused',
        sentence(
          'problems:too_many_texts',
        )`There are more than ${{ most: maxSheetRows }} texts: choose a flow.`,
      );
    return form === 'csv' ? writeCsv(rows) : writeXlsx(rows);
  }

  /**
   * Takes over what a sheet translates into one language; rows that cannot be taken are left out, each with a sentence.
   * @throws DomainError `not_found`; `refused` when it is no sheet; `conflict` when somebody saves at the same time
   */
  async take(
    caller: Principal,
    language: string,
    sheet: { readonly form: SheetForm; readonly content: Buffer },
    isDryRun: boolean,
  ): Promise<SheetReport> {
    requireWorkOn(caller, language);
    const rows = await readSheet(sheet.form, sheet.content);
    const flows = new Map((await this.reader.all()).map((one) => [one.name, one]));
    const definitions = [...flows.values()].flatMap(definitionOf).flatMap((one) => inLanguage(one, language));
    if (definitions.length === 0) throw noSuchLanguage(language);
    const strange = rows.flatMap((row) => strangerRemark(row, language));
    const strangers = new Set(strange.map(({ row }) => row));
    const plan = planImport(
      definitions,
      rows.filter(({ row }) => !strangers.has(row)),
      null,
    );
    if (!isDryRun) await this.saveAll(caller, plan, flows);
    return reportOf(plan, strange);
  }

  private async saveAll(
    caller: Principal,
    { changes }: ImportPlan,
    flows: ReadonlyMap<string, CurrentTexts>,
  ): Promise<void> {
    for (const change of changes) {
      const current = flows.get(change.definition.name);
      if (current === undefined) throw new Error(`${change.definition.name} was planned but never read`);
      try {
        await this.saving.save(caller, current, change, `sheet in ${change.language.language}`);
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'version_conflict') throw error;
        const said = sentence(
          'problems:sheet_conflict',
        )`Somebody has saved "${{ flow: current.name }}" at the same moment. Send the sheet again: what is taken over already stays.`;
        throw new DomainError('conflict', said, { cause: error });
      }
    }
  }
}

function definitionOf({ reading }: CurrentTexts): TranslatedDefinition[] {
  return reading.status === 'ok' ? [reading.definition] : [];
}

function definitionIn(current: CurrentTexts, language: string): TranslatedDefinition {
  return requireTranslation(current, language).definition;
}

function inLanguage(definition: TranslatedDefinition, language: string): TranslatedDefinition[] {
  const languages = definition.languages.filter((one) => one.language === language);
  return languages.length === 0 ? [] : [{ ...definition, languages }];
}

/** What is wrong with a sheet itself is the caller's to mend; the libraries' own codes stay inside. */
async function readSheet(form: SheetForm, content: Buffer): Promise<ReturnedRow[]> {
  try {
    return readRows(form === 'csv' ? readCsv(content) : await readXlsx(content, maxUnpackedBytes));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError('refused', error.said, { cause: error });
  }
}

function strangerRemark({ row, flow, key, language: written }: ReturnedRow, language: string): RowRemark[] {
  if (written !== language)
    return [
      {
        row,
        flow,
        key,
        message: sentence(
          'problems:row_other_language',
        )`This row is not in the language "${{ language }}": it is left out.`,
      },
    ];
  if (flow !== serviceName) return [];
  const message = sentence(
    'problems:row_of_service',
  )`The texts of the service itself are taken over by npx karibu texts import, not here.`;
  return [{ row, flow, key, message }];
}

function reportOf(
  { written, unchanged, refused, warnings, changes }: ImportPlan,
  strange: readonly RowRemark[],
): SheetReport {
  const left = [...strange, ...refused];
  const remarks = [
    ...left.map((one) => ({ ...one, severity: 'refused' as const })),
    ...warnings.map((one) => ({ ...one, severity: 'warning' as const })),
  ].map(({ message, ...one }) => ({ ...one, message: message.text, words: message.words }));
  return {
    taken: written.length,
    unchanged,
    refused: left.length,
    remarks: remarks.sort((one, other) => one.row - other.row).slice(0, toldRemarks),
    flows: changes.map(({ definition }) => definition.name),
  };
}
