import { Temporal } from 'temporal-polyfill';

import type { Places } from '../../engine/services.js';
import type { Answer, Confidence } from '../../engine/understanding/answer.js';
import { parseChoice, type Option } from '../../engine/understanding/choice.js';
import { parseDate, type DateResult } from '../../engine/understanding/date.js';
import type { DatePrecision } from '../../engine/understanding/date-precision.js';
import { parseNumber } from '../../engine/understanding/number.js';
import { parsePhone } from '../../engine/understanding/phone.js';
import { birthYearOf, dayOfYear, parseRoughDate } from '../../engine/understanding/rough-date.js';
import { parseYesNo } from '../../engine/understanding/yes-no.js';
import type { FieldRule } from './dictionary-content.js';

/** What a reading depends on beside the value. */
export interface ReadingContext {
  /** Languages that it may be written in. */
  readonly languages: readonly string[];
  /** Two letters: where a number without its country is dialled. */
  readonly country: string;
  /** Where day and month could change places; default `dmy`. */
  readonly dateOrder?: 'dmy' | 'mdy' | undefined;
  /** Today where it is read. */
  readonly today: Temporal.PlainDate;
  /** The place tree; without one a place is whatever is written. */
  readonly places?: Places | undefined;
}

/** Why a value cannot be read. */
export type UnreadableReason =
  | 'empty'
  | 'too_long'
  | 'no_number'
  | 'no_date'
  | 'no_yes_no'
  | 'no_option'
  | 'no_place'
  | 'no_phone'
  | 'ambiguous';

/** A value as it is kept, or why it is none. */
export type FieldReading =
  | {
      readonly status: 'ok';
      readonly value: string | number | boolean;
      readonly precision?: DatePrecision;
      /** What was written, where the value is another. */
      readonly original?: string;
      /** `close`: misspelled, or among other words; somebody should look at it. */
      readonly confidence: Confidence;
    }
  | { readonly status: 'unreadable'; readonly reason: UnreadableReason };

/** Characters of a text that are kept. */
const longestText = 2_000;

const isoDate = /^\d{4}-\d{2}-\d{2}$/;
/** Registers write noughts for what they do not know: `1990-05-00`, `1990-00-00`. */
const isoMonth = /^(\d{4})-(\d{2})(?:-00)?$/;
const isoYear = /^(\d{4})(?:-00){0,2}$/;

/** The day that stands for a month, as for people who text one. */
const middleOfMonth = '15';

/** Years of the oldest people: a number alone up to it is an age. */
const oldest = 120;

/** Reads what staff, forms and files give for a field. `options` are those of a choice, else none. */
export function fieldValue(
  { kind, precision = null }: Pick<FieldRule, 'kind'> & Partial<Pick<FieldRule, 'precision'>>,
  options: readonly Option[],
  raw: string | number | boolean,
  context: ReadingContext,
): FieldReading {
  const text = String(raw).trim();
  if (text === '') return unreadable('empty');
  if (text.length > longestText) return unreadable('too_long');
  switch (kind) {
    case 'text':
      return { status: 'ok', value: text, confidence: 'exact' };
    case 'number':
      return typeof raw === 'number' ? exactNumber(raw) : numberOf(text, context);
    case 'date':
      return precision === 'year' ? roughDateOf(text, context) : dateOf(text, context);
    case 'yes_no':
      return kept(yesNoOf(text, context), text, 'no_yes_no', (isYes) => (isYes ? 'yes' : 'no'));
    case 'flag':
      return kept(yesNoOf(text, context), text, 'no_yes_no', (isYes) => isYes);
    case 'choice':
      return optionOf(text, options, context);
    case 'place':
      return placeOf(text, context);
    case 'phone':
      return kept(parsePhone(text, context), text, 'no_phone', (number) => number);
  }
}

function unreadable(reason: UnreadableReason): FieldReading {
  return { status: 'unreadable', reason };
}

/** What an answer amounts to here, where nobody can be asked back. */
function kept<T>(
  answer: Answer<T>,
  text: string,
  reason: UnreadableReason,
  valueOf: (value: T) => string | number | boolean,
): FieldReading {
  if (answer.status === 'ambiguous') return unreadable('ambiguous');
  if (answer.status === 'not_understood') return unreadable(reason);
  return withOriginal(valueOf(answer.value), text, answer.confidence);
}

function withOriginal(value: string | number | boolean, text: string, confidence: Confidence): FieldReading {
  return { status: 'ok', value, confidence, ...(String(value) === text ? {} : { original: text }) };
}

function exactNumber(value: number): FieldReading {
  return Number.isFinite(value) ? { status: 'ok', value, confidence: 'exact' } : unreadable('no_number');
}

/** Plain figures are taken as they are; thousands and words are read as people write them. */
function numberOf(text: string, context: ReadingContext): FieldReading {
  if (/^-?\d{1,15}(\.\d{1,6})?$/.test(text)) return withOriginal(Number(text), text, 'exact');
  return kept(parseNumber(text, { languages: context.languages }), text, 'no_number', (value) => value);
}

function dateOf(text: string, context: ReadingContext): FieldReading {
  const { languages, today, dateOrder = 'dmy' } = context;
  return isoDateOf(text) ?? reading(parseDate(text, { languages, today, order: dateOrder }), text);
}

/** Reads what programs write; null for anything else. */
function isoDateOf(text: string): FieldReading | null {
  const [, year, month] = isoMonth.exec(text) ?? [];
  if (year !== undefined && month !== undefined) {
    const middle = `${year}-${month}-${middleOfMonth}`;
    return isDay(middle) ? dated(middle, 'month', text) : unreadable('no_date');
  }
  if (!isoDate.test(text)) return null;
  return isDay(text) ? dated(text, 'day', text) : unreadable('no_date');
}

/** A year, or an age as it is today; nobody can be asked which of two a number alone is, so that it is an age. */
function roughDateOf(text: string, context: ReadingContext): FieldReading {
  const { languages, today, dateOrder = 'dmy' } = context;
  const [, year] = isoYear.exec(text) ?? [];
  if (year !== undefined) return yearOf(Number(year), text, context);
  if (/^\d{1,3}$/.test(text)) return yearOfAge(text, context);
  const iso = isoDateOf(text);
  if (iso !== null) return iso;
  const answer = parseRoughDate(text, { languages, today, order: dateOrder });
  // A number among other words, such as the name of a place, is no age.
  const isGuess = answer.status === 'understood' && answer.confidence === 'close' && !/\d{4}/.test(text);
  return isGuess && answer.value.precision === 'year' ? unreadable('no_date') : reading(answer, text);
}

function yearOfAge(text: string, context: ReadingContext): FieldReading {
  if (text.startsWith('0') || Number(text) > oldest) return unreadable('no_date');
  return yearOf(birthYearOf(Number(text) * 12, context.today), text, context, 'close');
}

function reading(answer: DateResult, text: string): FieldReading {
  if (answer.status === 'ambiguous') return unreadable('ambiguous');
  if (answer.status !== 'understood') return unreadable('no_date');
  return dated(answer.value.date, answer.value.precision, text, answer.confidence);
}

function yearOf(
  year: number,
  text: string,
  { today }: ReadingContext,
  confidence: Confidence = 'exact',
): FieldReading {
  if (year < 1800 || year > 2150) return unreadable('no_date');
  return dated(dayOfYear(year, today).toString(), 'year', text, confidence);
}

function dated(
  value: string,
  precision: DatePrecision,
  text: string,
  confidence: Confidence = 'exact',
): FieldReading {
  return { status: 'ok', value, precision, confidence, ...(value === text ? {} : { original: text }) };
}

function isDay(text: string): boolean {
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const plainYesNo: Readonly<Record<string, boolean>> = {
  true: true,
  false: false,
  '1': true,
  '0': false,
  y: true,
  n: false,
};

function yesNoOf(text: string, { languages }: ReadingContext): Answer<boolean> {
  const plain = plainYesNo[text.toLowerCase()];
  if (plain !== undefined) return { status: 'understood', value: plain, confidence: 'exact' };
  return parseYesNo(text, { languages });
}

/** A code is the option itself, whatever else it could be read as. A number is none: nobody saw them numbered. */
function optionOf(text: string, options: readonly Option[], { languages }: ReadingContext): FieldReading {
  if (options.some(({ code }) => code === text)) return { status: 'ok', value: text, confidence: 'exact' };
  if (/^\d+$/.test(text)) return unreadable('no_option');
  return kept(parseChoice(text, { options, languages }), text, 'no_option', (code) => code);
}

function placeOf(text: string, { places, languages }: ReadingContext): FieldReading {
  if (places === undefined) return { status: 'ok', value: text, confidence: 'exact' };
  if (places.nameOf(text) !== null) return { status: 'ok', value: text, confidence: 'exact' };
  const answer = places.read(text, languages, null);
  if (answer.status === 'ambiguous') return unreadable('ambiguous');
  if (answer.status === 'not_understood') return unreadable('no_place');
  return withOriginal(answer.value, text, answer.confidence);
}
