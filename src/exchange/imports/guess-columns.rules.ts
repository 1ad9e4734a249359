import { fieldValue, type ReadingContext } from '../../people/dictionary/field-value.js';
import type { DictionaryContent } from '../../people/dictionary/dictionary-content.js';
import { foldName } from '../../people/matching/name-sounds.rules.js';
import { fieldHeadings, ownHeadings, roughHeadings } from './heading-words.js';
import type { ColumnMapping } from './import.js';
import { readPhone } from './read-cell.rules.js';
import { allTargets, consentTarget, fieldTarget, targetOf } from './targets.rules.js';

/** What guessing looks at: the headings, and the cells of the first rows. */
export interface GuessedSheet {
  readonly headings: readonly string[];
  readonly samples: readonly (readonly string[])[];
}

/** How many of the filled cells have to look like something. */
const mostOf = 0.8;

/** Cells that have to be filled for their content to say anything. */
const fewestFilled = 2;

const nothing: ColumnMapping = { to: null, by: null };

/**
 * Guesses what each column goes to: by its heading in the languages of the dictionary, else by what stands in it. Nothing is guessed
 * twice; the first column gets it.
 */
export function guessColumns(
  { headings, samples }: GuessedSheet,
  dictionary: DictionaryContent,
  context: ReadingContext,
): ColumnMapping[] {
  const words = headingWords(dictionary);
  const taken = new Set<string>();
  const take = (to: string | undefined, by: 'heading' | 'content'): ColumnMapping => {
    if (to === undefined || taken.has(to)) return nothing;
    taken.add(to);
    return { to, by };
  };
  const byHeading = headings.map((heading) => take(targetOfHeading(heading, words, dictionary), 'heading'));
  return byHeading.map((guess, column) => {
    if (guess.to !== null || isOfErrorSheet(headings[column])) return guess;
    const cells = samples.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    return take(targetOfContent(cells, dictionary, context, taken), 'content');
  });
}

/** The columns that a sheet of errors adds to its file. */
export const errorColumns = ['row', 'reason'] as const;

function isOfErrorSheet(heading = ''): boolean {
  return errorColumns.some((one) => one === heading.toLowerCase());
}

function targetOfHeading(
  heading: string,
  words: ReadonlyMap<string, string>,
  dictionary: DictionaryContent,
): string | undefined {
  const written = heading.trim();
  // A file of ours says it exactly.
  if (targetOf(written, dictionary) !== null) return written;
  return words.get(foldName(written.replaceAll('_', ' ')));
}

/** Own columns first: a field that is called like one of them is named in full. */
function headingWords(dictionary: DictionaryContent): Map<string, string> {
  const words = new Map<string, string>();
  const add = (word: string | undefined, to: string): void => {
    const key = foldName(word?.replaceAll('_', ' ') ?? '');
    if (key !== '' && !words.has(key)) words.set(key, to);
  };
  for (const to of allTargets(dictionary)) add(to, to);
  for (const [own, names] of Object.entries(ownHeadings)) for (const name of names) add(name, own);
  for (const { key, precision } of dictionary.fields) {
    add(key, fieldTarget(key));
    for (const names of Object.values(dictionary.words)) add(names[`fields.${key}.name`], fieldTarget(key));
    for (const name of fieldHeadings[key] ?? []) add(name, fieldTarget(key));
    if (precision === 'year') for (const name of roughHeadings[key] ?? []) add(name, fieldTarget(key));
  }
  for (const { code } of dictionary.purposes) {
    for (const names of Object.values(dictionary.words))
      add(names[`purposes.${code}.name`], consentTarget(code));
    add(`consent ${code}`, consentTarget(code));
  }
  return words;
}

function targetOfContent(
  cells: readonly string[],
  dictionary: DictionaryContent,
  context: ReadingContext,
  taken: ReadonlySet<string>,
): string | undefined {
  if (cells.length < fewestFilled) return undefined;
  const isMostly = (holds: (cell: string) => boolean) => cells.filter(holds).length >= cells.length * mostOf;
  if (isMostly((cell) => isPhone(cell, context))) return taken.has('phone') ? 'second_phone' : 'phone';
  if (isMostly((cell) => dayOf(cell, context) !== undefined))
    return dateField(cells, dictionary, context, taken);
  const hasPlaces = dictionary.field('place') !== undefined && context.places !== undefined;
  return hasPlaces && isMostly((cell) => isPlace(cell, context)) ? fieldTarget('place') : undefined;
}

function isPhone(cell: string, context: ReadingContext): boolean {
  const digits = cell.replace(/\D/g, '').length;
  return digits >= 9 && /^['+\d\s().-]+$/.test(cell) && readPhone(cell, context).status === 'ok';
}

function isPlace(cell: string, context: ReadingContext): boolean {
  const read = fieldValue({ kind: 'place' }, [], cell, context);
  return read.status === 'ok' && read.confidence === 'exact';
}

function dayOf(cell: string, context: ReadingContext): string | undefined {
  if (!/\d[-/. ]\w/.test(cell)) return undefined;
  const read = fieldValue({ kind: 'date' }, [], cell, context);
  return read.status === 'ok' ? String(read.value) : undefined;
}

/** Days long ago are of births, and days within some months of now of births to come. */
function dateField(
  cells: readonly string[],
  dictionary: DictionaryContent,
  context: ReadingContext,
  taken: ReadonlySet<string>,
): string | undefined {
  const days = cells.map((cell) => dayOf(cell, context)).filter((day) => day !== undefined);
  const [from, to] = [context.today.subtract({ months: 2 }), context.today.add({ months: 10 })].map(String);
  const grown = context.today.subtract({ years: 10 }).toString();
  const key = days.every((day) => day < grown)
    ? 'birth_date'
    : days.every((day) => from !== undefined && to !== undefined && day > from && day < to)
      ? 'due_date'
      : undefined;
  if (key === undefined || dictionary.field(key)?.kind !== 'date') return undefined;
  return taken.has(fieldTarget(key)) ? undefined : fieldTarget(key);
}
