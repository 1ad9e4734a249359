import { Decimal } from 'decimal.js';
import { defineFunction } from '../define.js';
import { maxTextLength } from '../limits.js';
import { ValueFault } from '../value.js';

/** Functions about texts as a whole. */
export const textFunctions = [
  defineFunction({
    name: 'upper',
    says: 'Writes a text in capitals.',
    takes: { text: 'text' },
    examples: [['upper("Asha")', 'ASHA']],
    call: ({ text }) => text.toUpperCase(),
  }),
  defineFunction({
    name: 'lower',
    says: 'Writes a text in small letters.',
    takes: { text: 'text' },
    examples: [['lower("ASHA")', 'asha']],
    call: ({ text }) => text.toLowerCase(),
  }),
  defineFunction({
    name: 'title',
    says: 'Gives each word a capital and small letters after it.',
    takes: { text: 'text' },
    examples: [
      ['title("asha wanjiru")', 'Asha Wanjiru'],
      ['title("MARY ANN")', 'Mary Ann'],
    ],
    call: ({ text }) => text.replace(/\p{L}[\p{L}\p{M}'’]*/gu, capitalised),
  }),
  defineFunction({
    name: 'trim',
    says: 'Takes spaces, or other characters, from both ends.',
    takes: { text: 'text', characters: 'text?' },
    examples: [
      ['"[" & trim("  asha ") & "]"', '[asha]'],
      ['trim("--asha-", "-")', 'asha'],
    ],
    call: ({ text, characters }) => trimEnd(trimStart(text, characters), characters),
  }),
  defineFunction({
    name: 'trim_left',
    says: 'Takes spaces, or other characters, from the beginning.',
    takes: { text: 'text', characters: 'text?' },
    examples: [['"[" & trim_left("  asha ") & "]"', '[asha ]']],
    call: ({ text, characters }) => trimStart(text, characters),
  }),
  defineFunction({
    name: 'trim_right',
    says: 'Takes spaces, or other characters, from the end.',
    takes: { text: 'text', characters: 'text?' },
    examples: [['"[" & trim_right(" asha  ") & "]"', '[ asha]']],
    call: ({ text, characters }) => trimEnd(text, characters),
  }),
  defineFunction({
    name: 'text_length',
    says: 'Counts the characters of a text.',
    takes: { text: 'text' },
    examples: [
      ['text_length("Asha")', '4'],
      ['text_length("😀😃")', '2'],
    ],
    call: ({ text }) => new Decimal([...text].length),
  }),
  defineFunction({
    name: 'text_slice',
    says: 'Gives the characters from one place up to another, counted from 0, or from the end below zero.',
    takes: { text: 'text', start: 'whole', end: 'whole?' },
    examples: [
      ['text_slice("karibu", 2)', 'ribu'],
      ['text_slice("karibu", 0, 3)', 'kar'],
      ['text_slice("karibu", -2)', 'bu'],
    ],
    call: ({ text, start, end }) => [...text].slice(start, end).join(''),
  }),
  defineFunction({
    name: 'text_compare',
    says: 'Gives -1, 0 or 1 as a text comes before, with or after another in the alphabet.',
    takes: { text: 'text', other: 'text' },
    examples: [
      ['text_compare("abc", "abd")', '-1'],
      ['text_compare("b", "b")', '0'],
    ],
    call: ({ text, other }) => new Decimal(text < other ? -1 : Number(text > other)),
  }),
  defineFunction({
    name: 'replace',
    says: 'Writes something else wherever a piece of text stands, at most so many times.',
    takes: { text: 'text', piece: 'text', replacement: 'text', times: 'whole?' },
    examples: [
      ['replace("a-b-c", "-", "+")', 'a+b+c'],
      ['replace("a-b-c", "-", "+", 1)', 'a+b-c'],
    ],
    call: ({ text, piece, replacement, times }) => replaced(text, piece, replacement, times),
  }),
  defineFunction({
    name: 'repeat',
    says: 'Writes a text several times.',
    takes: { text: 'text', times: 'whole' },
    examples: [
      ['repeat("*", 5)', '*****'],
      ['repeat("*", 100000)', 'ERROR'],
      ['repeat("*", -1)', 'ERROR'],
    ],
    call: ({ text, times }) => repeated(text, times),
  }),
  defineFunction({
    name: 'url_encode',
    says: 'Writes a text as a part of a web address.',
    takes: { text: 'text' },
    examples: [['url_encode("two words & more")', 'two%20words%20%26%20more']],
    call: ({ text }) => encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')),
  }),
];

function capitalised(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('').toLowerCase();
}

function trimStart(text: string, characters: string | undefined): string {
  if (characters === undefined) return text.trimStart();
  const all = [...text];
  const from = all.findIndex((character) => !characters.includes(character));
  return from === -1 ? '' : all.slice(from).join('');
}

function trimEnd(text: string, characters: string | undefined): string {
  if (characters === undefined) return text.trimEnd();
  const all = [...text];
  const last = all.findLastIndex((character) => !characters.includes(character));
  return all.slice(0, last + 1).join('');
}

/** The length is known beforehand, so that no huge text comes about. */
function replaced(text: string, piece: string, replacement: string, times: number | undefined): string {
  if (piece === '') return text;
  const parts = text.split(piece);
  const count = Math.min(parts.length - 1, times === undefined || times < 0 ? Infinity : times);
  requireLength(text.length + count * (replacement.length - piece.length));
  const [changed, kept] = [parts.slice(0, count + 1), parts.slice(count + 1)];
  return [changed.join(replacement), ...kept].join(piece);
}

function repeated(text: string, times: number): string {
  if (times < 0) throw new ValueFault('a text cannot be repeated less than never');
  requireLength(text.length * times);
  return text.repeat(times);
}

function requireLength(length: number): void {
  if (length > maxTextLength) throw new ValueFault('makes too long a text');
}
