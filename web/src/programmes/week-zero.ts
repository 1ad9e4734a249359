/** How far the first day of week 0 lies from the date that a programme counts from. */
export interface WeekZero {
  /** Negative before it. */
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

const form = /^anchor(?:\s*([+-])\s*(\d+)\s+(day|week|month|year)s?)?$/;

/** Reads the simple form of the expression, such as `anchor - 40 weeks`; null for what is longer than that. */
export function readWeekZero(expression: string): WeekZero | null {
  const found = form.exec(expression.trim());
  if (found === null) return null;
  const [, sign, count = '0', unit = 'day'] = found;
  return { count: sign === '-' ? -Number(count) : Number(count), unit: unit as WeekZero['unit'] };
}

const dayMs = 86_400_000;
const days = { day: 1, week: 7, month: 30, year: 365 } as const;

/**
 * The date that a programme counts from, for somebody who is so many days after week 0 today; about, where months are counted.
 * @returns ISO date
 */
export function anchorFor(daysIn: number, weekZero: string, today: Date): string {
  const read = readWeekZero(weekZero);
  const offset = read === null ? 0 : read.count * days[read.unit];
  return new Date(today.getTime() - (daysIn + offset) * dayMs).toISOString().slice(0, 10);
}

/** A date so many days later. @returns ISO date */
export function daysAfter(date: string, count: number): string {
  return new Date(Date.parse(date) + count * dayMs).toISOString().slice(0, 10);
}
