import { describe, expect, it } from '@jest/globals';
import { Latest } from './latest.js';
import { memo } from './memo.js';

describe('what was used last', () => {
  it('is kept up to a weight, and what was not used for longest goes first', () => {
    const latest = new Latest<string>(10);
    latest.set('a', 'A', 4);
    latest.set('b', 'B', 4);
    expect(latest.get('a')).toBe('A');
    latest.set('c', 'C', 4);
    expect([latest.get('a'), latest.get('b'), latest.get('c')]).toEqual(['A', undefined, 'C']);
  });

  it('is not pushed out by what is too heavy to be kept', () => {
    const latest = new Latest<string>(10);
    latest.set('a', 'A', 4);
    latest.set('b', 'B', 11);
    expect([latest.get('a'), latest.get('b')]).toEqual(['A', undefined]);
  });

  it('counts a thing that is set again once', () => {
    const latest = new Latest<string>(10);
    for (const value of ['A', 'AA', 'AAA']) latest.set('a', value, 6);
    latest.set('b', 'B', 4);
    expect([latest.get('a'), latest.get('b')]).toEqual(['AAA', 'B']);
  });
});

describe('a function that remembers', () => {
  it('works the same texts out once, and never holds more characters than it may', () => {
    const worked: string[] = [];
    const length = memo(20, (text: string) => {
      worked.push(text);
      return text.length;
    });
    const long = 'x'.repeat(12);
    expect([length(long), length(long), length('y'.repeat(12)), length(long)]).toEqual([12, 12, 12, 12]);
    expect(worked).toEqual([long, 'y'.repeat(12), long]);
  });
});
