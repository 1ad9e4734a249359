import { describe, expect, it } from '@jest/globals';

import type { ListedEvent, ListedGuest } from '../outreach/events/events.repository.js';
import { eventLine, eventLines, eventOf, guestLine, guestOf } from './event-lines.js';

const event: ListedEvent = {
  id: '1',
  code: 'clinic7',
  name: 'Open day',
  placeCode: null,
  venue: 'Siaya clinic',
  startsAt: new Date('2026-03-10T06:00:00Z'),
  endsAt: new Date('2026-03-10T09:00:00Z'),
  timezone: 'Africa/Nairobi',
  capacity: 40,
  purpose: 'campaigns',
  topic: null,
  texts: { invitation: { en: 'Come!' }, reminder: {}, thanks: {} },
  state: 'open',
  version: 2,
  createdById: 'somebody',
  broadcasts: ['7'],
  counts: { coming: 3, waiting: 1 },
  seats: 5,
};

const guest: ListedGuest = {
  personId: '3',
  name: 'Asha',
  folded: 'asha',
  state: 'coming',
  companions: 2,
  answeredAt: new Date('2026-03-01T06:00:00Z'),
  cameAt: null,
};

describe('an event in the terminal', () => {
  it('stands in one line with its code, its day where it is, and its seats', () => {
    expect(eventLine(event)).toBe('clinic7  2026-03-10 09:00  Open day: open, 5 of 40 seats taken');
    expect(eventLine({ ...event, capacity: null })).toContain('open, 5 seats taken');
  });

  it('is shown with who comes and what invited', () => {
    expect(eventLines(event).slice(1)).toEqual([
      'until 2026-03-10 12:00 (Africa/Nairobi), Siaya clinic; id 1',
      'people: coming 3, waiting 1',
      'invited by campaign 7',
    ]);
    expect(eventLines({ ...event, counts: {} })[2]).toBe('nobody is on the list yet');
  });

  it('names guests with how many come along', () => {
    expect(guestLine(guest)).toBe('3  Asha: coming, with 2 more');
    expect(guestLine({ ...guest, name: null, companions: 0 })).toBe('3  -: coming');
  });

  it('is plain data for programs, without what is only for the order of lists', () => {
    expect(eventOf(event)).toMatchObject({ startsAt: '2026-03-10T06:00:00.000Z', seats: 5 });
    expect(guestOf(guest)).toEqual({
      personId: '3',
      name: 'Asha',
      state: 'coming',
      companions: 2,
      answeredAt: '2026-03-01T06:00:00.000Z',
      cameAt: null,
    });
  });
});
