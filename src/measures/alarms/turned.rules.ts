/** How many deviations away from what is usual counts as turned: chance alone comes so far once in some thousand days. */
const deviations = 3;

/** Of what happens by chance, as often as `expected`, the deviation is its root (a Poisson process). */
function spread(expected: number): number {
  return deviations * Math.sqrt(Math.max(expected, 1));
}

/** What happened lately, beside what happens usually. */
export interface Compared {
  readonly observed: number;
  /** What would have happened if everything were as before. */
  readonly expected: number;
}

/** Whether something happens much more often than before: more than chance brings, and at least twice as often. */
export function hasRisen({ observed, expected }: Compared, least: number): boolean {
  return observed >= least && observed >= 2 * expected && observed > expected + spread(expected);
}

/** Whether something happens much less often than before: less than chance brings, and half as often at most. */
export function hasFallen({ observed, expected }: Compared, least: number): boolean {
  return expected >= least && observed <= expected / 2 && observed < expected - spread(expected);
}

/** The last days of a row, beside as many as those before would bring; days before the first that had anything are no days. */
export function comparedWithBefore(values: readonly number[], last: number): Compared | null {
  const before = values.slice(0, -last);
  const first = before.findIndex((value) => value > 0);
  const known = first === -1 ? [] : before.slice(first);
  if (known.length < last * 2) return null;
  const mean = sum(known) / known.length;
  return { observed: sum(values.slice(-last)), expected: mean * last };
}

/**
 * The last days of a row, beside what the days before would bring for as much of something else: replies for as many messages.
 * @returns null when there was too little of it to compare
 */
export function comparedPer(
  values: readonly number[],
  per: readonly number[],
  last: number,
  leastPer: number,
): Compared | null {
  const lastPer = sum(per.slice(-last));
  const beforePer = sum(per.slice(0, -last));
  if (lastPer < leastPer || beforePer < leastPer) return null;
  const rate = sum(values.slice(0, -last)) / beforePer;
  return { observed: sum(values.slice(-last)), expected: rate * lastPer };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
