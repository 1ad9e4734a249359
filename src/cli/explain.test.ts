import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { explain } from '../engine/understanding/explain.js';
import { momentOf, type ExplainOptions } from './explain.js';
import { explainedLine } from './explained-line.js';

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const settings = {
  flowsDir: folder('flows'),
  localesDir: folder('locales'),
  defaultLanguage: 'en',
  defaultCountry: 'KE',
};
const today = Temporal.PlainDate.from('2026-03-02');

async function explained(text: string, options: ExplainOptions = {}) {
  return explain(text, await momentOf(options, settings, today));
}

/** The commands of the page, with the line that each prints. */
const examples = [
  ...readFileSync(folder('docs/understanding.md'), 'utf8').matchAll(
    /^\$ npx karibu explain "(.*)"((?: --\w+ \S+)*)\n(.*)$/gmu,
  ),
].map(([, text = '', options = '', line = '']) => ({ text, options: optionsIn(options), line }));

function optionsIn(written: string): ExplainOptions {
  const pairs = [...written.matchAll(/--(\w+) (\S+)/gu)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  return Object.fromEntries(pairs);
}

describe('explain', () => {
  it('prints what docs/understanding.md says', async () => {
    expect(examples.length).toBeGreaterThan(15);
    for (const { text, options, line } of examples) {
      expect(explainedLine(await explained(text, options))).toBe(line);
    }
  });

  it.each<[string, ExplainOptions, object]>([
    ['STOP', {}, { is: 'opt_out', command: 'stop', value: 'stop', confidence: 'exact' }],
    ['stpo', {}, { is: 'unsure', command: 'stop', value: 'stop', confidence: 'close' }],
    ['natokwa damu', {}, { is: 'safety', command: null, value: 'danger_sign', confidence: 'exact' }],
    ['START', {}, { is: 'command', command: 'start', value: null, confidence: 'exact' }],
    ['?', { ask: 'date' }, { is: 'command', command: 'repeat', value: null, confidence: 'exact' }],
    [
      'JOIN Asha',
      {},
      {
        is: 'keyword',
        command: 'join',
        value: { flow: 'registration', rest: 'Asha' },
        confidence: 'exact',
      },
    ],
    ['oui', {}, { is: 'unknown', command: null, value: null, confidence: null }],
    ['oui', { ask: 'yes_no' }, { is: 'answer', command: null, value: 'yes', confidence: 'exact' }],
    ['sijui', { ask: 'number' }, { is: 'answer', command: null, value: null, confidence: 'exact' }],
    ['5 or 6', { ask: 'number' }, { is: 'answer', command: null, value: [5, 6], confidence: 'ambiguous' }],
    [
      'miezi 3',
      { ask: 'age', lang: 'sw' },
      { is: 'answer', command: null, value: { months: 3, unit: 'month' }, confidence: 'exact' },
    ],
    ['Kiswahili', { ask: 'language' }, { is: 'answer', command: null, value: 'sw', confidence: 'exact' }],
    [
      'namba yangu ni 0712 345 678',
      { ask: 'phone' },
      { is: 'answer', command: null, value: '+254712345678', confidence: 'close' },
    ],
    [
      'geo:-0.0917,34.768',
      { ask: 'location' },
      {
        is: 'answer',
        command: null,
        value: { latitude: -0.0917, longitude: 34.768 },
        confidence: 'exact',
      },
    ],
    [
      'ni Asha',
      { ask: 'person', options: 'Asha Wanjiku,Mama Otieno' },
      { is: 'answer', command: null, value: 'Asha Wanjiku', confidence: 'exact' },
    ],
    ['Asha', { ask: 'media' }, { is: 'unknown', command: null, value: null, confidence: null }],
  ])('gives %s %j as an object', async (text, options, meaning) => {
    expect(await explained(text, options)).toEqual({ text, ...meaning });
  });

  it('keeps a name that is near to an opt-out, but no opt-out', async () => {
    expect(await explained('Stopa', { ask: 'name' })).toMatchObject({ is: 'answer', value: 'Stopa' });
    expect(await explained('Stop', { ask: 'name' })).toMatchObject({ is: 'opt_out' });
  });

  it('refuses a language whose words are not known, and a choice without options', async () => {
    await expect(explained('x', { lang: 'xx' })).rejects.toThrow('The words of "xx" are not known');
    await expect(explained('x', { ask: 'choice' })).rejects.toThrow('--options');
  });

  it('reads places by the tree that stands beside the flows, and refuses one that is not in order', async () => {
    const flowsDir = mkdtempSync(join(tmpdir(), 'karibu-places-'));
    const read = async (text: string): Promise<string> =>
      explainedLine(explain(text, await momentOf({ ask: 'place' }, { ...settings, flowsDir }, today)));
    try {
      expect(await read('naishi Ugnja')).toBe('"naishi Ugnja" is answer: naishi Ugnja');
      writeFileSync(join(flowsDir, 'places.csv'), 'code,name,other_names,level,parent\nug,Ugunja,,,\n');
      expect(await read('naishi Ugnja')).toBe('"naishi Ugnja" is answer: ug (close)');
      writeFileSync(join(flowsDir, 'places.csv'), 'code,name,other_names,level,parent\nug,,,,\n');
      await expect(read('Ugunja')).rejects.toThrow('places.csv:2 The place has no name.');
    } finally {
      rmSync(flowsDir, { recursive: true });
    }
  });

  it('says everything on one line', async () => {
    for (const text of ['a\nb', 'JOIN\nAsha', '\u0000', '']) {
      expect(explainedLine(await explained(text))).not.toContain('\n');
    }
  });
});
