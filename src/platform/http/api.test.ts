import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';

import { openApi } from '../../../test/api-world.js';
import type { FakeClock } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import { Allow, Public } from '../access/allow.decorator.js';
import { Caller } from '../access/caller.decorator.js';
import type { Principal } from '../access/principal.js';
import type { Database } from '../database/database.js';
import { DomainError } from '../domain-error.js';
import { Answers } from './answers.decorator.js';
import { Docs } from './docs.js';
import { cursorOf, PageQuery } from './page.js';
import { RateLimits } from './rate-limits.js';
import { IfMatch, Versioned, versionConflict } from './versioned.js';
import { knownSentence } from '../sentence.js';

const Named = z.strictObject({ name: z.string().max(10) });
type Named = z.output<typeof Named>;
const Goat = z.strictObject({
  name: z.string().max(10),
  tags: z.array(z.string()).default([]),
  more: z.unknown().optional(),
});
type Goat = z.output<typeof Goat>;
const Shown = z.object({ name: z.string(), made: z.number() });
const Who = z.object({ role: z.string().nullable() });

let made = 0;

@Controller('api/v1/goats')
class Goats {
  @Get()
  @Allow('flows.read')
  @Answers(PageQuery, 'Shows the query.')
  list(@Query({ schema: PageQuery }) query: PageQuery): PageQuery {
    return query;
  }

  @Get('herd')
  @Allow('flows.read')
  @Answers(z.array(Shown), 'Shows many goats.')
  herd(@Query({ schema: PageQuery }) { limit }: PageQuery): object[] {
    return Array.from({ length: limit }, () => ({ name: 'bella of the long and winding hill', made }));
  }

  @Get('who')
  @Public('A test.')
  @Answers(Who, 'Shows who calls.')
  who(@Caller() caller: Principal | null): object {
    return { role: caller?.role ?? null };
  }

  @Get(':name')
  @Allow('flows.read')
  @Answers(Shown, 'Shows a goat.')
  show(@Param({ schema: Named }) { name }: Named): Versioned<object> {
    return new Versioned(3, { name, made, secret: 'not in the schema' });
  }

  @Put(':name')
  @Allow('flows.edit')
  @Answers(null, 'Changes a goat.')
  change(@Param({ schema: Named }) { name }: Named, @IfMatch() seen: number): void {
    if (seen !== 3)
      throw versionConflict(knownSentence('problems:faster', 'Somebody was faster.'), { name, version: 3 });
  }

  @Post()
  @Allow('flows.edit')
  @Answers(Shown, 'Makes a goat.', { status: 201 })
  make(@Body({ schema: Goat }) { name }: Goat): object {
    made += 1;
    if (name === 'broken') throw new DomainError('refused', 'No.', { reasons: ['because'] });
    return { name, made };
  }

  @Post('secret')
  @Allow('tokens.own')
  @Answers(Shown, 'Makes a secret.', { isSecret: true })
  makeSecret(): object {
    made += 1;
    return { name: 'swordfish', made };
  }

  @Post('open')
  @Public('A test.')
  @Answers(null, 'Does something for everybody.')
  open(): void {
    made += 1;
  }
}

let database: Database;
let app: NestFastifyApplication;
let clock: FakeClock;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ app, clock } = await openApi(database, [Goats]));
  app.get(RateLimits).perMinute.credential = 1_000;
});

afterAll(async () => {
  await app.close();
  await database.close();
});

beforeEach(() => {
  made = 0;
});

const own = { origin: 'https://karibu.example.org', 'x-csrf-token': 'csrf' };
const lead = { 'x-test-caller': 'program_lead session', ...own };

function ask(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  headers: Record<string, string> = lead,
  body?: unknown,
) {
  const payload = body === undefined ? {} : { payload: JSON.stringify(body) };
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  return app.inject({ method, url: `/api/v1/goats${path}`, headers: { ...headers, ...type }, ...payload });
}

async function statusOf(answer: ReturnType<typeof ask>): Promise<[number, unknown]> {
  const { statusCode, body } = await answer;
  const { code } = (body === '' ? {} : JSON.parse(body)) as { code?: string };
  return [statusCode, code];
}

describe('who may call', () => {
  it('is nobody without an account, however the address is written', async () => {
    expect(await statusOf(ask('GET', '', {}))).toEqual([401, 'signed_out']);
    const url = '/%61pi/v1/goats';
    expect((await app.inject({ method: 'GET', url })).statusCode).toBe(401);
    expect((await app.inject({ method: 'HEAD', url: '/api/v1/goats' })).statusCode).toBe(401);
  });

  it('is decided by what the role may, and by what a token was made for', async () => {
    const as = (caller: string) =>
      statusOf(ask('POST', '', { ...own, 'x-test-caller': caller }, { name: 'a' }));
    expect(await as('program_lead session')).toEqual([201, undefined]);
    expect(await as('viewer session')).toEqual([403, 'forbidden']);
    expect(await as('program_lead token flows.edit')).toEqual([201, undefined]);
    expect(await as('program_lead token flows.read')).toEqual([403, 'forbidden']);
    expect(await as('viewer token flows.edit')).toEqual([403, 'forbidden']);
  });

  it('is everybody on a public route, and they are known there when they are signed in', async () => {
    expect((await ask('GET', '/who', {})).json()).toEqual({ role: null });
    expect((await ask('GET', '/who')).json()).toEqual({ role: 'program_lead' });
  });
});

describe('a request that another site makes a browser send', () => {
  const caller = { 'x-test-caller': 'program_lead session' };
  const send = (headers: Record<string, string>) => statusOf(ask('POST', '', headers, { name: 'a' }));

  it.each([
    ['from a foreign page', { origin: 'https://evil.example', 'x-csrf-token': 'csrf' }],
    ['from a page without an origin', { origin: 'null', 'x-csrf-token': 'csrf' }],
    ['without Origin', { 'x-csrf-token': 'csrf' }],
    ['without the token', { origin: own.origin }],
    ['with a wrong token', { origin: own.origin, 'x-csrf-token': 'other' }],
    [
      'from a name that only begins like ours',
      { origin: `${own.origin}.evil.example`, 'x-csrf-token': 'csrf' },
    ],
  ])('is refused: %s', async (_how, headers) => {
    expect(await send({ ...caller, ...headers })).toEqual([403, 'forbidden']);
  });

  it('is refused on public routes too', async () => {
    expect(await statusOf(ask('POST', '/open', { origin: 'https://evil.example' }))).toEqual([
      403,
      'forbidden',
    ]);
    expect(await statusOf(ask('POST', '/open', { origin: own.origin }))).toEqual([204, undefined]);
    expect(await statusOf(ask('POST', '/open', {}))).toEqual([204, undefined]);
  });

  it('is one of ours when it comes from this machine under its own name', async () => {
    const headers = { ...lead, origin: 'http://localhost:3000', host: 'localhost:3000' };
    expect(await send(headers)).toEqual([201, undefined]);
    expect(await send({ ...headers, 'x-forwarded-for': '203.0.113.7' })).toEqual([403, 'forbidden']);
  });

  it('needs neither with a token, which no browser sends by itself', async () => {
    expect(await send({ 'x-test-caller': 'program_lead token flows.edit' })).toEqual([201, undefined]);
  });
});

describe('what is sent', () => {
  it('is told part by part when it does not fit', async () => {
    const { statusCode, json, headers } = await ask('POST', '', lead, { name: 5, colour: 'red' });
    expect([statusCode, headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(json()).toMatchObject({
      code: 'malformed',
      errors: [
        {
          path: 'name',
          message: 'This has to be a text.',
          words: { key: 'problems:misfit.text', params: {} },
        },
        {
          path: '',
          words: { key: 'problems:misfit.keys', params: { names: { joined: 'comma', of: ['colour'] } } },
        },
      ],
    });
  });

  it.each([
    ['a NUL', { name: 'a\0b' }],
    ['half a character', { name: 'a\ud800' }],
    ['a NUL in a name', { name: 'a', more: { 'x\0': 1 } }],
    ['nothing', undefined],
    ['a list', []],
    ['a list of many', Array.from({ length: 5_000 }, () => ({ a: 1 }))],
  ])('is refused as malformed: %s', async (_what, body) => {
    expect(await statusOf(ask('POST', '', lead, body))).toEqual([400, 'malformed']);
  });

  it.each([1_000, 200_000])('is refused when it nests %d deep, with and without a key', async (depth) => {
    const payload = `{"name":"a","more":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    for (const extra of [{}, { 'idempotency-key': `deep-${depth}` }]) {
      const headers = { ...lead, ...extra, 'content-type': 'application/json' };
      const answer = await app.inject({ method: 'POST', url: '/api/v1/goats', headers, payload });
      expect([answer.statusCode, answer.json()]).toMatchObject([400, { code: 'malformed' }]);
    }
  });

  it('is refused in addresses as in bodies', async () => {
    expect(await statusOf(ask('GET', '/a%00b'))).toEqual([400, 'malformed']);
    expect(await statusOf(ask('GET', '/a-very-long-name'))).toEqual([400, 'malformed']);
    expect(await statusOf(ask('GET', '?limit=0'))).toEqual([400, 'malformed']);
    expect(await statusOf(ask('GET', '?limit=5&limit=6'))).toEqual([400, 'malformed']);
    expect(await statusOf(ask('GET', '?unknown=1'))).toEqual([400, 'malformed']);
    expect((await ask('GET', '?limit=7')).json()).toEqual({ limit: 7 });
  });

  it('is refused as another type than JSON', async () => {
    for (const type of ['text/csv', 'application/xml']) {
      const headers = { ...lead, 'content-type': type };
      const answer = app.inject({ method: 'POST', url: '/api/v1/goats', headers, payload: 'name,a' });
      expect(await statusOf(answer)).toEqual([415, 'unsupported_type']);
    }
  });

  it('may be larger than a webhook, and not without end', async () => {
    const sized = (bytes: number) => statusOf(ask('POST', '', lead, { name: 'a', more: 'x'.repeat(bytes) }));
    expect(await sized(1_000_000)).toEqual([201, undefined]);
    expect(await sized(5_000_000)).toEqual([413, 'payload_too_large']);
  });

  it('is not even read when it is large and nobody knows who sends it', async () => {
    // What is no JSON is malformed, once somebody has read it.
    const sent = (headers: Record<string, string>, length: number) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/goats',
        headers: { ...headers, 'content-type': 'application/json' },
        payload: '{'.repeat(length),
      });
    expect(await statusOf(sent(own, 100))).toEqual([400, 'malformed']);
    expect(await statusOf(sent(own, 100_000))).toEqual([401, 'signed_out']);
    expect(await statusOf(sent(lead, 100_000))).toEqual([400, 'malformed']);
  });
});

describe('what is answered', () => {
  it('holds what the schema names, is kept by nobody, and runs nowhere', async () => {
    const { headers, json } = await ask('GET', '/bella');
    expect(json()).toEqual({ name: 'bella', made: 0 });
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
  });

  it('is compressed where it is large and the caller can read that', async () => {
    const gzip = { ...lead, 'accept-encoding': 'gzip, br' };
    const { headers, rawPayload } = await ask('GET', '/herd?limit=100', gzip);
    expect(headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(rawPayload).toString())).toHaveLength(100);
    expect((await ask('GET', '/herd?limit=100')).json()).toHaveLength(100);
    expect((await ask('GET', '/herd?limit=3', gzip)).headers).not.toHaveProperty('content-encoding');
  });

  it('shows beside an error what belongs to it', async () => {
    const { statusCode, json } = await ask('POST', '', lead, { name: 'broken' });
    expect([statusCode, json()]).toMatchObject([
      422,
      { code: 'refused', detail: 'No.', reasons: ['because'] },
    ]);
  });

  it('to an address that is none is a problem too', async () => {
    const { statusCode, json } = await app.inject({ method: 'GET', url: '/api/v1/%zz' });
    expect([statusCode, json()]).toMatchObject([400, { code: 'malformed' }]);
  });
});

describe('a version', () => {
  it('is shown, and has to be named by whoever changes what it is of', async () => {
    expect((await ask('GET', '/bella')).headers.etag).toBe('"3"');
    const put = (match: Record<string, string>) => ask('PUT', '/bella', { ...lead, ...match });
    expect(await statusOf(put({}))).toEqual([428, 'precondition_required']);
    expect(await statusOf(put({ 'if-match': '*' }))).toEqual([400, 'malformed']);
    expect(await statusOf(put({ 'if-match': '"3"' }))).toEqual([204, undefined]);
    const stale = await put({ 'if-match': '"2"' });
    expect([stale.statusCode, stale.json()]).toMatchObject([
      409,
      { code: 'version_conflict', current: { name: 'bella', version: 3 } },
    ]);
  });
});

describe('a cursor', () => {
  it('is opaque and carries no plus, slash or equals sign', () => {
    expect(cursorOf(['ü?>', 12])).toMatch(/^[\w-]+$/);
  });
});

describe('a repeated POST', () => {
  const send = (key: string, body: unknown = { name: 'bella' }, caller = 'program_lead session') =>
    ask('POST', '', { ...own, 'x-test-caller': caller, 'idempotency-key': key }, body);

  it('gets the first answer and has no second effect', async () => {
    const [first, second] = [await send('one'), await send('one')];
    expect([second.statusCode, second.json(), made]).toEqual([201, first.json(), 1]);
    expect([first.headers['idempotency-replayed'], second.headers['idempotency-replayed']]).toEqual([
      undefined,
      'true',
    ]);
  });

  it('is refused with another body, and is another’s own with another caller', async () => {
    await send('two');
    expect(await statusOf(send('two', { name: 'other' }))).toEqual([422, 'refused']);
    expect((await send('two', { name: 'bella' }, 'admin session')).json()).toMatchObject({ made: 2 });
  });

  it('of many at once does its work once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => statusOf(send('many'))));
    expect(made).toBe(1);
    expect(answers.filter(([status]) => status !== 201 && status !== 409)).toEqual([]);
  });

  it('is told to wait while the first is under way, and takes over when that one was cut off', async () => {
    await send('cut');
    await database.pool.query("UPDATE idempotency_keys SET status = NULL WHERE key = 'cut'");
    expect(await statusOf(send('cut'))).toEqual([409, 'conflict']);
    clock.set(new Date(clock.now().getTime() + 61_000));
    expect(await statusOf(send('cut'))).toEqual([201, undefined]);
  });

  it('may be tried again when the first one failed', async () => {
    expect(await statusOf(send('fails', { name: 'broken' }))).toEqual([422, 'refused']);
    expect(await statusOf(send('fails', { name: 'broken' }))).toEqual([422, 'refused']);
    expect(made).toBe(2);
  });

  it('is a new one after a day', async () => {
    await send('old');
    clock.set(new Date(clock.now().getTime() + 25 * 3_600_000));
    expect((await send('old')).headers['idempotency-replayed']).toBeUndefined();
  });

  it('never gets a secret again, and none is kept', async () => {
    const headers = { ...lead, 'idempotency-key': 'secret' };
    expect((await ask('POST', '/secret', headers)).json()).toMatchObject({ name: 'swordfish' });
    expect(await statusOf(ask('POST', '/secret', headers))).toEqual([409, 'conflict']);
    const { rows } = await database.pool.query('SELECT * FROM idempotency_keys');
    expect(JSON.stringify(rows)).not.toContain('swordfish');
  });

  it('has a key that can be written down', async () => {
    expect(await statusOf(send('x'.repeat(101)))).toEqual([400, 'malformed']);
  });
});

describe('too many requests', () => {
  it('are refused per caller and per address, with the time to wait', async () => {
    const { app: limited } = await openApi(database, [Goats]);
    Object.assign(limited.get(RateLimits).perMinute, { credential: 3, address: 2 });
    const call = (headers: Record<string, string>) =>
      limited.inject({ method: 'GET', url: '/api/v1/goats/who', headers });
    const statuses = async (times: number, headers: Record<string, string>) => {
      const codes: number[] = [];
      for (let time = 0; time < times; time += 1) codes.push((await call(headers)).statusCode);
      return codes;
    };
    expect(await statuses(4, lead)).toEqual([200, 200, 200, 429]);
    expect(await statuses(1, { 'x-test-caller': 'admin session' })).toEqual([200]);
    expect(await statuses(3, {})).toEqual([200, 200, 429]);
    expect(await statuses(1, { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' })).toEqual([200]);
    const refused = await call({});
    expect(refused.json()).toMatchObject({ code: 'too_many_requests' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await limited.close();
  });
});

describe('the description of the API', () => {
  it('is shown on this machine and to whoever is signed in, and to nobody else', async () => {
    app.get(Docs).describeBy(() => ({ openapi: '3.0.0' }));
    const statuses = async (from: { headers: Record<string, string>; remoteAddress?: string }) => {
      const urls = ['/docs', '/docs/swagger-ui.css', '/docs/start.js', '/docs-json'];
      const answers = await Promise.all(urls.map((url) => app.inject({ method: 'GET', url, ...from })));
      return answers.map(({ statusCode }) => statusCode);
    };
    const headers = { host: 'localhost:3000' };
    expect(await statuses({ headers })).toEqual([200, 200, 200, 200]);
    expect(await statuses({ headers, remoteAddress: '203.0.113.7' })).toEqual([403, 403, 403, 403]);
    const signedIn = { headers: { 'x-test-caller': 'viewer session' }, remoteAddress: '203.0.113.7' };
    expect(await statuses(signedIn)).toEqual([200, 200, 200, 200]);
    expect((await app.inject({ method: 'GET', url: '/docs/package.json', headers })).statusCode).toBe(404);
  });
});
