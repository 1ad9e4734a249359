import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Database } from '../../src/platform/database/database.js';
import { formBody, signatureOf, type FormPairs } from '../fake-twilio/signing.ts';
import { createTestDatabase } from '../harness.js';
import { accountSid, channelConfig, openTwilioApp, publicUrl, tokens } from './twilio-app.js';

const messages = '/webhooks/twilio/messages';
const sid = `SM${'a'.repeat(32)}`;
const FORM = 'application/x-www-form-urlencoded';
const text: FormPairs = [
  ['AccountSid', accountSid],
  ['MessageSid', sid],
  ['From', '+254700000001'],
  ['To', '+12025550100'],
  ['Body', 'JIUNGE'],
];

let database: Database;
let twilio: Awaited<ReturnType<typeof openTwilioApp>>;

beforeAll(async () => {
  database = await createTestDatabase();
  twilio = await openTwilioApp(database);
});
afterAll(async () => {
  await twilio.app.close();
  await database.close();
});
beforeEach(() => {
  twilio.messages.accepted.length = 0;
  twilio.messages.storing = () => Promise.resolve();
});
afterEach(() => {
  jest.useRealTimers();
});

function post(form: FormPairs, path = messages, contentType = FORM) {
  return twilio.app.inject({
    method: 'POST',
    url: path,
    headers: {
      'content-type': contentType,
      'x-twilio-signature': signatureOf(tokens.current, publicUrl + path, form),
    },
    payload: formBody(form),
  });
}

describe('the webhook for messages', () => {
  it('answers a repeated MessageSid with 200 and stores it once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(text)));
    expect(new Set(answers.map((answer) => answer.statusCode))).toEqual(new Set([200]));
    expect(twilio.messages.accepted).toHaveLength(1);
  });

  it('answers 503 when the message cannot be stored, and takes it when Twilio comes again', async () => {
    twilio.messages.storing = () => Promise.reject(new Error('the database is away'));
    expect((await post(text)).statusCode).toBe(503);
    twilio.messages.storing = () => Promise.resolve();
    expect((await post(text)).statusCode).toBe(200);
    expect(twilio.messages.accepted).toHaveLength(1);
  });

  it('answers 503 before Twilio gives up when storing takes too long', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    twilio.messages.storing = () => new Promise(() => undefined);
    let status: number | undefined;
    void post(text).then((answer) => (status = answer.statusCode));
    while (jest.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
    await jest.advanceTimersByTimeAsync(8_999);
    expect(status).toBeUndefined();
    await jest.advanceTimersByTimeAsync(1);
    while (status === undefined) await new Promise((resolve) => setImmediate(resolve));
    expect(status).toBe(503);
  });

  it('answers 413 to more than 64 KiB, before it looks at the signature', async () => {
    expect((await post([...text, ['Padding', 'x'.repeat(65_536)]])).statusCode).toBe(413);
    const unsigned = {
      method: 'POST',
      url: messages,
      headers: { 'content-type': FORM },
      payload: 'x'.repeat(1 << 20),
    } as const;
    expect((await twilio.app.inject(unsigned)).statusCode).toBe(413);
  });

  it('takes exactly 64 KiB', async () => {
    const padding = 65_536 - formBody([...text, ['Padding', '']]).length;
    expect((await post([...text, ['Padding', 'x'.repeat(padding)]])).statusCode).toBe(200);
  });

  it.each(['application/json', 'text/plain', 'multipart/form-data; boundary=x', 'application/xml'])(
    'refuses the content type %s',
    async (contentType) => {
      const payload =
        contentType === 'application/json' ? JSON.stringify(Object.fromEntries(text)) : formBody(text);
      const answer = await twilio.app.inject({
        method: 'POST',
        url: messages,
        headers: {
          'content-type': contentType,
          'x-twilio-signature': signatureOf(tokens.current, publicUrl + messages, text),
        },
        payload,
      });
      expect(answer.statusCode).toBe(415);
      expect(twilio.messages.accepted).toHaveLength(0);
    },
  );

  it('refuses a request without a body', async () => {
    const signature = signatureOf(tokens.current, publicUrl + messages, []);
    const headers = { 'x-twilio-signature': signature };
    expect((await twilio.app.inject({ method: 'POST', url: messages })).statusCode).toBe(403);
    expect((await twilio.app.inject({ method: 'POST', url: messages, headers })).statusCode).toBe(400);
  });

  it('does not serve GET', async () => {
    const url = `${messages}?${formBody(text)}`;
    const headers = { 'x-twilio-signature': signatureOf(tokens.current, publicUrl + url, []) };
    expect((await twilio.app.inject({ method: 'GET', url, headers })).statusCode).toBe(404);
    expect(twilio.messages.accepted).toHaveLength(0);
  });

  it('does not believe Host and X-Forwarded headers', async () => {
    const answer = await twilio.app.inject({
      method: 'POST',
      url: messages,
      headers: {
        'content-type': FORM,
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'http',
        'x-twilio-signature': signatureOf(tokens.current, `http://evil.example${messages}`, text),
      },
      payload: formBody(text),
    });
    expect(answer.statusCode).toBe(403);
  });

  it('refuses everything when there is no Twilio account', async () => {
    const config = { ...channelConfig(), twilio: undefined } as unknown as ReturnType<typeof channelConfig>;
    const without = await openTwilioApp(database, config);
    const answer = await without.app.inject({
      method: 'POST',
      url: messages,
      headers: { 'content-type': FORM, 'x-twilio-signature': signatureOf('', publicUrl + messages, text) },
      payload: formBody(text),
    });
    await without.app.close();
    expect(answer.statusCode).toBe(403);
  });
});

describe('whatever comes in', () => {
  const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array));
  const traps = fc.constantFrom(
    '__proto__=1&constructor[prototype][x]=1&Body[a]=x&Body=y',
    'Body=%E0%A4%A&From=%',
    'Body=%00%ff%fe\ud800',
    '&'.repeat(2_000),
    '='.repeat(2_000),
    'MessageSid=a&MessageSid=b&From&To',
    `Body=${'%F0'.repeat(500)}`,
    '?a=1',
  );

  it('is answered with 4xx when nobody signed it, never with 500', async () => {
    const body = fc.oneof(
      bytes,
      traps.map((trap) => Buffer.from(trap)),
    );
    const signature = fc.oneof(fc.constant(undefined), fc.string({ unit: 'grapheme-ascii' }));
    await fc.assert(
      fc.asyncProperty(body, signature, fc.webQueryParameters(), async (payload, header, query) => {
        const answer = await twilio.app.inject({
          method: 'POST',
          url: `${messages}?${query}`,
          headers: { 'content-type': FORM, ...(header !== undefined && { 'x-twilio-signature': header }) },
          payload,
        });
        expect(answer.statusCode).toBe(403);
      }),
      { numRuns: 300 },
    );
  });

  it('is answered with 200 or 400 when Twilio signed it, never with 500', async () => {
    const name = fc.oneof(
      fc.constantFrom(
        'Body',
        'From',
        'To',
        'MessageSid',
        'NumMedia',
        'MediaUrl0',
        'Latitude',
        'WaId',
        '__proto__',
        'toString',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(sid, '+254700000001', '\0', '9e999'),
    );
    const extra = fc.array(fc.tuple(name, value), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(extra, fc.boolean(), async (pairs, isWhole) => {
        const answer = await post(isWhole ? [...text, ...pairs] : pairs);
        expect([200, 400]).toContain(answer.statusCode);
      }),
      { numRuns: 300 },
    );
    for (const { text: stored, attributes } of twilio.messages.accepted) {
      expect(JSON.stringify([stored, attributes])).not.toMatch(/\\u0000/);
    }
  });
});
