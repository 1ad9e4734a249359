import type { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';
import type { DurationUnit } from './syntax.js';
import { isOf, typeName, ValueFault } from './value.js';
import type { Value } from './value.js';

const maxAmount = 100_000;

/**
 * Makes a length of time.
 * @throws ValueFault unless the amount is a whole number, and a sensible one
 */
export function durationOf(amount: Decimal, unit: DurationUnit): Temporal.Duration {
  if (!amount.isInteger() || amount.abs().greaterThan(maxAmount)) {
    throw new ValueFault('a length of time needs a whole number');
  }
  return Temporal.Duration.from({ [unit]: amount.toNumber() });
}

/**
 * Adds a length of time to a date, a moment, a time of day or another length, or takes it away; undefined when these
 * two are nothing of the kind. A date less a date is the days between them, a
 * moment less a moment the hours.
 * @throws ValueFault beyond the calendar, or for hours added to a day
 */
export function calendarSum(left: Value, operator: '+' | '-', right: Value): Value | undefined {
  if (operator === '-' && isOf(left, 'date') && isOf(right, 'date')) {
    return right.until(left, { largestUnit: 'days' });
  }
  if (operator === '-' && isOf(left, 'datetime') && isOf(right, 'datetime')) {
    return right.until(left, { largestUnit: 'hours' });
  }
  if (!isOf(right, 'duration')) return undefined;
  const change = operator === '+' ? right : right.negated();
  return withinCalendar(() => moved(left, change));
}

function moved(from: Value, by: Temporal.Duration): Value {
  if (isOf(from, 'date')) {
    requireDays(by);
    return from.add(by);
  }
  if (isOf(from, 'datetime') || isOf(from, 'time')) return from.add(by);
  if (isOf(from, 'duration')) return sumOf(from, by);
  throw new ValueFault(`a length of time cannot be added to ${typeName(from)}`);
}

const units = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
type Amounts = Record<(typeof units)[number], number>;

/** Unit by unit, for a month has no length of its own; a week has. */
function sumOf(one: Temporal.Duration, other: Temporal.Duration): Temporal.Duration {
  const sum = Object.fromEntries(units.map((unit) => [unit, one[unit] + other[unit]])) as Amounts;
  const amounts = pointBothWays(sum) ? { ...sum, weeks: 0, days: sum.days + 7 * sum.weeks } : sum;
  if (pointBothWays(amounts)) throw new ValueFault('these lengths of time cannot be put together');
  return Temporal.Duration.from(amounts);
}

function pointBothWays(amounts: Amounts): boolean {
  const signs = new Set(Object.values(amounts).map(Math.sign));
  return signs.has(1) && signs.has(-1);
}

/** A date has no hours: silently forgetting them would hide a mistake. */
function requireDays(duration: Temporal.Duration): void {
  if (duration.hours !== 0 || duration.minutes !== 0) {
    throw new ValueFault('a date has no hours: count from a moment, such as now');
  }
}

/** Does a calculation with dates. @throws ValueFault when it leads beyond the years that can be counted */
export function withinCalendar<Result>(calculate: () => Result): Result {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof RangeError) throw new ValueFault('is beyond the calendar', { cause: error });
    throw error;
  }
}
