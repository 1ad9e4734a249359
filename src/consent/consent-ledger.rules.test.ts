import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { aConsent } from '../../test/builders.js';
import { newId } from '../platform/ids.js';
import type { ConsentEntry } from './consent-entry.js';
import { commitmentOf, noHash, sealEntry, verifyChain, type KeptEntry } from './consent-ledger.rules.js';

const personId = newId();

function chainOf(answers: readonly string[]): KeptEntry[] {
  const chain: KeptEntry[] = [];
  for (const answer of answers) {
    const salt = createHash('md5').update(answer).digest();
    const evidence = { channel: 'sms', address: '+254700000001', words: 'May we text you?', answer };
    const previousHash = chain.at(-1)?.entry.hash ?? noHash;
    const place = { id: newId(), sequence: chain.length + 1, previousHash, salt };
    chain.push({
      entry: sealEntry(aConsent(personId, { evidence }), place),
      evidence: { ...evidence, details: {}, salt },
    });
  }
  return chain;
}

/** Each way to change one thing about an entry. */
const changes: readonly ((entry: ConsentEntry) => Partial<ConsentEntry>)[] = [
  () => ({ action: 'refused' }),
  () => ({ purpose: 'campaigns' }),
  () => ({ method: 'import' }),
  () => ({ language: 'sw' }),
  () => ({ version: 'registration@2' }),
  ({ at }) => ({ at: new Date(at.getTime() + 1) }),
  () => ({ actor: { kind: 'staff', id: 'somebody' } }),
  () => ({ proofMessageId: newId() }),
  () => ({ personId: newId() }),
  () => ({ basis: 'guardian' }),
  () => ({ guardianId: newId() }),
  () => ({ expiresAt: new Date('2030-01-01T00:00:00Z') }),
  ({ hash }) => ({ commitment: hash }),
  ({ commitment }) => ({ hash: commitment }),
];

describe('the chain of a person', () => {
  it('verifies as it was written, whatever was answered and whatever of it has been erased', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.boolean())), (answers) => {
        const chain = chainOf(answers.map(([answer]) => answer));
        const kept = chain.map((entry, index) =>
          answers[index]?.[1] === true ? { ...entry, evidence: null } : entry,
        );
        expect(verifyChain(kept)).toMatchObject({ status: 'intact', entries: answers.length });
      }),
    );
  });

  it('verifies entries from before it was kept by whose right they were given', () => {
    const evidence = { channel: 'sms', address: '+254700000001', words: 'May we text you?', answer: 'yes' };
    const salt = Buffer.alloc(16, 7);
    const sha256 = (before: Buffer, parts: readonly unknown[]): Buffer =>
      createHash('sha256').update(before).update(JSON.stringify(parts), 'utf8').digest();
    const commitment = sha256(salt, ['sms', '+254700000001', 'May we text you?', 'yes']);
    const { evidence: _, ...recorded } = aConsent(personId, { evidence });
    const id = newId();
    const { purpose, action, method, language, version, at, actor } = recorded;
    const said = [purpose, action, method, language, version, at.toISOString(), actor.kind, actor.id, null];
    const hash = sha256(noHash, [id, personId, 1, ...said, commitment.toString('hex')]);
    const defaults = { basis: 'self', guardianId: null, expiresAt: null } as const;
    const entry = { ...recorded, ...defaults, id, sequence: 1, previousHash: noHash, commitment, hash };
    const kept = { entry, evidence: { ...evidence, details: {}, salt } };
    expect(verifyChain([kept])).toEqual({ status: 'intact', entries: 1, erased: 0 });
  });

  it('breaks when anything about any entry is changed', () => {
    const chain = chainOf(['yes', 'no', 'ndiyo']);
    for (const change of changes) {
      for (const index of chain.keys()) {
        const changed = chain.map((kept, at) =>
          at === index ? { ...kept, entry: { ...kept.entry, ...change(kept.entry) } } : kept,
        );
        expect(verifyChain(changed).status).toBe('broken');
      }
    }
  });

  it('breaks when an entry is missing or two have changed places', () => {
    const [first, second, third] = chainOf(['yes', 'no', 'ndiyo']) as [KeptEntry, KeptEntry, KeptEntry];
    expect(verifyChain([first, third])).toMatchObject({ status: 'broken', reason: 'sequence' });
    expect(verifyChain([second, first, third])).toMatchObject({ status: 'broken', reason: 'sequence' });
  });

  it('does not let a short answer be guessed from the commitment', () => {
    const evidence = { channel: 'sms', address: '+254700000001', words: 'May we text you?', answer: 'yes' };
    expect(commitmentOf(Buffer.alloc(16, 1), evidence)).not.toEqual(
      commitmentOf(Buffer.alloc(16, 2), evidence),
    );
  });
});
