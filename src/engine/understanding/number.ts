import { fromReadings, type Answer, type Confidence } from './answer.js';
import { fold, wordsOf } from './fold.js';
import { numeralsIn, numeralWordsOf } from './numerals.js';
import { Patterns } from './patterns.js';
import { perLanguages } from './vocabulary.js';

/** Digits of a number, at most: beyond them a double is no longer exact. */
const NUMBER_DIGITS = 15;

/** Characters before a number in which its sign stands. */
const SIGN_REACH = 12;

const FIGURES = /\d+(?:[.,]\d+)*(?: \d{3}(?!\d))*/gu;

const vocabularyOf = perLanguages((all) => ({
  numerals: all.map(numeralWordsOf),
  none: new Patterns(all.flatMap(({ numbers }) => numbers.none)),
  polite: new Patterns(all.flatMap(({ polite }) => polite)),
  minus: new Set(all.flatMap(({ numbers }) => numbers.minus)),
  decimalMark: all[0]?.numbers.decimalMark ?? '.',
}));

/** What a question about a number knows: the languages it may be answered in, and what it allows. */
export interface NumberContext {
  readonly languages: readonly string[];
  readonly between?: { readonly from: number; readonly to: number } | undefined;
}

/**
 * Reads an answer that is a number: figures with either decimal mark and thousands marks, or words, with what stands around
 * them. `1,500` is ambiguous where the comma is the decimal mark; two different numbers are ambiguous. What the question does
 * not allow is not meant.
 */
export function parseNumber(text: string, { languages, between }: NumberContext): Answer<number> {
  const { numbers, confidence } = numbersIn(text, languages);
  return fromReadings(
    numbers.filter((value) => between === undefined || (value >= between.from && value <= between.to)),
    confidence,
  );
}

function numbersIn(
  text: string,
  languages: readonly string[],
): { numbers: readonly number[]; confidence: Confidence } {
  const { none, polite, decimalMark } = vocabularyOf(languages);
  const words = wordsOf(text);
  if (none.isWhole(polite.without(words))) return { numbers: [0], confidence: 'exact' };
  const folded = fold(text);
  const figures = [...folded.matchAll(FIGURES)].map((match) => ({
    readings: readFigures(match[0], decimalMark),
    sign: signBefore(folded.slice(Math.max(0, match.index - SIGN_REACH), match.index), languages),
    isWhole:
      /^[+-]?$/.test(folded.slice(0, match.index)) &&
      /^[.!]*$/.test(folded.slice(match.index + match[0].length)),
  }));
  if (figures.some(({ readings }) => readings.length === 0)) return { numbers: [], confidence: 'close' };
  const inWords = figures.length > 0 ? [] : numeralsOf(words, languages);
  return {
    numbers: [
      ...figures.flatMap(({ readings, sign }) => readings.map((value) => sign * value)),
      ...inWords.map(({ value }) => value),
    ],
    confidence: figures[0]?.isWhole === true || inWords[0]?.isWhole === true ? 'exact' : 'close',
  };
}

/** Reads figures; none when they are no number, two when a mark may part thousands or decimals. */
function readFigures(figures: string, decimalMark: string): readonly number[] {
  const compact = figures.replaceAll(' ', '');
  if (compact.replace(/\D/gu, '').length > NUMBER_DIGITS) return [];
  const groups = compact.split(/[.,]/u);
  const marks = [...compact.replace(/\d/gu, '')];
  const last = marks.at(-1);
  if (last === undefined) return [Number(compact)];
  const asDecimal = Number(`${groups.slice(0, -1).join('')}.${groups.at(-1) ?? ''}`);
  const asThousands = Number(groups.join(''));
  const areThousands = groups.slice(1).every((group) => group.length === 3) && groups[0] !== '0';
  if (marks.length > 1) {
    if (new Set(marks).size === 1) return areThousands ? [asThousands] : [];
    return marks.indexOf(last) === marks.length - 1 ? [asDecimal] : [];
  }
  if (!areThousands) return [asDecimal];
  return last === decimalMark ? [asDecimal, asThousands] : [asThousands];
}

function signBefore(before: string, languages: readonly string[]): 1 | -1 {
  const word = wordsOf(before).at(-1) ?? '';
  return /(?:^|\s)-\s?$/u.test(before) || vocabularyOf(languages).minus.has(word) ? -1 : 1;
}

/** Reads the numbers in words in the language that makes most of them: `six cents` is 600, not 6. */
function numeralsOf(
  words: readonly string[],
  languages: readonly string[],
): readonly { value: number; isWhole: boolean }[] {
  const { numerals, polite, minus } = vocabularyOf(languages);
  const core = polite.without(words);
  const readings = numerals.map((language) => numeralsIn(core, language));
  const covered = readings.map((found) => found.reduce((sum, { from, to }) => sum + to - from, 0));
  const best = readings[covered.indexOf(Math.max(...covered))] ?? [];
  return best.map(({ value, from, to }) => ({
    value: minus.has(core[from - 1] ?? '') ? -value : value,
    isWhole: to - from === core.length || (from === 1 && to === core.length && minus.has(core[0] ?? '')),
  }));
}
