import type { z } from 'zod';
import { questionKinds } from '../steps/question-kinds.js';
import type { QuestionExample } from '../steps/question-kinds.js';
import { stepKinds } from '../steps/step-kinds.js';
import type { Graph } from '../graph.js';
import { compileFlow } from './compile.js';
import type { CompiledFlow } from './compile.js';
import { playExample } from './play-example.js';
import { formatProblem } from './problem.js';
import { FlowHead, FlowStart } from './schema.js';

const introduction = `# The flow language

A flow is a conversation that is read from top to bottom: one YAML file \`flows/<flow>.flow.yaml\`, and one JSON file of texts for
each language, \`locales/<language>/<flow>.json\`. No words stand in the YAML, no rules in the JSON;
[writing-texts.md](writing-texts.md) is about the words, [expressions.md](expressions.md) about conditions. A step without \`go\` continues with the next one.

\`npx karibu flows check\` finds mistakes ([lint.md](lint.md) lists what it looks at), \`flows fmt\` puts a file into its
canonical form, \`flows graph <flow>\` draws it, \`flows test\` plays its golden conversations, and \`npx karibu chat\` is a phone.
Editors that know the YAML language server complete keys and show this page's sentences, by the first line of each file.

This page is generated (\`npm run documents\`) from the code that reads flows. Every example is compiled, and every answer is
given to the engine, when the tests run.
`;

/** Writes the reference of the flow language from what reads it. */
export function renderFlowReference(): string {
  return [
    introduction,
    '## The head of a file',
    '',
    ...keyTable(FlowHead.shape),
    'Below `start`:',
    '',
    ...keyTable(FlowStart.shape),
    '## Steps',
    '',
    'A step has an `id` and the key of one kind. Below each example stands how it goes on Monday 2 March 2026 at nine in the morning: what she',
    'writes (`>`) and gets (`<`, each text by its key), what is kept about her (`=`), how time passes (`@`), and what else happens (`!`).',
    '',
    '`was: <old id>` says what a step was called before, so that people who wait there',
    'are not lost when it is published ([publishing.md](publishing.md)).',
    '',
    ...[...stepKinds.values()].flatMap(({ kind, about, example, writes = [], schema }) => [
      `### ${kind}`,
      '',
      about,
      '',
      ...exampleOf(example),
      ...conversationOf(example, writes),
      ...keyTable(schema.shape),
    ]),
    '## Questions',
    '',
    '`ask` names one of these kinds. An answer is kept as `results.<step>` until the flow ends and, with `save`, as a field of hers.',
    'What is kept is a code, a text, a date or a number, never the words that were shown.',
    '',
    ...[...questionKinds].flatMap(([kind, { about, example, answers }]) => [
      `### ask: ${kind}`,
      '',
      about,
      '',
      ...exampleOf(example),
      ...answerTable(answers),
    ]),
  ].join('\n');
}

/** Makes the flow that an example stands in. */
export function flowOfExample(example: string): string {
  const steps = example
    .trim()
    .split('\n')
    .map((line) => `  ${line}`);
  return `flow: example\nformat: 1\nlanguages: [en, sw, fr]\nstart: { keywords: [example] }\nsteps:\n${steps.join('\n')}\n`;
}

/** How the example goes, by the engine itself. Other flows that it runs end at once, with the outcome `urgent`. */
function conversationOf(example: string, writes: readonly string[]): string[] {
  const { graph, steps } = compiledExample(example);
  const others = steps.flatMap(({ flows = [] }) => flows.map(({ flow }) => otherFlow(flow)));
  const lines = playExample([graph, ...others], ['example', ...writes]);
  return ['```', ...lines, '```', ''];
}

function otherFlow(flow: string): Graph {
  const head = `flow: ${flow}\nformat: 1\nlanguages: [en]\n`;
  return compiled(flow, `${head}steps: [{ id: last, end: silently, outcome: urgent }]\n`).graph;
}

function compiledExample(example: string): CompiledFlow {
  return compiled('example', flowOfExample(example));
}

function compiled(file: string, source: string): CompiledFlow {
  const compilation = compileFlow(file, source);
  if (compilation.status === 'ok') return compilation.flow;
  throw new Error(compilation.problems.map(formatProblem).join('\n'));
}

function exampleOf(example: string): string[] {
  const texts = compiledExample(example)
    .texts.filter(({ isRequired }) => isRequired)
    .map(({ key }) => `\`${key}\``);
  const needed = texts.length === 0 ? [] : [`Texts: ${[...new Set(texts)].join(', ')}.`, ''];
  return ['```yaml', example.trim(), '```', '', ...needed];
}

function keyTable(shape: Readonly<Record<string, z.ZodType>>): string[] {
  const rows = Object.entries(shape)
    .filter(([key]) => key !== 'id')
    .map(([key, schema]) => {
      const need = schema.safeParse(undefined).success ? '' : 'yes';
      return `| \`${key}\` | ${need} | ${cell(schema.description ?? '')} |`;
    });
  return ['| key | needed | meaning |', '| --- | --- | --- |', ...rows, ''];
}

function answerTable(answers: QuestionExample['answers']): string[] {
  if (answers.length === 0) return [];
  const rows = answers.map(([written, kept]) => `| ${cell(written)} | \`${kept}\` |`);
  return ['| written | kept |', '| --- | --- |', ...rows, ''];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
