import { describe, expect, it } from '@jest/globals';
import { fold, isElongationOf, READ_LIMIT, tokenise, wordsOf } from './fold.js';

describe('fold', () => {
  it('makes case, accents, compatibility forms, quotes, dashes and spaces comparable', () => {
    expect(fold(' ÉTÉ  ’x‘ a–b ＡＢ ')).toBe("ete 'x' a-b ab");
  });

  it('reads precomposed and decomposed accents alike', () => {
    expect(fold('arrêt')).toBe(fold('arrêt'.normalize('NFD')));
  });

  it('leaves out what cannot be seen', () => {
    expect(fold('st\u200Bop\u2060')).toBe('stop');
  });

  it('turns the digits of every script into figures', () => {
    const digits = Array.from({ length: 0x110000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((character) => /\p{Nd}/u.test(character));
    expect(digits.length % 10).toBe(0);
    expect(digits.map(fold)).toEqual(digits.map((_, index) => String(index % 10)));
  });

  it('reads no more than a provider delivers', () => {
    expect(fold('a'.repeat(READ_LIMIT + 10))).toHaveLength(READ_LIMIT);
  });
});

describe('tokenise', () => {
  it('tells where each word stands in the text as written', () => {
    const text = '  JIUNGE, Ng’ang’a!';
    expect(tokenise(text).map(({ word, from, to }) => [word, text.slice(from, to)])).toEqual([
      ['jiunge', 'JIUNGE'],
      ['nganga', 'Ng’ang’a'],
    ]);
  });

  it('takes a picture for a word and forgets its skin', () => {
    expect(wordsOf('ok👍🏾👍')).toEqual(['ok', '👍', '👍']);
  });

  it('finds no words in punctuation', () => {
    expect(wordsOf('... ?! -')).toEqual([]);
  });
});

describe('isElongationOf', () => {
  it('forgives a letter that is drawn out, not one that is doubled', () => {
    expect(['stop', 'stooop', 'sssstoppp'].map((word) => isElongationOf(word, 'stop'))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['stoop', 'stopp', 'sto', 'stops', 'top'].map((word) => isElongationOf(word, 'stop'))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('keeps the doubled letters of a word', () => {
    expect(isElongationOf('stopalll', 'stopall')).toBe(true);
    expect(isElongationOf('stopal', 'stopall')).toBe(false);
  });
});
