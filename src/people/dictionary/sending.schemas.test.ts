import { describe, expect, it } from '@jest/globals';

import { SendingSection, usualSending } from './sending.schemas.js';

describe('when and how often people are written to', () => {
  it('is by day, three times a day at most, where nobody says other', () => {
    expect(usualSending).toEqual({
      hours: { opens: '08:00', closes: '20:00' },
      exceptions: [],
      holidays: [],
      approval_from: 500,
      most: {
        person: { day: 3, week: 10 },
        phone: { day: 5, week: 20 },
        fewer: { day: 1, week: 2 },
      },
    });
  });

  it.each<[string, object]>([
    ['no hours', { hours: 'always' }],
    ['hours that end before they begin', { hours: '20:00-08:00' }],
    ['an hour that is none', { hours: '08:00-24:00' }],
    ['an exception for every day', { exceptions: [{ open: 'none' }] }],
    ['a season without an end', { exceptions: [{ from: '06-01', open: 'none' }] }],
    ['a day that is none', { exceptions: [{ days: ['someday'], open: 'none' }] }],
    ['a date that is none', { exceptions: [{ from: '13-01', until: '14-01', open: 'none' }] }],
    [
      'every day closed',
      {
        exceptions: [
          { from: '01-01', until: '12-31', open: 'none' },
          { days: ['monday'], open: '09:00-17:00' },
        ],
      },
    ],
    ['no message at all', { most: { person: { day: 0, week: 1 } } }],
    ['more than anybody reads', { most: { phone: { day: 3, week: 500 } } }],
    ['what nobody knows', { quiet: true }],
  ])('refuses %s', (_, section) => {
    expect(SendingSection.safeParse(section).success).toBe(false);
  });
});
