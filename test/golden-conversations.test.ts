import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { readForEngine, testFlows } from '../src/conversations/golden/test-flows.js';

const words = { organisation: 'Afya Yetu', defaultLanguage: 'en' };
const settings = { ...words, flowsDir: 'flows', localesDir: 'locales' };

/** How the conversations of some folders go: how many there are, and those that go otherwise than they are written. */
async function playAll(folders: typeof settings) {
  const run = await testFlows(folders);
  if (run.status === 'invalid') throw new Error(JSON.stringify(run.problems));
  const failed = run.results.filter(({ ok }) => !ok);
  const strays = failed.map(({ file, line, diff }) => `${file}:${line}\n${diff}`);
  return { count: run.results.length, strays };
}

/** The service's own texts, but for those that stand in these conversations. */
function systemTexts(): string {
  const texts = JSON.parse(readFileSync('locales/en/system.json', 'utf8')) as object;
  return JSON.stringify({
    ...texts,
    failed: { text: 'Something went wrong.' },
    stranger: { text: 'Thank you.' },
  });
}

describe('golden conversations', () => {
  it('the flows and their texts are whole', async () => {
    expect(await readForEngine(settings)).toMatchObject({ status: 'ok' });
  });

  it('each goes as it is written', async () => {
    const { count, strays } = await playAll(settings);
    expect(count).toBeGreaterThan(30);
    expect(strays).toEqual([]);
  });

  it('each goes as it is written where time passes, other systems answer and answers are tapped', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'karibu-golden-'));
    try {
      cpSync('test/flows/golden', folder, { recursive: true });
      writeFileSync(join(folder, 'locales/en/system.json'), systemTexts());
      const folders = { flowsDir: join(folder, 'flows'), localesDir: join(folder, 'locales') };
      const { count, strays } = await playAll({ ...words, ...folders });
      expect(count).toBe(10);
      expect(strays).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
