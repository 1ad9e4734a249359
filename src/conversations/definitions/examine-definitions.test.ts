import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { examineFlows } from './examine-definitions.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'karibu-examine-'));
  write('flows/visit.flow.yaml', flow);
  write('locales/en/visit.json', JSON.stringify({ day: { text: 'Which day?', retry: 'Such as: 15 June' } }));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const flow = `flow: visit
format: 1
languages: [en]
start: { keywords: [visit] }
steps:
  - id: day
    ask: date
`;

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

async function examine(isAskingForConversations = false) {
  const folders = { flowsDir: join(folder, 'flows'), localesDir: join(folder, 'locales') };
  return examineFlows(
    { ...folders, organisation: 'Afya Yetu', defaultLanguage: 'en' },
    { isAskingForConversations },
  );
}

describe('the examination of flows', () => {
  it('keeps a flow with warnings', async () => {
    const { flows, warnings } = await examine();
    expect(flows).toMatchObject([{ status: 'ok' }]);
    expect(warnings).toMatchObject([{ rule: 'no_unknown', severity: 'warning', line: 6 }]);
  });

  it('refuses a flow with an error, and says nothing against the others', async () => {
    write('flows/late.flow.yaml', flow.replace('flow: visit', 'flow: late').replace('[visit]', '[stop]'));
    write('locales/en/late.json', JSON.stringify({ day: { text: 'Which day?', retry: 'Such as: 15 June' } }));
    const { flows } = await examine();
    expect(flows).toMatchObject([
      { status: 'invalid', name: 'late', problems: [{ rule: 'reserved_keyword', line: 4, column: 21 }] },
      { status: 'ok', revision: { name: 'visit' } },
    ]);
  });

  it('asks for golden conversations only where somebody checks', async () => {
    expect((await examine()).flows).toMatchObject([{ status: 'ok' }]);
    expect((await examine(true)).flows).toMatchObject([
      { status: 'invalid', problems: [{ rule: 'missing_conversation' }] },
    ]);
    write('flows/visit.chats/asked.en.chat', '');
    expect((await examine(true)).flows).toMatchObject([{ status: 'ok' }]);
  });
});
