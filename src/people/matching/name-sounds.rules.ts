import { afterAbdi, openings, particles, standingFor, titles } from './name-variants.js';

/** Letters that no decomposition takes apart. */
const lettersOf: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'ng',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ɛ: 'e',
  ɔ: 'o',
  ə: 'e',
};

/** Marks that stand inside a word: Ng'ang'a is one. */
const insideWords = /(?<=\p{L})['’‘ʼʿʾ`´](?=\p{L})/gu;

/** Writes a name in lower case without marks, one space between its words: for search and order. */
export function foldName(name: string): string {
  return name
    .replace(insideWords, '')
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþıŋɓɗƙƴɛɔə]/gu, (letter) => lettersOf[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A word of a name, and how it is told from others. */
export interface NameWord {
  /** In lower case without marks. */
  readonly written: string;
  /** As it is said: one letter for each of the sounds that are not told apart in writing, vowels in three classes. */
  readonly spoken: string;
  /** Its consonants, and the vowel that it begins with: the same for every spelling of a name. */
  readonly sounds: string;
}

/** The words of a name without titles and particles; names of two words that are often written as one are one. */
export function wordsOf(name: string): readonly NameWord[] {
  const words = foldName(name.replace(/ç/gi, 's')).split(' ').filter(Boolean);
  const own = words.filter((word) => !titles.has(word));
  const meant = own.filter((word, at) => at === 0 || !particles.has(word));
  return joined(meant).map(nameWord);
}

/** Names are few and people many: a file of a hundred thousand people has some thousands of words of names. */
const knownWords = new Map<string, NameWord>();
const mostKnownWords = 20_000;

function nameWord(written: string): NameWord {
  const known = knownWords.get(written);
  if (known !== undefined) return known;
  const spoken = spokenForm(standingFor(written));
  const word = { written, spoken, sounds: skeleton(spoken) };
  if (knownWords.size >= mostKnownWords) knownWords.clear();
  knownWords.set(written, word);
  return word;
}

/** A name as it is said, in whichever order its words were written: the same for its spellings. */
export function spokenNameOf(name: string): string {
  const words = wordsOf(name).map(({ spoken }) => spoken);
  return words.sort().join(' ');
}

/** How the words of a name sound, for East African, Arabic, French and English spellings. */
export function soundsOf(name: string): readonly string[] {
  return wordsOf(name).map(({ sounds }) => sounds);
}

function joined(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    const isOpening =
      openings.has(word) || (/^[ac]+bdi?$/.test(word) && next !== undefined && afterAbdi.test(next));
    if (isOpening && next !== undefined) at++;
    out.push(isOpening ? word + (next ?? '') : word);
  }
  return out;
}

/** Letters that write one sound, in the order in which they are read. */
const sameSounds: readonly (readonly [RegExp, string])[] = [
  // Servant of ...: Abdul Rahman, Abdirahman, Cabdiraxmaan.
  [/^[ac]?abd[aeiou]{0,2}[lr]?(?=[^aeiou])/, 'abd'],
  [/^c(?=[aiu]+(bd|b|w|d|g))/, ''],
  // Kalenjin girls' names: Jepkosgei, Chepkosgei.
  [/^jep/, 'chep'],
  [/x/g, 'h'],
  [/(tsch|tch|sch|tsh|ch|sh|ts|tz|cz)/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/(ck|cq|qu|q|c)/g, 'k'],
  [/ph/g, 'f'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/bh/g, 'b'],
  [/dj/g, 'j'],
  [/gn/g, 'n'],
  [/z/g, 's'],
  [/l/g, 'r'],
  [/^(ou|u)(?=[aeio])/, 'w'],
  [/(?<=.)h/g, ''],
  [/(?<=[^aeiou])[wy](?=[aeiou])/g, ''],
  [/(?<=[aeiou])[wy](?=[aeiou]|$)/g, ''],
  [/y/g, 'i'],
  [/[ei]+/g, 'e'],
  [/[ou]+/g, 'o'],
  [/(.)\1+/g, '$1'],
];

/** A letter y that begins a name is a consonant. */
function spokenForm(word: string): string {
  const isConsonant = /^y[aeiou]/.test(word);
  const said = sameSounds.reduce(
    (form, [letters, sound]) => form.replace(letters, sound),
    isConsonant ? word.slice(1) : word,
  );
  return isConsonant ? `y${said}` : said;
}

/** Consonants that are taken for one another, and that hearers of other languages do not tell apart. */
const takenForOneAnother: readonly (readonly [RegExp, string])[] = [
  [/[bp]/g, 'p'],
  [/[dt]/g, 't'],
  [/[gk]/g, 'k'],
  [/[fv]/g, 'f'],
];

const longestSounds = 7;

function skeleton(said: string): string {
  const consonants = said.slice(1).replace(/[aeo]+/g, '');
  const merged = takenForOneAnother.reduce(
    (form, [letters, sound]) => form.replace(letters, sound),
    said.slice(0, 1) + consonants,
  );
  return merged
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.)nk$/, 'n')
    .slice(0, longestSounds);
}
