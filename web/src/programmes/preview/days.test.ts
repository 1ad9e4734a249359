import { describe, expect, it } from '@jest/globals';

import { anchorFor, readWeekZero } from '../week-zero.js';
import { daysOf, nextDay } from './days.js';
import type { PreviewMessage } from './preview-of.js';

const on = (date: string): PreviewMessage => ({
  id: `m_${date}`,
  week: 1,
  at: `${date}T09:00:00+03:00`,
  language: 'en',
  text: 'Hello',
  segments: 1,
  flow: null,
  isSent: true,
  when: null,
});

const messages = ['2026-11-20', '2026-11-22', '2026-11-28', '2026-11-29', '2027-01-04'].map(on);

describe('what comes in a time', () => {
  it('is grouped by day, from the first day of it to the last', () => {
    expect(daysOf(messages, '2026-11-22', 'week').map(({ date }) => date)).toEqual([
      '2026-11-22',
      '2026-11-28',
    ]);
    expect(daysOf(messages, '2026-11-22', 'month').map(({ date }) => date)).toHaveLength(3);
    expect(daysOf(messages, '2026-11-22', 'all').map(({ date }) => date)).toHaveLength(4);
  });

  it('has a next day until all is over', () => {
    expect(nextDay(messages, '2026-11-30')).toBe('2027-01-04');
    expect(nextDay(messages, '2027-02-01')).toBeNull();
  });
});

describe('the first day of week 0', () => {
  it('is read where it is said simply', () => {
    expect(readWeekZero('anchor')).toEqual({ count: 0, unit: 'day' });
    expect(readWeekZero('anchor - 40 weeks')).toEqual({ count: -40, unit: 'week' });
    expect(readWeekZero('days_between(anchor, today)')).toBeNull();
  });

  it('gives the date of somebody who is so far today', () => {
    expect(anchorFor(140, 'anchor - 40 weeks', new Date('2026-11-22T09:00:00Z'))).toBe('2027-04-11');
    expect(anchorFor(14, 'anchor', new Date('2026-11-22T09:00:00Z'))).toBe('2026-11-08');
  });
});
