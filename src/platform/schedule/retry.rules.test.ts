import { describe, expect, it } from '@jest/globals';

import { isBeyondTheFire, retryAt } from './retry.rules.js';

const now = new Date('2026-03-02T06:00:00Z');

describe('a fire that failed', () => {
  it('is tried after 30 s, then ever later, up to an hour, and after eight attempts no more', () => {
    const seconds = [1, 2, 3, 7, 8].map((attempts) => {
      const at = retryAt(attempts, now);
      return at && (at.getTime() - now.getTime()) / 1_000;
    });
    expect(seconds).toEqual([30, 60, 120, 1_920, undefined]);
  });
});

describe('an error', () => {
  const coded = (code: string) => Object.assign(new Error('it went wrong'), { code });

  it.each(['08006', '53300', '57P01', 'ECONNREFUSED'])('of the code %s is no fault of a fire', (code) => {
    expect(isBeyondTheFire(coded(code))).toBe(true);
  });

  it('of the driver, whose connection broke, is no fault of a fire', () => {
    expect(isBeyondTheFire(new Error('Connection terminated unexpectedly'))).toBe(true);
  });

  it.each(['23505', '40P01', '57014', 'ENOENT'])('of the code %s may be one', (code) => {
    expect(isBeyondTheFire(coded(code))).toBe(false);
  });
});
