import { describe, expect, it } from '@jest/globals';
import { readForEngine, testFlows } from '../src/conversations/golden/test-flows.js';

const settings = {
  flowsDir: 'flows',
  localesDir: 'locales',
  organisation: 'Afya Yetu',
  defaultLanguage: 'en',
};

describe('golden conversations', () => {
  it('the flows and their texts are whole', async () => {
    expect(await readForEngine(settings)).toMatchObject({ status: 'ok' });
  });

  it('each goes as it is written', async () => {
    const run = await testFlows(settings);
    if (run.status === 'invalid') throw new Error(JSON.stringify(run.problems));
    expect(run.results.length).toBeGreaterThan(30);
    expect(
      run.results.filter(({ ok }) => !ok).map(({ file, line, diff }) => `${file}:${line}\n${diff}`),
    ).toEqual([]);
  });
});
