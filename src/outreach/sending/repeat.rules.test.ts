import { describe, expect, it } from '@jest/globals';

import { isStillApproved, occurrenceOf, timingOf } from './repeat.rules.js';

const zone = 'America/New_York';
const series = (every: 'day' | 'week' | 'month', origin: string, count: number): (string | undefined)[] =>
  Array.from({ length: count }, (_, nth) =>
    occurrenceOf(
      { every, until: '2027-12-31' },
      { origin: new Date(origin), nth: nth + 1 },
      zone,
    )?.toISOString(),
  );

describe('a broadcast that is repeated', () => {
  it('keeps its time of the day when the clocks change', () => {
    expect(series('day', '2026-03-07T14:00:00Z', 2)).toEqual([
      '2026-03-08T13:00:00.000Z',
      '2026-03-09T13:00:00.000Z',
    ]);
  });

  it('comes on the last day of a short month, and on its own day after it', () => {
    expect(series('month', '2027-01-31T14:00:00Z', 3).map((at) => at?.slice(0, 10))).toEqual([
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ]);
  });

  it('ends with its last day', () => {
    const repeat = { every: 'week', until: '2026-03-16' } as const;
    const origin = new Date('2026-03-02T14:00:00Z');
    expect(occurrenceOf(repeat, { origin, nth: 2 }, zone)).toEqual(new Date('2026-03-16T13:00:00Z'));
    expect(occurrenceOf(repeat, { origin, nth: 3 }, zone)).toBeNull();
  });

  it('keeps a local time, on a day of its own', () => {
    const repeat = { every: 'week', until: '2026-12-31' } as const;
    const local = { kind: 'local', date: '2026-03-02', time: '09:00', repeat } as const;
    expect(timingOf(local, repeat, { nth: 1, date: '2026-03-02' })).toEqual({ ...local, date: '2026-03-09' });
    expect(
      timingOf({ kind: 'at', at: '2026-03-02T09:00:00Z', repeat }, repeat, { nth: 1, date: null }),
    ).toEqual({ kind: 'now', repeat });
  });

  it('needs no second approval as long as it has grown by a fifth at most', () => {
    const before = { isApproved: true, recipients: 1_000 };
    expect([1_200, 1_201].map((recipients) => isStillApproved(before, recipients))).toEqual([true, false]);
    expect(isStillApproved({ ...before, isApproved: false }, 1)).toBe(false);
  });
});
