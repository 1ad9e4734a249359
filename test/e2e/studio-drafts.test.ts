// Drafts of flows over HTTP: the real service, a folder of flows of its own, and two people who work on it.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { StudioService, visitSource } from '../studio-service.ts';
import type { Call, Files } from '../studio-service.ts';

let studio: StudioService;
let amina: Call;
let baraka: Call;
let viewer: Call;
let live: Files;

beforeAll(async () => {
  studio = await StudioService.start();
  amina = await studio.as('program_lead', 'Amina');
  baraka = await studio.as('program_lead', 'Baraka');
  viewer = await studio.as('viewer', 'Vera');
  live = await studio.files(amina);
}, 60_000);

afterAll(() => studio.close());

afterEach(async () => {
  await studio.service.rows('DELETE FROM flow_drafts');
  studio.write('flows/visit.flow.yaml', visitSource);
});

const edited = (text: string): Files => ({
  ...live,
  texts: { ...live.texts, en: (live.texts.en ?? '').replace('Thank you.', text) },
});

const save = (call: Call, files: Files, version: number, note = '') =>
  call('PUT', 'flows/visit/draft', { files, note }, version);

describe('a flow that is opened', () => {
  it('shows its files as they stand in the folder, chats too, with the version 0', async () => {
    const { body, headers } = await amina('GET', 'flows/visit');
    expect(headers.get('etag')).toBe('"0"');
    expect(body).toMatchObject({ draft: null, isBehind: false, file: { state: 'same' }, presence: [] });
    expect(live.source).toBe(visitSource);
    expect(live.texts.sw).toBe(studio.read('locales/sw/visit.json'));
    expect(Object.keys(live.chats)).toEqual(['straight.en']);
  });

  it.each(['nothing', 'a'.repeat(40)])('is not found as %s', async (name) => {
    expect((await amina('GET', `flows/${name}`)).status).toBe(404);
  });

  it.each(['..%2F..%2Fsecret', 'Visit', '1a', '__proto__'])('reaches no other file as %s', async (name) => {
    expect((await amina('GET', `flows/${name}`)).status).toBe(400);
  });
});

describe('saving', () => {
  it('counts up, and tells who saved what', async () => {
    const first = await save(amina, edited('Thanks.'), 0, 'shorter');
    expect(first.status).toBe(200);
    const version = first.body.version as number;
    const second = await save(baraka, edited('Thanks a lot.'), version);
    expect(second.body.version).toBe(version + 1);
    const { body } = await viewer('GET', 'flows/visit/draft/saves');
    expect(body.items).toMatchObject([
      { version: version + 1, by: { name: 'Baraka' }, sentences: [expect.stringContaining('Thanks a lot.')] },
      { version, by: { name: 'Amina' }, note: 'shorter', sentences: [expect.stringContaining('Thanks.')] },
    ]);
  });

  it('of two at the same moment lets one win, and shows the other what is there', async () => {
    const answers = await Promise.all([save(amina, edited('A.'), 0), save(baraka, edited('B.'), 0)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    const present = await studio.files(amina, 'draft');
    expect(lost?.body).toMatchObject({ code: 'version_conflict', current: { files: present } });
  });

  it('over a version that somebody saved since is refused with both texts, and changes nothing', async () => {
    const { body } = await save(amina, edited('A.'), 0);
    const version = body.version as number;
    await save(baraka, edited('B.'), version);
    const late = await save(amina, edited('C.'), version);
    expect(late).toMatchObject({
      status: 409,
      body: {
        code: 'version_conflict',
        detail: 'Baraka has saved this flow since you opened it.',
        current: { version: version + 1, updatedBy: { name: 'Baraka' }, files: edited('B.') },
      },
    });
    expect(await studio.files(amina, 'draft')).toEqual(edited('B.'));
  });

  it('never gives a version twice, so that who looks at a draft that is gone cannot save over another', async () => {
    const old = (await save(amina, edited('A.'), 0)).body.version as number;
    expect((await amina('DELETE', 'flows/visit/draft', undefined, old)).status).toBe(204);
    const fresh = (await save(baraka, edited('B.'), 0)).body.version as number;
    expect(fresh).toBeGreaterThan(old);
    expect((await save(amina, edited('C.'), old)).status).toBe(409);
  });

  it('keeps the latest thousand saves, and one that is to go live later', async () => {
    const first = (await save(amina, edited('A.'), 0)).body.version as number;
    const second = (await save(amina, edited('B.'), first)).body.version as number;
    await studio.service.rows(
      `INSERT INTO scheduled_releases (name, version, due_at, note, moves, created_at, created_by_kind, created_by_id)
       VALUES ('visit', ${second}, now() + interval '1 year', '', '{}', now(), 'system', 'test')`,
    );
    await studio.service.rows(`UPDATE flow_drafts SET version = version + 1000`);
    expect((await save(amina, edited('C.'), second + 1_000)).status).toBe(200);
    const { body } = await viewer('GET', 'flows/visit/draft/saves');
    expect(body.items).toMatchObject([{ version: second + 1_001 }, { version: second }]);
    await studio.service.rows('DELETE FROM scheduled_releases');
  });

  it('is of no flow that an address would mistake for something else', async () => {
    const from = { kind: 'empty', languages: ['en'] };
    expect((await amina('POST', 'flows', { name: 'sheet', from })).status).toBe(400);
    expect((await amina('POST', 'flows', { name: 'constructor', from })).status).toBe(201);
    expect((await amina('GET', 'flows')).status).toBe(200);
    expect((await amina('GET', 'flows/constructor')).status).toBe(200);
    expect((await amina('DELETE', 'flows/constructor/draft', undefined, 1)).status).toBe(204);
  });

  it('takes YAML that cannot be read, which nobody can publish', async () => {
    const { body } = await save(amina, { ...live, source: 'flow: [visit' }, 0);
    const view = await amina('GET', 'flows/visit/release');
    expect(view.body).toMatchObject({
      change: null,
      reasons: [{ text: expect.stringContaining('Mistakes') }],
    });
    const refused = await amina('POST', 'flows/visit/release', { version: body.version });
    expect(refused).toMatchObject({ status: 422, body: { code: 'refused' } });
  });

  it('of what is there already makes no new version', async () => {
    const { body } = await save(amina, edited('A.'), 0);
    expect((await save(baraka, edited('A.'), body.version as number)).body).toEqual(body);
  });

  it.each([
    ['a NUL', { source: 'flow: \u0000' }],
    ['half a character', { source: 'flow: \ud800' }],
    ['a text of a strange language', { texts: { '../en': '{}' } }],
    ['a chat with a path for a name', { chats: { '../../x.en': '' } }],
    ['a file of more than a million characters', { source: 'x'.repeat(1_000_001) }],
    ['a field that nobody knows', { more: 1 }],
  ])('refuses %s', async (_, wrong) => {
    const { status } = await amina('PUT', 'flows/visit/draft', { files: { ...live, ...wrong }, note: '' }, 0);
    expect(status).toBe(400);
  });

  it('is for those who may, and needs the version that was seen', async () => {
    expect((await save(viewer, edited('A.'), 0)).status).toBe(403);
    expect((await amina('PUT', 'flows/visit/draft', { files: live, note: '' })).status).toBe(428);
  });

  it('is written down in the audit log, without the files', async () => {
    await save(amina, edited('A.'), 0, 'why');
    const [entry] = await studio.service.rows<{ after: object; size: number }>(
      `SELECT after, length(after::text) AS size FROM audit_entries WHERE action = 'draft.saved' ORDER BY sequence DESC`,
    );
    expect(entry?.after).toMatchObject({ note: 'why', files: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(entry?.size).toBeLessThan(300);
  });
});

describe('a new flow', () => {
  const make = (name: string, from: object) => amina('POST', 'flows', { name, from });

  it('begins empty, and only wants its words to be written', async () => {
    const { status, body } = await make('thanks', { kind: 'empty', languages: ['en', 'sw'] });
    expect(status).toBe(201);
    const flow = await amina('GET', 'flows/thanks');
    expect(flow.body).toMatchObject({ live: null, draft: { version: body.version, base: null } });
    const { files } = flow.body.draft as { files: Files };
    const { problems } = (await amina('POST', 'flows/thanks/check', { files })).body as {
      problems: { rule: string }[];
    };
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['unwritten_text']));
  });

  it('copies another without its keywords', async () => {
    await make('second', { kind: 'flow', name: 'visit' });
    const { body } = await amina('GET', 'flows/second');
    const { files } = body.draft as { files: Files };
    expect(files.source).toContain('flow: second');
    expect(files.source).not.toContain('keywords');
    expect((await amina('POST', 'flows/second/check', { files })).body).toMatchObject({ ok: true });
  });

  it('begins from the library that ships', async () => {
    const templates = await amina('GET', 'flow-templates');
    expect(templates.body.items).toContainEqual(
      expect.objectContaining({ name: 'registration', title: 'Registration' }),
    );
    expect((await make('complaint', { kind: 'template', name: 'complaint' })).status).toBe(201);
    expect((await make('other', { kind: 'template', name: 'nothing' })).status).toBe(404);
  });

  it.each(['visit', 'system'])('cannot be called %s', async (name) => {
    expect((await make(name, { kind: 'empty', languages: ['en'] })).status).toBe(409);
  });
});

describe('a file of the folder that somebody changed', () => {
  const changed = visitSource.replace('unknown: bye', 'unknown: reason');

  it('appears as a draft of the folder, which is not thrown away here', async () => {
    studio.write('flows/visit.flow.yaml', changed);
    const { body } = await amina('GET', 'flows/visit');
    expect(body).toMatchObject({
      file: { state: 'newer' },
      draft: {
        version: 0,
        origin: 'file',
        files: { source: changed },
        updatedBy: { name: 'the folder of flows' },
      },
    });
    expect((await amina('DELETE', 'flows/visit/draft', undefined, 0)).status).toBe(422);
  });

  it('is shown beside a draft of the console, merged where they do not touch', async () => {
    const { body } = await save(amina, edited('A.'), 0);
    studio.write('flows/visit.flow.yaml', changed);
    const both = await amina('GET', 'flows/visit/file');
    expect(both.body).toMatchObject({
      state: 'newer',
      base: { source: visitSource },
      file: { source: changed },
      console: { texts: edited('A.').texts },
      merged: { source: changed, texts: edited('A.').texts },
      conflicts: [],
    });
    const taken = await amina(
      'POST',
      'flows/visit/file/take',
      { files: both.body.merged },
      body.version as number,
    );
    expect(taken.status).toBe(200);
    expect(await studio.files(amina, 'draft')).toEqual(both.body.merged);
  });

  it('is told with the three versions where both changed one step', async () => {
    await save(amina, { ...live, source: visitSource.replace('unknown: bye', 'unknown: hello') }, 0);
    studio.write('flows/visit.flow.yaml', changed);
    const { body } = await amina('GET', 'flows/visit/file');
    expect(body.conflicts).toMatchObject([
      {
        what: 'step',
        id: 'size',
        base: expect.stringContaining('unknown: bye'),
        mine: expect.stringContaining('unknown: hello'),
        theirs: expect.stringContaining('unknown: reason'),
      },
    ]);
  });

  it('that cannot be read is shown with what is wrong', async () => {
    studio.write('flows/visit.flow.yaml', 'flow: [');
    expect((await amina('GET', 'flows/visit')).body).toMatchObject({ file: { state: 'broken' } });
    const list = await amina('GET', 'flows');
    expect(list.body.items).toContainEqual(expect.objectContaining({ name: 'visit', state: 'broken' }));
  });
});

describe('the list of flows', () => {
  it('tells how each is doing', async () => {
    await save(amina, edited('A.'), 0);
    const { body } = await viewer('GET', 'flows');
    expect(body.items).toMatchObject([
      {
        name: 'visit',
        title: 'Visit',
        state: 'live_and_draft',
        languages: ['en', 'sw'],
        steps: 4,
        waiting: 0,
        problems: { errors: 0, warnings: expect.any(Number) },
        live: { via: 'boot', by: { name: 'the service, when it started' } },
        draft: { origin: 'console', updatedBy: { name: 'Amina' } },
        file: { state: 'same' },
        lastEdit: { by: { name: 'Amina' } },
      },
    ]);
  });

  it('tells what is still to be written apart from mistakes, each text once', async () => {
    await amina('POST', 'flows', { name: 'thanks', from: { kind: 'empty', languages: ['en', 'sw'] } });
    const { body } = await viewer('GET', 'flows?q=thanks');
    expect(body.items).toMatchObject([{ state: 'draft', problems: { errors: 0, unwritten: 2 } }]);
  });

  it('is searched by words and by state, and goes on page by page', async () => {
    await amina('POST', 'flows', { name: 'aftercare', from: { kind: 'empty', languages: ['en'] } });
    const names = async (query: string) => {
      const { body } = await viewer('GET', `flows?${query}`);
      return (body.items as { name: string }[]).map(({ name }) => name);
    };
    expect(await names('q=CLINIC%20visit')).toEqual(['visit']);
    expect([await names('state=broken'), await names('state=draft')]).toEqual([[], ['aftercare']]);
    const first = await viewer('GET', 'flows?limit=1');
    expect(await names(`limit=1&cursor=${String(first.body.next)}`)).toEqual(['visit']);
    expect((await viewer('GET', 'flows?cursor=zzz')).status).toBe(400);
  });

  it('knows how the golden conversations went, after they were played', async () => {
    await viewer('GET', 'flows');
    const tests = async () => {
      const { body } = await viewer('GET', 'flows');
      return (body.items as { name: string; tests: unknown }[]).find(({ name }) => name === 'visit')?.tests;
    };
    let found = await tests();
    for (let attempt = 0; found === null && attempt < 50; attempt += 1) found = await tests();
    expect(found).toEqual({ passed: 1, failed: 0 });
  });
});

describe('presence', () => {
  const people = async (call: Call, state: string, step?: string) =>
    (await call('POST', 'flows/visit/presence', { state, ...(step === undefined ? {} : { step }) })).body
      .people;

  it('shows who is at it, until they leave or fall silent', async () => {
    await people(amina, 'editing', 'size');
    expect(await people(baraka, 'viewing')).toMatchObject([
      { name: 'Amina', state: 'editing', step: 'size' },
      { name: 'Baraka', state: 'viewing', step: null },
    ]);
    expect(await people(baraka, 'left')).toMatchObject([{ name: 'Amina' }]);
    const { clock } = studio.service;
    clock.set(new Date(clock.now().getTime() + 46_000));
    expect((await amina('GET', 'flows/visit')).body.presence).toEqual([]);
  });
});
