import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { aConsent, monday } from '../../test/builders.js';
import { newId } from '../platform/ids.js';
import type { ConsentAction, NewConsentEntry } from './consent-entry.js';
import { ageAt, basisOf, endOf, refusalOf, type RecordingFacts } from './consent-recording.rules.js';

const personId = newId();
const adult = { guardianUnder: 18, matureMinorFrom: null };
const mature = { guardianUnder: 18, matureMinorFrom: 14 };
const facts: RecordingFacts = { last: undefined, isOptedOut: false, age: 30, purpose: adult };

const entry = (changes: Partial<NewConsentEntry> = {}) => aConsent(personId, { method: 'staff', ...changes });

const anyAction = fc.constantFrom<ConsentAction>('granted', 'refused', 'withdrawn', 'expired');
const anyEntry = fc
  .record({
    action: anyAction,
    method: fc.constantFrom('text', 'staff', 'import', 'campaign'),
    basis: fc.constantFrom('self', 'guardian', 'mature_minor'),
    guardianId: fc.option(fc.constantFrom(newId(), personId)),
  } as const)
  .map((changes) => aConsent(personId, changes));
const anyFacts: fc.Arbitrary<RecordingFacts> = fc.record({
  last: fc.option(
    anyAction.map((action) => ({ action, basis: 'self' as const })),
    { nil: undefined },
  ),
  isOptedOut: fc.boolean(),
  age: fc.option(fc.integer({ min: 0, max: 99 })),
  purpose: fc.constantFrom(undefined, adult, mature),
});

describe('who may enter a consent', () => {
  it('lets nothing but a text of her own follow a refusal, a withdrawal or an opt-out', () => {
    fc.assert(
      fc.property(anyEntry, anyFacts, (one, some) => {
        const saidNo = some.last?.action === 'refused' || some.last?.action === 'withdrawn';
        if (one.action !== 'granted' || one.method === 'text' || !(saidNo || some.isOptedOut)) return;
        expect(['said_no', 'opted_out']).toContain(refusalOf(one, some));
      }),
      { numRuns: 2_000 },
    );
  });

  it('lets a guardian take back what a guardian refused for a child, and for nobody who may agree alone', () => {
    const again = entry({ basis: 'guardian', guardianId: newId() });
    const refused = { action: 'refused', basis: 'guardian' } as const;
    const of = (age: number, purpose: typeof adult | typeof mature, last: RecordingFacts['last'] = refused) =>
      refusalOf(again, { last, isOptedOut: false, age, purpose });
    expect(of(11, mature)).toBeUndefined();
    expect([of(15, mature), of(30, adult), of(11, adult, { action: 'refused', basis: 'self' })]).toEqual([
      'said_no',
      'said_no',
      'said_no',
    ]);
  });

  it('always enters a no, whoever brings it', () => {
    fc.assert(
      fc.property(anyEntry, anyFacts, (one, some) => {
        if (one.action !== 'granted') expect(refusalOf(one, some)).toBeUndefined();
      }),
    );
  });

  it('lets no minor agree alone, unless she is mature enough for the purpose', () => {
    fc.assert(
      fc.property(anyEntry, anyFacts, (one, some) => {
        if (one.action !== 'granted' || refusalOf(one, some) !== undefined) return;
        const { age, purpose } = some;
        const isMinor = age !== null && purpose !== undefined && age < 18;
        if (!isMinor) return;
        const basis = basisOf(one, some);
        expect(basis).not.toBe('self');
        if (basis === 'mature_minor') expect(age).toBeGreaterThanOrEqual(purpose.matureMinorFrom ?? 99);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each<[string, Partial<NewConsentEntry>, Partial<RecordingFacts>, string | undefined]>([
    ['takes a yes that staff heard', {}, {}, undefined],
    ['takes a yes after one that has expired', {}, { last: { action: 'expired', basis: 'self' } }, undefined],
    [
      'takes a text of hers after a no',
      { method: 'text' },
      { last: { action: 'refused', basis: 'self' } },
      undefined,
    ],
    ['takes no yes from a list after STOP', { method: 'import' }, { isOptedOut: true }, 'opted_out'],
    ['asks for a guardian of a child', {}, { age: 12 }, 'guardian_needed'],
    ['takes whoever is of age', {}, { age: 18 }, undefined],
    ['takes it on trust where the age is not known', {}, { age: null }, undefined],
    [
      'takes a guardian who is one of ours',
      { basis: 'guardian', guardianId: newId() },
      { age: 12 },
      undefined,
    ],
    [
      'takes nobody as her own guardian',
      { basis: 'guardian', guardianId: personId },
      { age: 12 },
      'guardian_unnamed',
    ],
    ['takes no guardian without a name', { basis: 'guardian' }, { age: 12 }, 'guardian_unnamed'],
    ['takes a girl of 15 where the dictionary says so', {}, { age: 15, purpose: mature }, undefined],
    ['takes no girl of 13', {}, { age: 13, purpose: mature }, 'guardian_needed'],
    ['takes nobody as mature without an age', { basis: 'mature_minor' }, { age: 15 }, 'not_mature'],
  ])('%s', (_, changes, more, expected) => {
    expect(refusalOf(entry(changes), { ...facts, ...more })).toBe(expected);
  });

  it('takes a guardian by name', () => {
    const evidence = { ...entry().evidence, details: { guardian: 'Amina, her mother' } };
    expect(refusalOf(entry({ basis: 'guardian', evidence }), { ...facts, age: 12 })).toBeUndefined();
  });
});

describe('the age of somebody', () => {
  it.each([
    ['2008-03-03', 17],
    ['2008-03-02', 18],
    ['2008-02-29', 18],
    ['2008-02-31', 18],
    ['yes', null],
    ['2008-00-10', null],
  ])('born on %s is %s', (born, age) => {
    expect(ageAt(born, monday, 'Africa/Nairobi')).toBe(age);
  });
});

describe('the end of a consent', () => {
  it('is what was said, else what the purpose says, else never', () => {
    const said = new Date('2026-06-01T00:00:00Z');
    expect(endOf(entry({ expiresAt: said }), { expiresAfter: 'P2Y' })).toEqual(said);
    expect(endOf(entry(), { expiresAfter: 'P2Y' })).toEqual(new Date('2028-03-02T07:00:00Z'));
    expect(endOf(entry(), { expiresAfter: null })).toBeNull();
    expect(endOf(entry(), undefined)).toBeNull();
    expect(endOf(entry({ action: 'refused' }), { expiresAfter: 'P2Y' })).toBeNull();
  });
});
