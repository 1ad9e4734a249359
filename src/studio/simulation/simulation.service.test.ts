import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aConfig, FakeClock } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import { DefinitionStore } from '../../conversations/definitions/definition-store.js';
import { filesOfFolder } from '../../conversations/definitions/flow-folders.js';
import { FlowFilesRepository } from '../../conversations/definitions/flow-files.repository.js';
import { FlowLibrary } from '../../conversations/definitions/flow-library.js';
import { FlowReader } from '../../conversations/definitions/flow-reader.js';
import { parseGolden } from '../../conversations/golden/golden-file.js';
import { BootReleases } from '../../conversations/publishing/boot-releases.js';
import { MovedSessionsRepository } from '../../conversations/publishing/moved-sessions.repository.js';
import { Publishing } from '../../conversations/publishing/publishing.service.js';
import { ReleasesRepository } from '../../conversations/publishing/releases.repository.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { InteractionsRepository } from '../../people/interactions.repository.js';
import { PlaceTree } from '../../people/places/place-tree.js';
import { PlacesRepository } from '../../people/places/places.repository.js';
import { system } from '../../platform/access/actor.js';
import type { Database } from '../../platform/database/database.js';
import { ReadinessChecks } from '../../platform/health/readiness.js';
import { Fires } from '../../platform/schedule/fires.js';
import { DraftsRepository } from '../drafts/drafts.repository.js';
import type { Turn } from './script.js';
import { SimulationService } from './simulation.service.js';
import { simulationView } from './simulation-view.js';
import { Stages } from './stages.js';
import { TrialsService } from './trials.service.js';
import { TriedFlows } from './tried-flows.js';

const config = aConfig({ flowsDir: 'flows', localesDir: 'locales' });
const clock = new FakeClock();
const dayMs = 86_400_000;

const say = (...texts: string[]): Turn[] => texts.map((text) => ({ do: 'say', text }));

describe('simulating', () => {
  let database: Database;
  let simulation: SimulationService;
  let trials: TrialsService;
  let drafts: DraftsRepository;
  let files: FlowFiles;

  beforeAll(async () => {
    database = await createTestDatabase();
    const store = new DefinitionStore(database);
    const releases = new ReleasesRepository();
    const sessions = new MovedSessionsRepository(new InteractionsRepository(database), new Fires());
    const publishing = new Publishing(database, store, releases, sessions, new FlowFilesRepository(), clock);
    const boot = new BootReleases(publishing);
    const library = new FlowLibrary(store, config, boot, clock, new ReadinessChecks());
    await library.onModuleInit();
    const reader = new FlowReader();
    const places = new PlaceTree(database, new PlacesRepository(), config, clock);
    const stages = new Stages(library, places, config, reader);
    simulation = new SimulationService(library, stages, config, clock);
    drafts = new DraftsRepository();
    trials = new TrialsService(simulation, new TriedFlows(drafts, database, library, reader), config, clock);
    const read = await filesOfFolder(config, 'registration');
    if (read === null) throw new Error('there is no registration');
    files = read;
  });

  afterAll(() => database.close());

  const request = (script: readonly Turn[], changed: FlowFiles | null = files) => ({
    flow: 'registration',
    files: changed,
    persona: 'stranger',
    channel: 'sms' as const,
    script: [...script],
    startsAt: '2026-03-02T09:00:00+03:00',
  });

  const withText = (from: string, to: string): FlowFiles => ({
    ...files,
    texts: { ...files.texts, en: (files.texts.en ?? '').replace(from, to) },
  });

  it('shows a changed text in the same chat', async () => {
    const script = say('JOIN', '1');
    const before = simulationView(await simulation.play(request(script)));
    const after = simulationView(
      await simulation.play(request(script, withText('You are free to say no.', 'Say no if you like.'))),
    );
    expect(before.messages.at(-1)?.text).toContain('You are free to say no.');
    expect(after.messages.at(-1)?.text).toContain('Say no if you like.');
    expect(after).toMatchObject({ flow: 'registration', step: 'consent', isOver: false, problems: [] });
    expect(after.messages.length).toBe(before.messages.length);
  });

  it('gives the problems of files that do not compile, named as the files of a flow are', async () => {
    const broken = simulationView(
      await simulation.play(request(say('JOIN'), { ...files, source: 'flow: [' })),
    );
    expect(broken.messages).toEqual([]);
    expect(broken.problems[0]).toMatchObject({ file: 'flow', severity: 'error' });
    const bare = simulationView(await simulation.play(request(say('JOIN'), { ...files, texts: {} })));
    expect(bare.problems[0]).toMatchObject({ file: 'texts/en', rule: 'missing_texts' });
  });

  it('plays what is live, and knows no other flow', async () => {
    const live = simulationView(await simulation.play({ ...request(say('JOIN'), null), flow: null }));
    expect(live.flow).toBe('registration');
    await expect(simulation.play({ ...request([], null), flow: 'nothing' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('writes nothing into the database', async () => {
    const { rows } = await database.pool.query(
      'SELECT 1 FROM conversations UNION ALL SELECT 1 FROM people UNION ALL SELECT 1 FROM interactions',
    );
    expect(rows).toEqual([]);
  });

  it('saves a chat as a golden conversation that the test of the flow plays', async () => {
    const script = say('JOIN', '1', '1', 'Grace', 'Kisumu', 'no');
    const saved = await simulation.save({ ...request(script), name: 'grace', expectations: true });
    expect(saved.name).toBe('grace.en');
    expect(saved.content).toContain('= consent.health_messages: granted');
    expect(parseGolden('grace', saved.content)).toHaveLength(1);
    const chats = { [saved.name]: saved.content };
    const tested = await simulation.test('registration', { ...files, chats });
    expect(tested).toMatchObject({ passed: 1, failed: 0 });
    expect(tested.conversations[0]?.steps).toContain('registered_only');
    const changed = await simulation.test('registration', {
      ...withText('You are free to say no.', 'Say no.'),
      chats,
    });
    expect(changed).toMatchObject({ passed: 0, failed: 1 });
    expect(changed.conversations[0]?.diff).toContain('Say no.');
  });

  describe('a link to try a draft', () => {
    const trying = { script: say('JOIN', '1'), persona: 'stranger', channel: 'sms' as const };
    const tokenOf = ({ url }: { url: string }): string => url.split('/try/')[1] ?? '';

    it('opens the live flow while there is no draft, and asks to save what has been changed', async () => {
      const link = await trials.make('registration', { files });
      expect(link.url).toMatch(/^https:\/\/karibu\.example\.org\/try\/registration\./);
      expect(link.qr).toMatch(/^<svg/);
      expect(await trials.view(tokenOf(link))).toMatchObject({
        flow: 'registration',
        languages: ['en', 'sw', 'fr'],
      });
      const unsaved = withText('You are free to say no.', 'Never saved.');
      await expect(trials.make('registration', { files: unsaved })).rejects.toMatchObject({
        code: 'refused',
      });
      await expect(trials.make('nothing', {})).rejects.toMatchObject({ code: 'not_found' });
    });

    it('shows the save that it was made for, and only the messages', async () => {
      const first = withText('You are free to say no.', 'First save.');
      const by = system('test');
      const save = { files: first, note: '', by, at: clock.now() };
      await database.transaction((tx) =>
        drafts.begin(tx, 'registration', { base: null, baseRevision: null }, 1, save),
      );
      const link = await trials.make('registration', { files: first, language: 'en' });
      const second = withText('You are free to say no.', 'Second save.');
      await database.transaction((tx) => drafts.save(tx, 'registration', 1, { ...save, files: second }));
      const played = await trials.play(tokenOf(link), trying);
      const texts = played.messages.map(({ text }) => text).join('\n');
      expect(texts).toContain('First save.');
      expect(Object.keys(played).sort()).toEqual(['clock', 'isOver', 'messages', 'waitingFor']);
      expect(played.messages.some((message) => 'step' in message)).toBe(false);
    });

    it('is over after a day, and is nothing when it was made elsewhere', async () => {
      const link = await trials.make('registration', {});
      await expect(trials.play(`${tokenOf(link)}x`, trying)).rejects.toMatchObject({ code: 'not_found' });
      clock.advance(dayMs);
      await expect(trials.view(tokenOf(link))).rejects.toMatchObject({ code: 'gone' });
    });
  });
});
