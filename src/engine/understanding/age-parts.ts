import type { AgeVocabulary, UnitWord } from './age-vocabulary.js';
import { fold, READ_LIMIT } from './fold.js';
import { numeralAt } from './numerals.js';

/** One part of a text with an age in it. */
export type AgePart =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unit'; readonly word: UnitWord }
  | { readonly kind: 'half' | 'newborn' | 'or' | 'slash' | 'around' | 'unknown' };

/** `2½` and `2 1/2`, which are one number. */
const HALVES = / ?½|(?<=\d)\s+1\/2(?![\d/])/gu;

/** Numbers, a dash or slash that says something between them, and words. */
const LEXEME = /\d+(?:[.,]\d+)?|(?<!\/\s?\d{1,2})\/(?:12|52)(?![\d/])|(?<=\d\s?)[-/](?=\s?\d)|\p{L}+/gu;

/** Splits a text into words as ages are read: `2y` is two of them, and so is `l'an`. */
export function ageWordsOf(text: string): readonly string[] {
  return (
    fold(text.slice(0, READ_LIMIT).replace(HALVES, '.5'))
      .replace(/(?<!\d)\.5/gu, '0.5')
      .match(LEXEME) ?? []
  );
}

/** Finds what each word of a text says about an age; the longest phrase first. */
export function agePartsOf(words: readonly string[], vocabulary: AgeVocabulary): readonly AgePart[] {
  const parts: AgePart[] = [];
  for (let from = 0; from < words.length;) {
    const { part, to } = partAt(words, from, vocabulary);
    parts.push(part);
    from = to;
  }
  return parts;
}

interface Found {
  readonly part: AgePart;
  readonly to: number;
}

function partAt(words: readonly string[], from: number, vocabulary: AgeVocabulary): Found {
  return (
    phraseAt(words, from, vocabulary) ??
    numberAt(words, from, vocabulary) ?? { part: wordPart(words[from] ?? '', vocabulary), to: from + 1 }
  );
}

function phraseAt(words: readonly string[], from: number, vocabulary: AgeVocabulary): Found | undefined {
  for (const kind of ['newborn', 'half'] as const) {
    const to = vocabulary[kind].endOfMatchAt(words, from);
    if (to > from) return { part: { kind }, to };
  }
  const to = Math.max(vocabulary.polite.endOfMatchAt(words, from), vocabulary.born.endOfMatchAt(words, from));
  return to > from ? { part: { kind: 'around' }, to } : undefined;
}

function numberAt(words: readonly string[], from: number, vocabulary: AgeVocabulary): Found | undefined {
  const word = words[from] ?? '';
  if (/^\d/u.test(word)) {
    return { part: { kind: 'number', value: Number(word.replace(',', '.')) }, to: from + 1 };
  }
  const numerals = vocabulary.numerals.flatMap((language) => numeralAt(words, from, language) ?? []);
  const [longest] = numerals.filter(({ isOrdinal }) => !isOrdinal).sort((a, b) => b.to - a.to);
  return longest && { part: { kind: 'number', value: longest.value }, to: longest.to };
}

function wordPart(word: string, { units, or, around }: AgeVocabulary): AgePart {
  const unit = units.get(word);
  if (unit !== undefined) return { kind: 'unit', word: unit };
  if (word === '/') return { kind: 'slash' };
  if (word === '-' || or.has(word)) return { kind: 'or' };
  return { kind: around.has(word) ? 'around' : 'unknown' };
}
