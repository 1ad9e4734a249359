import { describe, expect, it } from '@jest/globals';

import { usualSending } from '../../people/dictionary/sending.schemas.js';
import { durationOf, type DurationFacts } from './duration.rules.js';
import { leftOutFrom, Places } from './places.rules.js';
import { priceOf } from './price.rules.js';
import { count, emptyTally, spreadOf } from './tally.js';
import type { Decision } from './decision.js';

const prices = {
  currency: 'USD',
  sms: { default: 0.1, '1': 0.01, '254': 0.02, '25471': 0.015 },
  whatsapp: { default: 0.005 },
  template: { default: 0.03 },
};

describe('what a campaign takes', () => {
  it('counts segments of SMS, and none of what goes by WhatsApp', () => {
    const tally = emptyTally();
    const nothing = {
      lacking: null,
      address: '',
      isHers: true,
      isShared: false,
      conversationId: null,
      body: null,
    };
    const at = { costly: null, price: null, sendAt: null, goesAt: null, waits: [] };
    const gets = { status: 'ready', language: 'en', senderId: 's', ...nothing, ...at } as const;
    count(tally, { ...gets, personId: 'a', carrier: 'sms', segments: 2 });
    count(tally, { ...gets, personId: 'b', carrier: 'whatsapp', segments: 1 });
    count(tally, { ...gets, personId: 'c', carrier: 'template', segments: 1 });
    expect(spreadOf(tally.segments)).toEqual({ total: 2, least: 2, typical: 2, most: 2 });
    expect(tally).toMatchObject({ recipients: 3, carriers: { sms: 1, whatsapp: 1, template: 1 } });
  });
});

describe('prices', () => {
  it.each([
    ['sms', '+254700000001', 2, 40_000],
    ['sms', '+254712000001', 1, 15_000],
    ['sms', '+12025550100', 1, 10_000],
    ['sms', '+447700900123', 1, 100_000],
    ['whatsapp', '+254700000001', 1, 5_000],
    ['template', '+254700000001', 1, 30_000],
    ['sms', 'simulator:asha', 3, 0],
  ] as const)('of %s to %s, %s segments, are %s millionths', (carrier, address, segments, price) => {
    expect(priceOf(prices, carrier, address, segments)).toBe(price);
  });
});

describe('a spread', () => {
  it('has the median as what is usual', () => {
    expect(spreadOf({ '1': 3, '2': 1, '3': 1 })).toEqual({ total: 8, least: 1, typical: 1, most: 3 });
    expect(spreadOf({})).toEqual({ total: 0, least: 0, typical: 0, most: 0 });
  });
});

describe('a duration', () => {
  const facts: DurationFacts = {
    recipients: 36_000,
    senders: [{ units: 36_000, perSecond: 1 }],
    perHour: null,
    startsAt: new Date('2026-03-02T07:00:00Z'),
    lastAt: null,
    timezone: 'Africa/Nairobi',
    hours: usualSending,
  };

  it('rests at night', () => {
    // Ten hours by day fit into the day: from ten in the morning until eight in the evening.
    expect(durationOf(facts)).toEqual({
      seconds: 36_000,
      perSecond: 1,
      endsAt: new Date('2026-03-02T17:00:00Z'),
      throughAt: new Date('2026-03-02T17:00:00Z'),
      waitsFirst: 0,
    });
    const more = { ...facts, recipients: 39_600, senders: [{ units: 39_600, perSecond: 1 }] };
    expect(durationOf(more).endsAt).toEqual(new Date('2026-03-03T06:00:00Z'));
    expect(durationOf({ ...more, hours: null }).endsAt).toEqual(new Date('2026-03-02T18:00:00Z'));
  });

  it('is that of the slowest sender, or of the pace', () => {
    const senders = [
      { units: 100, perSecond: 10 },
      { units: 50, perSecond: 1 },
    ];
    expect(durationOf({ ...facts, recipients: 150, senders }).seconds).toBe(50);
    expect(durationOf({ ...facts, recipients: 150, senders, perHour: 150 }).seconds).toBe(3_600);
  });

  it('ends no sooner than the last ones may go, and says a pace of few an hour', () => {
    const lastAt = new Date('2026-03-03T05:00:00Z');
    expect(
      durationOf({ ...facts, recipients: 41, senders: [{ units: 41, perSecond: 10 }], perHour: 10, lastAt }),
    ).toMatchObject({
      seconds: 14_760,
      perSecond: 0.00278,
      endsAt: lastAt,
      throughAt: new Date('2026-03-02T11:06:00Z'),
    });
  });

  it('has what waits at a provider already go first', () => {
    const senders = [
      { units: 100, perSecond: 10, waitMs: 300_000 },
      { units: 50, perSecond: 1 },
    ];
    expect(durationOf({ ...facts, recipients: 150, senders })).toMatchObject({
      seconds: 310,
      waitsFirst: 300,
    });
  });

  it('leaves holidays out', () => {
    const hours = { ...usualSending, holidays: [{ on: '03-02', name: 'A holiday' }] };
    expect(
      durationOf({ ...facts, recipients: 60, senders: [{ units: 60, perSecond: 1 }], hours }).endsAt,
    ).toEqual(new Date('2026-03-03T05:01:00Z'));
  });
});

describe('places', () => {
  const ready = (sendAt: Date | null): Decision => ({ status: 'ready', sendAt }) as Decision;
  const out = { status: 'excluded' } as Decision;

  it('follow one another, and who is left out comes last', () => {
    const places = new Places({ hasUrgent: false, localAt: null }, {});
    expect([ready(null), out, ready(null)].map((one) => places.placeOf(one, false))).toEqual([
      0,
      leftOutFrom,
      1,
    ]);
    const on = new Places({ hasUrgent: false, localAt: null }, places.counts);
    expect(on.placeOf(ready(null), false)).toBe(2);
    expect(on.isSparse).toBe(false);
  });

  it('have urgent people first, then earlier moments', () => {
    const localAt = new Date('2026-03-10T06:30:00Z');
    const places = new Places({ hasUrgent: true, localAt }, {});
    const later = new Date('2026-03-10T13:30:00Z');
    const order = [
      places.placeOf(ready(localAt), true),
      places.placeOf(ready(later), true),
      places.placeOf(ready(localAt), false),
      places.placeOf(ready(later), false),
    ];
    expect([...order].sort((one, other) => one - other)).toEqual(order);
    expect(Math.max(...order)).toBeLessThan(leftOutFrom);
  });
});
