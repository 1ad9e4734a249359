import { contextNames } from './context.js';
import { conversions } from './convert.js';
import { formatTokens } from './date-format.js';
import type { ExpressionFunction, RouterTest } from './define.js';
import { functionGroups } from './functions.js';
import * as limits from './limits.js';
import { routerTestGroups } from './router-tests.js';
import { nameOfType } from './value.js';

/** Writes `docs/expressions.md` from the tables that the interpreter runs on; its examples are the tests' own. */
export function renderExpressionReference(): string {
  return [
    introduction,
    ...section(
      'Names',
      [...contextNames.values()].map(({ name, says }) => `- \`${name}\`: ${says}`),
    ),
    operators,
    ...section('Conversions', [conversionsText, ...conversions.map(conversionLine)]),
    '## Functions',
    functionsText,
    ...functionGroups.flatMap(([title, rows]) => [`### ${title}`, ...rows.map(functionEntry)]),
    ...section('Letters of formats', [formatsText, ...formatTokens.map(tokenLine)]),
    '## Router tests',
    testsText,
    ...routerTestGroups.flatMap(([title, rows]) => [`### ${title}: tests`, ...rows.map(testEntry)]),
    templates,
    limitsText,
  ]
    .join('\n\n')
    .concat('\n');
}

/** A heading, perhaps a paragraph, and a list. */
function section(title: string, lines: readonly string[]): string[] {
  const items = lines.filter((line) => line.startsWith('- '));
  return [`## ${title}`, ...lines.filter((line) => !line.startsWith('- ')), items.join('\n')];
}

function conversionLine({ from, to, says, example: [source, result] }: (typeof conversions)[number]): string {
  return `- ${nameOfType(from)} to ${nameOfType(to)}: ${says} ${shown(source, result)}`;
}

function functionEntry({ signature, says, examples }: ExpressionFunction): string {
  const lines = examples.map(([source, result]) => `- ${shown(source, result)}`);
  return [`#### \`${signature}\``, says, lines.join('\n')].join('\n\n');
}

function testEntry({ signature, says, examples }: RouterTest): string {
  const lines = examples.map(([source, match, extra]) => {
    if (match === null) return `- \`${source}\` does not match`;
    const more = extra === undefined ? '' : `, and more: \`${extra}\``;
    return `- \`${source}\` matches ${quoted(match)}${more}`;
  });
  return [`#### \`${signature}\``, says, lines.join('\n')].join('\n\n');
}

function tokenLine({ letters, says, reads }: (typeof formatTokens)[number]): string {
  return `- \`${letters}\`: ${says}${reads === undefined ? ' (written, not read)' : ''}`;
}

function shown(source: string, result: string): string {
  return result === 'ERROR' ? `\`${source}\` is refused` : `\`${source}\` is ${quoted(result)}`;
}

function quoted(text: string): string {
  return text === '' ? 'empty' : `\`${text}\``;
}

const introduction = `# Expressions

<!-- Written from src/engine/expressions by: npm run documents -->

Conditions and values in flows and programmes are expressions, written bare: \`when: person.age >= 18 and place under "Siaya"\`.
The operators and functions are those of RapidPro; \`and\`, \`or\`, \`not\`, lengths of time and \`under\` come on top.

The examples below are run by the tests. In them it is 9:00 on Monday 2 March 2026 in Nairobi, and the person is Asha, 19 years
old, due on 15 June 2026.`;

const operators = `## Operators

From the loosest to the tightest; brackets go before all of them.

- \`or\`, \`and\`, \`not\`: conditions. The right side is looked at only when it matters. Both sides must be conditions: write
  \`person.age > 0\`, not \`person.age\`.
- \`=\`, \`!=\` (or \`<>\`): texts are the same without regard to case. Values of different types are never the same: a code
  \`"007"\` is not the number 7.
- \`<\`, \`<=\`, \`>\`, \`>=\`: numbers, dates, moments, times, lengths of time and texts. Nothing is neither before nor after
  anything.
- \`under\`: whether a place lies in an area of the place tree.
- \`&\`: joins texts.
- \`+\`, \`-\`: numbers; \`today + 43 weeks\`, \`now - 2 hours\`; a date less a date is the days between them.
- \`*\`, \`/\`; then \`^\`, the power; then \`-\` before a value.

A length of time is a whole number and \`minutes\`, \`hours\`, \`days\`, \`weeks\`, \`months\` or \`years\`. Hours are added to a moment
(\`now\`), not to a date.

A text stands in double quotes. A quote in it is written twice (\`""\`) or as \`\\"\`, a line break as \`\\n\`. Parts are looked up by a
dot or in square brackets: \`results.order.items[0]\`, \`[-1]\` for the last. \`true\`, \`false\` and \`null\` (nothing) are words.`;

const conversionsText = `A function converts what it is given to what it takes, and an operator of numbers its sides. What is not in this
list is refused, with a sentence: an answer that is no number should be noticed where it happens. \`=\` converts nothing.`;

const functionsText = `What stands in square brackets may be left out; \`...\` takes any number of values.`;

const formatsText = `A space, \`:\`, \`,\`, \`.\`, \`/\`, \`-\`, \`_\` and \`T\` stand for themselves; any other letter is refused.`;

const testsText = `The tests of RapidPro's switch routers. A router looks at the first value; \`match\` is what fits. In an
expression a test holds or does not: \`when: has_any_word(input, "ndiyo yes")\`. Words are compared without case and accents.`;

const templates = `## Templates

Texts of imported RapidPro flows hold expressions behind an \`@\`: \`@contact.name\` or \`@(upper(contact.name))\`. \`@@\` is the character
itself, and so is an \`@\` that no known name or bracket follows. They mean what they mean in RapidPro: names have no case,
\`contact\` is the person, \`=\` compares as texts, \`<\` and its like as numbers. Texts written for Karibu are not templates: an \`@\` in
them is an \`@\`.

Patterns are regular expressions as RE2 reads them, matched in time that grows with the text alone: there is no look-around and
there are no back-references.`;

const { maxSourceLength, maxNesting, maxTextLength, maxElements, maxDigits, maxEffort } = limits;

const limitsText = `## Limits

- an expression: ${maxSourceLength} characters, ${maxNesting} brackets inside one another
- a text that it makes: ${maxTextLength} characters; a list: ${maxElements} elements; a number: ${maxDigits} digits on each side
- its work: ${maxEffort} steps, one for each part of it and one for every eight characters or each element touched

Beyond them, and wherever an expression has no value, it is refused with a sentence and its place in the expression. At the compile of
a flow that is a problem of the file; in a conversation it ends the run, which staff see, and she is told. \`default\`, \`is_error\`
and \`has_error\` see errors without ending anything.`;
