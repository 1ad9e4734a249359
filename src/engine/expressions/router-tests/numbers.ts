import { Decimal } from 'decimal.js';
import { fold } from '../../understanding/fold.js';
import { defineTest } from '../define.js';
import type { RouterTest, RouterTestName } from '../define.js';

const NUMBER = /(?<![\p{L}\p{N}.,])[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?!\d)/gu;

/** Digits that a number can have; what is longer is something else, such as a code. */
const mostDigits = 36;

/** Tests on the first number in a text. Digits may be of any script. */
export const numberTests: readonly RouterTest[] = [
  defineTest({
    name: 'has_number',
    says: 'Matches when there is a number in the text.',
    takes: { text: 'text' },
    examples: [
      ['has_number("the number is 42")', '42'],
      ['has_number("1,234.50 shillings")', '1234.5'],
      ['has_number("forty two")', null],
    ],
    run: ({ text }) => matchOf(text, () => true),
  }),
  defineTest({
    name: 'has_number_between',
    says: 'Matches when there is a number from one to another, both included.',
    takes: { text: 'text', least: 'number', most: 'number' },
    examples: [
      ['has_number_between("the number is 42", 40, 42)', '42'],
      ['has_number_between("the number is 42", 50, 60)', null],
    ],
    run: ({ text, least, most }) =>
      matchOf(text, (number) => number.greaterThanOrEqualTo(least) && number.lessThanOrEqualTo(most)),
  }),
  comparing('has_number_eq', 'equal to another', ['42', '40'], (number, other) => number.equals(other)),
  comparing('has_number_lt', 'less than another', ['44', '42'], (number, other) => number.lessThan(other)),
  comparing('has_number_lte', 'less than another or equal to it', ['42', '40'], (number, other) =>
    number.lessThanOrEqualTo(other),
  ),
  comparing('has_number_gt', 'greater than another', ['40', '42'], (number, other) =>
    number.greaterThan(other),
  ),
  comparing('has_number_gte', 'greater than another or equal to it', ['42', '44'], (number, other) =>
    number.greaterThanOrEqualTo(other),
  ),
];

function comparing(
  name: RouterTestName,
  what: string,
  [good, bad]: readonly [string, string],
  fits: (number: Decimal, other: Decimal) => boolean,
): RouterTest {
  return defineTest({
    name,
    says: `Matches when there is a number ${what}.`,
    takes: { text: 'text', other: 'number' },
    examples: [
      [`${name}("the number is 42", ${good})`, '42'],
      [`${name}("the number is 42", ${bad})`, null],
    ],
    run: ({ text, other }) => matchOf(text, (number) => fits(number, other)),
  });
}

function matchOf(text: string, fits: (number: Decimal) => boolean): { match: Decimal } | null {
  for (const [written] of fold(text).matchAll(NUMBER)) {
    if (written.length > mostDigits) continue;
    const match = new Decimal(written.replaceAll(',', ''));
    if (fits(match)) return { match };
  }
  return null;
}
