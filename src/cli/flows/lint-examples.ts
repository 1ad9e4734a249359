import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shown } from '../../conversations/definitions/definition-files.js';
import type { LintExample } from '../../engine/definition/lint/page.js';
import { checkDefinitions } from './check.js';

/**
 * Examines the deliberately broken definitions, one folder for each rule: `<rule>/flows/` and `<rule>/locales/`.
 * Golden conversations are asked for only where the rule is about them.
 */
export async function readLintExamples(folder: string): Promise<ReadonlyMap<string, LintExample>> {
  const rules = (await readdir(folder)).sort();
  const examples = await Promise.all(rules.map((rule) => readExample(join(folder, rule), rule)));
  return new Map(examples.map((example, index) => [rules[index] ?? '', example]));
}

async function readExample(folder: string, rule: string): Promise<LintExample> {
  const problems = await checkDefinitions(
    {
      flowsDir: join(folder, 'flows'),
      localesDir: join(folder, 'locales'),
      organisation: 'Afya Yetu',
      defaultLanguage: 'en',
      webhookHosts: ['*.example.org'],
    },
    { isAskingForConversations: rule === 'missing_conversation' },
  );
  const within = `${shown(folder)}/`;
  const complaints = problems.map((problem) => ({ ...problem, file: problem.file.replace(within, '') }));
  const paths = (await readdir(folder, { recursive: true })).filter((path) =>
    /\.(yaml|json|csv)$/.test(path),
  );
  const files = await Promise.all(
    paths.sort().map(async (path) => ({ path, source: await readFile(join(folder, path), 'utf8') })),
  );
  return { files, problems: complaints };
}
