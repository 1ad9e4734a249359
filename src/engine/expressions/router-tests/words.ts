import { tokenise } from '../../understanding/fold.js';
import type { Token } from '../../understanding/fold.js';
import { defineTest } from '../define.js';
import type { TestResult } from '../define.js';

/** Tests on the words of a text. Case, accents and punctuation do not matter. */
export const wordTests = [
  defineTest({
    name: 'has_any_word',
    says: 'Matches when the text has any of the words.',
    takes: { text: 'text', words: 'text' },
    examples: [
      ['has_any_word("The Quick Brown Fox", "fox quick")', 'Quick Fox'],
      ['has_any_word("The Quick Brown Fox", "bear")', null],
      ['has_any_word("Très bien", "tres")', 'Très'],
    ],
    run: ({ text, words }) => {
      const wanted = new Set(wordsOf(words));
      return matchOf(
        text,
        tokenise(text).filter(({ word }) => wanted.has(word)),
      );
    },
  }),
  defineTest({
    name: 'has_all_words',
    says: 'Matches when the text has all of the words, in any order.',
    takes: { text: 'text', words: 'text' },
    examples: [
      ['has_all_words("the quick brown FOX", "the fox")', 'the FOX'],
      ['has_all_words("the quick brown fox", "red fox")', null],
    ],
    run: ({ text, words }) => {
      const wanted = new Set(wordsOf(words));
      const found = tokenise(text).filter(({ word }) => wanted.has(word));
      const isEach = new Set(found.map(({ word }) => word)).size === wanted.size;
      return isEach ? matchOf(text, found) : null;
    },
  }),
  defineTest({
    name: 'has_phrase',
    says: 'Matches when the words stand in the text one after another.',
    takes: { text: 'text', phrase: 'text' },
    examples: [
      ['has_phrase("the quick brown fox", "brown fox")', 'brown fox'],
      ['has_phrase("the quick brown fox", "quick fox")', null],
      ['has_phrase("anything", "")', ''],
    ],
    run: ({ text, phrase }) => {
      const [words, wanted] = [tokenise(text), wordsOf(phrase)];
      if (wanted.length === 0) return { match: '' };
      const from = words.findIndex((_, index) => isAt(words, index, wanted));
      return from === -1 ? null : matchOf(text, words.slice(from, from + wanted.length));
    },
  }),
  defineTest({
    name: 'has_only_phrase',
    says: 'Matches when the text is these words and nothing else.',
    takes: { text: 'text', phrase: 'text' },
    examples: [
      ['has_only_phrase("Quick, Brown!", "quick brown")', 'Quick Brown'],
      ['has_only_phrase("The Quick Brown Fox", "quick brown")', null],
      ['has_only_phrase("", "")', ''],
    ],
    run: ({ text, phrase }) => {
      const [words, wanted] = [tokenise(text), wordsOf(phrase)];
      if (words.length !== wanted.length || !isAt(words, 0, wanted)) return null;
      return words.length === 0 ? { match: '' } : matchOf(text, words);
    },
  }),
  defineTest({
    name: 'has_only_text',
    says: 'Matches when the text is exactly another, case and spaces included.',
    takes: { text: 'text', other: 'text' },
    examples: [
      ['has_only_text("Yes", "Yes")', 'Yes'],
      ['has_only_text("Yes", "yes")', null],
    ],
    run: ({ text, other }) => (text === other ? { match: text } : null),
  }),
  defineTest({
    name: 'has_beginning',
    says: 'Matches when the text begins so; spaces around both and case do not matter.',
    takes: { text: 'text', beginning: 'text' },
    examples: [
      ['has_beginning("  The Quick Brown", "the quick")', 'The Quick'],
      ['has_beginning("The Quick Brown", "quick")', null],
    ],
    run: ({ text, beginning }) => {
      const [whole, start] = [text.trim(), beginning.trim()];
      const match = whole.slice(0, start.length);
      return start !== '' && match.toLowerCase() === start.toLowerCase() ? { match } : null;
    },
  }),
  defineTest({
    name: 'has_text',
    says: 'Matches when there is anything but spaces; the match is without those around it.',
    takes: { text: 'text' },
    examples: [
      ['has_text(" quick brown ")', 'quick brown'],
      ['has_text("  ")', null],
      ['has_text(person.nickname)', null],
      ['has_text(123)', '123'],
    ],
    run: ({ text }) => (text.trim() === '' ? null : { match: text.trim() }),
  }),
];

function wordsOf(text: string): string[] {
  return tokenise(text).map(({ word }) => word);
}

function isAt(words: readonly Token[], index: number, wanted: readonly string[]): boolean {
  return wanted.every((word, offset) => words[index + offset]?.word === word);
}

/** The words as they were written. */
function matchOf(text: string, found: readonly Token[]): TestResult | null {
  if (found.length === 0) return null;
  return { match: found.map(({ from, to }) => text.slice(from, to)).join(' ') };
}
