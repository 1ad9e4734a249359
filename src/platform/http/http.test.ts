import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Logger, LoggerModule } from 'nestjs-pino';
import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Public } from '../access/allow.decorator.js';
import { ConfigModule } from '../config/config.module.js';
import { loadConfig } from '../config/load-config.js';
import { DomainError } from '../domain-error.js';
import { HealthModule } from '../health/health.module.js';
import { inboxPending, messagesAccepted } from '../health/metrics.js';
import { ReadinessChecks } from '../health/readiness.js';
import { pinoOptions } from '../logging/pino.js';
import { bodyLimitBytes, createFastify } from './fastify.js';
import { HttpModule } from './http.module.js';

const token = 'a-token-of-some-length';
const canary = '+254712345678';

@Controller()
@Public('A test.')
class Trouble {
  @Get('trouble/:code')
  fail(@Param('code') code: string): never {
    if (code === 'bug') throw new TypeError(`cannot read ${canary} of undefined`);
    if (code === 'outage') throw Object.assign(new Error('the database is starting up'), { code: '57P03' });
    throw new DomainError(code, `About ${code}.`);
  }

  @Post(['echo', 'webhooks/twilio/messages'])
  @HttpCode(200)
  echo(@Body() body: object): object {
    return body;
  }
}

let app: NestFastifyApplication;
let log: string[];

beforeAll(async () => {
  const loaded = loadConfig({ DATA_DIR: mkdtempSync(join(tmpdir(), 'karibu-http-')), METRICS_TOKEN: token });
  if (loaded.status === 'invalid') throw new Error('the settings of this test are wrong');
  log = [];
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.with(loaded.config),
      LoggerModule.forRoot(pinoOptions('info', { write: (line: string) => void log.push(line) })),
      HttpModule,
      HealthModule,
    ],
    controllers: [Trouble],
  }).compile();
  app = module.createNestApplication<NestFastifyApplication>(createFastify());
  app.useLogger(app.get(Logger));
  await app.listen(0, '127.0.0.1');
});

afterAll(() => app.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers });

describe('errors', () => {
  it.each([
    ['malformed', 400],
    ['forbidden', 403],
    ['not_found', 404],
    ['payload_too_large', 413],
    ['storage_unavailable', 503],
  ])('of the code %s are answered with %d as problem+json', async (code, status) => {
    const response = await get(`/trouble/${code}`);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect([response.statusCode, response.json()]).toMatchObject([
      status,
      { status, code, detail: `About ${code}.` },
    ]);
  });

  it('that are bugs are answered without any detail, and logged once without the number in them', async () => {
    log.length = 0;
    const response = await get('/trouble/bug');
    expect([response.statusCode, response.json()]).toEqual([
      500,
      { type: 'about:blank', title: 'Something went wrong', status: 500, code: 'internal' },
    ]);
    const records = log.filter((line) => line.includes('TypeError'));
    expect(records).toHaveLength(1);
    expect(log.join('')).not.toContain(canary);
  });

  it('that say the database is away are 503, to be asked again', async () => {
    const { statusCode, headers, json } = await get('/trouble/outage');
    expect([statusCode, headers['retry-after'], json()]).toMatchObject([
      503,
      '5',
      { code: 'storage_unavailable' },
    ]);
  });

  it('of a code that nobody listed are bugs', async () => {
    expect((await get('/trouble/never_heard_of')).statusCode).toBe(500);
  });

  it('of an unknown route say so', async () => {
    const response = await get('/nowhere');
    expect([response.statusCode, response.json()]).toMatchObject([
      404,
      { code: 'not_found', title: 'Not found' },
    ]);
  });

  it('of a body over the limit are 413', async () => {
    const payload = JSON.stringify({ filler: 'x'.repeat(bodyLimitBytes) });
    const headers = { 'content-type': 'application/json' };
    const response = await app.inject({ method: 'POST', url: '/echo', payload, headers });
    expect([response.statusCode, response.json()]).toMatchObject([413, { code: 'payload_too_large' }]);
  });

  it.each(['{"a":', '{"__proto__":{"isAdmin":true}}'])('of the body %s are 400', async (payload) => {
    const headers = { 'content-type': 'application/json' };
    const response = await app.inject({ method: 'POST', url: '/echo', payload, headers });
    expect([response.statusCode, response.json()]).toMatchObject([400, { code: 'malformed' }]);
  });

  it('of a content type that nobody reads are 415', async () => {
    const headers = { 'content-type': 'application/x-unheard-of' };
    const response = await app.inject({ method: 'POST', url: '/echo', payload: 'x', headers });
    expect(response.statusCode).toBe(415);
  });
});

describe('the server', () => {
  it('does not tell what it is made of', async () => {
    expect((await get('/health/live')).headers).not.toHaveProperty('x-powered-by');
  });

  it('outlives a client that speaks no HTTP', async () => {
    const { port } = new URL(await app.getUrl());
    const socket = connect(Number(port), '127.0.0.1');
    socket.write('\u0000\u0001 nonsense\r\n\r\n');
    await new Promise((resolve) => socket.once('close', resolve).resume());
    expect((await get('/health/live')).statusCode).toBe(200);
  });
});

describe('the log of requests', () => {
  it('holds method, route and status, and neither path, query, headers nor address', async () => {
    log.length = 0;
    const query = `phone=${encodeURIComponent(canary)}&name=Wanjiku`;
    await get(`/trouble/${encodeURIComponent(canary)}?${query}`, {
      'user-agent': 'Wanjiku',
      authorization: 'Bearer x',
    });
    await get(`/nowhere/${encodeURIComponent(canary)}?${query}`);
    const requests = log
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ msg }) => msg === 'A request was answered.');
    expect(requests).toMatchObject([
      { part: 'http', method: 'GET', route: '/trouble/:code', status: 500 },
      { part: 'http', method: 'GET', route: 'unknown', status: 404 },
    ]);
    expect(log.join('')).not.toMatch(/712345678|Wanjiku|Bearer|127\.0\.0\.1/);
  });

  it('passes over webhooks, health and metrics', async () => {
    log.length = 0;
    await get('/health/live');
    await get('/metrics');
    const headers = { 'content-type': 'application/json' };
    await app.inject({ method: 'POST', url: '/webhooks/twilio/messages', payload: '{}', headers });
    expect(log).toEqual([]);
  });
});

describe('readiness', () => {
  it('is 503 with the check that failed, without what the driver said', async () => {
    const checks = app.get(ReadinessChecks);
    checks.register({ name: 'flows', check: () => Promise.resolve({ isReady: true }) });
    checks.register({
      name: 'database',
      check: () =>
        Promise.reject(Object.assign(new Error('password for karibu@10.0.0.1 wrong'), { code: '28P01' })),
    });
    const response = await get('/health/ready');
    expect([response.statusCode, response.json()]).toEqual([
      503,
      { status: 'not_ready', checks: { flows: 'ready', database: 'cannot be reached (28P01)' } },
    ]);
  });

  it('does not wait for a check that hangs', async () => {
    app.get(ReadinessChecks).register({ name: 'database', check: () => new Promise(() => undefined) });
    const response = await get('/health/ready');
    expect(response.json()).toMatchObject({ checks: { database: 'no answer within 2 s' } });
  });

  it('is 200 when all is there', async () => {
    app.get(ReadinessChecks).register({ name: 'database', check: () => Promise.resolve({ isReady: true }) });
    const response = await get('/health/ready');
    expect([response.statusCode, response.json()]).toEqual([
      200,
      { status: 'ready', checks: { flows: 'ready', database: 'ready' } },
    ]);
  });
});

describe('metrics', () => {
  it('are read on this machine, with what rooms count and gather', async () => {
    messagesAccepted.inc({ channel: 'sms', result: 'accepted' });
    inboxPending.collectBy(() => Promise.resolve(7));
    const { body, headers } = await get('/metrics', { host: 'localhost:3000' });
    expect(headers['content-type']).toContain('text/plain');
    expect(body).toContain('karibu_messages_accepted_total{channel="sms",result="accepted"} 1');
    expect(body).toContain('karibu_inbox_pending 7');
    expect(body).toContain('process_resident_memory_bytes');
  });

  it('are still read when a figure cannot be had', async () => {
    inboxPending.collectBy(() => Promise.reject(new Error('the database is away')));
    const { statusCode, body } = await get('/metrics', { host: 'localhost:3000' });
    expect([statusCode, body.includes('karibu_inbox_pending Nan')]).toEqual([200, true]);
  });

  it.each([
    ['from another machine', { remoteAddress: '203.0.113.7' }],
    ['through a proxy on this machine', { headers: { 'x-forwarded-for': '203.0.113.7' } }],
    ['under another name than this machine’s own', { headers: { host: 'karibu.example.org' } }],
  ])('are refused %s, and given with the token', async (_whence, request) => {
    const from = { method: 'GET', url: '/metrics', ...request } as const;
    const headers = 'headers' in request ? request.headers : {};
    const withToken = (given: string) => ({
      ...from,
      headers: { ...headers, authorization: `Bearer ${given}` },
    });
    const answers = [
      await app.inject(from),
      await app.inject(withToken('wrong')),
      await app.inject(withToken(token)),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 200]);
  });
});
