import type { ExpressionFunction, RouterTest } from './define.js';
import { calendarFunctions } from './functions/calendar.js';
import { characterFunctions } from './functions/characters.js';
import { conversionFunctions } from './functions/conversion.js';
import { formatFunctions } from './functions/formats.js';
import { listFunctions } from './functions/lists.js';
import { logicFunctions } from './functions/logic.js';
import { numberFunctions } from './functions/numbers.js';
import { objectFunctions } from './functions/objects.js';
import { textFunctions } from './functions/texts.js';
import { wordFunctions } from './functions/words.js';
import { routerTests } from './router-tests.js';

/** The functions as the reference groups them; those of RapidPro keep RapidPro's names and meaning. */
export const functionGroups: readonly (readonly [title: string, rows: readonly ExpressionFunction[]])[] = [
  ['Conversion', conversionFunctions],
  ['Conditions', logicFunctions],
  ['Numbers', numberFunctions],
  ['Texts', textFunctions],
  ['Characters', characterFunctions],
  ['Words', wordFunctions],
  ['Dates and times', calendarFunctions],
  ['Formats', formatFunctions],
  ['Lists', listFunctions],
  ['Objects and JSON', objectFunctions],
];

/** All functions by name; a router test is one too, and holds or does not. */
export const functions: ReadonlyMap<string, ExpressionFunction> = new Map(
  [...functionGroups.flatMap(([, rows]) => rows), ...[...routerTests.values()].map(asFunction)].map((row) => [
    row.name,
    row,
  ]),
);

function asFunction(test: RouterTest): ExpressionFunction {
  return {
    ...test,
    examples: test.examples.map(([source, match]) => [source, String(match !== null)]),
    call: (values, context) => test.run(values, context) !== null,
  };
}
