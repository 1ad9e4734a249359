import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { visitFlow } from '../../../test/translated-visit.js';
import { textHash } from '../../conversations/translation/text-hash.js';
import { exportTexts } from './export.js';
import { importTexts } from './import.js';
import { reportStates } from './missing.js';
import { trackTexts } from './track.js';

const english = {
  hello: { text: 'Hello from {{organisation}}!' },
  reason: {
    text: 'Why do you come?',
    retry: 'Please reply 1 or 2.',
    options: { test: 'A test', talk: 'To talk' },
  },
  bye: { text: '=) Thank you.' },
};
const swahili = {
  bye: { text: '=) Asante.' },
  hello: { text: 'Habari kutoka {{organisation}}!' },
  reason: {
    text: 'Umekuja kwa nini?',
    retry: 'Please reply 1 or 2.',
    options: { test: 'Kipimo', talk: 'Maongezi' },
  },
};
const today = '2026-03-02';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'karibu-texts-'));
  write('flows/visit.flow.yaml', visitFlow);
  write('flows/weeks.programme.yaml', programme);
  put('en/visit', english);
  put('sw/visit', swahili);
  put('en/weeks', { first: { text: 'Come to the clinic.' } });
  put('en/system', { help: { text: 'A person will answer.' } });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const programme = `programme: weeks
format: 1
purpose: health_messages
languages: [en, sw]
anchor: person.due_date
week_zero: anchor - 40 weeks
send_at: '09:00'
messages:
  - id: first
    at: week 20
`;

function settings() {
  const folders = { flowsDir: join(folder, 'flows'), localesDir: join(folder, 'locales') };
  return { ...folders, organisation: 'Afya Yetu', defaultLanguage: 'en' };
}

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function put(name: string, texts: object): void {
  write(`locales/${name}.json`, `${JSON.stringify(texts, null, 2)}\n`);
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}

function edit(file: string, from: string, to: string): void {
  const content = readFileSync(file, 'utf8');
  expect(content).toContain(from);
  writeFileSync(file, content.replace(from, to));
}

/** A sheet of the flow in Swahili. */
async function exported(form: 'csv' | 'xlsx' = 'csv'): Promise<string> {
  const out = join(folder, `sheet.${form}`);
  await exportTexts(settings(), { lang: 'sw', flow: 'visit', out });
  return out;
}

describe('texts missing', () => {
  it('counts the texts of flows, programmes and the service by their state', async () => {
    const reports = await reportStates(settings(), { lang: 'sw' });
    expect(reports).toEqual([
      {
        flow: 'visit',
        language: 'sw',
        texts: 6,
        states: { untracked: { count: 6, keys: expect.any(Array) } },
      },
      { flow: 'weeks', language: 'sw', texts: 1, states: { missing: { count: 1, keys: ['first.text'] } } },
      { flow: 'system', language: 'sw', texts: 1, states: { missing: { count: 1, keys: ['help.text'] } } },
    ]);
  });

  it('names a flow or language that is not there', async () => {
    await expect(reportStates(settings(), { lang: 'fr' })).rejects.toThrow('only: en, sw');
    await expect(reportStates(settings(), { flow: 'clinic' })).rejects.toThrow('only: visit, weeks, system');
  });
});

describe('texts track', () => {
  it('writes down what was not, and only that', async () => {
    expect(await trackTexts(settings(), {})).toMatchObject({ recorded: 6 });
    put('en/visit', { ...english, hello: { text: 'Good morning from {{organisation}}!' } });
    expect(await trackTexts(settings(), {})).toEqual({ recorded: 0, files: [] });
    const [visit] = await reportStates(settings(), { flow: 'visit' });
    expect(visit?.states).toMatchObject({
      stale: { keys: ['hello.text'] },
      same: { keys: ['reason.retry'] },
      translated: { count: 4 },
    });
    expect(await trackTexts(settings(), { stale: 'hello.text' })).toMatchObject({ recorded: 1 });
    expect((await reportStates(settings(), { flow: 'visit' }))[0]?.states.stale).toBeUndefined();
    await expect(trackTexts(settings(), { stale: 'hello.text' })).rejects.toThrow('is stale');
  });

  it('takes out what is no longer there', async () => {
    await trackTexts(settings(), {});
    write('flows/visit.flow.yaml', visitFlow.replace('  - id: hello\n    say: text\n', ''));
    for (const language of ['en', 'sw']) {
      const { hello: _, ...others } = language === 'en' ? english : swahili;
      put(`${language}/visit`, others);
    }
    expect((await trackTexts(settings(), {})).files).toHaveLength(1);
    expect(Object.keys(read('locales/sw/visit.state.json') as object)).toEqual([
      ...['reason.text', 'reason.retry', 'reason.options.test', 'reason.options.talk', 'bye.text'],
    ]);
  });

  it('believes that a text is the same on purpose, when it is the same', async () => {
    await trackTexts(settings(), { same: 'reason.retry' });
    const [visit] = await reportStates(settings(), { flow: 'visit' });
    expect(visit?.states).toMatchObject({
      same_on_purpose: { keys: ['reason.retry'] },
      translated: { count: 5 },
    });
    await expect(trackTexts(settings(), { same: 'bye.text' })).rejects.toThrow('equals its source');
  });
});

describe.each(['csv', 'xlsx'] as const)('a sheet as %s', (form) => {
  it('changes nothing when it comes back as it was', async () => {
    await trackTexts(settings(), {});
    const before = readFileSync(join(folder, 'locales/sw/visit.json'), 'utf8');
    const report = await importTexts(settings(), await exported(form), { today });
    expect(report).toMatchObject({ ok: true, written: [], unchanged: 6, refused: [], files: [] });
    expect(readFileSync(join(folder, 'locales/sw/visit.json'), 'utf8')).toBe(before);
  });

  it('writes down who has read it, once', async () => {
    const sheet = await exported(form);
    const first = await importTexts(settings(), sheet, { today, reviewedBy: 'Rehema' });
    expect(first).toMatchObject({ ok: true, written: [2, 3, 4, 5, 6, 7] });
    const again = await importTexts(settings(), sheet, { today: '2026-04-01', reviewedBy: 'Rehema' });
    expect(again).toMatchObject({ ok: true, written: [], files: [] });
    expect(read('locales/sw/visit.state.json')).toMatchObject({
      'bye.text': { reviewed_by: 'Rehema', reviewed_on: today, reviewed_text: textHash('=) Asante.') },
    });
  });
});

describe('texts import', () => {
  it('writes texts in the order of the source, and their state, once', async () => {
    const sheet = await exported();
    edit(sheet, 'Habari kutoka', 'Hujambo kutoka');
    const report = await importTexts(settings(), sheet, { today });
    expect(report).toMatchObject({ ok: true, written: [2], unchanged: 5, warnings: [] });
    const hello = { text: 'Hujambo kutoka {{organisation}}!' };
    expect(JSON.stringify(read('locales/sw/visit.json'))).toBe(
      JSON.stringify({ hello, reason: swahili.reason, bye: swahili.bye }),
    );
    expect(read('locales/sw/visit.state.json')).toEqual({
      'hello.text': { source: textHash('Hello from {{organisation}}!') },
    });
    expect(await importTexts(settings(), sheet, { today })).toMatchObject({
      written: [],
      unchanged: 6,
      files: [],
    });
  });

  it('makes the file of a language that has none', async () => {
    const sheet = join(folder, 'weeks.csv');
    await exportTexts(settings(), { lang: 'sw', flow: 'weeks', out: sheet });
    edit(sheet, 'Come to the clinic.,,', 'Come to the clinic.,Njoo kliniki.,');
    expect(await importTexts(settings(), sheet, { today })).toMatchObject({ ok: true, written: [2] });
    expect(read('locales/sw/weeks.json')).toEqual({ first: { text: 'Njoo kliniki.' } });
  });

  it('writes nothing when a row is refused, unless it is told to leave that out', async () => {
    const sheet = await exported();
    edit(sheet, 'Habari kutoka {{organisation}}', 'Hujambo');
    edit(sheet, 'Umekuja kwa nini?', 'Kwa nini umekuja?');
    const report = await importTexts(settings(), sheet, { today });
    expect(report).toMatchObject({
      ok: false,
      written: [],
      refused: [{ row: 2, key: 'hello.text' }],
      files: [],
    });
    expect(read('locales/sw/visit.json')).toEqual(swahili);
    expect(await importTexts(settings(), sheet, { today, skipRefused: true })).toMatchObject({
      ok: true,
      written: [3],
    });
    expect(read('locales/sw/visit.json')).toMatchObject({
      hello: swahili.hello,
      reason: { text: 'Kwa nini umekuja?' },
    });
  });

  it('only tells, on a dry run', async () => {
    const sheet = await exported();
    edit(sheet, 'Umekuja kwa nini?', 'Kwa nini umekuja?');
    const report = await importTexts(settings(), sheet, { today, dryRun: true });
    expect(report).toMatchObject({ ok: true, written: [3] });
    expect(report.files).toHaveLength(2);
    expect(read('locales/sw/visit.json')).toEqual(swahili);
    expect(readdirSync(join(folder, 'locales/sw'))).toEqual(['visit.json']);
  });

  it('corrects the first language too, which makes its translations old', async () => {
    await trackTexts(settings(), {});
    const out = join(folder, 'en.csv');
    await exportTexts(settings(), { lang: 'en', flow: 'visit', out });
    edit(out, 'Why do you come?,Why do you come?', 'Why do you come?,Why have you come?');
    expect(await importTexts(settings(), out, { today })).toMatchObject({ ok: true, written: [3] });
    expect(await importTexts(settings(), out, { today })).toMatchObject({ ok: true, written: [] });
    const [visit] = await reportStates(settings(), { flow: 'visit' });
    expect(visit?.states.stale?.keys).toEqual(['reason.text']);
  });

  it.each([
    ['is not there', 'nowhere.csv', 'unreadable_file'],
    ['is no sheet', 'sheet.ods', 'unknown_file'],
  ])('refuses a file that %s', async (_, name, code) => {
    await expect(importTexts(settings(), join(folder, name), { today })).rejects.toMatchObject({ code });
  });

  it('refuses a file of more than 20 MB unread', async () => {
    write('large.csv', 'x'.repeat(20 * 1024 * 1024 + 1));
    const attempt = importTexts(settings(), join(folder, 'large.csv'), { today });
    await expect(attempt).rejects.toMatchObject({ code: 'sheet_too_large' });
  });
});
