import { describe, expect, it } from '@jest/globals';
import { storableText } from './storable-text.js';

describe('storableText', () => {
  it.each([
    ['NUL', 'a\0b', 'a\uFFFDb'],
    ['a lone high surrogate', 'a\uD83D', 'a\uFFFD'],
    ['a lone low surrogate', '\uDE00a', '\uFFFDa'],
    ['surrogates the wrong way round', '\uDE00\uD83D', '\uFFFD\uFFFD'],
  ])('replaces %s', (_what, text, storable) => {
    expect(storableText(text)).toBe(storable);
  });

  it.each(['', 'Habari', '😀', 'مرحبا', 'e\u0301', '\u200f\u202e', '\uFFFF', 'a\r\n\tb', '\u0001'])(
    'keeps %j as it is',
    (text) => {
      expect(storableText(text)).toBe(text);
    },
  );
});
