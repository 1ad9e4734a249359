import type { DatePart, NumberPart } from './date-parts.js';
import type { Unit } from './date-vocabulary.js';

/** What was said of a year: itself, the last two figures of it, or how far it is from this one. */
export interface YearSaid {
  readonly year?: number;
  /** When no more than two figures were written. */
  readonly shortYear?: number;
  /** `last year` is -1. */
  readonly yearsFromNow?: number;
}

/** What a person said of a date; the rest is found from today and from what the question allows. */
export type DateReading =
  | ({
      readonly kind: 'calendar';
      readonly day?: number;
      readonly month?: number;
      /** The day that stands for a part of a month (`end of March`). */
      readonly aboutDay?: number;
    } & YearSaid)
  | ({ readonly kind: 'year' } & YearSaid)
  | {
      readonly kind: 'relative';
      readonly unit: Unit;
      readonly amount: number;
      readonly direction?: 'future' | 'past' | undefined;
    }
  | {
      readonly kind: 'month_from_now';
      readonly months: number;
      readonly day?: number;
      readonly aboutDay?: number;
    }
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly weeks?: number;
      readonly direction?: 'future' | 'past' | undefined;
    };

/**
 * The readings of one mention of a date. Several in `preferred` are different dates to choose from; `otherwise` is read only
 * when nothing of `preferred` is possible.
 */
export interface Mention {
  readonly preferred: DateReading;
  /** The same figures with month and day the other way round. */
  readonly swapped?: DateReading | undefined;
  readonly otherwise?: DateReading | undefined;
}

type Order = 'dmy' | 'mdy';
type Calendar = Extract<DateReading, { kind: 'calendar' }>;

/** Finds the dates that a text mentions; what stands between unknown or parting words is one mention. */
export function mentionsIn(parts: readonly DatePart[], order: Order): readonly Mention[] {
  const manner: Manner = {
    order,
    direction: directionOf(parts),
    isSentence: parts.some(({ kind }) => kind === 'unknown'),
  };
  const mentions: Mention[] = [];
  let run: DatePart[] = [];
  for (const part of [...parts, { kind: 'unknown' } as const]) {
    if (part.kind !== 'unknown' && part.kind !== 'separator') run.push(part);
    else {
      mentions.push(...mentionOf(run, manner));
      run = [];
    }
  }
  return mentions;
}

interface Manner {
  readonly order: Order;
  readonly direction: 'future' | 'past' | undefined;
  /** Whether other words stand around the date. */
  readonly isSentence: boolean;
}

function directionOf(parts: readonly DatePart[]): 'future' | 'past' | undefined {
  const markers = parts.flatMap((part) => (part.kind === 'marker' ? [part.marker] : []));
  if (markers.includes('past')) return 'past';
  return markers.includes('future') ? 'future' : undefined;
}

function mentionOf(run: readonly DatePart[], { order, direction, isSentence }: Manner): readonly Mention[] {
  const find = <K extends DatePart['kind']>(kind: K): Extract<DatePart, { kind: K }> | undefined =>
    run.find((part): part is Extract<DatePart, { kind: K }> => part.kind === kind);
  const numbers = run.filter((part): part is NumberPart => part.kind === 'number');
  const aboutDay = find('part_of_month')?.day;
  const about = aboutDay === undefined ? {} : { aboutDay };
  const month = find('month');
  if (month !== undefined)
    return !isSentence || isBelievable(month, run) ? withMonth(month.month, run, about) : [];
  const years = find('relative_year')?.years;
  if (years !== undefined) return inRelativeYear(run, numbers, { order, yearsFromNow: years });
  const relativeDay = find('relative_day');
  if (relativeDay !== undefined)
    return relative('day', Math.abs(relativeDay.days), relativeDay.days < 0 ? 'past' : 'future');
  const duration = find('duration');
  if (duration !== undefined) return relative(duration.unit, duration.amount, direction);
  const relativeMonth = find('relative_month');
  if (relativeMonth !== undefined) {
    const day = numbers[0]?.value;
    return [
      {
        preferred: {
          kind: 'month_from_now',
          months: relativeMonth.months,
          ...about,
          ...(day === undefined ? {} : { day }),
        },
      },
    ];
  }
  const weeks = find('relative_week')?.weeks;
  const weekday = find('weekday')?.weekday;
  if (numbers.length > 0) return inFigures(run, numbers, order);
  if (weekday !== undefined)
    return [
      { preferred: { kind: 'weekday', weekday, direction, ...(weeks === undefined ? {} : { weeks }) } },
    ];
  return weeks === undefined ? [] : relative('week', Math.abs(weeks), weeks < 0 ? 'past' : 'future');
}

/** Reads `last year`, and `5/6 last year`; a day or month counted from today does not go with it. */
function inRelativeYear(
  run: readonly DatePart[],
  [first, second, ...others]: readonly NumberPart[],
  { order, yearsFromNow }: { order: Order; yearsFromNow: number },
): readonly Mention[] {
  if (run.some(({ kind }) => isCountedFromToday(kind)) || others.length > 0) return [];
  if (first === undefined) return [{ preferred: { kind: 'year', yearsFromNow } }];
  return second === undefined ? [] : [inOrder(first.value, second.value, order, { yearsFromNow })];
}

const isCountedFromToday = (kind: DatePart['kind']): boolean =>
  kind === 'relative_day' || kind === 'duration' || kind === 'relative_month' || kind === 'weekday';

function relative(unit: Unit, amount: number, direction: 'future' | 'past' | undefined): readonly Mention[] {
  return [{ preferred: { kind: 'relative', unit, amount, direction } }];
}

/** In a sentence, a month whose name is also a word (`may`) needs a number beside it. */
function isBelievable(month: { readonly isInDoubt: boolean }, run: readonly DatePart[]): boolean {
  return !month.isInDoubt || run.some(({ kind }) => kind === 'number' || kind === 'part_of_month');
}

/** Reads the numbers beside a month: `15 feb 26`, `feb 15 2026`, `feb 2026`. */
function withMonth(
  month: number,
  run: readonly DatePart[],
  about: { readonly aboutDay?: number },
): readonly Mention[] {
  const { year, others } = takeYear(run);
  const [first, second] = others;
  if (first === undefined) return [{ preferred: { kind: 'calendar', month, ...about, ...year } }];
  const day: Calendar = { kind: 'calendar', month, day: first.value };
  if (isInFull(year)) return [{ preferred: { ...day, ...year } }];
  if (second !== undefined && areBothBeforeMonth(run))
    return [{ preferred: day }, { preferred: { ...day, day: second.value } }];
  if (second !== undefined) return [{ preferred: { ...day, ...yearOf(second) } }];
  const isYearPossible = first.digits === 2 && !first.isOrdinal && !isBeforeMonth(first, run);
  return [
    {
      preferred: day,
      ...(isYearPossible ? { otherwise: { kind: 'calendar', month, shortYear: first.value, ...about } } : {}),
    },
  ];
}

/** Tells whether a number stands before the month: `32 july` is no year. */
function isBeforeMonth(number: NumberPart, run: readonly DatePart[]): boolean {
  return run.indexOf(number) < run.findIndex(({ kind }) => kind === 'month');
}

/** Tells whether two numbers stand before the month: `20-25 may` is two days and no year. */
function areBothBeforeMonth(run: readonly DatePart[]): boolean {
  const upToMonth = run.slice(
    0,
    run.findIndex(({ kind }) => kind === 'month'),
  );
  return upToMonth.filter(({ kind }) => kind === 'number').length > 1;
}

/** Takes the year out of a run: four figures, a number above 31 beside another, what stands behind the word for it, or `last year`. */
function takeYear(run: readonly DatePart[]): { year: YearSaid; others: readonly NumberPart[] } {
  const relativeYear = run.find((part) => part.kind === 'relative_year');
  if (relativeYear !== undefined)
    return {
      year: { yearsFromNow: relativeYear.years },
      others: run.filter((part) => part.kind === 'number'),
    };
  const numbers = run.flatMap((part, index) =>
    part.kind === 'number' ? [{ part, isMarked: isYearMarked(run, index) }] : [],
  );
  const found = numbers.find(
    ({ part, isMarked }) => isMarked || part.digits === 4 || (part.value > 31 && numbers.length > 1),
  );
  const others = numbers.filter((number) => number !== found).map(({ part }) => part);
  return { year: found === undefined ? {} : yearOf(found.part), others };
}

function isYearMarked(run: readonly DatePart[], index: number): boolean {
  const before = run[index - 1];
  return before?.kind === 'marker' && before.marker === 'year';
}

/** Whether nothing of a year has to be guessed. */
const isInFull = ({ year, yearsFromNow }: YearSaid): boolean => (year ?? yearsFromNow) !== undefined;

function yearOf({ value, digits }: NumberPart): YearSaid {
  return digits <= 2 && value < 100 ? { shortYear: value } : { year: value };
}

/** Reads a date in figures only. */
function inFigures(
  run: readonly DatePart[],
  numbers: readonly NumberPart[],
  order: Order,
): readonly Mention[] {
  const [first, second, third] = numbers;
  if (first === undefined) return [];
  if (second === undefined) return oneNumber(run, first);
  if (third === undefined) return twoNumbers(first, second, order);
  if (first.digits === 4)
    return [{ preferred: { kind: 'calendar', year: first.value, month: second.value, day: third.value } }];
  return [inOrder(first.value, second.value, order, yearOf(third))];
}

function twoNumbers(first: NumberPart, second: NumberPart, order: Order): readonly Mention[] {
  if (second.digits === 4)
    return [{ preferred: { kind: 'calendar', month: first.value, year: second.value } }];
  if (first.digits === 4)
    return [{ preferred: { kind: 'calendar', month: second.value, year: first.value } }];
  const asMonthAndYear: DateReading = { kind: 'calendar', month: first.value, ...yearOf(second) };
  return [{ ...inOrder(first.value, second.value, order, {}), otherwise: asMonthAndYear }];
}

/** Puts day and month in the expected order, and in the other where that could be meant as well. */
function inOrder(first: number, second: number, order: Order, year: YearSaid): Mention {
  const dayFirst: DateReading = { kind: 'calendar', day: first, month: second, ...year };
  const monthFirst: DateReading = { kind: 'calendar', day: second, month: first, ...year };
  if (first === second) return { preferred: dayFirst };
  const [preferred, swapped] = order === 'dmy' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  return { preferred, swapped };
}

/** Reads `150226` and `15022026`, a year, and a bare day where its word or ending says that it is one (`tarehe 15`, `15th`). */
function oneNumber(run: readonly DatePart[], number: NumberPart): readonly Mention[] {
  const { value, digits, isOrdinal } = number;
  const at = (from: number, to: number): number =>
    Number(String(value).padStart(digits, '0').slice(from, to));
  if (digits === 6)
    return [{ preferred: { kind: 'calendar', day: at(0, 2), month: at(2, 4), shortYear: at(4, 6) } }];
  if (digits === 8) {
    return [
      {
        preferred: { kind: 'calendar', day: at(0, 2), month: at(2, 4), year: at(4, 8) },
        otherwise: { kind: 'calendar', year: at(0, 4), month: at(4, 6), day: at(6, 8) },
      },
    ];
  }
  const isYear = (digits === 4 && !isOrdinal) || isYearMarked(run, run.indexOf(number));
  if (isYear) return [{ preferred: { kind: 'year', ...yearOf(number) } }];
  const isDay = isOrdinal || run.some((part) => part.kind === 'marker' && part.marker === 'day');
  return isDay ? [{ preferred: { kind: 'calendar', day: value } }] : [];
}
