import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { anyFacts, facts, gateRules } from '../../test/gate-facts.js';
import { expectedOf } from '../../test/gate-reference.js';
import type { SendFacts } from './gate-facts.js';
import { mayBeSent, type GateDecision } from './gate.rules.js';
import { messageKinds } from './message-kind.js';

const decide = (some: SendFacts): GateDecision => mayBeSent(some, gateRules);

/** How much a decision lets through: a denial nothing, a wait less the longer it is. */
function freedomOf(decision: GateDecision): number {
  if (decision.status === 'deny') return Number.NEGATIVE_INFINITY;
  return decision.status === 'allow' ? Number.POSITIVE_INFINITY : -decision.until.getTime();
}

/** Asserts that a change of the facts never lets more through than before. */
function neverFrees(change: (some: SendFacts) => Partial<SendFacts>): void {
  fc.assert(
    fc.property(anyFacts, (some) => {
      const changed = decide({ ...some, ...change(some) });
      expect(freedomOf(changed)).toBeLessThanOrEqual(freedomOf(decide(some)));
    }),
    { numRuns: 1_000 },
  );
}

describe('the gate as a whole', () => {
  it('decides as docs/sending.md says, by a reference that was written from that page', () => {
    const seen = { allow: 0, defer: 0, deny: 0 };
    fc.assert(
      fc.property(anyFacts, (some) => {
        const expected = expectedOf(some);
        const { status, ...decision } = decide(some);
        seen[status] += 1;
        expect(status).toBe(expected.status);
        expect('reasons' in decision ? [...decision.reasons].sort() : []).toEqual(
          [...expected.reasons].sort(),
        );
        expect('until' in decision ? decision.until : undefined).toEqual(expected.until);
      }),
      { numRuns: 3_000 },
    );
    // A test of denials alone would say little.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100);
  });

  it.each<[string, (some: SendFacts) => Partial<SendFacts>]>([
    ['an opt-out', () => ({ isOptedOut: true })],
    ['an erasure', () => ({ isErased: true })],
    ['a merge', () => ({ isMerged: true })],
    ['a suppression', () => ({ suppression: { scope: 'purpose:health_messages', cause: 'loss' } })],
    ['a withdrawal', () => ({ consent: { action: 'withdrawn', expiresAt: null } })],
    ['a refusal', () => ({ consent: { action: 'refused', expiresAt: null } })],
    ['an end of the consent', ({ consent, now }) => ({ consent: consent && { ...consent, expiresAt: now } })],
    ['a phone that is not hers', () => ({ holder: { kind: 'stranger' } })],
    [
      "somebody else's phone",
      ({ holder }) => (holder.kind === 'herself' ? { holder: { kind: 'another', consent: null } } : {}),
    ],
    ['a hold', () => ({ isHeld: true })],
    ['what has gone to her already', () => ({ wasSent: true })],
    ['a second asking', () => ({ wasAsked: true })],
  ])('never lets more through for %s', (_, change) => {
    neverFrees(change);
  });

  it.each<[string, (some: SendFacts) => Partial<SendFacts>]>([
    ['one more message that she got', ({ now, sentToPerson }) => ({ sentToPerson: [now, ...sentToPerson] })],
    ['one more message on her phone', ({ now, sentToPhone }) => ({ sentToPhone: [now, ...sentToPhone] })],
    ['a human in the conversation', () => ({ isTakenOver: true })],
  ])('never sends at once for %s what it did not send at once before', (_, change) => {
    fc.assert(
      fc.property(anyFacts, (some) => {
        if (decide(some).status === 'allow') return;
        expect(decide({ ...some, ...change(some) }).status).not.toBe('allow');
      }),
      { numRuns: 1_000 },
    );
  });

  it('lets nothing pass an opt-out but its confirmation, whatever else is true', () => {
    fc.assert(
      fc.property(anyFacts, (some) => {
        const decision = decide({ ...some, isOptedOut: true });
        if (some.kind !== 'confirmation') expect(decision.status).toBe('deny');
      }),
      { numRuns: 1_000 },
    );
  });

  it('denies nothing for the hour that she prefers', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 0, max: 23 }), (some, preferredHour) => {
        const anytime = decide({ ...some, preferredHour: null });
        if (anytime.status === 'deny') return;
        expect(decide({ ...some, preferredHour }).status).not.toBe('deny');
      }),
      { numRuns: 1_000 },
    );
  });

  it('has an emergency pass the night, a full number, a pause and a human, and never a no', () => {
    const full = Array.from({ length: 25 }, () => facts.now);
    const emergency: SendFacts = {
      ...facts,
      kind: 'emergency',
      now: new Date('2026-03-02T23:00:00Z'),
      sentToPerson: full,
      sentToPhone: full,
      pausedUntil: new Date('9999-12-31T00:00:00Z'),
      isTakenOver: true,
      preferredHour: 18,
    };
    expect(decide(emergency)).toEqual({ status: 'allow' });
    expect(decide({ ...emergency, isOptedOut: true })).toMatchObject({
      status: 'deny',
      reasons: ['opted_out'],
    });
    const refused = { action: 'refused', expiresAt: null } as const;
    for (const isByConsent of [true, false])
      expect(decide({ ...emergency, isByConsent, consent: refused })).toMatchObject({
        reasons: ['no_consent'],
      });
    expect(decide({ ...emergency, isByConsent: false, consent: null })).toEqual({ status: 'allow' });
  });

  it('lets each kind through when nothing stands in its way', () => {
    for (const kind of messageKinds) {
      const consent = kind === 'permission_request' ? null : facts.consent;
      expect(decide({ ...facts, kind, consent })).toEqual({ status: 'allow' });
    }
  });
});
