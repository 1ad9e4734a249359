/** What a sample says of everybody. */
export interface Estimate {
  readonly value: number;
  /** In nineteen of twenty cases it lies between these. */
  readonly least: number;
  readonly most: number;
}

/**
 * What a sample says of the sum over everybody: its mean as often as there are people, and how far that may be off (two standard
 * errors, with the correction for a sample that is a large part of all).
 */
export function estimateOf(sample: readonly number[], of: number): Estimate {
  if (sample.length === 0 || of === 0) return { value: 0, least: 0, most: 0 };
  const mean = sample.reduce((sum, one) => sum + one, 0) / sample.length;
  const variance =
    sample.length === 1 ? 0 : sample.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (sample.length - 1);
  const left = of <= 1 ? 0 : Math.max(0, (of - sample.length) / (of - 1));
  const off = 2 * of * Math.sqrt((variance / sample.length) * left);
  const value = mean * of;
  return {
    value: Math.round(value),
    least: Math.max(0, Math.floor(value - off)),
    most: Math.ceil(value + off),
  };
}

/**
 * What comes by chance, as often as before: how often it came, in so many times that time. In doubt is both what was usual and what
 * chance brings next (a Poisson process).
 * @param each what one of them takes
 */
export function estimateAsBefore(count: number, times: number, each: number): Estimate {
  const value = count * times * each;
  const off = 2 * each * Math.sqrt(count * times * (1 + times));
  return {
    value: Math.round(value),
    least: Math.max(0, Math.floor(value - off)),
    most: Math.ceil(value + off),
  };
}

/** Adds estimates that have nothing to do with one another. */
export function sumOf(estimates: readonly Estimate[]): Estimate {
  const value = estimates.reduce((sum, one) => sum + one.value, 0);
  const off = (side: (one: Estimate) => number): number =>
    Math.sqrt(estimates.reduce((sum, one) => sum + side(one) ** 2, 0));
  return {
    value,
    least: Math.max(0, Math.floor(value - off((one) => one.value - one.least))),
    most: Math.ceil(value + off((one) => one.most - one.value)),
  };
}

/** How often something that comes again begins between two days, both included; ISO dates. */
export function timesBetween(
  {
    first,
    every,
    until,
  }: { readonly first: string; readonly every: 'day' | 'week' | 'month' | null; readonly until: string },
  { from, to }: { readonly from: string; readonly to: string },
  after: (day: string, steps: number) => string,
): number {
  if (every === null) return first >= from && first <= to ? 1 : 0;
  let times = 0;
  for (let step = 0, day = first; day <= to && day <= until; step += 1, day = after(first, step))
    if (day >= from) times += 1;
  return times;
}
