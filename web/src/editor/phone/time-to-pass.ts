const minuteMs = 60_000;
/** A count of more digits is not accepted. */
const mostCount = 9_999;
const units = [
  ['week', 7 * 24 * 60],
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const;

/** A length of time as the script writes it. */
export interface TimeToPass {
  readonly count: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'week';
}

/** Writes a length of time for the script, such as "+2 days". */
export function written({ count, unit }: TimeToPass): string {
  return `+${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Reads what `written` has written; null for anything else. */
export function timeIn(text: string): TimeToPass | null {
  const found = /^\+?(\d+) (minute|hour|day|week)s?$/.exec(text.trim());
  return found === null ? null : { count: Number(found[1]), unit: found[2] as TimeToPass['unit'] };
}

/** The time that has to pass from one moment until another: never less, and exact where that can be written down. */
export function timeUntil(from: string, until: string): TimeToPass {
  const minutes = Math.max(1, Math.ceil((Date.parse(until) - Date.parse(from)) / minuteMs));
  const exact = units.find(([, size]) => minutes % size === 0 && minutes / size <= mostCount);
  const [unit, size] =
    exact ?? units.findLast(([, one]) => Math.ceil(minutes / one) <= mostCount) ?? units[0];
  return { unit, count: Math.min(mostCount, Math.ceil(minutes / size)) };
}
