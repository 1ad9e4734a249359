import type { DateVocabulary, Marker, Unit } from './date-vocabulary.js';
import { fold } from './fold.js';
import { numeralAt } from './numerals.js';

/** A number as it was written: `digits` counts its figures, 0 for a number in words. */
export interface NumberPart {
  readonly kind: 'number';
  readonly value: number;
  readonly digits: number;
  readonly isOrdinal: boolean;
}

/** One meaningful part of a text with a date in it. */
export type DatePart =
  | NumberPart
  | { readonly kind: 'month'; readonly month: number; readonly isInDoubt: boolean }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'relative_day'; readonly days: number }
  | { readonly kind: 'relative_year'; readonly years: number }
  | { readonly kind: 'relative_month'; readonly months: number }
  | { readonly kind: 'relative_week'; readonly weeks: number }
  | { readonly kind: 'part_of_month'; readonly day: number }
  | { readonly kind: 'duration'; readonly amount: number; readonly unit: Unit }
  | { readonly kind: 'marker'; readonly marker: Marker }
  | { readonly kind: 'pregnancy' | 'negation' | 'separator' | 'filler' | 'unknown' };

/** Hours and minutes, which would look like days and months. */
const TIME_OF_DAY = /\b\d{1,2}(?:[:h]\d{2}|\s?(?:am|pm|hrs)\b)/gu;
const LEXEME = /\d+|\p{L}+/gu;
const ORDINAL_ENDING: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'er', 'ere', 're', 'e', 'eme']);

/** Splits a text into the parts of a date; each word becomes one, the longest phrase first. */
export function datePartsOf(text: string, vocabulary: DateVocabulary): readonly DatePart[] {
  const words = lexemesOf(text);
  const parts: DatePart[] = [];
  for (let from = 0; from < words.length;) {
    const { part, to } = partAt(words, from, vocabulary);
    parts.push(part);
    from = to;
  }
  return parts;
}

interface Found {
  readonly part: DatePart;
  readonly to: number;
}

/** Splits into runs of digits and of letters: `15feb` is two words, and so is `d'avril`. */
function lexemesOf(text: string): readonly string[] {
  return fold(text).replace(TIME_OF_DAY, ' ').match(LEXEME) ?? [];
}

function partAt(words: readonly string[], from: number, vocabulary: DateVocabulary): Found {
  return (
    phraseAt(words, from, vocabulary) ??
    durationAt(words, from, vocabulary) ??
    monthAt(words, from, vocabulary) ??
    numberAt(words, from, vocabulary) ??
    wordAt(words, from, vocabulary)
  );
}

function phraseAt(words: readonly string[], from: number, vocabulary: DateVocabulary): Found | undefined {
  const year = vocabulary.relativeYears.at(words, from);
  if (year !== undefined) return { part: { kind: 'relative_year', years: year.value }, to: year.to };
  const day = vocabulary.days.at(words, from);
  if (day !== undefined) return { part: { kind: 'relative_day', days: day.value }, to: day.to };
  const month = vocabulary.relativeMonths.at(words, from);
  if (month !== undefined) return { part: { kind: 'relative_month', months: month.value }, to: month.to };
  const week = vocabulary.relativeWeeks.at(words, from);
  if (week !== undefined) return { part: { kind: 'relative_week', weeks: week.value }, to: week.to };
  const part = vocabulary.partsOfMonth.at(words, from);
  return part === undefined ? undefined : { part: { kind: 'part_of_month', day: part.value }, to: part.to };
}

/** Reads `3 weeks` and `wiki 3`, where the language puts its numbers so; `mwaka 2026` and `mwaka 90` are years and no durations. */
function durationAt(words: readonly string[], from: number, vocabulary: DateVocabulary): Found | undefined {
  const before = vocabulary.unitsBefore.get(words[from] ?? '');
  if (before !== undefined) {
    const number = numberAt(words, from + 1, vocabulary);
    if (number !== undefined && !isShortYear(words, from, vocabulary, number))
      return duration(number, before, number.to);
  }
  const number = numberAt(words, from, vocabulary);
  const unit = vocabulary.unitsBehind.get(words[number?.to ?? from] ?? '');
  return number === undefined || unit === undefined ? undefined : duration(number, unit, number.to + 1);
}

/** `mwaka` is one year, so that figures behind it are none of years: those are `miaka 90`. */
function isShortYear(
  words: readonly string[],
  from: number,
  vocabulary: DateVocabulary,
  { part }: Found,
): boolean {
  const isMarked = vocabulary.markers.at(words, from)?.value === 'year';
  return isMarked && part.kind === 'number' && part.digits === 2;
}

function duration(number: Found, unit: Unit, to: number): Found | undefined {
  if (number.part.kind !== 'number' || number.part.isOrdinal) return undefined;
  if (unit === 'year' && number.part.digits === 4) return undefined;
  return { part: { kind: 'duration', amount: number.part.value, unit }, to };
}

/** Reads a month by name, or by number behind its word: `mwezi wa pili`. */
function monthAt(words: readonly string[], from: number, vocabulary: DateVocabulary): Found | undefined {
  const word = words[from] ?? '';
  const month = vocabulary.months.get(word);
  if (month !== undefined && !isNumberBeforeMonth(words, from, vocabulary)) {
    return { part: { kind: 'month', month, isInDoubt: vocabulary.monthsInDoubt.has(word) }, to: from + 1 };
  }
  const marker = vocabulary.markers.at(words, from);
  if (marker?.value !== 'month') return undefined;
  const number = numberAt(words, marker.to, vocabulary);
  if (number?.part.kind !== 'number' || number.part.value < 1 || number.part.value > 12) return undefined;
  return { part: { kind: 'month', month: number.part.value, isInDoubt: false }, to: number.to };
}

/** `sept` is September and the French seven: a number when a month follows. */
function isNumberBeforeMonth(words: readonly string[], from: number, vocabulary: DateVocabulary): boolean {
  return numeralFor(words, from, vocabulary) !== undefined && vocabulary.months.has(words[from + 1] ?? '');
}

function numberAt(words: readonly string[], from: number, vocabulary: DateVocabulary): Found | undefined {
  const word = words[from] ?? '';
  if (!/^\d+$/u.test(word)) return numeralFor(words, from, vocabulary);
  const isOrdinal = ORDINAL_ENDING.has(words[from + 1] ?? '');
  return {
    part: { kind: 'number', value: Number(word), digits: word.length, isOrdinal },
    to: isOrdinal ? from + 2 : from + 1,
  };
}

function numeralFor(words: readonly string[], from: number, vocabulary: DateVocabulary): Found | undefined {
  const numerals = vocabulary.numerals.flatMap((language) => numeralAt(words, from, language) ?? []);
  const [longest] = numerals.sort((a, b) => b.to - a.to);
  if (longest === undefined) return undefined;
  return {
    part: { kind: 'number', value: longest.value, digits: 0, isOrdinal: longest.isOrdinal },
    to: longest.to,
  };
}

function wordAt(words: readonly string[], from: number, vocabulary: DateVocabulary): Found {
  const word = words[from] ?? '';
  const marker = vocabulary.markers.at(words, from);
  if (marker !== undefined) return { part: { kind: 'marker', marker: marker.value }, to: marker.to };
  return { part: plainPart(word, vocabulary), to: from + 1 };
}

function plainPart(word: string, vocabulary: DateVocabulary): DatePart {
  const weekday = vocabulary.weekdays.get(word);
  if (weekday !== undefined) return { kind: 'weekday', weekday };
  if (vocabulary.pregnancy.has(word)) return { kind: 'pregnancy' };
  if (vocabulary.separators.has(word)) return { kind: 'separator' };
  if (vocabulary.fillers.has(word)) return { kind: 'filler' };
  return { kind: vocabulary.negations.has(word) ? 'negation' : 'unknown' };
}
