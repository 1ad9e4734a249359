import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkDefinitions } from '../src/cli/flows/check.js';
import { readFlowFiles } from '../src/conversations/definitions/read-flow-files.js';
import { testFlows } from '../src/conversations/golden/test-flows.js';
import { applyOperation } from '../src/engine/definition/edit/apply.js';
import type { FlowFiles } from '../src/engine/definition/edit/flow-files.js';
import { newFlow } from '../src/engine/definition/edit/new-flow.js';
import { newStep } from '../src/engine/definition/edit/new-step.js';
import type { NewStepKind } from '../src/engine/definition/edit/new-step.js';
import { questionNames, stepKindNames } from '../src/engine/definition/edit/step-shapes.js';

const languages = ['en', 'sw', 'fr'];
const made = newFlow({ name: 'health_day', languages, purpose: 'health_messages' });

const kinds: NewStepKind[] = [
  ...stepKindNames.filter((kind) => kind !== 'ask' && kind !== 'end' && kind !== 'opt_out'),
  ...questionNames.map((question) => `ask.${question}` as const),
];

describe('a new flow', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'karibu-new-'));
    cpSync('flows', join(folder, 'flows'), { recursive: true });
    cpSync('locales', join(folder, 'locales'), { recursive: true });
    write(folder, 'health_day', made);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const settings = (): Parameters<typeof testFlows>[0] => ({
    flowsDir: join(folder, 'flows'),
    localesDir: join(folder, 'locales'),
    organisation: 'Afya Yetu',
    defaultLanguage: 'en',
  });

  it('wants its words to be written and nothing else, and its golden conversations go as they are written', async () => {
    const problems = await checkDefinitions(settings(), { isAskingForConversations: true });
    const ofIt = problems.filter(({ file }) => file.includes('health_day'));
    expect(new Set(ofIt.map(({ rule }) => rule))).toEqual(new Set(['unwritten_text']));
    const run = await testFlows(settings(), { only: new Set(['health_day']) });
    expect(run.status === 'ran' && run.results.map(({ ok, diff }) => (ok ? 'ok' : diff))).toEqual([
      'ok',
      'ok',
      'ok',
    ]);
  });
});

describe('a new step', () => {
  it.each(kinds)('compiles with the texts that it needs: %s', (kind) => {
    const lead = { to: 'goodbye', otherwise: 'hello_again' };
    const base = applied(made, 'hello', newStep('say', 'hello_again', languages));
    const { step, texts } = newStep(kind, 'fresh', languages, lead);
    const after = applyOperation(base, { do: 'addStep', after: 'hello', step, texts });
    if (after.status === 'refused') throw new Error(JSON.stringify(after.reason));
    const read = readFlowFiles('health_day', after.files);
    expect(read.status === 'ok' ? [] : read.problems.map(({ message }) => message)).toEqual([]);
  });

  it.each(['end', 'opt_out'] as const)('ends the flow for one answer: %s', (kind) => {
    const asking = applied(made, 'hello', newStep('ask.yes_no', 'sure', languages));
    const { step, texts } = newStep(kind, 'over', languages);
    const from = { step: 'sure', way: 'no' };
    const after = applyOperation(asking, { do: 'addStep', after: 'goodbye', step, texts, from });
    expect(after.status === 'done' && readFlowFiles('health_day', after.files).status).toBe('ok');
  });
});

function applied(files: FlowFiles, after: string, { step, texts }: ReturnType<typeof newStep>): FlowFiles {
  const result = applyOperation(files, { do: 'addStep', after, step, texts });
  if (result.status === 'done') return result.files;
  throw new Error(result.reason.code);
}

function write(folder: string, name: string, files: FlowFiles): void {
  writeFileSync(join(folder, 'flows', `${name}.flow.yaml`), files.source);
  mkdirSync(join(folder, 'flows', `${name}.chats`));
  for (const [chat, content] of Object.entries(files.chats))
    writeFileSync(join(folder, 'flows', `${name}.chats`, `${chat}.chat`), content);
  for (const [language, texts] of Object.entries(files.texts))
    writeFileSync(join(folder, 'locales', language, `${name}.json`), texts);
  for (const [language, states] of Object.entries(files.states))
    writeFileSync(join(folder, 'locales', language, `${name}.state.json`), states);
}
