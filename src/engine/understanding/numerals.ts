import { foldWord } from './fold.js';
import type { LanguageWords, NumberWords } from './words/language-words.js';

/** A number in words: its value and the words that say it, up to the one before `to`. */
export interface Numeral {
  readonly value: number;
  readonly isOrdinal: boolean;
  readonly from: number;
  readonly to: number;
}

/** The number words of one language, folded. */
export interface NumeralWords {
  readonly cardinals: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly joiners: ReadonlySet<string>;
  readonly isScaleFirst: boolean;
  readonly longTens: ReadonlySet<number>;
  /** Whether eleven to nineteen are built from ten and a unit somewhere (`dix-sept`, `kumi na saba`). */
  readonly hasBuiltTeens: boolean;
}

/** Folds the number words of a language. */
export function numeralWordsOf({ numbers }: Pick<LanguageWords, 'numbers'>): NumeralWords {
  return {
    cardinals: folded(numbers.cardinals),
    ordinals: folded(numbers.ordinals),
    scales: folded(numbers.scales),
    joiners: new Set(numbers.joiners.map(foldWord)),
    isScaleFirst: numbers.scaleStands === 'before',
    longTens: new Set(numbers.longTens),
    hasBuiltTeens: !Object.values(numbers.cardinals).includes(17),
  };
}

/** Finds the numbers in words among the words of a text. */
export function numeralsIn(words: readonly string[], language: NumeralWords): readonly Numeral[] {
  const found: Numeral[] = [];
  for (let from = 0; from < words.length;) {
    const numeral = numeralAt(words, from, language);
    if (numeral !== undefined) found.push(numeral);
    from = numeral?.to ?? from + 1;
  }
  return found;
}

/** Reads the longest number that begins at a word: `twenty five`, `mia mbili na tano`, `quatre-vingt-dix-sept`. */
export function numeralAt(
  words: readonly string[],
  from: number,
  language: NumeralWords,
): Numeral | undefined {
  const sum = new Sum(language);
  let to = from;
  let isOrdinal = false;
  while (to < words.length && !isOrdinal) {
    const start = to > from && language.joiners.has(words[to] ?? '') ? to + 1 : to;
    const part = partAt(words, start, language);
    if (part === undefined || !sum.add(part)) break;
    to = part.to;
    isOrdinal = part.kind === 'ordinal';
  }
  return to > from ? { value: sum.value, isOrdinal, from, to } : undefined;
}

interface Part {
  readonly kind: 'cardinal' | 'ordinal' | 'scale';
  readonly value: number;
  readonly to: number;
}

function partAt(
  words: readonly string[],
  at: number,
  { cardinals, ordinals, scales }: NumeralWords,
): Part | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const compound = cardinals.get(`${word} ${words[at + 1] ?? ''}`);
  if (compound !== undefined) return { kind: 'cardinal', value: compound, to: at + 2 };
  const scale = scales.get(word);
  if (scale !== undefined) return { kind: 'scale', value: scale, to: at + 1 };
  const cardinal = cardinals.get(word);
  if (cardinal !== undefined) return { kind: 'cardinal', value: cardinal, to: at + 1 };
  const ordinal = ordinals.get(word);
  return ordinal === undefined ? undefined : { kind: 'ordinal', value: ordinal, to: at + 1 };
}

/** Adds up the parts of a number as long as they make one; a part that does not fit is refused. */
class Sum {
  /** What is complete, down to its smallest scale. */
  private whole = 0;
  private smallestScale = Infinity;
  /** What is being counted: below a hundred, or hundreds where the multiplier comes first. */
  private current: number | undefined;
  /** A scale that awaits what it multiplies (`mia ... mbili`). */
  private awaiting: number | undefined;

  constructor(private readonly language: NumeralWords) {}

  get value(): number {
    return this.whole + (this.awaiting ?? 0) + (this.current ?? 0);
  }

  add(part: Part): boolean {
    return part.kind === 'scale' ? this.addScale(part.value) : this.addSmall(part.value);
  }

  private addScale(scale: number): boolean {
    if (this.language.isScaleFirst) return this.awaitMultiplier(scale);
    const current = this.current ?? 1;
    if (current === 0 || scale >= this.smallestScale || (scale === 100 && current >= 100)) return false;
    if (scale === 100) {
      this.current = current * 100;
      return true;
    }
    this.whole += current * scale;
    this.smallestScale = scale;
    this.current = undefined;
    return true;
  }

  private awaitMultiplier(scale: number): boolean {
    if (scale >= this.smallestScale || (this.current !== undefined && this.smallestScale === Infinity))
      return false;
    this.whole = this.value;
    this.current = undefined;
    this.awaiting = scale;
    this.smallestScale = scale;
    return true;
  }

  private addSmall(value: number): boolean {
    if (this.awaiting !== undefined) {
      this.whole += this.awaiting * value;
      this.awaiting = undefined;
      return value > 0;
    }
    if (this.current === undefined) {
      this.current = value;
      return true;
    }
    if (!this.fits(this.current % 100, value)) return false;
    this.current += value;
    return true;
  }

  /** Tells whether a smaller part may follow these tens: `twenty five`, `soixante-dix`, not `five twenty`. */
  private fits(tail: number, value: number): boolean {
    if (this.current === 0 || value === 0 || value >= 100) return false;
    if (tail === 0) return true;
    if (this.language.longTens.has(tail)) return value < 20;
    if (tail === 10) return this.language.hasBuiltTeens && value < 10;
    return tail % 10 === 0 && value < 10;
  }
}

function folded(words: NumberWords['cardinals']): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(words).map(([phrase, value]) => [phrase.split(' ').map(foldWord).join(' '), value]),
  );
}
