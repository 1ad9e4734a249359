import { Temporal } from 'temporal-polyfill';
import { amountsIn, type Amount } from './age-amounts.js';
import { agePartsOf, ageWordsOf } from './age-parts.js';
import { ageVocabularyOf, type AgeUnit } from './age-vocabulary.js';
import { fromReadings, NOT_UNDERSTOOD, type Answer, type Confidence } from './answer.js';
import { parseDate, type DateResult } from './date.js';
import { fold, tokenise } from './fold.js';

/** An age as a person gave it. */
export interface AgeAnswer {
  /** Completed months. */
  readonly months: number;
  /** The largest unit that she used; `birth` when she gave a date or a year of birth. */
  readonly unit: AgeUnit | 'birth';
}

/** What a question about an age knows. */
export interface AgeContext {
  readonly languages: readonly string[];
  /** Today where the person is. */
  readonly today: Temporal.PlainDate;
  /** The unit of a number that has none. */
  readonly unit: 'month' | 'year';
  /** The least and the greatest age that the question allows, in that unit. */
  readonly between?: { readonly from: number; readonly to: number } | undefined;
}

const MONTHS: Readonly<Record<AgeUnit, number>> = { day: 1 / 30.4375, week: 7 / 30.4375, month: 1, year: 12 };

/** Years of the oldest person there is, about. */
const OLDEST = 120;

/** Years in which a birth date with two figures of the year lies, so that they mean one century. */
const ONE_CENTURY = 99;

/** Ages that a person can be asked to choose from. */
const MOST_CANDIDATES = 3;

const YEAR_IN_FULL = /(?<!\d)(?:19|20)\d\d(?!\d)/u;
const SHORT_DATE = /(?<!\d)\d{1,2}[/. -]\d{1,2}[/. -]\d{2}(?!\d)/u;

/**
 * Reads an answer that is an age: `3 months`, `miezi 3`, `2y`, `2 ans et demi`, a date or a year of birth. A number alone counts
 * in the unit of the question; a year of birth alone as the first of its July. Ages to choose from (`2 or 3 years`) are ambiguous.
 */
export function parseAge(text: string, context: AgeContext): Answer<AgeAnswer> {
  const vocabulary = ageVocabularyOf(context.languages);
  const words = ageWordsOf(text);
  if (vocabulary.notAnAge.isIn(words)) return NOT_UNDERSTOOD;
  const born = bornIn(text, context);
  if (born.length > 0) return answerOf(born, 'exact', context);
  const parts = agePartsOf(words, vocabulary);
  if (parts.some(({ kind }) => kind === 'newborn'))
    return answerOf([{ months: 0, unit: 'day' }], 'exact', context);
  const amounts = amountsIn(parts, context.unit);
  if (amounts.length === 0 && vocabulary.born.isIn(words)) {
    return answerOf(agesSince(birthDate(text, context, OLDEST), context), 'close', context);
  }
  const confidence = parts.some(({ kind }) => kind === 'unknown') ? 'close' : 'exact';
  return answerOf(amounts.map(ageOf), confidence, context);
}

/** Finds the age of who gave a date of birth with its year, or the year alone. */
function bornIn(text: string, context: AgeContext): readonly AgeAnswer[] {
  const folded = fold(text);
  const year = YEAR_IN_FULL.exec(folded)?.[0];
  if (year === undefined && !SHORT_DATE.test(folded)) return [];
  const dates = agesSince(birthDate(text, context, year === undefined ? ONE_CENTURY : OLDEST), context);
  if (dates.length > 0 || year === undefined) return dates;
  const middle = Temporal.PlainDate.from({ year: Number(year), month: 7, day: 1 });
  return Number(year) > context.today.year
    ? []
    : [{ months: Math.max(0, monthsSince(middle, context)), unit: 'birth' }];
}

function birthDate(text: string, { languages, today }: AgeContext, years: number): DateResult {
  const said = withoutBorn(text, languages);
  return parseDate(said, { languages, today, between: { from: today.subtract({ years }), to: today } });
}

/** Gives a text without its words of birth, as `né` looks like a denial. */
export function withoutBorn(text: string, languages: readonly string[]): string {
  const tokens = tokenise(text);
  const words = tokens.map(({ word }) => word);
  let rest = '';
  let end = 0;
  for (const { from, to } of ageVocabularyOf(languages).born.spansIn(words)) {
    rest += text.slice(end, tokens[from]?.from);
    end = tokens[to - 1]?.to ?? end;
  }
  return rest + text.slice(end);
}

function agesSince(result: DateResult, context: AgeContext): readonly AgeAnswer[] {
  const dates =
    result.status === 'understood' ? [result.value] : result.status === 'ambiguous' ? result.candidates : [];
  return dates.map(({ date }) => ({
    months: monthsSince(Temporal.PlainDate.from(date), context),
    unit: 'birth',
  }));
}

function monthsSince(born: Temporal.PlainDate, { today }: AgeContext): number {
  return born.until(today, { largestUnit: 'month' }).months;
}

/** Parts of a month that make a whole one are not lost to rounding. */
function ageOf(amounts: readonly Amount[]): AgeAnswer {
  const months = amounts.reduce((sum, { value, unit }) => sum + value * MONTHS[unit], 0);
  return { months: Math.floor(months + 1e-9), unit: amounts[0]?.unit ?? 'year' };
}

/** Keeps the ages that there are and that the question allows; two that it counts as one are one. */
function answerOf(
  ages: readonly AgeAnswer[],
  confidence: Confidence,
  context: AgeContext,
): Answer<AgeAnswer> {
  const allowed = ages.filter((age) => isAllowed(age, context));
  const counts = allowed.map(({ months }) => countedIn(context.unit, months));
  const distinct = allowed.filter((_, at) => counts.indexOf(counts[at] ?? 0) === at);
  return distinct.length > MOST_CANDIDATES ? NOT_UNDERSTOOD : fromReadings(distinct, confidence);
}

function isAllowed({ months }: AgeAnswer, { unit, between }: AgeContext): boolean {
  const counted = countedIn(unit, months);
  const isPossible = months >= 0 && months <= OLDEST * 12;
  return isPossible && (between === undefined || (counted >= between.from && counted <= between.to));
}

/** Counts completed months in the unit of a question: completed months or years. */
export function countedIn(unit: AgeContext['unit'], months: number): number {
  return unit === 'month' ? months : Math.floor(months / 12);
}
