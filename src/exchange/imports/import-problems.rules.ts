import type { DictionaryContent } from '../../people/dictionary/dictionary-content.js';
import type { ListProgramme } from '../../people/list-intakes.js';
import { sentence, type Sentence } from '../../platform/sentence.js';
import type { ImportRecord } from './import.js';
import { isPurpose, targetOf, type Target } from './targets.rules.js';

/** What has to be settled about an import before its rows can be checked. */
export function mappingProblems(
  { mapping, found, options }: Pick<ImportRecord, 'mapping' | 'found' | 'options'>,
  dictionary: DictionaryContent,
  programmes: readonly ListProgramme[],
): Sentence[] {
  const problems: Sentence[] = [];
  const columnOf = new Map<string, number>();
  const targets: Target[] = [];
  mapping.columns.forEach(({ to }, column) => {
    if (to === null) return;
    const target = targetOf(to, dictionary);
    const heading = found.headings[column] ?? '';
    const other = columnOf.get(to);
    if (target === null)
      problems.push(
        sentence(
          'problems:import_no_target',
        )`The column "${{ heading }}" goes to "${{ to }}", which is nothing that is kept about people.`,
      );
    else if (other !== undefined)
      problems.push(
        sentence(
          'problems:import_two_columns',
        )`The columns "${{ first: found.headings[other] ?? '' }}" and "${{ second: heading }}" both go to ${{ to }}. Leave one of them out.`,
      );
    else {
      columnOf.set(to, column);
      targets.push(target);
    }
  });
  if (!targets.some(tellsWho))
    problems.push(
      sentence('problems:import_no_who')`Say which column holds the name, the phone number or the id.`,
    );
  const { matchField } = options;
  if (matchField !== null && !columnOf.has(`fields.${matchField}`))
    problems.push(
      sentence(
        'problems:import_no_match_column',
      )`People are to be found by ${{ field: matchField }}, and no column goes there.`,
    );
  const taking = programmeFaults(options, programmes, columnOf);
  return [...problems, ...taking, ...permissionFaults(options, dictionary)];
}

/** What has to be settled beside that before the commit: on what ground these people are written to. */
export function problemsOf(
  record: ImportRecord,
  dictionary: DictionaryContent,
  programmes: readonly ListProgramme[],
): Sentence[] {
  const isOpen = record.state === 'mapping' || record.state === 'checked';
  if (!isOpen) return [];
  const problems = mappingProblems(record, dictionary, programmes);
  if (record.options.permission !== null) return problems;
  return [
    ...problems,
    sentence(
      'problems:import_no_permission',
    )`Say whether these people have agreed to messages and who vouches for it, or import them without permission to message.`,
  ];
}

function tellsWho(target: Target): boolean {
  const own = ['id', 'name', 'first_name', 'last_name', 'phone', 'second_phone', 'whatsapp'];
  return target.kind === 'own' && own.includes(target.own);
}

function programmeFaults(
  { programme }: ImportRecord['options'],
  programmes: readonly ListProgramme[],
  columns: ReadonlyMap<string, number>,
): Sentence[] {
  if (programme === undefined) return [];
  const found = programmes.find(({ name }) => name === programme);
  if (found === undefined)
    return [sentence('problems:import_no_programme')`There is no programme "${{ programme }}".`];
  const { field } = found;
  if (field === null || columns.has(`fields.${field}`)) return [];
  return [
    sentence(
      'problems:import_no_programme_column',
    )`The programme ${{ programme }} counts from ${{ field }}, and no column goes there.`,
  ];
}

function permissionFaults(
  { permission }: ImportRecord['options'],
  dictionary: DictionaryContent,
): Sentence[] {
  if (permission?.kind !== 'attested') return [];
  return permission.purposes
    .filter((purpose) => !isPurpose(purpose, dictionary))
    .map((name) => sentence('problems:no_purpose')`There is no purpose "${{ name }}".`);
}
