import { describe, expect, it } from '@jest/globals';

import type { EventReply } from './event-reply.rules.js';
import { movingUp, placeReply, type SeatFacts } from './place.rules.js';

const startsAt = new Date('2026-03-10T06:00:00Z');
const endsAt = new Date('2026-03-10T10:00:00Z');
const facts: SeatFacts = {
  event: { state: 'open', startsAt, endsAt, capacity: 3 },
  guest: undefined,
  taken: 0,
  now: new Date('2026-03-02T06:00:00Z'),
};
const reply = (said: EventReply['said'], people: number | null = null): EventReply => ({
  code: 'c1',
  said,
  people,
});
const atTheDoor = new Date('2026-03-10T05:30:00Z');

describe('an answer to an invitation', () => {
  it('gives a seat while there is one for all who come, and else a place on the waiting list', () => {
    expect(placeReply(reply('coming', 3), facts)).toEqual({
      status: 'placed',
      state: 'coming',
      companions: 2,
    });
    expect(placeReply(reply('coming', 3), { ...facts, taken: 1 })).toMatchObject({ state: 'waiting' });
    expect(placeReply(reply('coming'), { ...facts, taken: 3 })).toMatchObject({ state: 'waiting' });
    const endless = { ...facts, taken: 900, event: { ...facts.event, capacity: null } };
    expect(placeReply(reply('coming'), endless)).toMatchObject({ state: 'coming' });
  });

  it('is a check-in at the door, seat or not, and not before', () => {
    expect(placeReply(reply('here'), { ...facts, now: atTheDoor, taken: 3 })).toMatchObject({
      state: 'came',
    });
    expect(placeReply(reply('asked'), { ...facts, now: atTheDoor })).toMatchObject({ state: 'came' });
    expect(placeReply(reply('here'), facts)).toEqual({ status: 'refused', reason: 'not_yet' });
    expect(placeReply(reply('asked'), facts)).toMatchObject({ state: 'coming' });
  });

  it('never costs who has a seat that seat, nor who is there her being there', () => {
    const seated = { personId: 'a', state: 'coming' as const, companions: 0 };
    expect(placeReply(reply('coming', 4), { ...facts, guest: seated, taken: 1 })).toEqual({
      status: 'refused',
      reason: 'no_room',
    });
    expect(placeReply(reply('coming', 3), { ...facts, guest: seated })).toMatchObject({ companions: 2 });
    const present = { ...facts, now: atTheDoor, guest: { ...seated, state: 'came' as const, companions: 2 } };
    for (const said of ['coming', 'maybe', 'here'] as const)
      expect(placeReply(reply(said), present)).toEqual({ status: 'placed', state: 'came', companions: 2 });
  });

  it('is refused when nothing can be answered any more', () => {
    const inState = (state: SeatFacts['event']['state']) => ({ ...facts, event: { ...facts.event, state } });
    expect(placeReply(reply('coming'), inState('cancelled'))).toMatchObject({ reason: 'cancelled' });
    expect(placeReply(reply('coming'), inState('closed'))).toMatchObject({ reason: 'closed' });
    expect(placeReply(reply('declined'), inState('closed'))).toMatchObject({ state: 'declined' });
    expect(placeReply(reply('coming'), { ...facts, now: new Date('2026-03-11T06:00:00Z') })).toMatchObject({
      reason: 'over',
    });
  });
});

describe('a waiting list', () => {
  const waiting = [2, 0, 1].map((companions, index) => ({
    personId: String(index),
    state: 'waiting' as const,
    companions,
  }));

  it('moves up in order, as far as all who come together fit', () => {
    expect(movingUp(waiting, 1).map(({ personId }) => personId)).toEqual(['1']);
    expect(movingUp(waiting, 4).map(({ personId }) => personId)).toEqual(['0', '1']);
    expect(movingUp(waiting, null)).toHaveLength(3);
    expect(movingUp(waiting, 0)).toEqual([]);
  });
});
