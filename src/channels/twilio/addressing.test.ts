import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAddress, writeAddress } from './addressing.js';

describe('Twilio’s addresses', () => {
  it.each(['+254700000001', 'whatsapp:+254700000001', 'whatsapp:US.1234', '40404', 'KARIBU'])(
    '%s is written as it was read',
    (raw) => {
      const address = readAddress(raw);
      expect(address && writeAddress(address)).toBe(raw);
    },
  );

  it.each([
    '',
    'whatsapp:',
    'whatsapp:nobody',
    'whatsapp:+',
    'simulator:asha',
    'messenger:1',
    ' +254700000001',
    'a\nb',
    '\0',
  ])('%j is none', (raw) => {
    expect(readAddress(raw)).toBeUndefined();
  });

  it('never gives an address of the simulator, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (raw, isWhatsApp) => {
        for (const text of [raw, `simulator:${raw}`, `whatsapp:simulator:${raw}`]) {
          expect(readAddress(text, isWhatsApp)?.address.startsWith('simulator:') ?? false).toBe(false);
        }
      }),
    );
  });
});
