import type { Case } from './case.js';

/** What has no value, and the column at which it is refused. */
export const refusalCases: readonly (readonly [...Case, column: number])[] = [
  ['person.unheard_of', 'is not known here', 1],
  ['1 + person.unheard_of', 'is not known here', 5],
  ['1 / 0', 'divide by zero', 3],
  ['upper()', 'takes 1 value', 1],
  ['round(1, 2, 3)', 'takes 1 to 2 values', 1],
  ['max()', 'takes at least 1 value', 1],
  ['no_such(1)', 'there is no function "no_such"', 1],
  ['2 * abs("x")', 'a number was expected', 5],
  ['"abc".length', 'a text has no parts', 6],
  ['results.order.items[9]', 'only 2 elements', 20],
  ['results.order.items["x"]', 'a whole number', 1],
  ['results.order[today]', 'named by a text', 14],
  ['not 3', 'a condition was expected', 1],
  ['person.constructor', 'is not known here', 1],
  ['constructor', 'is not known here', 1],
  ['__proto__', 'is not known here', 1],
  ['person.__proto__', 'is not known here', 1],
  ['results["__proto__"]', 'is not known here', 1],
];

/** What cannot be read, and the column at which it is refused. */
export const unreadableCases: readonly (readonly [...Case, column: number])[] = [
  ['', 'ends too early', 1],
  ['1 +', 'ends too early', 4],
  ['(1', '")" is missing', 3],
  ['1 2', '"2" was not expected', 3],
  ['"open', 'no closing quote', 1],
  ['person.', 'a name must follow the dot', 8],
  ['a.1.5', 'a name must follow the dot', 3],
  ['a ? b', '"?" has no meaning', 3],
  ['a[1', '"]" is missing', 4],
  ['upper(1', '")" is missing', 8],
  ['person.greet(1)', '"(" was not expected', 13],
  ["'text'", 'has no meaning', 1],
];
