// Files and console in step: a change at the console is one `flows pull` away from a diff of its own lines.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { FlowFilesRepository } from '../../src/conversations/definitions/flow-files.repository.js';
import { DefinitionStore } from '../../src/conversations/definitions/definition-store.js';
import type { Graph } from '../../src/engine/graph.js';
import { differingFiles, writeLive } from '../../src/conversations/publishing/live-files.js';
import { ReleasesRepository } from '../../src/conversations/publishing/releases.repository.js';
import { applyOperations } from '../../src/engine/definition/edit/apply.js';
import type { Operation } from '../../src/engine/definition/edit/operations.js';
import { Config } from '../../src/platform/config/config.js';
import { StudioService } from '../studio-service.ts';
import type { Call, Files } from '../studio-service.ts';

let studio: StudioService;
let amina: Call;

beforeAll(async () => {
  studio = await StudioService.start();
  amina = await studio.as('program_lead', 'Amina');
  studio.git('init', '--quiet');
  studio.git('add', '.');
  studio.git('commit', '--quiet', '--message', 'as it was');
}, 60_000);

afterAll(() => studio.close());

/** What `npx karibu flows pull visit` does; the paths of what somebody would lose. */
async function pull(): Promise<string[]> {
  const { app, database } = studio.service;
  const { pool } = database;
  const revision = await app.get(DefinitionStore).liveOf<Graph>(pool, 'flow', 'visit');
  if (revision === null) throw new Error('nothing is live');
  const flowFiles = app.get(FlowFilesRepository);
  const differing = await differingFiles(app.get(Config), {
    revision,
    side: (await flowFiles.of(pool, ['visit'])).get('visit') ?? null,
    isKnown: await flowFiles.knownFiles(pool, 'visit'),
    released: await app.get(ReleasesRepository).revisions(pool, 'visit'),
  });
  const lost = differing
    .filter(({ isUnreleased }) => isUnreleased)
    .map(({ path }) => path.slice(studio.folder.length + 1));
  if (lost.length === 0) await writeLive(differing);
  return lost;
}

async function publish(files: Files): Promise<void> {
  const saved = await amina('PUT', 'flows/visit/draft', { files, note: '' }, 0);
  const { status, body } = await amina('POST', 'flows/visit/release', { version: saved.body.version });
  expect([status, body.detail]).toEqual([200, undefined]);
}

async function edit(...operations: Operation[]): Promise<void> {
  const applied = applyOperations(await studio.files(amina), operations);
  if (applied.status === 'refused') throw new Error(JSON.stringify(applied.reason));
  await publish(applied.files);
}

/** The lines that git says were changed, without those that say where. */
function changedLines(): string[] {
  const lines = studio.git('diff', '--unified=0').split('\n');
  return lines.filter((line) => /^[+-](?![+-]{2})/.test(line));
}

it('changes nothing in the files when nothing was changed', async () => {
  expect(await pull()).toEqual([]);
  expect(studio.git('status', '--porcelain')).toBe('');
});

it('gives a one-line diff for one line, with every comment kept', async () => {
  await edit({ do: 'setNext', step: 'size', way: 'unknown', to: 'reason' });
  expect(await pull()).toEqual([]);
  expect(changedLines()).toEqual(['-    unknown: bye', '+    unknown: reason']);
  studio.git('commit', '--quiet', '--all', '--message', 'the way back');
});

it('gives a one-line diff for one text', async () => {
  await edit({ do: 'setText', language: 'en', key: 'bye.text', text: 'Thanks.' });
  expect(await pull()).toEqual([]);
  expect(changedLines()).toEqual(['-    "text": "Thank you."', '+    "text": "Thanks."']);
  studio.git('commit', '--quiet', '--all', '--message', 'shorter');
});

it('brings golden conversations and the states of translations, and takes away those that are gone', async () => {
  const files = await studio.files(amina);
  const { 'straight.en': straight = '', ...chats } = files.chats;
  await publish({
    ...files,
    chats: { ...chats, 'other.en': straight },
    states: { sw: '{\n  "bye.text": {\n    "source": "e53657178cb6855a"\n  }\n}\n' },
  });
  expect(await pull()).toEqual([]);
  studio.git('add', '--all');
  const status = studio.git('status', '--porcelain', '--no-renames').trim().split('\n').sort();
  expect(status.map((line) => line.trim())).toEqual([
    'A  flows/visit.chats/other.en.chat',
    'A  locales/sw/visit.state.json',
    'D  flows/visit.chats/straight.en.chat',
  ]);
  studio.git('commit', '--quiet', '--all', '--message', 'tests');
});

it('does not write over what somebody changed in the folder', async () => {
  studio.write('flows/visit.chats/other.en.chat', 'mine\n');
  studio.write('flows/visit.chats/new.en.chat', 'new\n');
  studio.write(
    'flows/visit.flow.yaml',
    studio.read('flows/visit.flow.yaml').replace('the clinic plans', 'we plan'),
  );
  await edit({ do: 'setText', language: 'en', key: 'bye.text', text: 'Bye.' });
  expect(await pull()).toEqual(['flows/visit.flow.yaml', 'flows/visit.chats/other.en.chat']);
  expect(studio.read('flows/visit.chats/new.en.chat')).toBe('new\n');
});
