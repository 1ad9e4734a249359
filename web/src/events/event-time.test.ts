import { describe, expect, it } from '@jest/globals';

import { momentIn } from '../release/zoned-time.js';
import { localIn, spanIn } from './event-time.js';

describe('the time of an event', () => {
  it.each([
    ['Africa/Nairobi', '2026-03-10T06:00:00Z', '2026-03-10T09:00'],
    ['Europe/Paris', '2026-07-01T22:30:00Z', '2026-07-02T00:30'],
    ['America/New_York', '2026-01-01T03:00:00Z', '2025-12-31T22:00'],
  ])('is written by the clocks of %s, and read back as the same moment', (zone, at, local) => {
    expect(localIn(zone, at)).toBe(local);
    expect(momentIn(zone, local)).toEqual(new Date(at));
  });

  it('is said from when to when', () => {
    const span = ['2026-03-10T06:00:00Z', '2026-03-10T09:00:00Z'] as const;
    expect(spanIn('Africa/Nairobi', span, 'en')).toMatch(/10 Mar 2026.*09:00.*12:00/);
  });
});
