import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { checkDefinitions } from '../src/cli/flows/check.js';
import { readLintExamples } from '../src/cli/flows/lint-examples.js';
import { renderLintPage } from '../src/engine/definition/lint/page.js';
import { allRules } from '../src/engine/definition/lint/rules.js';
import { formatProblem } from '../src/engine/definition/problem.js';

const examples = await readLintExamples('test/flows/lint');
/** An example of it would be half a megabyte. */
const withoutExample = ['too_large'];

describe('every rule of flows check', () => {
  it('has a deliberately broken example, and every example a rule', () => {
    const rules = allRules.map(({ rule }) => rule).filter((rule) => !withoutExample.includes(rule));
    expect([...examples.keys()].sort()).toEqual(rules.sort());
  });

  it.each([...examples])('finds what is wrong in its example, and nothing else: %s', (rule, { problems }) => {
    expect(problems.length).toBeGreaterThan(0);
    const { severity } = allRules.find((one) => one.rule === rule)!;
    for (const problem of problems) expect(problem).toMatchObject({ rule, severity });
  });

  it('says where: in a file of the example, at a line that it has', () => {
    for (const { problems, files } of examples.values()) {
      for (const { file, line, column, rule } of problems) {
        if (rule === 'missing_texts') continue;
        const source = files.find(({ path }) => path === file)?.source;
        expect(source?.split('\n')[line - 1]?.length).toBeGreaterThanOrEqual(column - 1);
      }
    }
  });

  it('is explained in docs/lint.md as it is now', () => {
    expect(readFileSync('docs/lint.md', 'utf8')).toBe(renderLintPage(examples));
  });
});

describe('the flows that come with Karibu', () => {
  it('have nothing to complain of', async () => {
    const folders = { flowsDir: 'flows', localesDir: 'locales' };
    const settings = { ...folders, organisation: 'Afya Yetu', defaultLanguage: 'en' };
    const problems = await checkDefinitions(settings, { isAskingForConversations: true });
    expect(problems.map(formatProblem)).toEqual([]);
  });
});
