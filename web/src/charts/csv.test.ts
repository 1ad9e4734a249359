import { describe, expect, it } from '@jest/globals';

import { csvOf } from './csv.js';

describe('a table as a file', () => {
  it('keeps commas, quotes and lines within their cell', () => {
    expect(
      csvOf([
        ['Place', 'People'],
        ['Kwale, "south"', 12],
        [null, -3.5],
      ]),
    ).toBe('\uFEFFPlace,People\r\n"Kwale, ""south""",12\r\n,-3.5\r\n');
  });

  it('holds nothing that a spreadsheet takes for a formula', () => {
    expect(csvOf([['=1+1', '@x', '-a', '+b']])).toBe("\uFEFF'=1+1,'@x,'-a,'+b\r\n");
  });
});
