import { foldWord } from './fold.js';
import { numeralWordsOf } from './numerals.js';
import { PhraseMap } from './phrase-map.js';
import { perLanguages } from './vocabulary.js';
import type { DateWords, LanguageWords } from './words/language-words.js';

/** A unit in which durations are counted. */
export type Unit = keyof DateWords['units'];

/** The words of dates in several languages, ready to be looked up. */
export const dateVocabularyOf = perLanguages((all) => ({
  numerals: all.map(numeralWordsOf),
  months: new Map(all.flatMap(({ dates }) => numbered(dates.months, 1))),
  monthsInDoubt: wordSet(all, ({ monthsInDoubt }) => monthsInDoubt),
  weekdays: new Map(all.flatMap(({ dates }) => numbered(dates.weekdays, 1))),
  days: phraseMap(all, ({ days }) => days),
  relativeYears: phraseMap(all, ({ relativeYears }) => relativeYears),
  relativeMonths: phraseMap(all, ({ relativeMonths }) => relativeMonths),
  relativeWeeks: phraseMap(all, ({ relativeWeeks }) => relativeWeeks),
  partsOfMonth: phraseMap(all, ({ partsOfMonth }) => partsOfMonth),
  unitsBehind: new Map(all.flatMap(({ dates }) => (dates.numberStands === 'before' ? unitsOf(dates) : []))),
  unitsBefore: new Map(all.flatMap(({ dates }) => (dates.numberStands === 'behind' ? unitsOf(dates) : []))),
  markers: new PhraseMap<Marker>(all.flatMap(({ dates }) => markersOf(dates))),
  separators: wordSet(all, ({ separators }) => separators),
  fillers: wordSet(all, ({ fillers }) => fillers),
  pregnancy: wordSet(all, ({ pregnancy }) => pregnancy),
  negations: new Set(all.flatMap(({ negations }) => negations.map(foldWord))),
}));

export type DateVocabulary = ReturnType<typeof dateVocabularyOf>;

/** What a word says about the number behind it, or about the direction of a duration. */
export type Marker = 'day' | 'month' | 'year' | 'future' | 'past';

function markersOf(dates: DateWords): (readonly [string, Marker])[] {
  const lists: readonly (readonly [Marker, readonly string[]])[] = [
    ['future', dates.future],
    ['past', dates.past],
    ['year', dates.beforeYear],
    ['day', dates.beforeDay],
    ['month', dates.beforeMonth],
  ];
  return lists.flatMap(([marker, phrases]) => phrases.map((phrase) => [phrase, marker] as const));
}

function unitsOf({ units }: DateWords): (readonly [string, Unit])[] {
  const lists = Object.entries(units) as [Unit, readonly string[]][];
  return lists.flatMap(([unit, words]) => words.map((word) => [foldWord(word), unit] as const));
}

function numbered(lists: readonly (readonly string[])[], first: number): (readonly [string, number])[] {
  return lists.flatMap((words, index) => words.map((word) => [foldWord(word), index + first] as const));
}

function phraseMap(
  all: readonly LanguageWords[],
  pick: (dates: DateWords) => Readonly<Record<string, number>>,
): PhraseMap<number> {
  return new PhraseMap(all.flatMap(({ dates }) => Object.entries(pick(dates))));
}

function wordSet(
  all: readonly LanguageWords[],
  pick: (dates: DateWords) => readonly string[],
): ReadonlySet<string> {
  return new Set(all.flatMap(({ dates }) => pick(dates).map(foldWord)));
}
