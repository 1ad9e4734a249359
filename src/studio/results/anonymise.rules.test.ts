import { describe, expect, it } from '@jest/globals';
import { anonymised, isLoneWord, mayBeShown } from './anonymise.rules.js';

const nobody: readonly string[] = [];

describe('anonymised', () => {
  it.each([
    ['  Ndio   KABISA ', 'ndio kabisa'],
    ['my number is 0712 345678', 'my number is # #'],
    ['٠٧١٢', '#'],
    ['write to asha@example.org', 'write to (address)'],
    ['see https://example.org/asha?x=1 now', 'see (address) now'],
    ['www.example.org', '(address)'],
    ['\u202Eabc\u0000def', 'abc def'],
  ])('makes %j into %j', (text, expected) => {
    expect(anonymised(text, nobody)).toBe(expected);
  });

  it('takes out the names on record, however they are written', () => {
    expect(anonymised("I'm ASHA wanjirũ from Kisumu-West", ['Asha Wanjirũ', 'Kisumu-West'])).toBe(
      "i'm (name) (name) from (name)",
    );
  });

  it('leaves a word that only begins like a name', () => {
    expect(anonymised('ashamed', ['Asha'])).toBe('ashamed');
  });

  it('shows no more than the first sixty letters', () => {
    expect([...anonymised('ab '.repeat(100), nobody)].length).toBeLessThanOrEqual(61);
    expect(anonymised('é'.normalize('NFD').repeat(10_000), nobody)).toBe(`${'é'.repeat(60)}…`);
  });
});

describe('mayBeShown', () => {
  const isName = (word: string): boolean => word === 'asha';
  const text = (changes: object) => ({ text: 'maybe later', people: 1, isSensitive: false, ...changes });

  it('shows what two people wrote', () => {
    expect(mayBeShown(text({ people: 2 }), isName)).toBe(true);
    expect(mayBeShown(text({}), isName)).toBe(false);
  });

  it('shows a short word of one person, unless it is a name', () => {
    expect(mayBeShown(text({ text: 'labda' }), isName)).toBe(true);
    expect(mayBeShown(text({ text: 'asha' }), isName)).toBe(false);
  });

  it('asks for five people where the question is sensitive', () => {
    expect(mayBeShown(text({ text: 'positive', isSensitive: true, people: 4 }), isName)).toBe(false);
    expect(mayBeShown(text({ text: 'positive', isSensitive: true, people: 5 }), isName)).toBe(true);
  });

  it.each(['#', 'two words', 'pneumonoultramicro', 'a1', ''])('takes %j for no lone word', (word) => {
    expect(isLoneWord(word)).toBe(false);
  });
});
