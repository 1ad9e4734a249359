import type { Temporal } from 'temporal-polyfill';
import {
  NOT_UNDERSTOOD,
  understood,
  type Ambiguous,
  type Confidence,
  type NotUnderstood,
  type Understood,
} from './answer.js';
import { datePartsOf, type DatePart } from './date-parts.js';
import { mentionsIn, type Mention } from './date-readings.js';
import { resolve, type DateWindow, type Resolution, type ResolvedDate } from './date-resolve.js';
import type { DatePrecision } from './date-precision.js';
import { dateVocabularyOf } from './date-vocabulary.js';

/** A date as a person gave it. */
export interface DateAnswer {
  /**
   * ISO date, Gregorian. For a month it is the 15th, for a year the first of July, moved into what the question allows; for
   * `in 3 months` that day.
   */
  readonly date: string;
  readonly precision: DatePrecision;
  /** What she wrote. */
  readonly original: string;
}

/** What a question about a date knows. */
export interface DateContext {
  readonly languages: readonly string[];
  /** Today where the person is. */
  readonly today: Temporal.PlainDate;
  /** First and last day that the question allows. */
  readonly between?: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } | undefined;
  /** Where a date without a year, or a bare duration, is looked for. */
  readonly prefer?: 'future' | 'past' | undefined;
  /** Which of day and month comes first in figures; `dmy` unless said otherwise. */
  readonly order?: 'dmy' | 'mdy' | undefined;
  /** Whether a year alone is an answer. Default false. */
  readonly takesYear?: boolean | undefined;
  /** Whose days and months the person counts. */
  readonly calendar?: keyof typeof CALENDARS | undefined;
}

/** A possible date that the question does not allow. */
interface OutOfRange extends DateAnswer {
  readonly status: 'out_of_range';
}

/** What an answer to a question about a date amounts to. */
export type DateResult = Understood<DateAnswer> | Ambiguous<DateAnswer> | OutOfRange | NotUnderstood;

/** The calendars that people may count in, with Temporal's names. */
const CALENDARS = { gregorian: 'iso8601' } as const;

/** Days and dates beyond this are a story, not an answer. */
const MOST_CANDIDATES = 3;

/**
 * Reads an answer that is a date, as people write them: `15/2/26`, `15feb`, `tarehe 15 mwezi wa pili`, `le 1er mars`, `kesho`,
 * `in 3 weeks`, `machi`. A year left out is found in `between`. Figures whose day and month could change places are ambiguous
 * when `between` allows both dates; without it `order` decides.
 */
export function parseDate(text: string, context: DateContext): DateResult {
  const { order = 'dmy', calendar = 'gregorian', today, between, prefer, takesYear = false } = context;
  const parts = datePartsOf(text, dateVocabularyOf(context.languages));
  if (isNoDate(parts)) return NOT_UNDERSTOOD;
  const window: DateWindow = { today, between, prefer, takesYear, calendar: CALENDARS[calendar] };
  const resolutions = mentionsIn(parts, order).map((mention) => resolveMention(mention, window));
  const confidence =
    parts.some(({ kind }) => kind === 'unknown') || resolutions.some(({ isSwapped }) => isSwapped)
      ? 'close'
      : 'exact';
  return resultOf(resolutions, confidence, text.trim());
}

/** A denial is no date, and a duration with a pregnancy is its age. */
function isNoDate(parts: readonly DatePart[]): boolean {
  const kinds = new Set(parts.map(({ kind }) => kind));
  return kinds.has('negation') || (kinds.has('pregnancy') && kinds.has('duration'));
}

interface MentionResolution extends Resolution {
  /** Whether day and month had to change places. */
  readonly isSwapped: boolean;
}

function resolveMention({ preferred, swapped, otherwise }: Mention, window: DateWindow): MentionResolution {
  const first = resolve(preferred, window);
  const second = swapped === undefined ? undefined : resolve(swapped, window);
  const isPossible = first.allowed.length > 0 || first.outside !== undefined;
  if (first.allowed.length > 0) {
    const others = window.between === undefined ? [] : (second?.allowed ?? []);
    return { allowed: [...first.allowed, ...others], outside: undefined, isSwapped: false };
  }
  if (second !== undefined && second.allowed.length > 0) return { ...second, isSwapped: true };
  const third = otherwise === undefined ? undefined : resolve(otherwise, window);
  if (third !== undefined && third.allowed.length > 0) return { ...third, isSwapped: false };
  const outside = isPossible ? first.outside : second?.outside;
  return { allowed: [], outside, isSwapped: !isPossible };
}

function resultOf(resolutions: readonly Resolution[], confidence: Confidence, original: string): DateResult {
  const answers = distinct(resolutions.flatMap(({ allowed }) => allowed)).map((one) =>
    answerOf(one, original),
  );
  const [first, ...others] = answers;
  if (first !== undefined) {
    if (others.length === 0) return understood(first, confidence);
    return answers.length <= MOST_CANDIDATES ? { status: 'ambiguous', candidates: answers } : NOT_UNDERSTOOD;
  }
  const outside = resolutions.find((resolution) => resolution.outside !== undefined)?.outside;
  return outside === undefined ? NOT_UNDERSTOOD : { status: 'out_of_range', ...answerOf(outside, original) };
}

function distinct(dates: readonly ResolvedDate[]): readonly ResolvedDate[] {
  return [...new Map(dates.map((one) => [`${one.date.toString()} ${one.precision}`, one])).values()];
}

function answerOf({ date, precision }: ResolvedDate, original: string): DateAnswer {
  return { date: date.withCalendar('iso8601').toString(), precision, original };
}
