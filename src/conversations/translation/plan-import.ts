import type { Texts } from '../../engine/definition/texts.js';
import { holds } from './cell.rules.js';
import { examineChange } from './examine-change.js';
import { hasSource, judgeRow } from './judge-row.js';
import type { ReturnedRow } from './read-rows.js';
import type { TextRecord, TextRecords } from './state-file.js';
import type { Review } from './state.rules.js';
import { textsOf } from './translated-definition.js';
import type { TranslatedDefinition, TranslatedLanguage, TranslatedText } from './translated-definition.js';
import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';

/** What is said about a row, in a plain sentence. */
export interface RowRemark {
  readonly row: number;
  readonly flow: string;
  readonly key: string;
  readonly message: Sentence;
}

/** A language of a definition as it is to be. */
export interface LanguageChange {
  readonly definition: TranslatedDefinition;
  readonly language: TranslatedLanguage;
  readonly texts: Texts;
  readonly records: TextRecords;
}

/** What an import would do. */
export interface ImportPlan {
  /** Numbers of the rows whose text or record changes. */
  readonly written: readonly number[];
  readonly unchanged: number;
  readonly refused: readonly RowRemark[];
  readonly warnings: readonly RowRemark[];
  readonly changes: readonly LanguageChange[];
}

interface Accepted {
  readonly row: ReturnedRow;
  readonly text: string;
  readonly record: TextRecord;
}

/** Rows of one language of one definition, judged. */
interface Group {
  readonly definition: TranslatedDefinition;
  readonly language: TranslatedLanguage;
  readonly accepted: Accepted[];
}

/**
 * Plans what a sheet that came back changes. Nothing is written here.
 * @param review who agrees to every text of the sheet; null when it was not read for that
 */
export function planImport(
  definitions: readonly TranslatedDefinition[],
  rows: readonly ReturnedRow[],
  review: Review | null,
): ImportPlan {
  const places = placesOf(definitions, rows);
  const isRough = rows.some((row) => isRoughened(row, places.textFor(row)));
  const refused: RowRemark[] = [];
  let unchanged = 0;
  for (const row of firstOfEach(rows, refused)) {
    const group = places.groupFor(row);
    const now = places.textFor(row);
    if (group === undefined || now === undefined) {
      refused.push(remark(row, strangerMessage(row, definitions)));
      continue;
    }
    const judgement = judgeRow(row, now, { variables: group.definition.variables, review, isRough });
    if (judgement.status === 'unchanged') unchanged += 1;
    else if (judgement.status === 'refused') refused.push(remark(row, judgement.reason));
    else group.accepted.push({ row, text: judgement.text, record: judgement.record });
  }
  const examined = places.groups().map((group) => examineGroup(group));
  return {
    written: examined.flatMap(({ accepted }) => accepted.map(({ row }) => row.row)).sort((a, b) => a - b),
    unchanged,
    refused: inOrder([...refused, ...examined.flatMap((one) => one.refused)]),
    warnings: inOrder(examined.flatMap((one) => one.warnings)),
    changes: examined.flatMap(({ group, accepted }) =>
      accepted.length === 0 ? [] : [changeOf(group, accepted)],
    ),
  };
}

interface Places {
  groups(): Group[];
  groupFor(row: ReturnedRow): Group | undefined;
  textFor(row: ReturnedRow): TranslatedText | undefined;
}

/** The texts that the rows are about; what no row names is not looked at. */
function placesOf(definitions: readonly TranslatedDefinition[], rows: readonly ReturnedRow[]): Places {
  const named = new Set(rows.map(groupName));
  const groups = new Map<string, Group>();
  const texts = new Map<string, ReadonlyMap<string, TranslatedText>>();
  for (const definition of definitions) {
    for (const language of definition.languages) {
      const name = groupName({ flow: definition.name, language: language.language });
      if (!named.has(name)) continue;
      groups.set(name, { definition, language, accepted: [] });
      texts.set(name, new Map(textsOf(definition, language).map((text) => [text.key, text])));
    }
  }
  return {
    groups: () => [...groups.values()],
    groupFor: (row) => groups.get(groupName(row)),
    textFor: (row) => texts.get(groupName(row))?.get(row.key),
  };
}

function groupName({ flow, language }: { flow: string; language: string }): string {
  return `${flow}\n${language}`;
}

/** Tells whether a spreadsheet has changed the source, which nobody had reason to touch. */
function isRoughened(row: ReturnedRow, now: TranslatedText | undefined): boolean {
  const source = now?.source;
  if (now === undefined || source === undefined || row.source === null) return false;
  return hasSource(row, now) && !holds(row.source, source);
}

/** Leaves out rows that repeat an earlier one; those that say otherwise are refused. */
function firstOfEach(rows: readonly ReturnedRow[], refused: RowRemark[]): ReturnedRow[] {
  const seen = new Map<string, ReturnedRow>();
  return rows.filter((row) => {
    const name = `${groupName(row)}\n${row.key}`;
    const earlier = seen.get(name);
    if (earlier === undefined) {
      seen.set(name, row);
      return true;
    }
    if (earlier.translation !== row.translation)
      refused.push(
        remark(
          row,
          sentence(
            'problems:row_twice',
          )`Row ${{ row: earlier.row }} translates the same text otherwise: keep one of them.`,
        ),
      );
    return false;
  });
}

function strangerMessage(
  { flow, key, language }: ReturnedRow,
  definitions: readonly TranslatedDefinition[],
): Sentence {
  const definition = definitions.find(({ name }) => name === flow);
  if (definition === undefined)
    return sentence('problems:row_no_flow')`There is no flow or programme "${{ flow }}".`;
  const known = definition.languages.map((one) => one.language);
  if (!known.includes(language))
    return sentence(
      'problems:row_no_language',
    )`"${{ flow }}" is not written in the language "${{ language }}".`;
  return sentence('problems:row_no_text')`"${{ flow }}" has no text "${{ key }}".`;
}

interface ExaminedGroup {
  readonly group: Group;
  readonly accepted: readonly Accepted[];
  readonly refused: readonly RowRemark[];
  readonly warnings: readonly RowRemark[];
}

/** Divides what was accepted by what the rules of `flows check` say of it. */
function examineGroup(group: Group): ExaminedGroup {
  const { definition, language, accepted } = group;
  if (accepted.length === 0) return { group, accepted, refused: [], warnings: [] };
  const byKey = new Map(
    accepted.filter(({ row, text }) => language.texts[row.key] !== text).map((one) => [one.row.key, one]),
  );
  const findings = examineChange(definition, language, textsWith(language, accepted));
  const remarks = (severity: 'error' | 'warning'): RowRemark[] =>
    findings.flatMap((finding) => {
      const about = finding.severity === severity ? byKey.get(finding.key) : undefined;
      return about === undefined ? [] : [remark(about.row, finding.message)];
    });
  const refused = remarks('error');
  const refusedRows = new Set(refused.map(({ row }) => row));
  return {
    group,
    accepted: accepted.filter(({ row }) => !refusedRows.has(row.row)),
    refused,
    warnings: remarks('warning'),
  };
}

function changeOf({ definition, language }: Group, accepted: readonly Accepted[]): LanguageChange {
  const records = accepted.map(({ row, record }) => [row.key, record] as const);
  return {
    definition,
    language,
    texts: textsWith(language, accepted),
    records: { ...language.records, ...Object.fromEntries(records) },
  };
}

function textsWith({ texts }: TranslatedLanguage, accepted: readonly Accepted[]): Texts {
  return { ...texts, ...Object.fromEntries(accepted.map(({ row, text }) => [row.key, text])) };
}

function remark({ row, flow, key }: ReturnedRow, message: Sentence): RowRemark {
  return { row, flow, key, message };
}

function inOrder(remarks: readonly RowRemark[]): RowRemark[] {
  return [...remarks].sort((one, other) => one.row - other.row);
}
