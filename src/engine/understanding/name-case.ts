import { foldWord } from './fold.js';
import { perLanguages } from './vocabulary.js';

const vocabularyOf = perLanguages((all) => ({
  titles: new Map(all.flatMap(({ names }) => names.titles.map((title) => [foldWord(title), title] as const))),
  particles: new Set(all.flatMap(({ names }) => names.particles.map(foldWord))),
}));

const WORD = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** Sets capitals in a name that is wholly in small letters or wholly in capitals; any other is left as it is. */
export function capitalised(name: string, languages: readonly string[]): string {
  const isSmall = name === name.toLowerCase();
  const isLarge = name === name.toUpperCase();
  if (isSmall === isLarge) return name;
  return name.replace(WORD, (word, index: number) =>
    capitalisedWord(word, { isFirst: index === 0, isLarge, languages }),
  );
}

function capitalisedWord(
  word: string,
  { isFirst, isLarge, languages }: { isFirst: boolean; isLarge: boolean; languages: readonly string[] },
): string {
  const { titles, particles } = vocabularyOf(languages);
  const key = foldWord(word);
  const title = titles.get(key);
  if (title !== undefined && word.length > 1) return title;
  if (particles.has(key) && !isFirst) return word.toLowerCase();
  if (isLarge && isInitials(word)) return word;
  return afterApostrophe(firstLarge(word.toLowerCase()));
}

/** `JK`, `JM`: capitals without a vowel are initials. */
function isInitials(word: string): boolean {
  return word.length <= 2 && !/[aeiouy]/u.test(foldWord(word));
}

/** `O'Brien` and `D'Arc` go on in a capital, `Ng'ang'a` does not: only a single letter opens a new word. */
function afterApostrophe(word: string): string {
  return /^\p{L}\p{M}*['’ʼ]\p{L}/u.test(word)
    ? word.replace(/(?<=^\p{L}\p{M}*['’ʼ])\p{L}/u, (letter) => letter.toUpperCase())
    : word;
}

function firstLarge(word: string): string {
  const [first = '', ...others] = word;
  return first.toUpperCase() + others.join('');
}
