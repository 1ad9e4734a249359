import { describe, expect, it } from '@jest/globals';

import { aConsent, monday } from '../../test/builders.js';
import { newId } from '../platform/ids.js';
import type { NewConsentEntry, SaltedEvidence } from './consent-entry.js';
import { noHash, sealEntry } from './consent-ledger.rules.js';
import { receiptText, type ReceiptSetting } from './receipt.rules.js';

const setting: ReceiptSetting = {
  organisation: 'Afya Yetu',
  language: 'en',
  timezone: 'Africa/Nairobi',
  purposeName: 'Health messages',
  partnerName: null,
  guardianName: null,
};

function receipt(
  changes: Partial<NewConsentEntry> = {},
  more: Partial<ReceiptSetting> = {},
  isErased = false,
): string {
  const salt = Buffer.alloc(16);
  const given = aConsent(newId(), changes);
  const entry = sealEntry(given, { id: newId(), sequence: 3, previousHash: noHash, salt });
  const evidence: SaltedEvidence = { details: {}, ...given.evidence, salt };
  return receiptText({ entry, evidence: isErased ? null : evidence }, { ...setting, ...more });
}

describe('the receipt of a consent', () => {
  it('says what, when, the exact words, the answer, and how to say no', () => {
    expect(receipt().replace(/Entry 3, [0-9a-f]{12}$/m, 'Entry 3, (hash)'))
      .toBe(`What you said about our messages
Afya Yetu

About: Health messages
What: you agreed (by a text message of yours)
When: 2 March 2026 at 10:00 (Africa/Nairobi)
What you were asked (in English, version registration@1):
  May we text you?
What you answered:
  yes
Entry 3, (hash)

You can say no at any time: send STOP to the number that our messages come from, or tell our staff.
`);
  });

  it.each([
    ['sw', 'ulikubali', 'tuma STOP'],
    ['fr', 'vous avez accepté', 'envoyez STOP'],
    ['am', 'you agreed', 'send STOP'],
  ])('speaks %s', (language, agreed, stop) => {
    expect(receipt({}, { language })).toContain(agreed);
    expect(receipt({}, { language })).toContain(stop);
  });

  it('names who agreed for her, and when it ends', () => {
    const expiresAt = new Date('2028-03-02T07:00:00Z');
    const text = receipt({ basis: 'guardian', guardianId: newId(), expiresAt }, { guardianName: 'Amina' });
    expect(text).toContain('Who agreed for you: Amina');
    expect(text).toContain('It ends by itself: 2 March 2028 at 10:00');
    const details = { guardian: 'her aunt' };
    const evidence = { ...aConsent(newId()).evidence, details };
    expect(receipt({ basis: 'guardian', evidence })).toContain('Who agreed for you: her aunt');
    expect(receipt({ basis: 'mature_minor' })).toContain('although you are not of age yet');
  });

  it('says of what was typed in later on which day it was said and on which it was written down', () => {
    const text = receipt({ method: 'staff', at: new Date('2025-01-14T09:00:00Z') });
    expect(text).toMatch(/^When: 14 January 2025$/m);
    expect(text).toMatch(/^Written down: \d+ \w+ 20\d\d$/m);
    const now = new Date();
    expect(receipt({ method: 'staff', at: now })).not.toContain('Written down');
  });

  it('says the day that a list names, wherever the reader lives', () => {
    const { evidence } = aConsent(newId());
    const listed = { ...evidence, details: { on: '2025-01-14' } };
    const at = new Date('2025-01-14T00:00:00Z');
    const text = receipt({ method: 'import', at, evidence: listed }, { timezone: 'America/Los_Angeles' });
    expect(text).toMatch(/^When: 14 January 2025$/m);
  });

  it('says what was deleted, and nothing that it does not know', () => {
    const text = receipt({}, {}, true);
    expect(text).not.toContain('May we text you?');
    expect(text.match(/\(deleted\)/g)).toHaveLength(2);
  });

  it('quotes nobody who was shown nothing', () => {
    const evidence = { channel: 'sms', address: '+254700000001', words: '', answer: 'STOP' };
    const text = receipt({ action: 'withdrawn', evidence });
    expect(text).toContain('you took your agreement back');
    expect(text).not.toContain('What you were asked');
    expect(text).not.toContain('at any time');
    const nothing = { channel: '', address: '', words: '', answer: '' };
    expect(receipt({ action: 'expired', evidence: nothing, at: monday })).toContain('its time was over');
  });

  it('names the language of the words in its own, and no version where they were only spoken', () => {
    const spoken = receipt({ language: 'sw', version: 'spoken' }, { language: 'sw' });
    expect(spoken).toContain('Ulichoulizwa (kwa Kiswahili):');
    expect(receipt({ language: 'en' }, { language: 'fr' })).toContain('(en anglais, version registration@1)');
  });

  it('says with whom something is shared', () => {
    expect(receipt({ purpose: 'share:clinic' }, { partnerName: 'the clinic' })).toContain(
      'About: sharing what we know about you with the clinic',
    );
  });
});
