import { editDistance } from '../../engine/understanding/misspelled.js';
import { teknonyms } from './name-variants.js';
import { wordsOf, type NameWord } from './name-sounds.rules.js';

/** How much two names are of one person, by themselves. */
export interface NameLikeness {
  /** 0 to 1: 0.85 and more are one name in two spellings. */
  readonly likeness: number;
  /** Words that both have. */
  readonly shared: number;
  /** The first word of neither is a word of the other: two children of one family, rather than one. */
  readonly areFirstNamesOthers: boolean;
}

/** Two words that are at least so much alike are one. */
const sameWord = 0.91;

/** For each word that only one of the two has: records leave names out. */
const leftOut = 0.04;

/** An initial stands for a name, but proves little. */
const initialLikeness = 0.92;

/** Compares two names, in whichever order their words were written. */
export function nameLikeness(one: string, other: string): NameLikeness {
  const [few, many] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length) as [
    readonly NameWord[],
    readonly NameWord[],
  ];
  if (few.length === 0) return { likeness: 0, shared: 0, areFirstNamesOthers: false };
  const whole = wholeLikeness(few, many);
  if (whole >= sameWord) return { likeness: whole, shared: many.length, areFirstNamesOthers: false };
  const matches = matchesOf(few, many);
  const sum = matches.reduce((total, { likeness }) => total + likeness, 0);
  const areOthers = areTold(few, many, matches);
  const likeness = sum / few.length - leftOut * (many.length - few.length);
  return {
    likeness: Math.max(0, areOthers ? Math.min(likeness, 0.5) : likeness),
    shared: matches.filter((match) => !isInitial(few[match.few]) && !isInitial(many[match.many])).length,
    areFirstNamesOthers: areOthers,
  };
}

/** Two names whose words were joined or taken apart: Haile Selassie. */
function wholeLikeness(few: readonly NameWord[], many: readonly NameWord[]): number {
  if (few.length === many.length) return 0;
  const whole = (words: readonly NameWord[]) => words.map(({ spoken }) => spoken).join('');
  return whole(few) === whole(many) ? 0.95 : 0;
}

interface Match {
  readonly few: number;
  readonly many: number;
  readonly likeness: number;
}

/** The best match of each word, the most alike first, no word twice. */
function matchesOf(few: readonly NameWord[], many: readonly NameWord[]): Match[] {
  const all = few.flatMap((word, at) =>
    many.map((other, otherAt) => ({ few: at, many: otherAt, likeness: wordLikeness(word, other) })),
  );
  const matches: Match[] = [];
  for (const match of all
    .filter(({ likeness }) => likeness >= sameWord)
    .sort((a, b) => b.likeness - a.likeness)) {
    if (!matches.some((taken) => taken.few === match.few || taken.many === match.many)) matches.push(match);
  }
  return matches;
}

/** What says outright that the two are others: different first names, figures, or one that names the other's mother. */
function areTold(few: readonly NameWord[], many: readonly NameWord[], matches: readonly Match[]): boolean {
  const isUnmatched = (word: NameWord, side: 'few' | 'many', at: number) =>
    (/\d/.test(word.written) || teknonyms.has(word.written)) && !matches.some((match) => match[side] === at);
  if (few.some((word, at) => isUnmatched(word, 'few', at))) return true;
  if (many.some((word, at) => isUnmatched(word, 'many', at))) return true;
  const isFirstOfFew = matches.some((match) => match.few === 0);
  const isFirstOfMany = matches.some((match) => match.many === 0);
  return matches.length < few.length && !isFirstOfFew && !isFirstOfMany;
}

function wordLikeness(one: NameWord, other: NameWord): number {
  if (one.written === other.written || one.spoken === other.spoken) return 1;
  if (isInitial(one) || isInitial(other))
    return one.spoken.startsWith(other.spoken) || other.spoken.startsWith(one.spoken) ? initialLikeness : 0;
  const likeness = jaroWinkler(one.spoken, other.spoken);
  // Luo names say by their first vowel whether they are a woman's or a man's: Achieng, Ochieng.
  if (isVowel(one.spoken) && isVowel(other.spoken) && !other.spoken.startsWith(one.spoken.charAt(0)))
    return Math.min(likeness, 0.7);
  if (one.sounds === other.sounds) return likeness;
  const apart = editDistance(one.sounds, other.sounds) / Math.max(one.sounds.length, other.sounds.length);
  return Math.max(0, Math.min(likeness, 1 - 0.6 * apart));
}

const isInitial = (word: NameWord | undefined): boolean => word?.written.length === 1;

const isVowel = (word: string): boolean => /^[aeo]/.test(word);

/** Jaro-Winkler likeness, 0 to 1 (Winkler 1990): what is alike at the beginning counts more. */
function jaroWinkler(one: string, other: string): number {
  const likeness = jaro(one, other);
  let prefix = 0;
  while (prefix < 4 && one[prefix] !== undefined && one[prefix] === other[prefix]) prefix++;
  return likeness + prefix * 0.1 * (1 - likeness);
}

function jaro(one: string, other: string): number {
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const taken = new Set<number>();
  const found: string[] = [];
  for (const [at, letter] of [...one].entries()) {
    for (let near = Math.max(0, at - reach); near <= Math.min(other.length - 1, at + reach); near++) {
      if (taken.has(near) || other[near] !== letter) continue;
      taken.add(near);
      found.push(letter);
      break;
    }
  }
  if (found.length === 0) return 0;
  const inOrder = [...taken].sort((a, b) => a - b).map((at) => other[at]);
  const moved = found.filter((letter, at) => letter !== inOrder[at]).length / 2;
  return (
    (found.length / one.length + found.length / other.length + (found.length - moved) / found.length) / 3
  );
}
