import { describe, expect, it } from '@jest/globals';
import { escapeFormula, unescapeFormula } from './spreadsheet-formula.js';

describe('a text that could be run as a formula', () => {
  it.each(['=1+1', '+254', '-1', '@sum', '\t=1', '\r=1', '＝1', "'=1", "''@x"])(
    'is made harmless and back: %j',
    (text) => {
      expect(escapeFormula(text)).toBe(`'${text}`);
      expect(unescapeFormula(escapeFormula(text))).toBe(text);
    },
  );

  it.each(['Habari', "'Asante'", '1 = 2', ' =1', ''])('is not taken for one: %j', (text) => {
    expect(escapeFormula(text)).toBe(text);
    expect(unescapeFormula(text)).toBe(text);
  });

  it('survives a spreadsheet that takes the apostrophe for a sign of its own', () => {
    expect(unescapeFormula('=1+1')).toBe('=1+1');
  });
});
