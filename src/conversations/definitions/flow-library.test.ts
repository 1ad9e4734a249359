import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aConfig, FakeClock, insertSender } from '../../../test/builders.js';
import { insertWaiting, sessionAt } from '../../../test/flow-revisions.js';
import { createTestDatabase } from '../../../test/harness.js';
import { InteractionsRepository } from '../../people/interactions.repository.js';
import type { Database } from '../../platform/database/database.js';
import { ReadinessChecks } from '../../platform/health/readiness.js';
import { Fires } from '../../platform/schedule/fires.js';
import { BootReleases } from '../publishing/boot-releases.js';
import { MovedSessionsRepository } from '../publishing/moved-sessions.repository.js';
import { Publishing } from '../publishing/publishing.service.js';
import { ReleasesRepository } from '../publishing/releases.repository.js';
import { DefinitionStore } from './definition-store.js';
import { FlowFilesRepository } from './flow-files.repository.js';
import { FlowLibrary } from './flow-library.js';
import { readFlows } from './flow-folders.js';

const flow = `flow: visit
format: 1
languages: [en]
start: { keywords: [visit] }
steps:
  - id: day
    ask: number
  - id: bye
    end: text
`;
const texts = { day: { text: 'Which day?', retry: 'Such as 15' }, bye: { text: 'See you.' } };
const actor = { kind: 'staff', id: 'rehema' } as const;

describe('the flows of an installation', () => {
  let database: Database;
  let store: DefinitionStore;
  let publishing: Publishing;
  let folder: string;
  const clock = new FakeClock();
  const releases = new ReleasesRepository();
  const logged: { level: string; msg: string }[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    store = new DefinitionStore(database);
    const sessions = new MovedSessionsRepository(new InteractionsRepository(database), new Fires());
    publishing = new Publishing(database, store, releases, sessions, new FlowFilesRepository(), clock);
    const record = (level: string) => (entry: { msg: string }) => logged.push({ level, msg: entry.msg });
    Logger.overrideLogger({ log: record('info'), warn: record('warn'), error: record('error') });
  });

  afterAll(() => database.close());

  beforeEach(async () => {
    await database.pool.query(
      'TRUNCATE live_definitions, definition_releases, definition_revisions, wording_approvals, conversations CASCADE',
    );
    folder = mkdtempSync(join(tmpdir(), 'karibu-library-'));
    write('flows/visit.flow.yaml', flow);
    writeTexts(texts);
    write('locales/en/system.json', readFileSync('locales/en/system.json', 'utf8'));
    logged.length = 0;
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function write(path: string, content: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }

  const writeTexts = (tree: object): void => write('locales/en/visit.json', JSON.stringify(tree));
  const folders = () => ({ flowsDir: join(folder, 'flows'), localesDir: join(folder, 'locales') });

  async function boot(): Promise<FlowLibrary> {
    const readiness = new ReadinessChecks();
    const library = new FlowLibrary(
      store,
      aConfig(folders()),
      new BootReleases(publishing),
      clock,
      readiness,
    );
    await library.onModuleInit();
    return library;
  }

  const spoken = (library: FlowLibrary): string =>
    library.engine.translate('visit', 'en', 'day.text', () => undefined) ?? '';

  /** Makes the file of the flow what is live, as somebody beside the service does. */
  async function publish(via: 'publish' | 'rollback' | 'console' = 'publish'): Promise<void> {
    const [read] = await readFlows(folders());
    if (read?.status !== 'ok') throw new Error('the flow cannot be read');
    const live = await store.liveOf(database.pool, 'flow', 'visit');
    const order = { revision: read.revision, via, actor, against: live?.hash ?? null };
    expect(await publishing.release(order)).toMatchObject({ status: 'released' });
  }

  const history = async () => (await releases.history(database.pool, 'visit')).map(({ via }) => via);
  const said = (level: string) => logged.filter((one) => one.level === level).map(({ msg }) => msg);

  it('go live at the first start, and once', async () => {
    await boot();
    await boot();
    expect(await history()).toEqual(['boot']);
  });

  it('take a changed text at the next start', async () => {
    await boot();
    writeTexts({ ...texts, day: { ...texts.day, text: 'What day?' } });
    expect(spoken(await boot())).toBe('What day?');
    expect(await history()).toEqual(['boot', 'boot']);
  });

  it('are not released again for the order of their texts', async () => {
    await boot();
    writeTexts({ bye: texts.bye, day: { retry: texts.day.retry, text: texts.day.text } });
    await boot();
    expect(await history()).toEqual(['boot']);
  });

  it('do not take a file that is older than what is live', async () => {
    await boot();
    writeTexts({ ...texts, day: { ...texts.day, text: 'What day?' } });
    await boot();
    writeTexts(texts);
    expect(spoken(await boot())).toBe('What day?');
    expect(said('warn')).toContainEqual(expect.stringContaining('npx karibu flows pull visit'));
  });

  it('stay rolled back, whatever the file says, until somebody publishes it', async () => {
    await boot();
    writeTexts({ ...texts, day: { ...texts.day, text: 'What day?' } });
    await boot();
    writeTexts(texts);
    await publish('rollback');
    writeTexts({ ...texts, day: { ...texts.day, text: 'When?' } });
    expect(spoken(await boot())).toBe('Which day?');
    expect(said('warn')).toContainEqual(expect.stringContaining('npx karibu flows publish visit'));
    await publish();
    writeTexts({ ...texts, day: { ...texts.day, text: 'On which day?' } });
    expect(spoken(await boot())).toBe('On which day?');
  });

  it('go on as they were published from the console, whatever the file says, until somebody publishes the file', async () => {
    await boot();
    writeTexts({ ...texts, day: { ...texts.day, text: 'What day?' } });
    await publish('console');
    writeTexts({ ...texts, day: { ...texts.day, text: 'When?' } });
    expect(spoken(await boot())).toBe('What day?');
    expect(said('warn')).toContainEqual(expect.stringContaining('published from the console'));
    await publish();
    writeTexts({ ...texts, day: { ...texts.day, text: 'On which day?' } });
    expect(spoken(await boot())).toBe('On which day?');
  });

  it('run without a file when they were made in the console, and not when their file was taken away', async () => {
    const late = (): string => flow.replace('flow: visit', 'flow: late').replace('[visit]', '[late]');
    write('flows/late.flow.yaml', late());
    write('locales/en/late.json', JSON.stringify(texts));
    const running = async () => [...(await boot()).engine.definitions.live.keys()].sort();
    expect(await running()).toEqual(['late', 'visit']);
    rmSync(join(folder, 'flows/late.flow.yaml'));
    expect(await running()).toEqual(['visit']);
    await database.pool.query(
      `UPDATE definition_releases SET via = 'console' WHERE kind = 'flow' AND name = 'late'`,
    );
    expect(await running()).toEqual(['late', 'visit']);
  });

  it('refuse a file that removes a step where people wait, and go on with the last good revision', async () => {
    await boot();
    const [live] = await store.live<never>('flow');
    if (live === undefined) throw new Error('nothing is live');
    await insertWaiting(database, await insertSender(database), sessionAt(live, 'day'));
    write('flows/visit.flow.yaml', flow.replace('  - id: day\n    ask: number\n', ''));
    writeTexts({ bye: texts.bye });
    expect(spoken(await boot())).toBe('Which day?');
    expect(said('error')).toEqual([expect.stringContaining('(day: 1)')]);
  });

  it('are taken up by a running service when they are released beside it', async () => {
    const running = await boot();
    writeTexts({ ...texts, day: { ...texts.day, text: 'What day?' } });
    await publish();
    await running.fetchRevisions([]);
    expect(spoken(running)).toBe('Which day?');
    clock.advance(1_000);
    await running.fetchRevisions([]);
    expect(spoken(running)).toBe('What day?');
    expect(said('info')).toContain('a release was taken up');
  });

  it('are taken up by a running service when they are new', async () => {
    const running = await boot();
    write('flows/late.flow.yaml', flow.replace('flow: visit', 'flow: late').replace('[visit]', '[late]'));
    write('locales/en/late.json', JSON.stringify(texts));
    await boot();
    clock.advance(1_000);
    await running.fetchRevisions([]);
    expect([...running.engine.definitions.live.keys()].sort()).toEqual(['late', 'visit']);
  });

  it('are released once when two processes start at the same time', async () => {
    await Promise.all([boot(), boot()]);
    expect(await history()).toEqual(['boot']);
  });
});
