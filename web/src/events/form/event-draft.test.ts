import { describe, expect, it } from '@jest/globals';

import { changedIn, emptyDraft, settingsOf, withStart } from './event-draft.js';

const draft = {
  ...emptyDraft(),
  name: 'Open day',
  code: 'clinic7',
  timezone: 'Africa/Nairobi',
  startsAt: '2026-12-10T09:00',
  endsAt: '2026-12-10T12:00',
  purpose: 'campaigns',
  texts: { invitation: { en: 'Come!', sw: ' ' }, reminder: {}, thanks: {} },
};

describe('what is written about an event', () => {
  it('is told to the service as moments, a number of seats, and the texts in which something is written', () => {
    expect(settingsOf({ ...draft, capacity: '40' })).toMatchObject({
      startsAt: '2026-12-10T06:00:00.000Z',
      endsAt: '2026-12-10T09:00:00.000Z',
      capacity: 40,
      texts: { invitation: { en: 'Come!' }, reminder: {}, thanks: {} },
    });
    expect(settingsOf(draft)).toMatchObject({ capacity: null });
  });

  it('waits for a whole day', () => {
    expect(settingsOf({ ...draft, endsAt: '' })).toBeNull();
  });

  it('changes only what is otherwise than before', () => {
    const [before, now] = [settingsOf(draft), settingsOf({ ...draft, venue: 'Market' })];
    expect(before === null || now === null ? null : changedIn(now, before)).toEqual({ venue: 'Market' });
  });

  it('ends two hours after it begins, unless something else is written', () => {
    expect(withStart({ ...draft, endsAt: '' }, '2026-12-10T23:00').endsAt).toBe('2026-12-11T01:00');
    expect(withStart(draft, '2026-12-10T08:00').endsAt).toBe('2026-12-10T12:00');
  });
});
