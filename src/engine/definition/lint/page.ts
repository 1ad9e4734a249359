import { formatProblem } from '../problem.js';
import type { Problem } from '../problem.js';
import type { RuleDescription } from './rule.js';
import { allRules } from './rules.js';

/** Definitions that break a rule, and what is said of them. */
export interface LintExample {
  readonly files: readonly { readonly path: string; readonly source: string }[];
  readonly problems: readonly Problem[];
}

const introduction = `# What \`npx karibu flows check\` looks at

Each problem is one line: file, line, column, what is wrong, what to do, and the name of the rule. An error keeps a file from
being published: the service goes on with the last good one. A warning does not. \`--json\` prints them as data.

This page is generated (\`npm run documents\`): the examples are files in [test/flows/lint/](../test/flows/lint/), and what
stands below each of them is what \`flows check\` really says.
`;

/** Longest line of an example that is shown whole. */
const longestLine = 200;

/** Writes the page about the rules, each with its example. */
export function renderLintPage(examples: ReadonlyMap<string, LintExample>): string {
  const list = allRules.map(({ rule, severity, about }) => `- [${rule}](#${rule}) (${severity}): ${about}`);
  const sections = allRules.map((rule) => section(rule, examples.get(rule.rule)));
  return [introduction, list.join('\n'), '', ...sections].join('\n');
}

function section({ rule, severity, about, fix }: RuleDescription, example: LintExample | undefined): string {
  const head = [`## ${rule}`, '', `${about} _${fix}_ (${severity})`, ''];
  if (example === undefined) return head.join('\n');
  const complained = new Set(example.problems.map(({ file }) => file));
  const isShown = (path: string): boolean => path.endsWith('.yaml') || complained.has(path);
  const files = example.files
    .filter(({ path }) => isShown(path))
    .flatMap(({ path, source }) => [`\`${path}\``, '', ...block(path.split('.').at(-1) ?? '', source)]);
  const said = example.problems.map(formatProblem).join('\n');
  return [...head, ...files, 'says:', '', ...block('text', said)].join('\n');
}

function block(language: string, content: string): string[] {
  return [`\`\`\`${language}`, ...content.trimEnd().split('\n').map(shortened), '```', ''];
}

function shortened(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine)} ...` : line;
}
