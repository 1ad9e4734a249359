import { foldWord } from './fold.js';
import { numeralWordsOf } from './numerals.js';
import { Patterns } from './patterns.js';
import { perLanguages } from './vocabulary.js';
import type { AgeWords, DateWords, LanguageWords } from './words/language-words.js';

/** A unit in which ages are said. */
export type AgeUnit = keyof DateWords['units'];

/** A word for a unit, and what may stand around it. */
export interface UnitWord {
  readonly unit: AgeUnit;
  /** Whether its number stands behind it (`miaka 3`) rather than before (`3 years`). */
  readonly isBefore: boolean;
  /** Whether it means one of them when no number stands beside it. */
  readonly isSingle: boolean;
  /** Whether it is a unit only behind a number (`18m`). */
  readonly isShort: boolean;
}

/** `3/12` and `6/52`: months and weeks as health workers write them. */
const CLINICAL: readonly (readonly [string, UnitWord])[] = [
  ['/12', { unit: 'month', isBefore: false, isSingle: false, isShort: true }],
  ['/52', { unit: 'week', isBefore: false, isSingle: false, isShort: true }],
];

/** The words of ages in several languages, ready to be looked up. */
export const ageVocabularyOf = perLanguages((all) => ({
  numerals: all.map(numeralWordsOf),
  units: new Map([...CLINICAL, ...all.toReversed().flatMap(unitsOf)]),
  half: new Patterns(all.flatMap(({ ages }) => ages.half)),
  newborn: new Patterns(all.flatMap(({ ages }) => ages.newborn)),
  born: new Patterns(all.flatMap(({ ages }) => ages.born)),
  or: wordSet(all.flatMap(({ ages }) => ages.or)),
  around: wordSet(all.flatMap(({ ages }) => ages.around)),
  notAnAge: new Patterns(all.flatMap(({ ages }) => ages.notAnAge)),
  polite: new Patterns(all.flatMap(({ polite }) => polite)),
}));

export type AgeVocabulary = ReturnType<typeof ageVocabularyOf>;

/** The words for units in one language, the shortest forms first: a later entry of a word takes the place of an earlier. */
function unitsOf({ dates, ages }: LanguageWords): readonly (readonly [string, UnitWord])[] {
  const single = wordSet(ages.single);
  const isBefore = dates.numberStands === 'behind';
  const entries = (units: AgeWords['units'], isShort: boolean): readonly (readonly [string, UnitWord])[] =>
    (Object.entries(units) as [AgeUnit, readonly string[]][]).flatMap(([unit, words]) =>
      words
        .map(foldWord)
        .map((word) => [word, { unit, isBefore, isSingle: single.has(word), isShort }] as const),
    );
  return [...entries(ages.shortUnits, true), ...entries(ages.units, false), ...entries(dates.units, false)];
}

function wordSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(foldWord));
}
