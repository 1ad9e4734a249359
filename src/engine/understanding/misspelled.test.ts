import { describe, expect, it } from '@jest/globals';
import { editDistance, isMisspellingOf } from './misspelled.js';

describe('editDistance', () => {
  it.each([
    ['stop', 'stop', 0],
    ['stp', 'stop', 1],
    ['sttop', 'stop', 1],
    ['stap', 'stop', 1],
    ['stpo', 'stop', 1],
    ['tsop', 'stop', 1],
    ['tspo', 'stop', 2],
    ['', 'no', 2],
    ['yes', 'stop', Infinity],
    ['kiswahili', 'english', Infinity],
  ])('counts the slips between %s and %s', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('isMisspellingOf', () => {
  it('forgives none in short words, one in longer ones, two in long ones', () => {
    expect(isMisspellingOf('eng', 'end')).toBe(false);
    expect(isMisspellingOf('hapna', 'hapana')).toBe(true);
    expect(isMisspellingOf('hpna', 'hapana')).toBe(false);
    expect(isMisspellingOf('kiswhli', 'kiswahili')).toBe(true);
  });
});
