import { describe, expect, it } from '@jest/globals';

import { lockedUntil, withFailure, type Attempts, type AttemptKind } from './lockout.rules.js';

const start = new Date('2026-03-02T08:00:00Z');
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

/** Minutes of lock after each of so many failures, each made as soon as the lock before is over. */
function locks(kind: AttemptKind, failures: number): number[] {
  let now = start;
  let attempts: Attempts | undefined;
  return Array.from({ length: failures }, () => {
    attempts = withFailure(kind, attempts, now);
    const until = lockedUntil(attempts, now);
    const minutes = until === null ? 0 : (until.getTime() - now.getTime()) / 60_000;
    now = until ?? now;
    return minutes;
  });
}

describe('a lockout', () => {
  it('begins with the fifth failure at a minute and doubles up to an hour', () => {
    expect(locks('email', 12)).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60]);
  });

  it('of a network lets a whole office mistype before it begins', () => {
    expect(locks('network', 21)).toEqual([...Array.from({ length: 19 }, () => 0), 1, 2]);
  });

  it('of a ticket outlasts the ticket', () => {
    expect(locks('ticket', 5).at(-1)).toBe(60);
  });

  it('is over when its time has come', () => {
    const attempts = { failures: 5, firstAt: start, lockedUntil: after(1) };
    expect([lockedUntil(attempts, after(0.9)), lockedUntil(attempts, after(1))]).toEqual([after(1), null]);
  });

  it('is forgotten after a day without another', () => {
    const attempts = { failures: 11, firstAt: start, lockedUntil: after(60) };
    expect(withFailure('email', attempts, after(60 + 24 * 60 - 1)).failures).toBe(12);
    expect(withFailure('email', attempts, after(60 + 24 * 60))).toMatchObject({
      failures: 1,
      lockedUntil: null,
    });
  });
});
