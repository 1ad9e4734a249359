import { Decimal } from 'decimal.js';
import { compareValues, isEqual } from '../compare.js';
import { convert } from '../convert.js';
import { defineFunction } from '../define.js';
import { maxTextLength } from '../limits.js';
import { textOf } from '../text-of.js';
import { isOf, typeName, typeOf, ValueFault } from '../value.js';
import type { Value } from '../value.js';

/** Functions about lists. */
export const listFunctions = [
  defineFunction({
    name: 'array',
    says: 'Makes a list of values.',
    takes: { values: 'any...' },
    examples: [
      ['array("a", 2, true)', '[a, 2, true]'],
      ['array("a", "b")[1]', 'b'],
    ],
    call: ({ values }) => values,
  }),
  defineFunction({
    name: 'count',
    says: 'Counts the elements of a list, or the parts of an object.',
    takes: { value: 'any' },
    examples: [
      ['count(array("a", "b"))', '2'],
      ['count(object("a", 1))', '1'],
      ['count("abc")', 'ERROR'],
    ],
    call: ({ value }) => new Decimal(countOf(value)),
  }),
  defineFunction({
    name: 'contains',
    says: 'Tells whether a list has an element, or a text a piece of text; case does not matter.',
    takes: { whole: 'any', part: 'any' },
    examples: [
      ['contains(array("Siaya", "Busia"), "siaya")', 'true'],
      ['contains("Mary Ann", "ann")', 'true'],
      ['contains(array(1, 2), "1")', 'false'],
    ],
    call: ({ whole, part }, context) => {
      if (isOf(whole, 'array'))
        return whole.some((one) => isEqual(one, part, (effort) => context.spend(effort)));
      return textOf(whole).toLowerCase().includes(textOf(part).toLowerCase());
    },
  }),
  defineFunction({
    name: 'concat',
    says: 'Makes one list of two.',
    takes: { first: 'array', second: 'array' },
    examples: [['concat(array("a"), array("b", "c"))', '[a, b, c]']],
    call: ({ first, second }) => [...first, ...second],
  }),
  defineFunction({
    name: 'join',
    says: 'Writes the elements of a list with a text between them.',
    takes: { list: 'array', separator: 'text', lastSeparator: 'text?' },
    examples: [
      ['join(array("a", "b", "c"), "|")', 'a|b|c'],
      ['join(array("a", "b", "c"), ", ", " and ")', 'a, b and c'],
    ],
    call: ({ list, separator, lastSeparator }) => joined(list, separator, lastSeparator ?? separator),
  }),
  defineFunction({
    name: 'first',
    says: 'Gives the first element; nothing when the list is empty.',
    takes: { list: 'array' },
    examples: [['first(array("a", "b"))', 'a']],
    call: ({ list }) => list[0] ?? null,
  }),
  defineFunction({
    name: 'last',
    says: 'Gives the last element; nothing when the list is empty.',
    takes: { list: 'array' },
    examples: [['last(array("a", "b"))', 'b']],
    call: ({ list }) => list.at(-1) ?? null,
  }),
  defineFunction({
    name: 'slice',
    says: 'Gives the elements from one place up to another, counted from 0, or from the end below zero.',
    takes: { list: 'array', start: 'whole', end: 'whole?' },
    examples: [
      ['slice(array("a", "b", "c"), 1)', '[b, c]'],
      ['slice(array("a", "b", "c"), 0, -1)', '[a, b]'],
    ],
    call: ({ list, start, end }) => list.slice(start, end),
  }),
  defineFunction({
    name: 'reverse',
    says: 'Turns a list round.',
    takes: { list: 'array' },
    examples: [['reverse(array(1, 2, 3))', '[3, 2, 1]']],
    call: ({ list }) => list.toReversed(),
  }),
  defineFunction({
    name: 'sort',
    says: 'Puts the elements of a list in order; they must be of one type.',
    takes: { list: 'array' },
    examples: [
      ['sort(array(10, 9, 100))', '[9, 10, 100]'],
      ['sort(array("b", "a"))', '[a, b]'],
      ['sort(array("b", 1))', 'ERROR'],
    ],
    call: ({ list }, context) => {
      context.spend(list.length * 10);
      return list.toSorted((a, b) => compareValues(a, b, context.zone, () => context.today()));
    },
  }),
  defineFunction({
    name: 'sum',
    says: 'Adds the numbers of a list.',
    takes: { list: 'array' },
    examples: [
      ['sum(array(1, 2, "3"))', '6'],
      ['sum(array())', '0'],
    ],
    call: ({ list }, { zone }) =>
      list.reduce<Decimal>((total, one) => total.plus(convert(one, 'number', zone)), new Decimal(0)),
  }),
  defineFunction({
    name: 'unique',
    says: 'Leaves out elements that were there before; case does not matter.',
    takes: { list: 'array' },
    examples: [['unique(array("a", "b", "A", 1, "1"))', '[a, b, 1, 1]']],
    call: ({ list }) => {
      const seen = new Map<string, Value>();
      for (const one of list) if (!seen.has(keyOf(one))) seen.set(keyOf(one), one);
      return [...seen.values()];
    },
  }),
  defineFunction({
    name: 'foreach',
    says: 'Calls a function with each element of a list, and perhaps further values, and makes a list of the results.',
    takes: { list: 'array', does: 'function', values: 'any...' },
    examples: [
      ['foreach(array("a", "b"), upper)', '[A, B]'],
      ['foreach(array("Mary Ann", "Asha W"), word, 0)', '[Mary, Asha]'],
    ],
    call: ({ list, does, values }, context) => list.map((one) => context.apply(does, [one, ...values])),
  }),
];

function countOf(value: Value): number {
  if (value === null) return 0;
  if (isOf(value, 'array')) return value.length;
  if (isOf(value, 'object')) return value.size;
  throw new ValueFault(`${typeName(value)} cannot be counted: see text_length and word_count`);
}

function joined(list: readonly Value[], separator: string, lastSeparator: string): string {
  const texts = list.map(textOf);
  const length = texts.reduce((total, text) => total + text.length + separator.length, 0);
  if (length > maxTextLength + separator.length) throw new ValueFault('makes too long a text');
  const last = texts.pop() ?? '';
  return texts.length === 0 ? last : texts.join(separator) + lastSeparator + last;
}

/** Equal values have equal keys. */
function keyOf(value: Value): string {
  const text = textOf(value);
  return `${typeOf(value)} ${isOf(value, 'text') ? text.toLowerCase() : text}`;
}
