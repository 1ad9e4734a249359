import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from './sha256.js';

describe('sha256', () => {
  it('is that of the service for any text', () => {
    const lengths = [55, 56, 63, 64, 65, 119, 120].map((length) => 'é'.repeat(length));
    for (const text of lengths) expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
      }),
    );
  });
});
