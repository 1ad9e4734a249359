import { Decimal } from 'decimal.js';
import { defineFunction } from '../define.js';
import { ValueFault } from '../value.js';

const WORD = /[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}\p{N}_]+)*|\p{Extended_Pictographic}/gu;

/** Functions about the words of a text. Words are split at spaces and punctuation unless other characters are named. */
export const wordFunctions = [
  defineFunction({
    name: 'word',
    says: 'Gives a word by its place, counted from 0, or from -1 at the end.',
    takes: { text: 'text', place: 'whole', delimiters: 'text?' },
    examples: [
      ['word("bee cat dog", 0)', 'bee'],
      ['word("bee.cat,dog", -1)', 'dog'],
      ['word("O\'Grady O\'Flaggerty", 1, " ")', "O'Flaggerty"],
      ['word("bee cat dog", 3)', 'ERROR'],
    ],
    call: ({ text, place, delimiters }) => {
      const word = wordsIn(text, delimiters).at(place);
      if (word === undefined) throw new ValueFault(`the text has no word ${place}`);
      return word;
    },
  }),
  defineFunction({
    name: 'word_count',
    says: 'Counts words.',
    takes: { text: 'text', delimiters: 'text?' },
    examples: [
      ['word_count("bee cat, dog!")', '3'],
      ['word_count("a.b c", " ")', '2'],
    ],
    call: ({ text, delimiters }) => new Decimal(wordsIn(text, delimiters).length),
  }),
  defineFunction({
    name: 'word_slice',
    says: 'Gives the words from one place up to another, with single spaces.',
    takes: { text: 'text', start: 'whole', end: 'whole?', delimiters: 'text?' },
    examples: [
      ['word_slice("bee cat dog", 0, 2)', 'bee cat'],
      ['word_slice("bee cat dog", 1)', 'cat dog'],
      ['word_slice("bee cat dog", 1, -1)', 'cat dog'],
    ],
    call: ({ text, start, end, delimiters }) => {
      if (start < 0) throw new ValueFault('a place to begin from is not below zero');
      return wordsIn(text, delimiters)
        .slice(start, end === -1 ? undefined : end)
        .join(' ');
    },
  }),
  defineFunction({
    name: 'remove_first_word',
    says: 'Gives the text without its first word.',
    takes: { text: 'text' },
    examples: [
      ['remove_first_word("join Asha Wanjiru")', 'Asha Wanjiru'],
      ['remove_first_word("join")', ''],
    ],
    call: ({ text }) => withoutFirstWord(text),
  }),
  defineFunction({
    name: 'split',
    says: 'Makes a list of what stands between delimiters, by default spaces; nothing in between is left out.',
    takes: { text: 'text', delimiters: 'text?' },
    examples: [
      ['split("a b c")', '[a, b, c]'],
      ['split("a|b,c", "|,")', '[a, b, c]'],
      ['split("a..b", ".")', '[a, b]'],
    ],
    call: ({ text, delimiters }) => partsOf(text, delimiters ?? ' \t\r\n'),
  }),
  defineFunction({
    name: 'field',
    says: 'Gives what stands between two delimiters, by its place; nothing in between counts.',
    takes: { text: 'text', place: 'whole', delimiter: 'text' },
    examples: [
      ['field("a,b,c", 1, ",")', 'b'],
      ['field("a,,c", 1, ",")', ''],
      ['field("a   b", 1, " ")', 'b'],
    ],
    call: ({ text, place, delimiter }) => {
      if (place < 0) throw new ValueFault('a field has no place below zero');
      const fields = delimiter === ' ' ? partsOf(text, ' \t\r\n') : text.split(delimiter);
      return fields[place] ?? '';
    },
  }),
];

function wordsIn(text: string, delimiters: string | undefined): string[] {
  return delimiters === undefined ? (text.match(WORD) ?? []) : partsOf(text, delimiters);
}

function partsOf(text: string, delimiters: string): string[] {
  const parts = [''];
  for (const character of text) {
    if (delimiters.includes(character)) parts.push('');
    else parts.push((parts.pop() ?? '') + character);
  }
  return parts.filter((part) => part !== '');
}

function withoutFirstWord(text: string): string {
  const [first] = text.matchAll(WORD);
  if (first === undefined) return '';
  const rest = text.slice(first.index + first[0].length);
  const next = rest.search(/[\p{L}\p{M}\p{N}_]|\p{Extended_Pictographic}/u);
  return next === -1 ? '' : rest.slice(next);
}
