import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { FlowLibrary } from '../../src/conversations/definitions/flow-library.js';
import { FlowReader } from '../../src/conversations/definitions/flow-reader.js';
import type { Script } from '../../src/conversations/golden/replay.js';
import { PlaceTree } from '../../src/people/places/place-tree.js';
import { Config } from '../../src/platform/config/config.js';
import { Stages } from '../../src/studio/simulation/stages.js';
import { ThreadStage } from '../../src/studio/simulation/thread-stage.js';
import { StudioService, type Call, type Files } from '../studio-service.ts';

const built = new URL('../../dist/studio/simulation/stage-program.js', import.meta.url);

const script: Script = {
  head: {
    address: 'simulator:asha',
    channel: 'sms',
    language: 'en',
    startsAt: '2026-03-02T09:00',
    timezone: 'Africa/Nairobi',
    organisation: 'Afya Yetu',
  },
  before: [],
  deeds: ['VISIT', '1', '3'].map((text) => ({ kind: 'said', text, line: 0 })),
};

describe('the thread that plays flows', () => {
  let studio: StudioService;
  let lead: Call;
  let files: Files;
  const opened: Stages[] = [];

  beforeAll(async () => {
    studio = await StudioService.start();
    lead = await studio.as('program_lead', 'Amina');
    files = await studio.files(lead);
  });

  afterAll(async () => {
    for (const stages of opened) await stages.onApplicationShutdown();
    await studio.close();
  });

  function stagesOf(program: URL): Stages {
    const { app } = studio.service;
    class OfProgram extends Stages {
      protected override readonly program = program;
    }
    const stages = new OfProgram(
      app.get(FlowLibrary, { strict: false }),
      app.get(PlaceTree, { strict: false }),
      app.get(Config, { strict: false }),
      app.get(FlowReader, { strict: false }),
    );
    opened.push(stages);
    return stages;
  }

  it('plays as this one does, what is live and what is a draft, with its faults', async () => {
    const [there, here] = [stagesOf(built), stagesOf(broken('process.exit(1)'))];
    const broke = { ...files, source: files.source.replace('talk: bye', 'talk: nowhere') };
    for (const tried of [null, files, broke].map((of) => ({ flow: 'visit', files: of }))) {
      const played = await there.play(tried, script);
      expect(played).toEqual(await here.play(tried, script));
      expect(played.status).toBe(tried.files === broke ? 'invalid' : 'played');
    }
    const tested = await there.test('visit', files);
    expect(tested).toMatchObject({
      passed: 1,
      failed: 0,
      conversations: [{ name: 'straight.en', ok: true }],
    });
  });

  it('checks as this one does', async () => {
    const [there, here] = [stagesOf(built), stagesOf(broken('process.exit(1)'))];
    const broke = { ...files, source: files.source.replace('talk: bye', 'talk: nowhere') };
    const texts = { ...files.texts, en: (files.texts.en ?? '').replace('Hello', 'HIV, {{nobody}}: hello') };
    const local = {
      flowNames: ['visit'],
      programmes: [],
      fieldKeys: null,
      webhookHosts: [],
      isProduction: false,
    };
    for (const tried of [files, broke, { ...files, texts }, files]) {
      const { ms: _, ...checked } = await there.check('visit', tried, local);
      expect(checked).toEqual({ ...(await here.check('visit', tried, local)), ms: undefined });
      expect(checked.ok).toBe(tried === files);
    }
  });

  it('hears of what has gone live since', async () => {
    const stages = stagesOf(built);
    const live = { flow: 'visit', files: null };
    expect(JSON.stringify(await stages.play(live, script))).not.toContain('Welcome');
    const en = (files.texts.en ?? '').replace('Hello from', 'Welcome to');
    const chats = Object.fromEntries(
      Object.entries(files.chats).map(([name, chat]) => [name, chat.replace('Hello from', 'Welcome to')]),
    );
    const draft = { ...files, texts: { ...files.texts, en }, chats };
    const saved = await lead('PUT', 'flows/visit/draft', { files: draft, note: 'warmer' }, 0);
    const { version } = saved.body;
    const released = await lead('POST', 'flows/visit/release', { version, note: 'warmer' });
    expect(released.body).toMatchObject({ status: 'released' });
    expect(JSON.stringify(await stages.play(live, script))).toContain('Welcome');
  });

  it('loses nobody when it dies: what it was playing is played here', async () => {
    const stages = stagesOf(
      broken(
        `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(1))`,
      ),
    );
    const tried = { flow: 'visit', files };
    const played = await Promise.all([1, 2, 3].map(() => stages.play(tried, script)));
    expect(played.map(({ status }) => status)).toEqual(['played', 'played', 'played']);
    expect((await stages.play(tried, script)).status).toBe('played');
  });

  it('does not take the service with it when a conversation needs too much memory', async () => {
    const stages = stagesOf(
      broken(`import { parentPort } from 'node:worker_threads'; const kept = [];
              parentPort.on('message', () => { for (;;) kept.push(Array.from({ length: 10_000 }, () => ({}))) })`),
    );
    // Again and again: what asked for too much is never played in this thread instead.
    for (let times = 0; times < 2; times += 1) {
      const playing = stages.play({ flow: 'visit', files }, script);
      await expect(playing).rejects.toMatchObject({ code: 'refused' });
    }
  }, 60_000);

  it('is ended when it gives no answer for too long', async () => {
    const thread = new ThreadStage(
      broken(
        `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { for (;;); })`,
      ),
      500,
    );
    const playing = thread.play({ flow: 'visit', files }, script);
    await expect(playing).rejects.toMatchObject({ isOverLimit: true });
    await thread.end();
  }, 60_000);

  it('lets no more wait than memory can hold', async () => {
    const stages = stagesOf(built);
    const large = { ...files, chats: { 'straight.en': '#'.repeat(9_000_000) } };
    const tried = [1, 2, 3].map(() => stages.play({ flow: 'visit', files: large }, script));
    const [first, second, third] = await Promise.allSettled(tried);
    expect([first?.status, second?.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(third).toMatchObject({ status: 'rejected', reason: { code: 'too_many_requests' } });
    expect((await stages.play({ flow: 'visit', files: large }, script)).status).toBe('played');
  }, 60_000);
});

function broken(program: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(program)}`);
}
