import { describe, expect, it } from '@jest/globals';

import { monday } from '../../test/builders.js';
import { afterFailure } from './after-failure.rules.js';

const waitOf = (attempt: number, random = 0.5): number =>
  (afterFailure('retry', attempt, monday, random).notBefore?.getTime() ?? Number.NaN) - monday.getTime();

describe('after a failed send', () => {
  it('waits twice as long each time, up to five minutes', () => {
    expect([1, 2, 3, 4, 9, 10, 20].map((attempt) => waitOf(attempt))).toEqual([
      1_000, 2_000, 4_000, 8_000, 256_000, 300_000, 300_000,
    ]);
  });

  it('spreads the tries of many messages by a quarter either way', () => {
    expect([waitOf(1, 0), waitOf(1, 1)]).toEqual([750, 1_250]);
  });

  it('gives up in the end', () => {
    expect(afterFailure('retry', 24, monday, 0).state).toBe('queued');
    expect(afterFailure('retry', 25, monday, 0).state).toBe('failed');
    expect(afterFailure('config', 25, monday, 0).state).toBe('failed');
  });

  it('never sends again what may have been sent', () => {
    expect(afterFailure('ambiguous', 1, monday, 0)).toEqual({ state: 'unknown' });
  });

  it.each(['permanent', 'content', 'opt_out'] as const)(
    'lets the message fail when the fault is %s',
    (outcome) => {
      expect(afterFailure(outcome, 1, monday, 0)).toEqual({ state: 'failed' });
    },
  );

  it('rests the whole sender for a minute when our settings are at fault, and the message for longer', () => {
    const { state, notBefore, senderWaitsUntil } = afterFailure('config', 1, monday, 0.5);
    expect(state).toBe('queued');
    expect(senderWaitsUntil).toEqual(new Date(monday.getTime() + 60_000));
    expect(notBefore).toEqual(new Date(monday.getTime() + 300_000));
  });
});
