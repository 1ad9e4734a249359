import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { definitionFiles, shown } from '../../conversations/definitions/definition-files.js';
import { flowSuffix } from '../../conversations/definitions/flow-folders.js';
import { compileFlow } from '../../engine/definition/compile.js';
import { drawFlow } from '../../engine/definition/mermaid.js';
import { DomainError } from '../../platform/domain-error.js';
import { print, printJson } from '../output.js';
import { reportProblems } from './problems.js';
import { readSettings } from './settings.js';

/** `flows graph`: draws a flow. */
export function graphCommand(): Command {
  return new Command('graph')
    .description('draw a flow as a Mermaid flowchart')
    .argument('<name>', 'the flow, such as registration')
    .option('--json', 'print one JSON object')
    .action(async (name: string, { json }: { json?: boolean }) => {
      await draw(name, json === true);
    });
}

async function draw(name: string, isJson: boolean): Promise<void> {
  const file = await find(name);
  const compilation = compileFlow(shown(file), await readFile(file, 'utf8'));
  if (compilation.status === 'invalid') return reportProblems(compilation.problems, isJson);
  const mermaid = drawFlow(compilation.flow.graph);
  if (isJson) printJson({ flow: name, mermaid });
  else print(mermaid.trimEnd());
}

async function find(name: string): Promise<string> {
  const { flowsDir } = readSettings();
  const path = join(flowsDir, `${name}${flowSuffix}`);
  if ((await definitionFiles(flowsDir, flowSuffix)).includes(path)) return path;
  throw new DomainError('not_found', `There is no flow "${name}" in ${flowsDir}.`);
}
