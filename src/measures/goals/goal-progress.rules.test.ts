import { describe, expect, it } from '@jest/globals';

import { progressOf, shareOfAim } from './goal-progress.rules.js';

const goal = { measure: 'registered', target: 100, from: '2026-03-01', until: '2026-03-10' } as const;
const after = (count: number, today: string, of = 0) => progressOf(goal, { count, of }, today);

describe('how far a goal is', () => {
  it('is told beside a steady pace, and where it leads', () => {
    expect(after(40, '2026-03-05')).toEqual({
      value: 40,
      share: 0.4,
      expected: 50,
      projected: 80,
      standing: 'behind',
    });
    expect(after(46, '2026-03-05')).toMatchObject({ standing: 'on_track' });
  });

  it('is told before its time, and after it', () => {
    expect(after(0, '2026-02-28')).toMatchObject({ standing: 'not_begun', projected: null, expected: 0 });
    expect(after(99, '2026-03-11')).toMatchObject({ standing: 'missed', projected: 99 });
    expect(after(100, '2026-03-03')).toMatchObject({ standing: 'reached' });
  });

  it('is a percentage of those who rated where it is about satisfaction', () => {
    const satisfied = { ...goal, measure: 'satisfied', target: 80 } as const;
    expect(progressOf(satisfied, { count: 41, of: 50 }, '2026-03-05')).toMatchObject({
      value: 82,
      standing: 'reached',
    });
    expect(progressOf(satisfied, { count: 0, of: 0 }, '2026-03-05')).toMatchObject({
      value: 0,
      standing: 'not_begun',
    });
  });

  it('is a limit where it is about people who want no more', () => {
    const limit = { ...goal, measure: 'opted_out', target: 10 } as const;
    expect(progressOf(limit, { count: 4, of: 0 }, '2026-03-05')).toMatchObject({ standing: 'on_track' });
    expect(progressOf(limit, { count: 9, of: 0 }, '2026-03-05')).toMatchObject({ standing: 'behind' });
    expect(progressOf(limit, { count: 11, of: 0 }, '2026-03-05')).toMatchObject({ standing: 'missed' });
    expect(progressOf(limit, { count: 10, of: 0 }, '2026-03-12')).toMatchObject({ standing: 'reached' });
  });
});

describe('how far an aim is', () => {
  it('is the mean of its goals, of which none makes up for another', () => {
    const goals = [
      { measure: 'registered', progress: after(300, '2026-03-11') },
      { measure: 'registered', progress: after(50, '2026-03-11') },
    ] as const;
    expect(shareOfAim(goals)).toBe(0.75);
    expect(shareOfAim([])).toBe(0);
  });
});
