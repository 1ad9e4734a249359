import type { RouterTest } from './define.js';
import { dateTests } from './router-tests/dates.js';
import { numberTests } from './router-tests/numbers.js';
import { patternTests } from './router-tests/patterns.js';
import { valueTests } from './router-tests/values.js';
import { wordTests } from './router-tests/words.js';

/** The router tests as the reference groups them; they keep RapidPro's names and meaning. */
export const routerTestGroups: readonly (readonly [title: string, rows: readonly RouterTest[]])[] = [
  ['Words', wordTests],
  ['Numbers', numberTests],
  ['Dates and times', dateTests],
  ['Patterns, phone numbers and e-mail', patternTests],
  ['Values', valueTests],
];

/** All router tests by name. */
export const routerTests: ReadonlyMap<string, RouterTest> = new Map(
  routerTestGroups.flatMap(([, rows]) => rows).map((row) => [row.name, row]),
);
