import { describe, expect, it } from '@jest/globals';

import { timeIn, timeUntil, written } from './time-to-pass.js';

const from = '2026-03-02T06:00:00.000Z';

describe('letting time pass', () => {
  it.each([
    ['2026-03-02T06:00:01.000Z', '+1 minute'],
    ['2026-03-02T07:30:00.000Z', '+90 minutes'],
    ['2026-03-02T08:00:00.000Z', '+2 hours'],
    ['2026-03-05T06:00:00.000Z', '+3 days'],
    ['2026-03-16T06:00:00.000Z', '+2 weeks'],
    ['2026-03-01T06:00:00.000Z', '+1 minute'],
  ])('until %s writes %s', (until, text) => {
    expect(written(timeUntil(from, until))).toBe(text);
    expect(timeIn(text)).toEqual(timeUntil(from, until));
  });

  it('never stops short of a far moment, and writes no count that is too long', () => {
    const time = timeUntil(from, '2026-06-10T06:17:00.000Z');
    expect(time.unit).toBe('hour');
    const hours = (Date.parse('2026-06-10T06:17:00.000Z') - Date.parse(from)) / 3_600_000;
    expect(time.count).toBe(Math.ceil(hours));
  });

  it('reads nothing else', () => {
    expect(timeIn('soon')).toBeNull();
  });
});
