// Files of the folder that a draft was begun from or has taken in: once it is live, they are older than what is live.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BootReleases } from '../../src/conversations/publishing/boot-releases.js';
import { FlowFilesRepository } from '../../src/conversations/definitions/flow-files.repository.js';
import { FlowLibrary } from '../../src/conversations/definitions/flow-library.js';
import { DefinitionStore } from '../../src/conversations/definitions/definition-store.js';
import { readFlows } from '../../src/conversations/definitions/flow-folders.js';
import { differingFiles } from '../../src/conversations/publishing/live-files.js';
import { statusOf } from '../../src/conversations/publishing/flow-status.rules.js';
import { Publishing } from '../../src/conversations/publishing/publishing.service.js';
import { ReleasesRepository } from '../../src/conversations/publishing/releases.repository.js';
import type { Graph } from '../../src/engine/graph.js';
import { Config } from '../../src/platform/config/config.js';
import { StudioService, visitSource } from '../studio-service.ts';
import type { Call, Files } from '../studio-service.ts';

const changed = visitSource.replace('unknown: bye', 'unknown: reason');
const hourMs = 3_600_000;

let studio: StudioService;
let amina: Call;
let english: string;
let live: Files;

beforeAll(async () => {
  studio = await StudioService.start();
  amina = await studio.as('program_lead', 'Amina');
  english = studio.read('locales/en/visit.json');
}, 60_000);

afterAll(() => studio.close());

/** Each test begins with what the folder holds, live since the start; then somebody changes the file of the flow. */
beforeEach(async () => {
  studio.write('flows/visit.flow.yaml', visitSource);
  studio.write('locales/en/visit.json', english);
  await studio.service.rows(
    'TRUNCATE flow_drafts, flow_draft_saves, flow_files, scheduled_releases, fires, live_definitions, definition_releases, definition_revisions CASCADE',
  );
  const { app } = studio.service;
  for (const read of await readFlows(app.get(Config)))
    if (read.status === 'ok') await app.get(BootReleases, { strict: false }).take(read.revision);
  await app.get(FlowLibrary).onModuleInit();
  live = await studio.files(amina);
  studio.write('flows/visit.flow.yaml', changed);
});

const withText = (text: string, from: Files = live): Files => ({
  ...from,
  texts: { ...from.texts, en: (from.texts.en ?? '').replace('Thank you.', text) },
});

interface Opened {
  readonly draft: { readonly version: number; readonly origin: string; readonly files: Files } | null;
  readonly file: { readonly state: string; readonly mark: string | null };
}

async function open(): Promise<Opened> {
  const { body } = await amina('GET', 'flows/visit');
  return body as unknown as Opened;
}

async function put(files: Files, version: number, fileMark?: string | null): Promise<number> {
  const { status, body } = await amina('PUT', 'flows/visit/draft', { files, note: '', fileMark }, version);
  expect([status, body.detail]).toEqual([200, undefined]);
  return body.version as number;
}

async function publish(version: number, more: object = {}): Promise<void> {
  const { status, body } = await amina('POST', 'flows/visit/release', { version, ...more });
  expect([status, body.detail]).toEqual([200, undefined]);
}

/** What somebody does in the editor: goes on from the file that is shown as a draft. */
async function editFile(text = 'Thanks.'): Promise<number> {
  const { draft, file } = await open();
  if (draft === null) throw new Error('the file is not shown as a draft');
  return put(withText(text, draft.files), 0, file.mark);
}

const older = { draft: null, file: { state: 'older' } };
const newer = { draft: { version: 0, origin: 'file' }, file: { state: 'newer' } };

describe('a file that somebody opened as a draft and went on from', () => {
  it('is older than what is live once that is published, and nothing is left to publish', async () => {
    await publish(await editFile());
    expect(await open()).toMatchObject(older);
    expect((await studio.files(amina)).source).toBe(changed);
    expect((await amina('GET', 'flows/visit/release')).status).toBe(404);
  });

  it('counts as older for the command line too, and the live one may be written over it', async () => {
    await publish(await editFile());
    const { app, database } = studio.service;
    const [read] = await readFlows(app.get(Config));
    if (read?.status !== 'ok') throw new Error('the flow cannot be read');
    const standing = await app.get(Publishing).standing(read.revision);
    expect(statusOf('visit', read, standing)).toMatchObject({ state: 'older' });
    const revision = await app.get(DefinitionStore).liveOf<Graph>(database.pool, 'flow', 'visit');
    if (revision === null) throw new Error('nothing is live');
    const differing = await differingFiles(app.get(Config), {
      revision,
      side: null,
      isKnown: await app.get(FlowFilesRepository).knownFiles(database.pool, 'visit'),
      released: await app.get(ReleasesRepository).revisions(database.pool, 'visit'),
    });
    expect(differing.map(({ isUnreleased }) => isUnreleased)).toEqual([false]);
  });

  it('does not go live by itself at the next start', async () => {
    await publish(await editFile());
    const { app } = studio.service;
    const [read] = await readFlows(app.get(Config));
    if (read?.status === 'ok') await app.get(BootReleases, { strict: false }).take(read.revision);
    expect((await studio.files(amina)).texts.en).toContain('Thanks.');
  });

  it('is older when a schedule has published it', async () => {
    const at = new Date(studio.service.clock.now().getTime() + hourMs);
    await publish(await editFile(), { at: at.toISOString() });
    expect(await open()).toMatchObject({ file: { state: 'newer' } });
    await studio.service.comeTo(at);
    expect(await open()).toMatchObject(older);
  });

  it('is a draft again when the work on it is thrown away', async () => {
    const version = await editFile();
    await amina('DELETE', 'flows/visit/draft', undefined, version);
    expect(await open()).toMatchObject(newer);
    await publish(await put(withText('Bye.'), 0));
    expect(await open()).toMatchObject(newer);
  });

  it('stays a draft when it was changed once more than was seen', async () => {
    const { draft, file } = await open();
    studio.write('flows/visit.flow.yaml', changed.replace('is greeted', 'is welcomed'));
    await publish(await put(withText('Thanks.', draft?.files), 0, file.mark));
    expect(await open()).toMatchObject(newer);
  });

  it('is a draft again once somebody changes it again', async () => {
    await publish(await editFile());
    studio.write('flows/visit.flow.yaml', changed.replace('is greeted', 'is welcomed'));
    expect(await open()).toMatchObject(newer);
  });

  it('and mended is not shown with its mistakes again', async () => {
    studio.write('flows/visit.flow.yaml', 'flow: [');
    const { file } = await open();
    expect(file.state).toBe('broken');
    await publish(await put(withText('Thanks.'), 0, file.mark));
    expect(await open()).toMatchObject(older);
  });

  it('in which a text was translated is older too', async () => {
    const texts = await amina('GET', 'texts/sw/visit');
    const changes = [{ key: 'bye.text', text: 'Ahsante.' }];
    const version = (texts.body as { version: number }).version;
    const { status, body } = await amina('PATCH', 'texts/sw/visit', { changes }, version);
    expect([status, body.detail]).toEqual([200, undefined]);
    await publish((await open()).draft?.version ?? 0);
    expect(await open()).toMatchObject(older);
  });
});

describe('a file that was taken into a draft', () => {
  it('is older once that is published, whatever was chosen of both', async () => {
    const version = await put(withText('Thanks.'), 0);
    const both = await amina('GET', 'flows/visit/file');
    const { fileMark } = both.body;
    const order = { files: withText('Goodbye.'), fileMark };
    const { body } = await amina('POST', 'flows/visit/file/take', order, version);
    expect(await open()).toMatchObject({ file: { state: 'newer' } });
    await publish(body.version as number);
    expect(await open()).toMatchObject(older);
    expect((await studio.files(amina)).source).toBe(visitSource);
  });

  it('is known when it is all that the draft holds', async () => {
    const version = await put(withText('Thanks.'), 0);
    const { body } = await amina('POST', 'flows/visit/file/take', {}, version);
    await publish(
      await put(withText('Goodbye.', await studio.files(amina, 'draft')), body.version as number),
    );
    expect(await open()).toMatchObject(older);
  });

  it('after the version that a schedule publishes stays to be published', async () => {
    const version = await put(withText('Thanks.'), 0);
    const at = new Date(studio.service.clock.now().getTime() + hourMs);
    await publish(version, { at: at.toISOString() });
    const taken = await amina('POST', 'flows/visit/file/take', {}, version);
    await studio.service.comeTo(at);
    expect(await open()).toMatchObject({ draft: { origin: 'console' }, file: { state: 'newer' } });
    await publish(taken.body.version as number);
    expect((await open()).draft).toBeNull();
  });
});
