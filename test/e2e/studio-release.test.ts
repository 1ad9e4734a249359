// What goes live from the console: the real service, people who wait in a flow, and two who publish.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BootReleases } from '../../src/conversations/publishing/boot-releases.js';
import { DefinitionStore } from '../../src/conversations/definitions/definition-store.js';
import { FlowLibrary } from '../../src/conversations/definitions/flow-library.js';
import { Publishing } from '../../src/conversations/publishing/publishing.service.js';
import { readFlows } from '../../src/conversations/definitions/flow-folders.js';
import { AuditLog } from '../../src/platform/access/audit-log.js';
import { Config } from '../../src/platform/config/config.js';
import { sourceHash } from '../../src/engine/definition/edit/sha256.js';
import { StudioService, visitSource } from '../studio-service.ts';
import type { Answered, Call, Files } from '../studio-service.ts';
import { until } from '../until.ts';

const hourMs = 3_600_000;

let studio: StudioService;
let amina: Call;
let baraka: Call;
let editor: Call;
let live: Files;

beforeAll(async () => {
  studio = await StudioService.start();
  amina = await studio.as('program_lead', 'Amina');
  baraka = await studio.as('program_lead', 'Baraka');
  editor = await studio.as('campaigner', 'Esther');
}, 60_000);

afterAll(() => studio.close());

/** Each test begins with what the folder holds, live since the start. */
beforeEach(async () => {
  await studio.service.rows(
    'TRUNCATE flow_drafts, flow_draft_saves, flow_files, scheduled_releases, fires, live_definitions, definition_releases, definition_revisions, wording_approvals, interactions, conversations CASCADE',
  );
  const { app } = studio.service;
  for (const read of await readFlows(app.get(Config)))
    if (read.status === 'ok') await app.get(BootReleases, { strict: false }).take(read.revision);
  await restoreSystem();
  live = await studio.files(amina);
});

/** The service's own texts are live beside the flow. */
async function restoreSystem(): Promise<void> {
  const { app } = studio.service;
  const library = app.get(FlowLibrary);
  await library.onModuleInit();
}

const withText = (text: string, from: Files = live): Files => ({
  ...from,
  texts: { ...from.texts, en: (from.texts.en ?? '').replace('Thank you.', text) },
});

/** The step \`size\` is gone, and whoever would have come to it is thanked. */
const withoutSize = (): Files => {
  const source = visitSource
    .replace(/ {2}- id: size\n {4}ask: number\n {4}unknown: bye\n\n/, '')
    .replace('test: size', 'test: bye');
  const texts = Object.fromEntries(
    Object.entries(live.texts).map(([language, file]) => {
      const { size: _, ...rest } = JSON.parse(file) as Record<string, unknown>;
      return [language, `${JSON.stringify(rest, null, 2)}\n`];
    }),
  );
  return { ...live, source, texts };
};

async function save(files: Files, call: Call = amina, version = 0): Promise<number> {
  const { status, body } = await call('PUT', 'flows/visit/draft', { files, note: 'a note' }, version);
  expect([status, body.detail]).toEqual([200, undefined]);
  return body.version as number;
}

const release = (version: number, more: object = {}, call: Call = amina): Promise<Answered> =>
  call('POST', 'flows/visit/release', { version, ...more });

const view = async (): Promise<Record<string, unknown>> => (await amina('GET', 'flows/visit/release')).body;

async function actions(): Promise<string[]> {
  const rows = await studio.service.rows<{ action: string }>(
    `SELECT action FROM audit_entries WHERE subject_id = 'visit' ORDER BY sequence DESC LIMIT 3`,
  );
  return rows.map(({ action }) => action);
}

async function statesOfLive(): Promise<unknown> {
  const { body } = await amina('GET', 'flows/visit');
  const { files } = body.live as { files: Files };
  return JSON.parse(files.states.sw ?? '{}');
}

const liveText = async (): Promise<string> => (await studio.files(amina)).texts.en ?? '';

describe('a release', () => {
  it('tells beforehand what changes, for whom, and by whom', async () => {
    await studio.waitAt('size', 2);
    const version = await save(withoutSize());
    await save(withText('Thanks.', withoutSize()), baraka, version);
    expect(await view()).toMatchObject({
      version: version + 1,
      change: {
        kind: 'decision',
        touched: [{ step: 'size', because: 'removed', waiting: 2, isAskedWhere: true }],
      },
      edits: [{ by: { name: 'Baraka' } }, { by: { name: 'Amina' }, note: 'a note' }],
      needsApproval: false,
      reasons: [{ text: '2 people wait at the step "size", which is removed: say where they go.' }],
      tests: { passed: 0, failed: 1 },
      scheduled: null,
    });
    const { destinations } = await view();
    expect(destinations).toContainEqual({ step: 'reason', title: 'Why do you come?' });
  });

  it('is live at once, in the engine too, and the draft is gone', async () => {
    const version = await save(withText('Thanks.'));
    const { body } = await release(version, { note: 'shorter' });
    expect(body).toMatchObject({ status: 'released', moved: 0, ended: 0 });
    expect(await liveText()).toContain('Thanks.');
    const { translate } = studio.service.app.get(FlowLibrary).engine;
    expect(translate('visit', 'en', 'bye.text', () => undefined)).toBe('Thanks.');
    expect((await amina('GET', 'flows/visit')).body).toMatchObject({
      draft: null,
      live: { via: 'console', note: 'shorter', by: { name: 'Amina' }, revision: body.revision },
      file: { state: 'older' },
    });
    expect((await actions()).slice(0, 2)).toEqual(['flow.released', 'draft.saved']);
  });

  it('moves those who wait where they were told to go', async () => {
    await studio.waitAt('size', 2);
    const version = await save(withoutSize());
    expect((await release(version)).body).toMatchObject({
      code: 'refused',
      reasons: [expect.stringContaining('2 people wait')],
    });
    const { body } = await release(version, { moves: { size: 'reason' } });
    expect(body).toMatchObject({ status: 'released', moved: 2, ended: 0 });
  });

  it('of two people at once lets one win, and tells the other what happened', async () => {
    const version = await save(withText('Thanks.'));
    const answers = await Promise.all([release(version), release(version, {}, baraka)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({ code: 'conflict', detail: expect.stringMatching(/Amina|Baraka/) });
    const { body } = await amina('GET', 'flows/visit/revisions');
    expect(body.items).toHaveLength(2);
  });

  it('of a version that was saved again is refused with what is there', async () => {
    const version = await save(withText('Thanks.'));
    await save(withText('Thanks a lot.'), baraka, version);
    expect(await release(version)).toMatchObject({
      status: 409,
      body: { code: 'version_conflict', detail: 'Baraka has saved this flow since you opened it.' },
    });
  });

  it('of a draft with mistakes is refused', async () => {
    const version = await save({ ...live, source: visitSource.replace('talk: bye', 'talk: by') });
    expect(await release(version)).toMatchObject({
      status: 422,
      body: { reasons: ['There is 1 mistake in it: mend it first.'] },
    });
  });

  it('is for those who may', async () => {
    const version = await save(withText('Thanks.'));
    expect((await release(version, {}, editor)).status).toBe(403);
    expect((await amina('GET', 'flows/nothing/release')).status).toBe(404);
  });

  it('of golden conversations alone keeps them, and makes no version', async () => {
    const version = await save({
      ...live,
      chats: { ...live.chats, 'second.en': live.chats['straight.en'] ?? '' },
    });
    expect((await release(version)).body).toMatchObject({ status: 'released' });
    expect(Object.keys((await studio.files(amina)).chats)).toEqual(['second.en', 'straight.en']);
    expect((await amina('GET', 'flows/visit/revisions')).body.items).toHaveLength(1);
  });

  it('that breaks in the middle leaves everything as it was', async () => {
    const version = await save(withText('Thanks.'));
    const audit = studio.service.app.get(AuditLog);
    const record = audit.record.bind(audit);
    audit.record = async () => {
      throw new Error('the process ended here');
    };
    expect((await release(version)).status).toBe(500);
    audit.record = record;
    expect(await liveText()).toContain('Thank you.');
    expect((await amina('GET', 'flows/visit')).body).toMatchObject({ draft: { version } });
    expect((await release(version)).status).toBe(200);
  });
});

describe('words of consent', () => {
  const asking = (): Files => {
    const ask = '  - id: agree\n    ask: consent\n    purpose: news\n    no: bye\n\n  - id: reason';
    const words = {
      text: 'May we write to you?',
      retry: 'Reply 1 or 2.',
      more: 'It is free.',
      options: { yes: 'Yes', no: 'No', more: 'More' },
    };
    const texts = Object.fromEntries(
      Object.entries(live.texts).map(([language, file]) => [
        language,
        JSON.stringify({ ...(JSON.parse(file) as object), agree: words }, null, 2),
      ]),
    );
    return { ...live, source: visitSource.replace('  - id: reason', ask), texts };
  };

  it('need somebody who has read them', async () => {
    const version = await save(asking());
    expect(await view()).toMatchObject({
      needsApproval: true,
      consentWords: [
        { language: 'en', before: null, after: expect.stringContaining('May we write to you?') },
        { language: 'sw', before: null },
      ],
    });
    expect((await release(version)).body).toMatchObject({
      reasons: [expect.stringContaining('Nobody has approved')],
    });
    expect((await release(version, { isApproved: true }, baraka)).status).toBe(200);
    expect(await actions()).toEqual(['flow.released', 'flow.approved', 'draft.saved']);
    expect(await latest()).toMatchObject({ approval: { by: { name: 'Baraka' }, isOwn: false } });
  });

  it('are not approved by whoever changed them, now or later', async () => {
    const version = await save(asking());
    expect(await view()).toMatchObject({
      approval: { authors: [{ name: 'Amina' }], approvers: [{ name: 'Baraka' }] },
    });
    for (const when of [{}, { at: inAnHour() }])
      expect(await release(version, { isApproved: true, ...when })).toMatchObject({
        status: 422,
        body: {
          reasons: [
            'Amina changed these words of consent. Somebody else has to read and approve them: Baraka.',
          ],
        },
      });
    expect(await actions()).toEqual(['draft.saved', expect.anything(), expect.anything()]);
  });

  it('are approved by somebody who changed something else in the draft', async () => {
    const version = await save(asking());
    const next = await save(withText('Thanks.', asking()), baraka, version);
    expect((await release(next, { isApproved: true })).status).toBe(422);
    expect((await release(next, { isApproved: true }, baraka)).status).toBe(200);
  });

  it('are approved by their author where nobody else may, and the history says so', async () => {
    await studio.service.rows(`UPDATE users SET disabled_at = now() WHERE name = 'Baraka'`);
    try {
      const version = await save(asking());
      expect(await view()).toMatchObject({
        approval: { authors: [{ name: 'Amina' }], approvers: [{ name: 'Amina' }] },
      });
      expect((await release(version, { isApproved: true })).status).toBe(200);
      expect(await latest()).toMatchObject({ approval: { by: { name: 'Amina' }, isOwn: true } });
      const [entry] = await studio.service.rows<{ after: object }>(
        `SELECT after FROM audit_entries WHERE action = 'flow.approved' ORDER BY sequence DESC LIMIT 1`,
      );
      expect(entry?.after).toMatchObject({ isOwn: true });
    } finally {
      await studio.service.rows(`UPDATE users SET disabled_at = NULL WHERE name = 'Baraka'`);
    }
  });

  it('are judged again when a schedule publishes them', async () => {
    await studio.service.rows(`UPDATE users SET disabled_at = now() WHERE name = 'Baraka'`);
    const at = inAnHour();
    const version = await save(asking());
    expect((await release(version, { isApproved: true, at })).status).toBe(200);
    await studio.service.rows(`UPDATE users SET disabled_at = NULL WHERE name = 'Baraka'`);
    await studio.service.comeTo(new Date(at));
    expect(await view()).toMatchObject({
      scheduled: { refusal: [{ words: { key: 'problems:own_consent_words' } }] },
    });
  });

  const inAnHour = (): string => new Date(studio.service.clock.now().getTime() + hourMs).toISOString();

  async function latest(): Promise<unknown> {
    const { body } = await amina('GET', 'flows/visit/revisions');
    return (body.items as unknown[])[0];
  }
});

describe('a draft that was begun before something else went live', () => {
  async function overtake(): Promise<number> {
    const version = await save({ ...live, source: visitSource.replace('unknown: bye', 'unknown: hello') });
    await publishBeside();
    return version;
  }

  /** Somebody publishes at the command line. */
  async function publishBeside(): Promise<void> {
    const { app } = studio.service;
    const next = withText('Asante sana.');
    studio.write('locales/en/visit.json', next.texts.en ?? '');
    try {
      const [read] = await readFlows(app.get(Config));
      if (read?.status !== 'ok') throw new Error('the flow cannot be read');
      const against = (await app.get(DefinitionStore).liveOf(studio.service.database.pool, 'flow', 'visit'))
        ?.hash;
      const actor = { kind: 'staff', id: 'rehema' } as const;
      const order = { revision: read.revision, via: 'publish', actor, against: against ?? null } as const;
      expect(await app.get(Publishing).release(order)).toMatchObject({ status: 'released' });
    } finally {
      studio.write('locales/en/visit.json', live.texts.en ?? '');
    }
  }

  it('does not go live over it, and says who did what', async () => {
    const version = await overtake();
    expect((await amina('GET', 'flows/visit')).body).toMatchObject({ isBehind: true });
    expect(await release(version)).toMatchObject({
      status: 409,
      body: { code: 'conflict', overtaken: { live: { via: 'publish', by: { name: 'rehema' } } } },
    });
  });

  it('is brought up to date step by step, and then goes live with both', async () => {
    const version = await overtake();
    const { status, body } = await amina('POST', 'flows/visit/draft/rebase', {}, version);
    expect([status, body.conflicts]).toEqual([200, []]);
    expect(body.files).toMatchObject({ source: expect.stringContaining('unknown: hello') });
    expect((await release(body.version as number)).status).toBe(200);
    const now = await studio.files(amina);
    expect(now.texts.en).toContain('Asante sana.');
    expect(now.source).toContain('unknown: hello');
  });

  it('whose text was changed on both sides is left to somebody to decide', async () => {
    const version = await save(withText('Thanks.'));
    await publishBeside();
    const { body } = await amina('POST', 'flows/visit/draft/rebase', {}, version);
    expect(body).toMatchObject({
      version,
      conflicts: [{ what: 'text', mine: 'Thanks.', theirs: 'Asante sana.' }],
    });
    const decided = await amina(
      'POST',
      'flows/visit/draft/rebase',
      { files: withText('Asante sana, thanks.') },
      version,
    );
    expect((await release(decided.body.version as number)).status).toBe(200);
    expect(await liveText()).toContain('Asante sana, thanks.');
  });

  it('is based on what its writer had opened, when they say so', async () => {
    const opened = (await amina('GET', 'flows/visit')).body.live as { revision: string };
    await publishBeside();
    const mine = { files: withText('Thanks.'), note: '', baseRevision: opened.revision };
    const { status } = await amina('PUT', 'flows/visit/draft', mine, 0);
    expect(status).toBe(200);
    expect((await amina('GET', 'flows/visit')).body).toMatchObject({
      isBehind: true,
      draft: { baseRevision: opened.revision },
    });
  });
});

describe('a release for later', () => {
  const inAnHour = () => new Date(studio.service.clock.now().getTime() + hourMs);
  const schedule = (version: number, more: object = {}) =>
    release(version, { at: inAnHour().toISOString(), ...more });

  it('happens at its time, by whichever process has its fire', async () => {
    const version = await save(withText('Thanks.'));
    const dueAt = inAnHour();
    expect((await schedule(version)).body).toEqual({ status: 'scheduled', dueAt: dueAt.toISOString() });
    expect(await liveText()).toContain('Thank you.');
    expect(await view()).toMatchObject({
      scheduled: { dueAt: dueAt.toISOString(), by: { name: 'Amina' }, refusal: null },
    });
    await studio.service.comeTo(dueAt);
    expect(await liveText()).toContain('Thanks.');
    expect((await amina('GET', 'flows/visit')).body).toMatchObject({
      draft: null,
      live: { by: { name: 'Amina' } },
    });
    expect(await actions()).toEqual(['flow.released', 'flow.scheduled', 'draft.saved']);
  });

  it('that may not happen any more is left with the reasons', async () => {
    const version = await save(withoutSize());
    const dueAt = inAnHour();
    expect((await schedule(version)).status).toBe(200);
    await studio.waitAt('size', 1);
    await studio.service.comeTo(dueAt);
    expect(await view()).toMatchObject({
      version,
      scheduled: {
        refusal: [
          {
            text: '1 person waits at the step "size", which is removed: say where they go.',
            words: { key: 'problems:release_undecided' },
          },
        ],
      },
    });
    expect(await actions()).toEqual(['flow.release_refused', 'flow.scheduled', 'draft.saved']);
  });

  it('is of the version that was agreed to; what was saved since stays a draft on top of it', async () => {
    const version = await save(withText('Thanks.'));
    const dueAt = inAnHour();
    await schedule(version);
    await save(withText('Thanks a lot.'), baraka, version);
    await studio.service.comeTo(dueAt);
    expect(await liveText()).toContain('Thanks.');
    expect((await amina('GET', 'flows/visit')).body).toMatchObject({
      isBehind: false,
      draft: { version: version + 1, files: withText('Thanks a lot.'), base: withText('Thanks.') },
    });
  });

  it('can be taken back, and goes with a draft that is thrown away', async () => {
    const version = await save(withText('Thanks.'));
    await schedule(version);
    expect((await amina('DELETE', 'flows/visit/release/schedule')).status).toBe(204);
    expect((await amina('DELETE', 'flows/visit/release/schedule')).status).toBe(404);
    await schedule(version);
    await amina('DELETE', 'flows/visit/draft', undefined, version);
    expect(await studio.service.count('SELECT count(*) FROM scheduled_releases')).toBe(0);
    expect(await studio.service.count(`SELECT count(*) FROM fires WHERE kind = 'flow_release'`)).toBe(0);
  });

  it.each([
    ['was disabled', 'disabled_at = now()'],
    ['lost the right to publish', "role = 'viewer'"],
  ])('does not happen when whoever scheduled it %s meanwhile', async (_, change) => {
    const cyrus = await studio.as('program_lead', 'Cyrus');
    const version = await save(withText('Thanks.'));
    const dueAt = inAnHour();
    expect((await release(version, { at: dueAt.toISOString() }, cyrus)).status).toBe(200);
    await studio.service.rows(`UPDATE users SET ${change} WHERE name = 'Cyrus'`);
    await studio.service.comeTo(dueAt);
    expect(await liveText()).toContain('Thank you.');
    expect(await view()).toMatchObject({
      version,
      scheduled: {
        refusal: [{ text: expect.stringContaining('Cyrus scheduled it and may no longer publish flows') }],
      },
    });
    expect((await actions())[0]).toBe('flow.release_refused');
    await studio.service.rows(
      `DELETE FROM api_tokens WHERE user_id IN (SELECT id FROM users WHERE name = 'Cyrus')`,
    );
    await studio.service.rows(`DELETE FROM users WHERE name = 'Cyrus'`);
  });

  it('that is being made is waited for by whoever throws the draft away or takes it back', async () => {
    const version = await save(withText('Thanks.'));
    await schedule(version);
    const { database } = studio.service;
    const answers = await database.transaction(async (tx) => {
      // As a worker does it: first the fire, then the draft.
      await tx.query(`SELECT FROM fires WHERE kind = 'flow_release' FOR UPDATE`);
      const others = [
        amina('DELETE', 'flows/visit/draft', undefined, version),
        baraka('DELETE', 'flows/visit/release/schedule'),
      ];
      await until('both wait for the fire', async () => (await waiters()) === 2);
      await tx.query('SELECT FROM flow_drafts FOR UPDATE NOWAIT');
      await tx.query('SELECT FROM scheduled_releases FOR UPDATE NOWAIT');
      await tx.query('DELETE FROM scheduled_releases');
      await tx.query('DELETE FROM flow_drafts');
      await tx.query(`DELETE FROM fires WHERE kind = 'flow_release'`);
      return others;
    });
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([409, 404]);
  });

  const waiters = (): Promise<number> =>
    studio.service.count(
      `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );

  it('is not set for the past, nor when it would be refused today', async () => {
    const version = await save(withoutSize());
    const past = new Date(studio.service.clock.now().getTime() - 1).toISOString();
    expect((await release(version, { at: past })).status).toBe(422);
    await studio.waitAt('size', 1);
    expect((await schedule(version)).status).toBe(422);
  });
});

describe('what was live before', () => {
  it('is listed in plain words, shown, compared, and put back as a new version', async () => {
    await release(await save(withText('Thanks.')), { note: 'shorter' });
    const { body } = await amina('GET', 'flows/visit/revisions');
    const [now, first] = body.items as { id: string; revision: string }[];
    expect(body.items).toMatchObject([
      {
        via: 'console',
        note: 'shorter',
        change: 'text_only',
        facts: ['1 text changed in en: bye.text'],
        isLive: true,
      },
      { via: 'boot', change: 'first', facts: ['its first release'], isLive: false },
    ]);
    const shown = await amina('GET', `flows/visit/revisions/${first?.id ?? ''}`);
    expect(shown.body).toMatchObject({
      revision: first?.revision,
      files: { source: visitSource, texts: live.texts },
    });
    const compared = await amina('GET', `flows/visit/compare?from=${first?.id ?? ''}&to=live`);
    expect(compared.body).toMatchObject({
      sentences: [expect.stringContaining('Thanks.')],
      steps: [
        {
          step: 'bye',
          what: 'changed',
          texts: [{ language: 'en', key: 'bye.text', before: 'Thank you.', after: 'Thanks.' }],
        },
      ],
    });
    const back = await amina('POST', `flows/visit/revisions/${first?.id ?? ''}/put-back`, {
      note: 'it was better',
    });
    expect(back.body).toMatchObject({ status: 'released', revision: first?.revision });
    expect(await liveText()).toContain('Thank you.');
    expect((await amina('GET', 'flows/visit/revisions?limit=1')).body.items).toMatchObject([
      { via: 'rollback', isLive: true },
    ]);
    expect((await actions())[0]).toBe('flow.put_back');
    expect((await amina('POST', `flows/visit/revisions/${now?.id ?? ''}/put-back`, {})).status).toBe(200);
    expect((await amina('GET', 'flows/visit/compare?from=live&to=draft')).status).toBe(404);
  });

  it('takes along what is noted about its own translations only', async () => {
    const note = { source: sourceHash('One more thing.') };
    const bye = { source: sourceHash('Thank you.') };
    const version = await save({
      ...live,
      source: visitSource.replace('  - id: bye', '  - id: more\n    say: text\n\n  - id: bye'),
      texts: Object.fromEntries(
        Object.entries(live.texts).map(([language, file]) => {
          const texts = JSON.parse(file) as Record<string, unknown>;
          const more = { text: language === 'en' ? 'One more thing.' : 'Jambo moja zaidi.' };
          return [language, `${JSON.stringify({ ...texts, more }, null, 2)}\n`];
        }),
      ),
      states: { sw: JSON.stringify({ 'more.text': note, 'bye.text': bye }) },
    });
    expect((await release(version)).status).toBe(200);
    expect(await statesOfLive()).toEqual({ 'more.text': note, 'bye.text': bye });
    const { body } = await amina('GET', 'flows/visit/revisions');
    const [, first] = body.items as { id: string }[];
    const back = await amina('POST', `flows/visit/revisions/${first?.id ?? ''}/put-back`, {});
    expect(back.body).toMatchObject({ status: 'released' });
    expect(await statesOfLive()).toEqual({ 'bye.text': bye });
  });
});
