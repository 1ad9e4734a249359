import { describe, expect, it } from '@jest/globals';

import { keyColumnOf } from './sheet-rows.rules.js';

const context = { languages: ['en', 'sw', 'fr'], country: 'KE' };

describe('the column that says who is meant', () => {
  it('is the one with a heading for it and numbers beneath, not that of the rows', () => {
    const samples = [
      ['1', 'Asha', '+254712345678', '2'],
      ['2', 'Brenda', '0712 345 679', '0'],
    ];
    expect(keyColumnOf(['Number', 'Name', 'Phone', 'Number of children'], samples, context)).toEqual({
      by: 'phone',
      column: 2,
    });
    expect(keyColumnOf(['Number', 'Name', 'WhatsApp', 'Children'], samples, context)).toEqual({
      by: 'phone',
      column: 2,
    });
  });

  it('is the one that its heading names where no number can be read yet, and none where nothing says who', () => {
    expect(keyColumnOf(['Name', 'Phone'], [['Asha', 'lost']], context)).toEqual({ by: 'phone', column: 1 });
    expect(keyColumnOf(['Name', 'Village'], [['Asha', 'Siaya']], context)).toBeNull();
  });
});
