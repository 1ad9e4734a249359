// Facts about messages, for tests of the gate: one that may be sent, and any at all.
import fc from 'fast-check';

import type { ConsentAction } from '../src/consent/consent-entry.js';
import type { GivenConsent, PhoneHolder, SendFacts } from '../src/messages/gate-facts.js';
import type { GateRules } from '../src/messages/gate.rules.js';
import { messageKinds } from '../src/messages/message-kind.js';
import { rememberedAllowedMoments } from '../src/messages/quiet-hours.rules.js';
import { usualSending } from '../src/people/dictionary/sending.schemas.js';
import { monday } from './builders.js';

export const hour = 3_600_000;
export const night = new Date('2026-03-02T19:00:00Z');
export const forGood = new Date('9999-12-31T00:00:00Z');

export const later = (ms: number): Date => new Date(monday.getTime() + ms);

/** A last word on a purpose, without an end. */
export const by = (action: ConsentAction): GivenConsent => ({ action, expiresAt: null });

/** What holds where the dictionary says nothing. */
export const gateRules: GateRules = { nextAllowed: rememberedAllowedMoments(), most: usualSending.most };

/** A reminder that may be sent: consent, by day, a real number and a real sender. */
export const facts: SendFacts = {
  now: monday,
  kind: 'reminder',
  channel: 'sms',
  address: '+254700000001',
  notBefore: monday,
  expiresAt: null,
  purpose: 'health_messages',
  isByConsent: true,
  consent: by('granted'),
  wasAsked: false,
  wasSent: false,
  holder: { kind: 'herself' },
  suppression: null,
  isOptedOut: false,
  isErased: false,
  isMerged: false,
  isTest: false,
  isSimulated: false,
  isHeld: false,
  isTakenOver: false,
  senderRestsUntil: null,
  timezone: 'Africa/Nairobi',
  preferredHour: null,
  wantsFewer: false,
  sentToPerson: [],
  sentToPhone: [],
  lastInboundAt: monday,
  isTemplate: false,
  pausedUntil: null,
};

const date = (from: number, to: number) =>
  fc.date({ min: later(from * hour), max: later(to * hour), noInvalidDate: true });

const given: fc.Arbitrary<GivenConsent | null> = fc.option(
  fc.record({
    action: fc.constantFrom(
      'granted',
      'granted',
      'granted',
      'granted',
      'granted',
      'granted',
      'refused',
      'withdrawn',
      'expired',
    ),
    expiresAt: fc.option(date(-100, 100), { freq: 3 }),
  }),
  { freq: 6 },
);

const holder: fc.Arbitrary<PhoneHolder> = fc.oneof(
  { weight: 12, arbitrary: fc.constant({ kind: 'herself' } as const) },
  { weight: 2, arbitrary: given.map((consent) => ({ kind: 'another', consent }) as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'stranger' } as const) },
);

/** Mostly no, so that what is denied is denied for one or two reasons and not for ten. */
const rarely = fc.oneof(
  { weight: 15, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
);

/** Times of the last week before `now`, the latest first. */
const sent = (most: number) => fc.array(fc.integer({ min: 1, max: 168 * hour }), { maxLength: most });

/** Any facts at all: what is likely is likely here too, so that every answer of the gate comes up. */
export const anyFacts: fc.Arbitrary<SendFacts> = fc
  .record({
    now: date(-80, 80),
    kind: fc.constantFrom(...messageKinds),
    channel: fc.constantFrom('sms', 'sms', 'whatsapp'),
    address: fc.constantFrom(
      '+254700000001',
      '+254700000001',
      '+254700000001',
      'US.1234',
      '40404',
      'KARIBU',
      '',
    ),
    notBefore: date(-80, 90),
    expiresAt: fc.option(date(-20, 400), { freq: 1 }),
    purpose: fc.constantFrom('health_messages', 'health_messages', 'campaigns', null),
    isByConsent: fc.constantFrom(true, true, false),
    consent: given,
    wasAsked: rarely,
    wasSent: rarely,
    holder,
    suppression: rarely.map((is) => (is ? { scope: 'programme:antenatal', cause: 'loss' } : null)),
    isOptedOut: rarely,
    isErased: rarely,
    isMerged: rarely,
    isTest: rarely,
    isSimulated: rarely,
    isHeld: rarely,
    isTakenOver: rarely,
    senderRestsUntil: fc.option(date(-1, 1), { freq: 1 }),
    timezone: fc.constantFrom(
      'Africa/Nairobi',
      'Africa/Nairobi',
      'America/New_York',
      'Asia/Kathmandu',
      'Nowhere/Atlantis',
    ),
    preferredHour: fc.option(fc.integer({ min: 0, max: 23 })),
    wantsFewer: fc.constantFrom(false, false, false, false, false, true),
    person: sent(12),
    phone: sent(22),
    lastInboundAt: fc.option(date(-60, 20), { freq: 6 }),
    isTemplate: rarely,
    pausedUntil: fc.option(fc.oneof(date(-20, 120), fc.constant(forGood)), { freq: 1 }),
  })
  .map(({ person, phone, ...rest }) => ({
    ...rest,
    sentToPerson: ago(rest.now, person),
    sentToPhone: ago(rest.now, phone),
  }));

function ago(now: Date, times: readonly number[]): Date[] {
  return [...times].sort((one, other) => one - other).map((ms) => new Date(now.getTime() - ms));
}
