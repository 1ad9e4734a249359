import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

import { weekdays } from '../people/dictionary/opening.rules.js';
import { SendingSection, usualSending } from '../people/dictionary/sending.schemas.js';
import { nextAllowedMoment, rememberedAllowedMoments } from './quiet-hours.rules.js';

const zones = [
  'Africa/Nairobi',
  'Africa/Casablanca',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Europe/London',
];

function allowed(at: string, timezone: string): string {
  return nextAllowedMoment(new Date(at), timezone).toISOString();
}

describe('the next moment outside the quiet hours', () => {
  it.each([
    ['at seven in the morning is eight', '2026-03-02T04:00:00Z', '2026-03-02T05:00:00.000Z'],
    ['at eight is at once', '2026-03-02T05:00:00Z', '2026-03-02T05:00:00.000Z'],
    ['by day is at once', '2026-03-02T10:11:12.345Z', '2026-03-02T10:11:12.345Z'],
    [
      'at the last millisecond before eight in the evening is at once',
      '2026-03-02T16:59:59.999Z',
      '2026-03-02T16:59:59.999Z',
    ],
    ['at eight in the evening is the next morning', '2026-03-02T17:00:00Z', '2026-03-03T05:00:00.000Z'],
    ['at midnight is the same morning', '2026-03-01T21:00:00Z', '2026-03-02T05:00:00.000Z'],
  ])('%s', (_, at, expected) => {
    expect(allowed(at, 'Africa/Nairobi')).toBe(expected);
  });

  it('is eight by the new clock on the morning after the clock goes forward', () => {
    expect(allowed('2026-03-08T03:00:00Z', 'America/New_York')).toBe('2026-03-08T12:00:00.000Z');
  });

  it('is eight by the new clock on the morning after the clock goes back', () => {
    expect(allowed('2026-11-01T03:00:00Z', 'America/New_York')).toBe('2026-11-01T13:00:00.000Z');
  });

  it('leaps over a day that a zone left out', () => {
    // Samoa had no 30 December 2011.
    expect(allowed('2011-12-30T08:00:00Z', 'Pacific/Apia')).toBe('2011-12-30T18:00:00.000Z');
  });

  it('is never earlier than asked, never later than 36 hours, always by day, and a fixed point', () => {
    const moments = fc.date({
      min: new Date('2005-01-01'),
      max: new Date('2035-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (at, timezone) => {
        const next = nextAllowedMoment(at, timezone);
        expect(next.getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(next.getTime() - at.getTime()).toBeLessThanOrEqual(36 * 3_600_000);
        const { hour } = Temporal.Instant.fromEpochMilliseconds(next.getTime()).toZonedDateTimeISO(timezone);
        expect(hour).toBeGreaterThanOrEqual(8);
        expect(hour).toBeLessThan(20);
        expect(nextAllowedMoment(next, timezone)).toEqual(next);
        expect(rememberedAllowedMoments()(at, timezone, null)).toEqual(next);
      }),
    );
  });

  it('is within the hours of the day and the season, the first that fits', () => {
    const { hours, exceptions } = SendingSection.parse({
      hours: '07:30-19:00',
      exceptions: [
        { days: ['sunday'], open: '12:00-18:00' },
        { from: '12-24', until: '01-02', open: 'none' },
        { from: '02-18', until: '03-19', open: '09:00-17:00' },
      ],
    });
    const next = (at: string) =>
      nextAllowedMoment(new Date(at), 'Africa/Nairobi', null, { hours, exceptions });
    expect(next('2026-05-04T03:00:00Z')).toEqual(new Date('2026-05-04T04:30:00Z'));
    expect(next('2026-05-03T04:00:00Z')).toEqual(new Date('2026-05-03T09:00:00Z'));
    expect(next('2026-03-02T14:00:00Z')).toEqual(new Date('2026-03-03T06:00:00Z'));
    expect(next('2026-12-23T17:00:00Z')).toEqual(new Date('2026-12-27T09:00:00Z'));
    expect(next('2026-12-28T17:00:00Z')).toEqual(new Date('2027-01-03T09:00:00Z'));
  });

  it('is not before the hour that somebody likes, where that is an open one', () => {
    const next = (hour: number, at = '2026-03-02T06:00:00Z') =>
      nextAllowedMoment(new Date(at), 'Africa/Nairobi', hour).toISOString();
    expect(next(17)).toBe('2026-03-02T14:00:00.000Z');
    expect(next(8)).toBe('2026-03-02T06:00:00.000Z');
    expect(next(17, '2026-03-02T15:30:00Z')).toBe('2026-03-02T15:30:00.000Z');
    expect(next(17, '2026-03-02T18:00:00Z')).toBe('2026-03-03T14:00:00.000Z');
    for (const closed of [3, 20, 23]) expect(next(closed)).toBe('2026-03-02T06:00:00.000Z');
  });

  it('fails where no day is open', () => {
    const exceptions = [{ days: [...weekdays], open: null }];
    expect(() =>
      nextAllowedMoment(new Date('2026-03-02T04:00:00Z'), 'Africa/Nairobi', null, {
        ...usualSending,
        exceptions,
      }),
    ).toThrow(RangeError);
  });

  it('fails for a zone that does not exist', () => {
    expect(() => allowed('2026-03-02T04:00:00Z', 'Africa/Atlantis')).toThrow(RangeError);
  });
});
