import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

import { SendingSection } from '../people/dictionary/sending.schemas.js';
import { dateOfDay, dayNumber, LocalCalendar } from './local-calendar.js';

const day = (iso: string): number => dayNumber(Temporal.PlainDate.from(iso));

/** Zone, day, time of day, and the moment that it is. */
const times: readonly (readonly [zone: string, date: string, time: string, moment: string, why: string])[] = [
  ['Africa/Nairobi', '2026-07-01', '09:00', '2026-07-01T06:00:00.000Z', 'no daylight saving'],
  ['America/New_York', '2026-03-07', '09:00', '2026-03-07T14:00:00.000Z', 'before the clock goes forward'],
  ['America/New_York', '2026-03-08', '09:00', '2026-03-08T13:00:00.000Z', 'the day it goes forward'],
  ['America/New_York', '2026-11-01', '09:00', '2026-11-01T14:00:00.000Z', 'the day it goes back'],
  ['Africa/Cairo', '2026-04-23', '09:00', '2026-04-23T07:00:00.000Z', 'before the clock goes forward'],
  ['Africa/Cairo', '2026-04-24', '09:00', '2026-04-24T06:00:00.000Z', 'the day it goes forward at midnight'],
  ['Africa/Cairo', '2026-10-30', '09:00', '2026-10-30T07:00:00.000Z', 'the day after it went back'],
  [
    'Africa/Khartoum',
    '2000-01-15',
    '12:30',
    '2000-01-15T10:00:00.000Z',
    'noon was jumped over: the first minute after',
  ],
  ['Africa/Khartoum', '2017-11-01', '09:00', '2017-11-01T07:00:00.000Z', 'the day it went back at midnight'],
  ['Pacific/Apia', '2011-12-30', '09:00', '2011-12-30T18:00:00.000Z', 'a day left out: 08:00 of the next'],
  [
    'America/Sitka',
    '1867-10-18',
    '16:00',
    '1867-10-18T01:01:13.000Z',
    'Alaska lived that day twice: the first',
  ],
  ['Africa/Nairobi', '2028-02-29', '09:00', '2028-02-29T06:00:00.000Z', 'the leap day'],
];

describe('a local calendar', () => {
  it.each(times)('in %s on %s at %s means %s (%s)', (zone, date, time, moment) => {
    expect(new LocalCalendar(zone).momentOn(day(date), time).toISOString()).toBe(moment);
  });

  it('knows the day of a moment where she is', () => {
    const lateEvening = new Date('2026-03-01T22:30:00Z');
    expect(new LocalCalendar('Africa/Nairobi').dayOf(lateEvening)).toBe(day('2026-03-02'));
    expect(new LocalCalendar('America/New_York').dayOf(lateEvening)).toBe(day('2026-03-01'));
  });

  it('counts days without a gap over leap years', () => {
    expect(day('2028-03-01') - day('2028-02-28')).toBe(2);
    expect(day('1970-01-01')).toBe(0);
    expect(dateOfDay(day('2028-02-29')).toString()).toBe('2028-02-29');
  });

  it('refuses a zone that does not exist', () => {
    expect(() => new LocalCalendar('Africa/Nowhere')).toThrow(RangeError);
  });

  it('keeps the hours that the dictionary has, by day of the week and by season', () => {
    const sending = SendingSection.parse({
      hours: '10:00-18:00',
      exceptions: [
        { days: ['sunday'], open: 'none' },
        { from: '06-01', until: '08-31', open: '16:00-18:00' },
      ],
    });
    const calendar = new LocalCalendar('Africa/Nairobi', sending);
    const at = (date: string, time: string): string => calendar.momentOn(day(date), time).toISOString();
    expect(at('2026-03-02', '09:00')).toBe('2026-03-02T07:00:00.000Z');
    expect(at('2026-03-02', '11:00')).toBe('2026-03-02T08:00:00.000Z');
    expect(at('2026-03-01', '11:00')).toBe('2026-03-02T07:00:00.000Z');
    expect(at('2026-06-03', '11:00')).toBe('2026-06-03T13:00:00.000Z');
    expect(calendar.allowedFrom(new Date('2026-03-02T16:00:00Z')).toISOString()).toBe(
      '2026-03-03T07:00:00.000Z',
    );
  });
});
