import { defineTest } from '../define.js';
import { find } from '../find.js';
import { findPhoneNumber } from '../phone-numbers.js';

const EMAIL = /[\p{L}\p{N}_+-]+(?:\.[\p{L}\p{N}_+-]+)*@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,24}/u;

/** Tests on what has a form of its own. */
export const patternTests = [
  defineTest({
    name: 'has_pattern',
    says: 'Matches when a pattern (a regular expression of RE2) is found; case does not matter.',
    takes: { text: 'text', pattern: 'text' },
    examples: [
      ['has_pattern("Buy cheese please", "buy (\\w+)")', 'Buy cheese', '{0: Buy cheese, 1: cheese}'],
      ['has_pattern("Sell cheese please", "buy (\\w+)")', null],
    ],
    run: ({ text, pattern }, context) => {
      const found = find(text.trim(), pattern.trim(), { isCaseless: true }, context);
      if (found === null) return null;
      return { match: found[0] ?? '', extra: new Map(found.map((group, index) => [String(index), group])) };
    },
  }),
  defineTest({
    name: 'has_phone',
    says: 'Matches when there is a phone number, in full or as it is dialled in a country.',
    takes: { text: 'text', country: 'text?' },
    examples: [
      ['has_phone("my number is +44 7700 900123")', '+447700900123'],
      ['has_phone("call 07700 900123", "GB")', '+447700900123'],
      ['has_phone("call (202) 555-0123", "US")', '+12025550123'],
      ['has_phone("that is none of your business", "US")', null],
    ],
    run: ({ text, country }) => {
      const match = findPhoneNumber(text, country);
      return match === null ? null : { match };
    },
  }),
  defineTest({
    name: 'has_email',
    says: 'Matches when there is an e-mail address.',
    takes: { text: 'text' },
    examples: [
      ['has_email("write to <asha@example.org>, please")', 'asha@example.org'],
      ['has_email("I have none")', null],
    ],
    run: ({ text }, context) => {
      context.spend(text.length);
      const match = EMAIL.exec(text.slice(0, 1_600))?.[0];
      return match === undefined ? null : { match };
    },
  }),
];
