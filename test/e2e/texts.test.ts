// Translating over HTTP: the real service, a folder of flows of its own, and people with different roles.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCsv, writeCsv } from '../../src/conversations/translation/csv-sheet.js';
import type { SheetRow } from '../../src/conversations/translation/sheet-row.js';
import { readXlsx } from '../../src/conversations/translation/xlsx-sheet.js';
import { newId } from '../../src/platform/ids.js';
import { hashOf } from '../../src/staff/secrets/secret-token.js';
import { visitFlow } from '../translated-visit.js';
import { zipBomb } from '../zip-bomb.ts';
import { RunningService } from './running-service.js';

const english = {
  hello: { text: 'Hello from {{organisation}}!' },
  reason: {
    text: 'Why do you come?',
    retry: 'Please reply 1 or 2.',
    options: { test: 'A test', talk: 'To talk' },
  },
  bye: { text: 'Thank you.' },
};
const swahili = {
  hello: { text: 'Habari kutoka {{organisation}}!' },
  reason: { text: 'Umekuja kwa nini?', retry: 'Jibu 1 au 2.', options: { test: 'Kipimo', talk: 'Maongezi' } },
  bye: { text: 'Asante.' },
};
const french = {
  hello: { text: 'Bonjour de {{organisation}} !' },
  reason: { text: 'Pourquoi ?', retry: 'Tapez 1 ou 2.', options: { test: 'Un test', talk: 'Parler' } },
  bye: { text: 'Secret des Francais.' },
};
const hugeBytes = 50 * 1024 * 1024;
const csv = 'text/csv';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let folder: string;
let service: RunningService;
let lead: string;
let rehema: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'karibu-texts-'));
  write('flows/visit.flow.yaml', visitFlow.replace('[en, sw]', '[en, sw, fr]'));
  write('flows/clinic.flow.yaml', visitFlow.replace('visit', 'clinic').replace('[en, sw]', '[en, fr]'));
  for (const flow of ['visit', 'clinic']) {
    write(`locales/en/${flow}.json`, `${JSON.stringify(english, null, 2)}\n`);
    write(`locales/fr/${flow}.json`, `${JSON.stringify(french, null, 2)}\n`);
  }
  write('locales/sw/visit.json', `${JSON.stringify(swahili, null, 2)}\n`);
  for (const language of ['en', 'sw', 'fr'])
    cpSync(`locales/${language}/system.json`, join(folder, `locales/${language}/system.json`));
  const config = { flowsDir: join(folder, 'flows'), localesDir: join(folder, 'locales') };
  service = await RunningService.start({ config });
  lead = await token('program_lead');
  rehema = await token('translator', 'sw');
}, 60_000);

afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  await service.rows('DELETE FROM flow_drafts');
});

describe('the texts of a language', () => {
  it('are counted, without the language that they are written in', async () => {
    const { body } = await get('texts', lead);
    expect(body).toMatchObject({ source: 'en', languages: [{ language: 'fr' }, { language: 'sw' }] });
  });

  it('are listed by flow, the service its own with how they are changed', async () => {
    const { body } = await get('texts/sw', lead);
    expect(body.items).toMatchObject([
      { flow: 'visit', title: 'Visit', total: 6, missing: 0, stale: 6, isEditable: true, how: null },
      { flow: 'system', isEditable: false, how: expect.stringContaining('texts import') },
    ]);
  });

  it('stand in the order of the conversation, with what they are for', async () => {
    const { body, etag } = await get('texts/sw/visit', lead);
    expect(etag).toBe('"0"');
    expect(body.rows.map(({ key }) => key)).toEqual([
      'hello.text',
      'reason.text',
      'reason.retry',
      'reason.options.test',
      'reason.options.talk',
      'bye.text',
    ]);
    expect(body.rows[1]).toMatchObject({
      step: 'reason',
      note: 'question, choice',
      source: 'Why do you come?',
      text: 'Umekuja kwa nini?',
      isRequired: true,
    });
  });
});

describe('a changed text', () => {
  it('goes into the draft of its flow, with its state, and into the audit log', async () => {
    const changes = [{ key: 'bye.text', text: 'Kwaheri.', isReviewed: true }];
    const saved = await patch('texts/sw/visit', rehema, 0, { changes });
    expect(saved.status).toBe(200);
    const row = saved.body.rows.at(-1);
    expect(row).toMatchObject({
      text: 'Kwaheri.',
      state: 'current',
      reviewedBy: 'Translator',
      reviewedOn: '2026-03-02',
    });
    expect(await get('texts/sw/visit', lead)).toMatchObject({
      etag: saved.etag,
      body: { rows: saved.body.rows },
    });
    const [draft] = await service.rows<{ files: { texts: Record<string, string> } }>(
      'SELECT files FROM flow_drafts',
    );
    expect(draft?.files.texts.sw).toBe(
      `${JSON.stringify({ ...swahili, bye: { text: 'Kwaheri.' } }, null, 2)}\n`,
    );
    expect(draft?.files.texts.fr).toBe(`${JSON.stringify(french, null, 2)}\n`);
    const audit = await service.rows(
      `SELECT subject_id, after FROM audit_entries WHERE action = 'texts.changed' ORDER BY sequence DESC LIMIT 1`,
    );
    expect(audit).toMatchObject([
      { subject_id: 'visit', after: { language: 'sw', count: 1, keys: ['bye.text'] } },
    ]);
  });

  it.each([
    ['markup', '<script>alert(1)</script> & "asante"'],
    ['letters that turn around', 'Asante \u202Esana\u202C'],
    ['a formula', '=HYPERLINK("https://example.org","x")'],
  ])('is given back as it was written, %s too', async (_, text) => {
    const { status, body } = await patch('texts/sw/visit', rehema, 0, {
      changes: [{ key: 'bye.text', text }],
    });
    expect(status).toBe(200);
    expect(body.rows.at(-1)?.text).toBe(text);
  });

  it('is refused with a sentence for each text, and all of them stay as they were', async () => {
    const changes = [
      { key: 'bye.text', text: 'Kwaheri.' },
      { key: 'hello.text', text: 'Habari!' },
      { key: 'reason.retry', text: 'e\u0301\u0302'.repeat(1_600) },
    ];
    const { status, body } = await patch('texts/sw/visit', rehema, 0, { changes });
    expect(status).toBe(422);
    expect(body.errors.map(({ path }) => path).sort()).toEqual(['hello.text', 'reason.retry']);
    expect(await service.rows('SELECT FROM flow_drafts')).toEqual([]);
  });

  it('is refused when somebody else was faster, who is shown the texts of this language alone', async () => {
    await patch('texts/fr/visit', lead, 0, { changes: [{ key: 'bye.text', text: 'Au revoir.' }] });
    const late = await patch('texts/sw/visit', rehema, 0, {
      changes: [{ key: 'bye.text', text: 'Kwaheri.' }],
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'version_conflict' } });
    expect(late.body.current.rows.at(-1)?.text).toBe('Asante.');
    expect(JSON.stringify(late.body)).not.toMatch(/Au revoir|Secret/u);
  });

  it('needs the version that was seen', async () => {
    const { status } = await send('PATCH', 'texts/sw/visit', rehema, {
      changes: [{ key: 'bye.text', text: 'x' }],
    });
    expect(status).toBe(428);
  });

  it.each([
    [{ changes: [] }],
    [{ changes: [{ key: 'bye.text', text: 'e\u0301'.repeat(10_000) }] }],
    [{ changes: [{ key: 'bye.text', language: 'fr', text: 'x' }] }],
  ])('is no %j', async (body) => {
    expect((await patch('texts/sw/visit', rehema, 0, body)).status).toBe(400);
  });

  it('of the service itself is told where to go', async () => {
    const changes = [{ key: 'help.text', text: 'x' }];
    const { status, body } = await patch('texts/sw/system', rehema, 0, { changes });
    expect(status).toBe(422);
    expect(body.detail).toContain('npx karibu texts');
  });
});

describe('a sheet', () => {
  it.each(['csv', 'xlsx'] as const)('changes nothing when it comes back as it was, as %s', async (format) => {
    await patch('texts/sw/visit', rehema, 0, { changes: [{ key: 'bye.text', text: '=1+1' }] });
    const sheet = await download(`texts/sw/sheet?format=${format}`, rehema);
    const report = await upload('texts/sw/sheet', rehema, format === 'csv' ? csv : xlsx, sheet);
    expect(report.body).toEqual({ taken: 0, unchanged: 6, refused: 0, remarks: [], flows: [] });
  });

  it('loses nothing of whatever was written, on its way out and back', async () => {
    const keys = ['bye.text', 'reason.text', 'reason.retry'];
    const written = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), {
      minLength: keys.length,
      maxLength: keys.length,
    });
    let taken = 0;
    for (const texts of fc.sample(written, { numRuns: 25, seed: 4 })) {
      const { body: before } = await get('texts/sw/visit', rehema);
      const changes = keys.map((key, at) => ({ key, text: texts[at] }));
      const { status, body } = await patch('texts/sw/visit', rehema, before.version, { changes });
      if (status !== 200) continue;
      taken += 1;
      const outAndBack = { taken: 0, unchanged: 6, refused: 0 };
      for (const [format, type] of Object.entries({ csv, xlsx })) {
        const sheet = await download(`texts/sw/sheet?format=${format}`, rehema);
        expect((await upload('texts/sw/sheet', rehema, type, sheet)).body).toMatchObject(outAndBack);
      }
      expect((await get('texts/sw/visit', rehema)).body.rows).toEqual(body.rows);
    }
    expect(taken).toBeGreaterThan(5);
  });

  it('protects cells that a spreadsheet would run', async () => {
    await patch('texts/sw/visit', rehema, 0, { changes: [{ key: 'bye.text', text: '=1+1' }] });
    const sheet = (await download('texts/sw/sheet?format=csv', rehema)).toString();
    expect(sheet).toContain(",'=1+1,");
    const cells = await readXlsx(await download('texts/sw/sheet?format=xlsx', rehema));
    expect(cells.at(-1)?.[5]).toBe('=1+1');
  });

  it('only tells on a dry run, and then takes what can be taken', async () => {
    const sheet = await edited((row) => ({
      ...row,
      translation: { 'bye.text': 'Kwaheri.', 'hello.text': 'Habari!' }[row.key] ?? row.translation,
    }));
    const dry = await upload('texts/sw/sheet?dryRun=true', rehema, csv, sheet);
    expect(dry.body).toMatchObject({ taken: 1, unchanged: 4, refused: 1, flows: ['visit'] });
    expect(dry.body.remarks).toMatchObject([
      { row: 2, flow: 'visit', key: 'hello.text', severity: 'refused' },
    ]);
    expect(await service.rows('SELECT FROM flow_drafts')).toEqual([]);
    expect((await upload('texts/sw/sheet', rehema, csv, sheet)).body).toEqual(dry.body);
    expect((await get('texts/sw/visit', rehema)).body.rows.at(-1)).toMatchObject({
      text: 'Kwaheri.',
      state: 'current',
    });
  });

  it('leaves out rows of another language, of another flow and of the service itself', async () => {
    const sheet = await edited(
      (row, index) =>
        [
          { ...row, language: 'fr', translation: 'x' },
          { ...row, flow: 'clinic', translation: 'x' },
          { ...row, flow: 'system', translation: 'x' },
        ][index] ?? row,
    );
    const { body } = await upload('texts/sw/sheet', rehema, csv, sheet);
    expect(body).toMatchObject({ taken: 0, refused: 3, flows: [] });
  });

  it.each([
    ['is no workbook', xlsx, Buffer.from('hello')],
    ['unpacks to too much', xlsx, zipBomb(hugeBytes)],
    ['hides that it unpacks to too much', xlsx, zipBomb(hugeBytes, 1_000)],
    ['lacks columns', csv, Buffer.from('a,b\n1,2\n')],
    ['holds binary rubbish', csv, Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x22])],
  ])('is refused in words when it %s', async (_, type, content) => {
    const { status, body } = await upload('texts/sw/sheet', rehema, type, content);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'refused' });
    expect(body.detail).toMatch(/\.$/u);
  });

  it('is refused when it is larger than 5 MB, or of another type', async () => {
    const large = Buffer.alloc(5 * 1024 * 1024 + 1, 'a');
    expect((await upload('texts/sw/sheet', rehema, csv, large)).status).toBe(413);
    expect((await upload('texts/sw/sheet', rehema, 'application/json', Buffer.from('{}'))).status).toBe(415);
  });
});

describe('a translator', () => {
  it('sees one language and its source, and nothing of any other', async () => {
    const seen = await Promise.all([
      get('texts', rehema),
      get('texts/sw', rehema),
      get('texts/sw/visit', rehema),
    ]);
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(seen[0].body.languages.map(({ language }) => language)).toEqual(['sw']);
    const all = `${JSON.stringify(seen)}${(await download('texts/sw/sheet?format=csv', rehema)).toString()}`;
    expect(all).not.toMatch(/Secret des|clinic|"fr"/u);
  });

  it.each([
    ['GET', 'texts/fr'],
    ['GET', 'texts/en'],
    ['GET', 'texts/fr/visit'],
    ['GET', 'texts/sw/clinic'],
    ['GET', 'texts/fr/sheet'],
    ['GET', 'texts/sw/sheet?flow=clinic'],
    ['PATCH', 'texts/fr/visit'],
    ['PATCH', 'texts/sw/clinic'],
  ])('finds nothing at %s %s', async (method, path) => {
    const body = method === 'GET' ? undefined : { changes: [{ key: 'bye.text', text: 'x' }] };
    const answer = await send(method, path, rehema, body, { 'if-match': '"0"' });
    expect(answer.status).toBe(404);
    expect(JSON.stringify(answer.body)).not.toContain('Secret');
  });

  it('finds nothing to send a sheet of another language to', async () => {
    const sheet = await download('texts/fr/sheet?format=csv', lead);
    expect((await upload('texts/fr/sheet', rehema, csv, sheet)).status).toBe(404);
  });

  it.each(['flows', 'flows/visit', 'flows/visit/results', 'users', 'audit'])(
    'may not see %s',
    async (path) => {
      expect((await get(path, rehema)).status).toBe(403);
    },
  );

  it('without a language sees nothing', async () => {
    const nobody = await token('translator');
    expect((await get('texts', nobody)).body.languages).toEqual([]);
    expect((await get('texts/sw', nobody)).status).toBe(404);
  });

  it('who is only to read may not write', async () => {
    const viewer = await token('campaigner');
    const { status } = await patch('texts/sw/visit', viewer, 0, {
      changes: [{ key: 'bye.text', text: 'x' }],
    });
    expect(status).toBe(403);
  });
});

describe('the results of a flow', () => {
  it('are given over HTTP', async () => {
    const { status, body } = await get('flows/visit/results?days=7', lead);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { runs: { started: 0 }, steps: [{}, {}, {}] },
    });
    const misunderstood = await get('flows/visit/results/misunderstood?step=reason&limit=10', lead);
    expect(misunderstood).toMatchObject({ status: 200, body: { items: [], next: null } });
    expect((await get('flows/visit/results?days=366', lead)).status).toBe(400);
    expect((await get('flows/nowhere/results', lead)).status).toBe(404);
  });
});

describe('the names of flows', () => {
  it.each(['..%2F..%2Fsecret', 'Visit', 'a'.repeat(41)])('reach no other file as %s', async (name) => {
    expect((await get(`texts/sw/${name}`, lead)).status).toBe(400);
    expect((await get(`flows/${name}/results`, lead)).status).toBe(400);
  });
});

interface Answer {
  readonly status: number;
  readonly etag: string | null;
  readonly body: Body;
}

/** What of the answers these tests look into; each answer has some of it. */
interface Body {
  readonly languages: readonly { readonly language: string }[];
  readonly items: readonly object[];
  readonly rows: readonly { readonly key: string; readonly text: string | null }[];
  readonly remarks: readonly object[];
  readonly current: Pick<Body, 'rows'>;
  readonly version: number;
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly { readonly path: string }[];
}

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

async function token(role: string, translates: string | null = null): Promise<string> {
  const [id, secret] = [newId(), `karibu_${newId()}`];
  const name = role.charAt(0).toUpperCase() + role.slice(1).replace('_', ' ');
  await service.rows('INSERT INTO users (id, email, name, role, translates) VALUES ($1, $2, $3, $4, $5)', [
    id,
    `${id}@example.org`,
    name,
    role,
    translates,
  ]);
  await service.rows(
    `INSERT INTO api_tokens (id, user_id, name, prefix, token_hash, scopes, created_at)
     VALUES ($1, $2, 'test', 'karibu_', $3, $4, now())`,
    [
      newId(),
      id,
      hashOf(secret),
      ['texts.read', 'texts.translate', 'flows.read', 'flows.results', 'users.read', 'audit.read'],
    ],
  );
  return secret;
}

async function send(
  method: string,
  path: string,
  bearer: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${service.url}/api/v1/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${bearer}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    body: (await response.json()) as Body,
  };
}

function get(path: string, bearer: string): Promise<Answer> {
  return send('GET', path, bearer);
}

async function patch(path: string, bearer: string, seen: number, body: object): Promise<Answer> {
  return send('PATCH', path, bearer, body, { 'if-match': `"${seen}"` });
}

async function download(path: string, bearer: string): Promise<Buffer> {
  const response = await fetch(`${service.url}/api/v1/${path}`, {
    headers: { authorization: `Bearer ${bearer}` },
  });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

async function upload(path: string, bearer: string, type: string, content: Buffer): Promise<Answer> {
  const response = await fetch(`${service.url}/api/v1/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': type },
    body: new Uint8Array(content),
  });
  return { status: response.status, etag: null, body: (await response.json()) as Body };
}

/** The sheet of Swahili with its rows changed. */
async function edited(change: (row: SheetRow, index: number) => SheetRow): Promise<Buffer> {
  const [head = [], ...lines] = readCsv(await download('texts/sw/sheet?format=csv', rehema));
  const rows = lines.map(
    (cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])) as unknown as SheetRow,
  );
  return writeCsv(rows.map(change));
}
