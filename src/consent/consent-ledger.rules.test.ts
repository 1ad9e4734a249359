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
      evidence: { ...evidence, salt },
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
