import { Temporal } from 'temporal-polyfill';
import { parseAge, withoutBorn } from './age.js';
import { NOT_UNDERSTOOD, type Confidence } from './answer.js';
import { parseDate, type DateAnswer, type DateContext, type DateResult } from './date.js';

/** What a question about a date that may be known roughly knows. */
export type RoughDateContext = Pick<DateContext, 'languages' | 'today' | 'between' | 'order'>;

/** Two figures alone, which may be the end of a year too. */
const twoFigures = /^\s*\d\d\s*$/u;

/** Years since the year that two figures may mean: outside of them nobody would write it so. */
const believableYears = { from: 10, to: 90 };

/**
 * Reads a date in the past of which the year is enough, as that of a birth: a day, a month, `1990`, `mwaka 90`, `last year`, or
 * how long ago it is, as people say their age: `about 30`, `nina miaka 30`, `30 ans`. Two figures that are an age as well as
 * the end of a year are ambiguous.
 */
export function parseRoughDate(text: string, context: RoughDateContext): DateResult {
  const said = withoutBorn(text, context.languages);
  const date = parseDate(said, { ...context, takesYear: true, prefer: 'past' });
  return date.status === 'not_understood' ? yearOfAge(text, context) : date;
}

function yearOfAge(text: string, { languages, today, between }: RoughDateContext): DateResult {
  const age = parseAge(text, { languages, today, unit: 'year' });
  if (age.status === 'not_understood') return NOT_UNDERSTOOD;
  const ages = age.status === 'understood' ? [age.value] : age.candidates;
  // A date of birth that is no date, such as 31/2/1998, is asked for again.
  if (ages.some(({ unit }) => unit === 'birth')) return NOT_UNDERSTOOD;
  const years = ages.map(({ months }) => birthYearOf(months, today));
  if (twoFigures.test(text)) years.push(...yearsEndingIn(Number(text), today));
  const dates = [...new Set(years)].map((year) => answerOf(year, text, today));
  const allowed = dates.filter((one) => between === undefined || isBetween(one, between));
  return resultOf(allowed, dates[0], age.status === 'understood' ? age.confidence : 'close');
}

function yearsEndingIn(figures: number, today: Temporal.PlainDate): readonly number[] {
  return [1900 + figures, 2000 + figures].filter((year) => {
    const since = today.year - year;
    return since >= believableYears.from && since <= believableYears.to;
  });
}

/** The year in which somebody was most likely born who is so many months old. */
export function birthYearOf(months: number, today: Temporal.PlainDate): number {
  return today.subtract({ months: months + 6 }).year;
}

/** The day that stands for a year in the past: its middle, or today where that is still to come. */
export function dayOfYear(year: number, today: Temporal.PlainDate): Temporal.PlainDate {
  const middle = Temporal.PlainDate.from({ year, month: 7, day: 1 });
  return year === today.year && Temporal.PlainDate.compare(middle, today) > 0 ? today : middle;
}

function answerOf(year: number, text: string, today: Temporal.PlainDate): DateAnswer {
  return { date: dayOfYear(year, today).toString(), precision: 'year', original: text.trim() };
}

function isBetween({ date }: DateAnswer, { from, to }: NonNullable<DateContext['between']>): boolean {
  return date >= from.toString() && date <= to.toString();
}

function resultOf(
  allowed: readonly DateAnswer[],
  first: DateAnswer | undefined,
  confidence: Confidence,
): DateResult {
  const [one, ...others] = allowed;
  if (one === undefined) return first === undefined ? NOT_UNDERSTOOD : { status: 'out_of_range', ...first };
  return others.length === 0
    ? { status: 'understood', value: one, confidence }
    : { status: 'ambiguous', candidates: allowed };
}
