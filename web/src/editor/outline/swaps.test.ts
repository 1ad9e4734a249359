import { describe, expect, it } from '@jest/globals';

import { measureText } from '../../../../src/channels/segments.js';
import { cheaper, savingOf, swapFor } from './swaps.js';

const long = 'Jina lako ni nani? Andika jina unalopenda tukuite, na mahali unapoishi, tafadhali.';

describe('swaps of characters that cost', () => {
  it('says what a curly quote costs and what stands in for it', () => {
    expect(savingOf(`${long}’`)).toEqual({ character: '’', swap: "'", now: 2, then: 1 });
  });

  it('says nothing of a text that would cost the same', () => {
    expect(savingOf(`${long}'`)).toBeNull();
    expect(savingOf('’')).toBeNull();
  });

  it('keeps letters that GSM-7 has, and takes the accent off those that it lacks', () => {
    expect(cheaper('été à Zürich, forêt “verte”…')).toBe('été à Zürich, foret "verte"...');
    expect(swapFor('ệ')).toBe('e');
  });

  it('has nothing for another script', () => {
    expect(swapFor('ሰ')).toBeNull();
    expect(savingOf('ሰላም'.repeat(40))).toBeNull();
  });

  it('makes a text cheap by every swap of its table', () => {
    for (const character of '’‘‚“”„«»–—‑−…•·×½¼→œŒ`êîôûëïçÁ') {
      expect([character, measureText(cheaper(character)).forcedBy]).toEqual([character, undefined]);
    }
  });
});
