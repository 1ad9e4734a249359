import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import type { Database } from '../../src/platform/database/database.js';
import { aNumber } from '../builders.js';
import { createTestDatabase } from '../harness.js';
import { RunningService, type RunningParts } from '../e2e/running-service.ts';

jest.setTimeout(60_000);

let folder: string;
let database: Database;
let running: RunningService | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'karibu-files-'));
  // The service reads no golden conversations, which are most of the files.
  const isRead = (path: string): boolean => !path.endsWith('.chats');
  cpSync('flows', join(folder, 'flows'), { recursive: true, filter: isRead });
  cpSync('locales', join(folder, 'locales'), { recursive: true });
});

afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

/** Gives the tests of a group one database: a start with a broken file leaves its revisions as they were. */
function withDatabase(): void {
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());
}

async function stop(): Promise<void> {
  await running?.close();
  running = undefined;
}

async function start(parts: RunningParts = {}): Promise<RunningService> {
  const config = { flowsDir: join(folder, 'flows'), localesDir: join(folder, 'locales') };
  running = await RunningService.start({ config, database, ...parts });
  return running;
}

/** Starts once with everything whole, so that good revisions are there, and stops again. */
async function publishGood(): Promise<void> {
  const service = await RunningService.start({
    config: { flowsDir: 'flows', localesDir: 'locales' },
    database,
  });
  await service.close();
}

/** Changes a file, and gives the line of the change. */
function edit(path: string, from: string, to: string): number {
  const file = join(folder, path);
  const source = readFileSync(file, 'utf8');
  const at = source.indexOf(from);
  if (at < 0) throw new Error(`${path} does not say ${from}`);
  writeFileSync(file, source.replace(from, to));
  return source.slice(0, at).split('\n').length;
}

const flow = 'flows/registration.flow.yaml';
const swahili = 'locales/sw/registration.json';
const question = /^Jina lako/;

/** Each way to break a file, and what the complaint about it must hold beside its place. */
const breakages: [name: string, path: string, from: string, to: string, complaint: RegExp][] = [
  ['a step that goes nowhere', flow, 'yes: name', 'yes: nmae', /nmae/],
  ['a step of no kind', flow, 'ask: name', 'aks: name', /name|kind|aks/],
  ['YAML that cannot be read', flow, 'steps:', 'steps: [', /.+/],
  ['a missing translation', swahili, '"place"', '"plaec"', /place\.text/],
  ['a variable that does not exist', swahili, '{{organisation}}', '{{organization}}', /organization/],
  ['JSON that cannot be read', swahili, '{', '{{', /.+/],
];

describe('a start with a broken file, after a good one', () => {
  withDatabase();
  beforeAll(publishGood);

  it.each(breakages)('goes on with the last good revision: %s', async (_name, path, from, to, complaint) => {
    edit(path, from, to);
    const service = await start();
    const complaints = service.log.at('error').filter((said) => new RegExp(`${path}:\\d+:\\d+`).test(said));
    expect(complaints.length).toBeGreaterThan(0);
    expect(complaints.join('\n')).toMatch(complaint);
    expect(service.log.at('error').join('\n')).toContain('the last good revision goes on');
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    const asha = aNumber();
    await service.say(asha, 'JIUNGE');
    expect(await service.say(asha, '1')).toEqual([expect.stringMatching(question)]);
  });

  it('says what is wrong with a programme, and enrols on its last good revision', async () => {
    edit('flows/antenatal.programme.yaml', 'at: week 20', 'at: wek 20');
    const service = await start();
    expect(service.log.at('error').join('\n')).toMatch(/antenatal\.programme\.yaml:\d+:\d+/);
    const asha = aNumber();
    for (const text of ['JIUNGE ASHA', '1', 'Bondo', '1', '15 Juni']) await service.say(asha, text);
    expect(await service.rows('SELECT programme, state FROM subscriptions')).toEqual([
      { programme: 'antenatal', state: 'active' },
    ]);
  });
});

describe('a first start with a broken file', () => {
  withDatabase();

  it.each(breakages)(
    'stops with the list when there is no good revision: %s',
    async (_name, path, from, to, complaint) => {
      edit(path, from, to);
      const failure = await start().catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 'no_good_revision' });
      const { message } = failure as Error;
      expect(message).toMatch(/^There is no good revision to run\. Mend these and start again:\n/);
      expect(message).toMatch(new RegExp(`${path}:\\d+:\\d+`));
      expect(message).toMatch(complaint);
    },
  );

  it('lists every problem at once, each with its line', async () => {
    const yes = edit(flow, 'yes: name', 'yes: nmae');
    const no = edit(flow, 'no: goodbye', 'no: goodbey');
    const failure = await start().catch((error: unknown) => error);
    expect((failure as Error).message).toMatch(new RegExp(`${flow}:${yes}:\\d+ .*nmae`));
    expect((failure as Error).message).toMatch(new RegExp(`${flow}:${no}:\\d+ .*goodbey`));
  });
});

describe('a flow that is changed under a running conversation', () => {
  withDatabase();

  const answersTo = (service: RunningService, person: string) => service.say(person, 'Bondo');

  it('leaves the conversation on the revision that it began with, and starts new ones on the new', async () => {
    const [before, after] = [aNumber(), aNumber()];
    const old = await start();
    for (const text of ['JIUNGE ASHA', '1']) await old.say(before, text);
    await stop();
    edit(flow, '  - id: shared', '  - id: one_more\n    say: goodbye.text\n\n  - id: shared');
    const service = await start();
    for (const text of ['JIUNGE ASHA', '1']) await service.say(after, text);
    expect(await answersTo(service, before)).toHaveLength(1);
    expect(await answersTo(service, after)).toHaveLength(2);
    expect(await service.say(before, '2')).toEqual([expect.stringContaining('Asha')]);
  });
});
