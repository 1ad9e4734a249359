import { NOT_UNDERSTOOD, understood, type Answer } from './answer.js';
import { foldWord, wordsOf } from './fold.js';
import { isMisspellingOf } from './misspelled.js';
import { parseName } from './name.js';
import { perLanguages } from './vocabulary.js';

/** The names of those who share a phone, and the languages they may write in. */
export interface SpeakerContext {
  readonly names: readonly string[];
  readonly languages: readonly string[];
}

/** Letters of a name in which one slip is forgiven; shorter names are a slip away from each other too often. */
const FORGIVING_LENGTH = 5;

/** What an answer must say at least: an initial is no name. */
const SHORTEST_NAME = 2;

const titlesOf = perLanguages((all) => new Set(all.flatMap(({ names }) => names.titles.map(foldWord))));

/**
 * Reads who of those that share a phone is speaking: the index of the name that she gave. Part of a name is enough when one
 * person only bears it; titles count for nothing; names that fit exactly go before those with a slip. Two that fit are
 * ambiguous, and which they are is never to be said to her.
 */
export function parseSpeaker(text: string, { names, languages }: SpeakerContext): Answer<number> {
  const answer = parseName(text, { languages });
  const given = partsOf(answer.status === 'understood' ? answer.value : text, languages);
  if (given.join('').length < SHORTEST_NAME) return NOT_UNDERSTOOD;
  const known = names.map((name) => partsOf(name, languages));
  for (const { fits, isExact } of WAYS) {
    const found = known.flatMap((parts, index) => (parts.length > 0 && fits(given, parts) ? [index] : []));
    const [first, ...others] = found;
    if (first === undefined) continue;
    if (others.length > 0) return { status: 'ambiguous', candidates: found };
    return understood(first, isExact ? 'exact' : 'close');
  }
  return NOT_UNDERSTOOD;
}

type Fits = (given: readonly string[], name: readonly string[]) => boolean;

const isSame = (written: string, word: string): boolean => written === word;
const isNear = (written: string, word: string): boolean =>
  word.length >= FORGIVING_LENGTH ? isMisspellingOf(written, word, 1) : written === word;

/** The ways in which a name is recognised, the surest first: the whole in any order, its parts, then both with a slip. */
const WAYS: readonly { readonly fits: Fits; readonly isExact: boolean }[] = [
  { fits: (given, name) => given.length === name.length && areAllIn(given, name, isSame), isExact: true },
  { fits: (given, name) => given.join('') === name.join(''), isExact: true },
  { fits: (given, name) => areAllIn(given, name, isSame), isExact: true },
  { fits: (given, name) => areAllIn(name, given, isSame), isExact: false },
  { fits: (given, name) => areAllIn(given, name, isNear), isExact: false },
  { fits: (given, name) => areAllIn(name, given, (word, written) => isNear(written, word)), isExact: false },
];

/** Tells whether each of some words is one of others; an initial is any word that begins with it. */
function areAllIn(
  some: readonly string[],
  others: readonly string[],
  matches: (one: string, other: string) => boolean,
): boolean {
  return (
    some.some((word) => word.length > 1) &&
    some.every((word) =>
      others.some((other) => matches(word, other) || (word.length === 1 && other.startsWith(word))),
    )
  );
}

/** The words of a name without titles, unless it is nothing else (`Mama`). */
function partsOf(name: string, languages: readonly string[]): readonly string[] {
  const titles = titlesOf(languages);
  const words = wordsOf(name);
  const parts = words.filter((word) => !titles.has(word));
  return parts.length > 0 ? parts : words;
}
