import { describe, expect, it } from '@jest/globals';

import { measureText } from '../../../../src/channels/segments.js';
import { splitSms } from './split-sms.js';

const texts = [
  '',
  'Habari',
  'a'.repeat(160),
  'a'.repeat(161),
  `${'a'.repeat(152)}€b${'c'.repeat(200)}`,
  `${'é'.repeat(10)}’${'x'.repeat(140)}`,
  '👩‍🍼'.repeat(30),
  'ሰላም '.repeat(60),
];

describe('dividing a text into SMS', () => {
  it.each(texts)('gives as many pieces as are counted, and loses nothing (%#)', (text) => {
    const parts = splitSms(text);
    expect(parts).toHaveLength(measureText(text).segments);
    expect(parts.join('')).toBe(text);
  });

  it('never parts what is one character to the eye', () => {
    const parts = splitSms('👩‍🍼'.repeat(30));
    for (const part of parts) expect(part.startsWith('👩')).toBe(true);
  });
});
