import 'reflect-metadata';

import { mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { flowsCommand } from '../../src/cli/flows.js';
import type { Database } from '../../src/platform/database/database.js';
import { aNumber } from '../builders.js';
import { createTestDatabase } from '../harness.js';
import { RunningService } from './running-service.ts';

const flowFile = 'flows/survey.flow.yaml';
const textsFile = 'locales/en/survey.json';
const chats = 'flows/survey.chats';

const sizeStep = `  - id: size # in acres
    ask: number
`;
const flow = `flow: survey
format: 1
languages: [en]
start: { keywords: [survey] }
steps:
  - id: consent
    ask: consent
    purpose: news
    no: bye
${sizeStep}  - id: crop
    ask: text
  - id: bye
    end: text
`;
const sizeTexts = { text: 'How large is your farm, in acres?', retry: 'Please write a number, such as 3.' };
const texts = {
  consent: {
    text: 'May we send you news?',
    retry: 'Please answer with 1, 2 or 3.',
    more: 'One text a week; STOP ends it.',
    options: { yes: 'Yes', no: 'No', more: 'Tell me more' },
  },
  size: sizeTexts,
  crop: { text: 'What do you grow?', retry: 'Please write a word.' },
  bye: { text: 'Thank you.' },
};
const chat = `as simulator:asha, language en, at 2026-03-02 09:00 Africa/Nairobi
> SURVEY
< May we send you news?
  1. Yes
  2. No
  3. Tell me more
> 2
< Thank you.
`;

let folder: string;
let database: Database;
let running: RunningService | undefined;
const environment = { ...process.env };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'karibu-publishing-'));
  write(flowFile, flow);
  write(textsFile, formatted(texts));
  write('locales/en/system.json', readFileSync('locales/en/system.json', 'utf8'));
  write(`${chats}/begun.en.chat`, chat);
  database = await createTestDatabase();
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    FLOWS_DIR: join(folder, 'flows'),
    LOCALES_DIR: join(folder, 'locales'),
    ORGANISATION: 'Afya Yetu',
  });
});

afterEach(async () => {
  process.env = { ...environment };
  process.exitCode = undefined;
  await running?.close();
  running = undefined;
  await database.close();
  rmSync(folder, { recursive: true });
});

async function start(): Promise<RunningService> {
  const config = { flowsDir: join(folder, 'flows'), localesDir: join(folder, 'locales') };
  running = await RunningService.start({ config, database });
  return running;
}

/** Runs `flows ...` as at the command line, and gives what it printed and how it ended. */
async function flows(...words: string[]): Promise<{ said: string; code: number }> {
  const said: string[] = [];
  process.exitCode = undefined;
  const writing = jest.spyOn(process.stdout, 'write').mockImplementation((line) => {
    said.push(String(line));
    return true;
  });
  try {
    await flowsCommand().parseAsync(words, { from: 'user' });
  } finally {
    writing.mockRestore();
  }
  const code = exitCode();
  process.exitCode = undefined;
  return { said: said.join(''), code };
}

function exitCode(): number {
  return typeof process.exitCode === 'number' ? process.exitCode : 0;
}

async function json(...words: string[]): Promise<{ code: number; result: Record<string, unknown> }> {
  const { said, code } = await flows(...words, '--json');
  return { code, result: JSON.parse(said) as Record<string, unknown> };
}

function formatted(tree: object): string {
  return `${JSON.stringify(tree, null, 2)}\n`;
}

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

function edit(path: string, from: string, to: string): void {
  if (!read(path).includes(from)) throw new Error(`${path} does not say ${from}`);
  write(path, read(path).replace(from, to));
}

/** The one flow, as `flows status` shows it. */
async function survey(): Promise<unknown> {
  const { result } = await json('status');
  return (result.flows as unknown[])[0];
}

describe('releases by the command line', () => {
  it('say what is not released, release it with an approval, and say then that all is well', async () => {
    expect(await survey()).toMatchObject({ name: 'survey', state: 'new', live: null });
    expect(await flows('publish', 'survey')).toMatchObject({
      code: 1,
      said: expect.stringContaining('--approve "NAME"'),
    });
    const approved = ['publish', '--approve', 'Dr Otieno', '--note', 'the first'];
    expect((await flows(...approved, '--dry-run')).said).toContain('survey: would go live as');
    expect(await survey()).toMatchObject({ state: 'new' });
    expect(await flows(...approved)).toMatchObject({
      code: 0,
      said: expect.stringContaining('survey: is live as'),
    });
    expect(await json('status')).toMatchObject({ code: 0, result: { ok: true, flows: [{ state: 'same' }] } });
    const { result } = await json('revisions', 'survey');
    expect(result.releases).toMatchObject([
      { via: 'publish', note: 'the first', isLive: true, change: 'first' },
    ]);
  });

  it('say after the first start that nobody has approved the consent wording yet', async () => {
    await start();
    expect(await survey()).toMatchObject({ state: 'same', isApproved: false, live: { via: 'boot' } });
    expect(await flows('status')).toMatchObject({
      code: 1,
      said: expect.stringContaining('nobody has approved the consent wording that is live'),
    });
    expect(await flows('publish', 'survey', '--approve', 'Dr Otieno')).toMatchObject({ code: 0 });
    expect(await survey()).toMatchObject({ isApproved: true });
  });

  it('refuse a file with mistakes, and one whose golden conversation goes otherwise', async () => {
    await start();
    edit(flowFile, 'no: bye', 'no: bey');
    expect(await survey()).toMatchObject({ state: 'broken' });
    const broken = await flows('publish', 'survey');
    expect(broken).toMatchObject({ code: 1, said: expect.stringMatching(/survey\.flow\.yaml:9:\d+/) });
    expect(broken.said).toContain('Nothing was released.');
    edit(flowFile, 'no: bey', 'no: bye');
    edit(textsFile, 'Thank you.', 'Thanks.');
    expect(await flows('publish', 'survey')).toMatchObject({
      code: 1,
      said: expect.stringContaining('went otherwise'),
    });
  });

  it('reach a running service and move the people who wait, who are asked at the new step', async () => {
    const service = await start();
    // The command goes by the clock of the machine, and counts nobody whose session is over by then.
    service.clock.set(new Date());
    const [asha, juma] = [aNumber(), aNumber()];
    for (const text of ['SURVEY', '1']) await service.say(asha, text);
    edit(flowFile, sizeStep, '');
    const { size: _size, ...without } = texts;
    write(textsFile, formatted(without));
    expect(await flows('publish')).toMatchObject({
      code: 1,
      said: expect.stringContaining('1 person waits at the step "size", which is removed'),
    });
    expect(await flows('publish', 'survey', '--move', 'size=crop')).toMatchObject({
      code: 0,
      said: expect.stringContaining('moved: 1 person'),
    });
    service.clock.advance(1_000);
    await service.say(juma, 'SURVEY');
    expect(await service.say(juma, '1')).toEqual([texts.crop.text]);
    expect(await service.say(asha, '3')).toEqual([texts.crop.text]);
    expect(await service.say(asha, 'Maize')).toEqual([texts.bye.text]);
  });

  it('roll back, and write the files as they were, with their comments', async () => {
    await start();
    edit(flowFile, sizeStep, '');
    const { size: _size, ...without } = texts;
    write(textsFile, formatted(without));
    expect(await survey()).toMatchObject({ state: 'newer', change: 'safe' });
    expect(await flows('publish')).toMatchObject({
      code: 0,
      said: expect.stringContaining('1 step removed: size'),
    });
    expect(await flows('rollback', 'survey', '--note', 'needed', '--approve', 'Dr Otieno')).toMatchObject({
      code: 0,
      said: expect.stringContaining('1 step added: size'),
    });
    expect(await survey()).toMatchObject({ state: 'rolled_back' });
    expect((await flows('publish')).said).toContain('older than what is live');
    expect(await json('pull', 'survey')).toMatchObject({ code: 0, result: { written: { length: 2 } } });
    expect(read(flowFile)).toBe(flow);
    expect(read(textsFile)).toBe(formatted(texts));
    expect(await survey()).toMatchObject({ state: 'same' });
    expect((await flows('revisions', 'survey')).said).toMatch(/rollback by staff:.*\(live\)\n {2}"needed"/);
  });

  it('write a lost file again, and over unreleased work only by force', async () => {
    await start();
    unlinkSync(join(folder, textsFile));
    expect(await flows('pull', 'survey')).toMatchObject({ code: 0 });
    expect(read(textsFile)).toBe(formatted(texts));
    edit(textsFile, 'Thank you.', 'Thanks.');
    expect(await json('pull', 'survey')).toMatchObject({
      code: 1,
      result: { ok: false, written: [], unreleased: [expect.stringContaining('en/survey.json')] },
    });
    expect(read(textsFile)).toContain('Thanks.');
    expect(await flows('pull', 'survey', '--force')).toMatchObject({ code: 0 });
    expect(read(textsFile)).toBe(formatted(texts));
    expect((await flows('pull', 'survey')).said).toBe('The files are what is live.\n');
  });

  it('tell what they cannot find', async () => {
    await expect(flows('publish', 'nowhere')).rejects.toThrow('There is no flow "nowhere"');
    await expect(flows('rollback', 'nowhere')).rejects.toThrow('No flow "nowhere" was ever released.');
    await expect(flows('revisions', 'nowhere')).rejects.toThrow('No flow "nowhere" was ever released.');
    await flows('publish', '--approve', 'Dr Otieno');
    await expect(flows('rollback', 'survey')).rejects.toThrow('There is no earlier revision.');
    await expect(flows('rollback', 'survey', '--to', 'xyz')).rejects.toThrow('begins with xyz');
    await expect(flows('publish', 'survey', '--move', 'a')).rejects.toThrow('--move old=new');
  });
});
