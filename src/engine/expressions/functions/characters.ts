import { Decimal } from 'decimal.js';
import { defineFunction } from '../define.js';
import { find } from '../find.js';
import { ValueFault } from '../value.js';

/** Functions that look into a text character by character. */
export const characterFunctions = [
  defineFunction({
    name: 'char',
    says: 'Gives the character of a Unicode number.',
    takes: { code: 'whole' },
    examples: [
      ['char(65)', 'A'],
      ['char(128512)', '😀'],
      ['char(-1)', 'ERROR'],
    ],
    call: ({ code }) => characterOf(code),
  }),
  defineFunction({
    name: 'code',
    says: 'Gives the Unicode number of the first character.',
    takes: { text: 'text' },
    examples: [
      ['code("A")', '65'],
      ['code("")', 'ERROR'],
    ],
    call: ({ text }) => new Decimal(codeOf(text)),
  }),
  defineFunction({
    name: 'clean',
    says: 'Takes out what cannot be seen, such as line breaks and tabs.',
    takes: { text: 'text' },
    examples: [['clean("two" & char(10) & "lines")', 'twolines']],
    call: ({ text }) => text.replace(/\p{C}/gu, ''),
  }),
  defineFunction({
    name: 'read_chars',
    says: 'Spreads a number or a code so that it can be read aloud.',
    takes: { text: 'text' },
    examples: [
      ['read_chars("1234")', '1 2 3 4'],
      ['read_chars("abcdef")', 'a b c , d e f'],
    ],
    call: ({ text }) => spread(text),
  }),
  defineFunction({
    name: 'regex_match',
    says: 'Gives the first match of a pattern, or one of its groups; nothing when there is no match.',
    takes: { text: 'text', pattern: 'text', group: 'whole?' },
    examples: [
      ['regex_match("room 34 b", "\\d+")', '34'],
      ['regex_match("Asha Wanjiru", "(\\w+) (\\w+)", 2)', 'Wanjiru'],
      ['regex_match("Asha", "(", 1)', 'ERROR'],
    ],
    call: ({ text, pattern, group = 0 }, context) => {
      const found = find(text, pattern, { isCaseless: true }, context);
      if (found === null) return null;
      if (group < 0 || group >= found.length) throw new ValueFault(`the pattern has no group ${group}`);
      return found[group] ?? null;
    },
  }),
];

function characterOf(code: number): string {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  // Nothing can store the character 0.
  if (code < 1 || isSurrogate) throw new ValueFault('there is no such character');
  return String.fromCodePoint(code);
}

function codeOf(text: string): number {
  const code = text.codePointAt(0);
  if (code === undefined) throw new ValueFault('an empty text has no first character');
  return code;
}

/** In threes or fours where the length allows it, with a pause between them; else one by one. */
function spread(text: string): string {
  const characters = [...text];
  const size = [3, 4].find((length) => characters.length > length && characters.length % length === 0);
  if (size === undefined || characters.length === 4) return characters.join(' ');
  const groups = Array.from({ length: characters.length / size }, (_, index) =>
    characters.slice(index * size, (index + 1) * size).join(' '),
  );
  return groups.join(' , ');
}
