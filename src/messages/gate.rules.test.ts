import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { monday } from '../../test/builders.js';
import { anyFacts, by, facts, forGood, gateRules, hour, later, night } from '../../test/gate-facts.js';
import type { SendFacts } from './gate-facts.js';
import { mayBeSent as decide } from './gate.rules.js';
import { messageKinds, type MessageKind } from './message-kind.js';

const mayBeSent = (some: SendFacts) => decide(some, gateRules);

describe('the gate', () => {
  it('lets through a reminder with consent, by day', () => {
    expect(mayBeSent(facts)).toEqual({ status: 'allow' });
  });

  it.each<[string, Partial<SendFacts>, string]>([
    ['somebody who sent STOP', { isOptedOut: true }, 'opted_out'],
    ['a reply to somebody who sent STOP', { isOptedOut: true, kind: 'reply' }, 'opted_out'],
    ['somebody who was never asked', { consent: null }, 'no_consent'],
    ['somebody who refused', { consent: by('refused') }, 'no_consent'],
    ['somebody who withdrew', { consent: by('withdrawn'), kind: 'broadcast' }, 'no_consent'],
    ['anybody, without saying for what purpose', { purpose: null }, 'no_purpose'],
    ['a test person through a real sender', { isTest: true }, 'test_person_on_real_sender'],
    ['a real person through the simulator', { isSimulated: true }, 'real_person_on_simulator'],
    ['a short code', { address: '40404', kind: 'reply' }, 'one_way_address'],
    ['an alphanumeric name', { address: 'MPESA', kind: 'reply' }, 'one_way_address'],
    ['a hidden WhatsApp number by SMS', { address: 'US.1234' }, 'one_way_address'],
    ['anybody, when the message has become useless', { expiresAt: monday }, 'expired'],
    [
      'anybody on WhatsApp a day after her last message',
      { channel: 'whatsapp', lastInboundAt: later(-24 * hour) },
      'outside_window',
    ],
    ['a notification to somebody who sent STOP', { isOptedOut: true, kind: 'notification' }, 'opted_out'],
    ['somebody who sent STOP, to go on', { isOptedOut: true, kind: 'follow_up' }, 'opted_out'],
    [
      'a notification on WhatsApp to somebody who has not written for a day',
      { channel: 'whatsapp', kind: 'notification', lastInboundAt: later(-24 * hour) },
      'outside_window',
    ],
    [
      'somebody on WhatsApp, to go on, when her window has closed',
      { channel: 'whatsapp', kind: 'follow_up', lastInboundAt: later(-24 * hour) },
      'outside_window',
    ],
    ['somebody on WhatsApp who never wrote', { channel: 'whatsapp', lastInboundAt: null }, 'outside_window'],
  ])('does not write to %s', (_, changes, reason) => {
    expect(mayBeSent({ ...facts, ...changes })).toMatchObject({ status: 'deny', reasons: [reason] });
  });

  it('lets the one confirmation of an opt-out through', () => {
    expect(mayBeSent({ ...facts, kind: 'confirmation', isOptedOut: true, consent: by('withdrawn') })).toEqual(
      {
        status: 'allow',
      },
    );
  });

  it('lets replies through without consent, at night', () => {
    expect(mayBeSent({ ...facts, kind: 'reply', purpose: null, consent: null, now: night })).toEqual({
      status: 'allow',
    });
  });

  /** By day, by night, and in a pause: what each kind may do when she has agreed to nothing. */
  it.each<[MessageKind, string, string, string]>([
    ['reply', 'allow', 'allow', 'allow'],
    ['confirmation', 'allow', 'allow', 'allow'],
    ['notification', 'allow', 'allow', 'allow'],
    ['follow_up', 'allow', 'defer', 'defer'],
    ['reminder', 'deny', 'deny', 'deny'],
    ['broadcast', 'deny', 'deny', 'deny'],
  ])(
    'lets a %s without a purpose do: by day %s, by night %s, in a pause %s',
    (kind, byDay, byNight, paused) => {
      const unasked = { ...facts, kind, purpose: null, consent: null };
      expect(mayBeSent(unasked).status).toBe(byDay);
      expect(mayBeSent({ ...unasked, now: night, notBefore: night }).status).toBe(byNight);
      expect(mayBeSent({ ...unasked, pausedUntil: forGood }).status).toBe(paused);
    },
  );

  it('makes a reminder wait for the end of a pause', () => {
    const pausedUntil = later(60_000);
    expect(mayBeSent({ ...facts, pausedUntil })).toEqual({
      status: 'defer',
      until: pausedUntil,
      reasons: ['paused'],
    });
    expect(mayBeSent({ ...facts, pausedUntil, now: pausedUntil })).toEqual({ status: 'allow' });
  });

  it('looks again every quarter of an hour in a long pause, since it may end early', () => {
    const decision = mayBeSent({ ...facts, pausedUntil: forGood });
    expect(decision).toEqual({ status: 'defer', until: later(hour / 4), reasons: ['paused'] });
  });

  it('leaves what is wanted later at its own time, whatever pause there is now', () => {
    const notBefore = later(2 * hour);
    expect(mayBeSent({ ...facts, notBefore, pausedUntil: forGood })).toEqual({
      status: 'defer',
      until: notBefore,
      reasons: ['not_yet'],
    });
  });

  it('makes a reminder wait for the morning', () => {
    const decision = mayBeSent({ ...facts, now: night, notBefore: night });
    expect(decision).toEqual({
      status: 'defer',
      until: new Date('2026-03-03T05:00:00Z'),
      reasons: ['quiet_hours'],
    });
  });

  it('drops a reminder that the morning would make too late', () => {
    const expiresAt = new Date('2026-03-03T05:00:00Z');
    expect(mayBeSent({ ...facts, now: night, expiresAt })).toMatchObject({
      status: 'deny',
      reasons: ['expired'],
    });
  });

  it('says of a message for which the caps leave no room in time that it is they', () => {
    const sentToPerson = [later(-1), later(-2), later(-3)];
    const soon = { ...facts, sentToPerson, expiresAt: later(24 * hour - 3) };
    expect(mayBeSent(soon)).toEqual({ status: 'deny', reasons: ['over_cap'] });
    expect(mayBeSent({ ...soon, expiresAt: later(24 * hour) })).toMatchObject({ status: 'defer' });
    // What was too late already, or waits for something else that long, is no matter of caps.
    expect(mayBeSent({ ...soon, expiresAt: monday })).toMatchObject({ reasons: ['expired'] });
    expect(mayBeSent({ ...soon, notBefore: later(24 * hour) })).toMatchObject({ reasons: ['expired'] });
  });

  it('drops a WhatsApp reminder when her window closes before the morning', () => {
    const lastInboundAt = new Date('2026-03-02T04:00:00Z');
    const decision = mayBeSent({ ...facts, channel: 'whatsapp', now: night, lastInboundAt });
    expect(decision).toMatchObject({ status: 'deny', reasons: ['outside_window'] });
  });

  it('makes everything wait while sending is held, even replies', () => {
    for (const kind of messageKinds) {
      const consent = kind === 'permission_request' ? null : facts.consent;
      expect(mayBeSent({ ...facts, kind, consent, isHeld: true })).toMatchObject({
        status: 'defer',
        reasons: ['sending_held'],
      });
    }
  });

  it('waits for its own time first, and then for the morning', () => {
    const decision = mayBeSent({ ...facts, notBefore: night });
    expect(decision).toMatchObject({
      status: 'defer',
      until: new Date('2026-03-03T05:00:00Z'),
      reasons: ['not_yet', 'quiet_hours'],
    });
  });

  it('denies when it cannot decide, and says why', () => {
    const decision = mayBeSent({ ...facts, timezone: 'Nowhere/Atlantis' });
    expect(decision).toMatchObject({
      status: 'deny',
      reasons: ['gate_error'],
      cause: expect.any(RangeError),
    });
  });

  it('never lets anything but a confirmation pass an opt-out, nor anything unasked pass without consent', () => {
    fc.assert(
      fc.property(anyFacts, (any) => {
        const { status } = mayBeSent(any);
        if (status === 'deny') return;
        expect(any.isOptedOut && any.kind !== 'confirmation').toBe(false);
        expect(any.isTest).toBe(any.isSimulated);
        if (any.isByConsent && (any.kind === 'reminder' || any.kind === 'broadcast'))
          expect(any.consent?.action).toBe('granted');
      }),
      { numRuns: 2_000 },
    );
  });

  it('sends nothing in a pause but answers and urgent words', () => {
    fc.assert(
      fc.property(anyFacts, (any) => {
        if (any.pausedUntil === null || any.pausedUntil <= any.now) return;
        if (mayBeSent(any).status !== 'allow') return;
        expect(['reply', 'confirmation', 'staff_reply', 'notification', 'emergency']).toContain(any.kind);
      }),
      { numRuns: 2_000 },
    );
  });

  it('always lets pass, at the moment it deferred to, what it deferred', () => {
    fc.assert(
      fc.property(anyFacts, (any) => {
        const decision = mayBeSent(any);
        if (decision.status !== 'defer') return;
        expect(decision.until.getTime()).toBeGreaterThan(any.now.getTime());
        const over = { isHeld: false, pausedUntil: null, isTakenOver: false, senderRestsUntil: null };
        const then = { ...any, now: decision.until, ...over };
        expect(mayBeSent(then)).toEqual({ status: 'allow' });
      }),
      { numRuns: 2_000 },
    );
  });
});
