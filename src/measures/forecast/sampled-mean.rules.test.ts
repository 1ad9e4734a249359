import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

import { estimateAsBefore, estimateOf, sumOf, timesBetween } from './sampled-mean.rules.js';

const weeksAfter = (day: string, steps: number): string =>
  Temporal.PlainDate.from(day)
    .add({ days: 7 * steps })
    .toString();

describe('what a sample says of everybody', () => {
  it('is certain when everybody was looked at, or all get the same', () => {
    expect(estimateOf([1, 2, 3], 3)).toEqual({ value: 6, least: 6, most: 6 });
    expect(estimateOf([4, 4, 4], 3_000)).toEqual({ value: 12_000, least: 12_000, most: 12_000 });
    expect(estimateOf([], 0)).toEqual({ value: 0, least: 0, most: 0 });
  });

  it('is the wider the more they differ, and never less than nothing', () => {
    const { value, least, most } = estimateOf([0, 0, 0, 10], 1_000);
    expect(value).toBe(2_500);
    expect([least, most - value]).toEqual([0, 4_993]);
  });

  it('is never certain of what only comes as before', () => {
    expect(estimateAsBefore(100, 1, 1)).toEqual({ value: 100, least: 71, most: 129 });
    expect(estimateAsBefore(100, 1, 2)).toEqual({ value: 200, least: 143, most: 257 });
    expect(estimateAsBefore(0, 1, 1)).toEqual({ value: 0, least: 0, most: 0 });
  });

  it('adds up with less doubt than its parts together', () => {
    const one = { value: 100, least: 70, most: 130 };
    const other = { value: 50, least: 10, most: 90 };
    expect(sumOf([one, other])).toEqual({ value: 150, least: 100, most: 200 });
  });
});

describe('what comes again', () => {
  const april = { from: '2026-04-01', to: '2026-04-30' };

  it('begins as often as its days fall into the month', () => {
    const weekly = { first: '2026-03-26', every: 'week', until: '2026-12-31' } as const;
    expect(timesBetween(weekly, april, weeksAfter)).toBe(5);
    expect(timesBetween({ ...weekly, until: '2026-04-10' }, april, weeksAfter)).toBe(2);
  });

  it('begins once where it does not come again', () => {
    const once = { every: null, until: '2026-04-02' } as const;
    expect(timesBetween({ ...once, first: '2026-04-02' }, april, weeksAfter)).toBe(1);
    expect(timesBetween({ ...once, first: '2026-05-02' }, april, weeksAfter)).toBe(0);
  });
});
