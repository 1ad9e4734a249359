import { describe, expect, it } from '@jest/globals';

import { dayBefore, daysIn, groupingOf, partOf, periodOf } from './period.js';

const today = '2026-11-22';

describe('the days that the dashboard shows', () => {
  it('are the last four weeks where nobody says which', () => {
    expect(periodOf({})).toBe('28');
    expect(partOf({}, today)).toEqual({});
    expect(daysIn({}, today)).toBe(28);
    expect(partOf({ days: '7' }, today)).toEqual({ from: '2026-11-16' });
    expect(daysIn({ from: '2026-11-16' }, today)).toBe(7);
  });

  it('are those that somebody names, and only real ones', () => {
    expect(partOf({ days: 'own', from: '2026-01-01', to: 'soon' }, today)).toEqual({ from: '2026-01-01' });
    expect(partOf({ from: '2026-01-01', to: '2026-02-01', programme: '', place: 'KE-14' }, today)).toEqual({
      from: '2026-01-01',
      to: '2026-02-01',
      place: 'KE-14',
    });
    expect(periodOf({ days: 'many' })).toBe('28');
  });

  it('go over the ends of months and years', () => {
    expect(dayBefore('2028-03-01', 1)).toBe('2028-02-29');
    expect(dayBefore('2027-01-01', 1)).toBe('2026-12-31');
  });

  it('are put together so that a line can be followed', () => {
    expect([7, 45, 46, 200, 201].map(groupingOf)).toEqual(['day', 'day', 'week', 'week', 'month']);
  });
});
