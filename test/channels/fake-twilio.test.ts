import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import twilio from 'twilio';
import { openTwilioClient } from '../../src/channels/twilio/twilio-client.js';
import { FakeTwilio, type FakeOptions } from '../fake-twilio/fake-twilio.ts';
import { accountSid, tokens } from './twilio-app.js';

const asha = '+254700000001';
const ours = '+12025550100';

/** A service that keeps the forms it is sent and answers as told. */
class Listener {
  readonly forms: Record<string, string>[] = [];
  readonly headers: Record<string, unknown>[] = [];
  answers: number[] = [];
  url = '';
  private readonly server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
      const signature = String(request.headers['x-twilio-signature']);
      const isSigned = twilio.validateRequest(
        tokens.current,
        signature,
        this.url + String(request.url),
        form,
      );
      this.forms.push(form);
      this.headers.push(request.headers);
      response.writeHead(isSigned ? (this.answers.shift() ?? 200) : 403).end();
    });
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<unknown> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}

let listener: Listener;
let fake: FakeTwilio;
let client: Awaited<ReturnType<typeof openTwilioClient>>;

beforeEach(async () => {
  listener = new Listener();
  await listener.start();
  await open({});
});
afterEach(async () => {
  await fake.stop();
  await listener.stop();
});

async function open(options: Partial<FakeOptions>): Promise<void> {
  fake = await FakeTwilio.start({ accountSid, authToken: tokens.current, ...options });
  fake.route({ inboundUrl: `${listener.url}/in`, fallbackUrl: `${listener.url}/fallback` });
  client = await openTwilioClient({
    accountSid,
    authToken: tokens.current,
    apiBaseUrl: fake.url,
    timeoutMs: 1_000,
  });
}

function send(to = asha, body = 'Karibu!', sender: object = { from: ours }) {
  return client.messages.create({ to, body, ...sender, statusCallback: `${listener.url}/status?m=our-id` });
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;

describe('the fake Twilio, towards the SDK', () => {
  it('takes a message and tells how it went, with signed callbacks', async () => {
    const message = await send();
    expect(message).toMatchObject({ status: 'queued', numSegments: '1', direction: 'outbound-api' });
    await fake.settled();
    expect(listener.forms.map((form) => form.MessageStatus)).toEqual(['sent', 'delivered']);
    expect(fake.journal.of('called_back').map((entry) => entry.answer)).toEqual([200, 200]);
    expect((await client.messages(message.sid).fetch()).status).toBe('delivered');
  });

  it('answers accepted, without segments, through a Messaging Service', async () => {
    const message = await send(asha, 'Karibu!', { messagingServiceSid: `MG${'1'.repeat(32)}` });
    expect(message).toMatchObject({ status: 'accepted', numSegments: '0' });
  });

  it.each([
    ['no number', 'abc', 'Karibu!', 21211],
    ['no text', asha, '', 21602],
    ['too long a text', asha, 'x'.repeat(1_601), 21617],
  ])('refuses %s', async (_what, to, body, code) => {
    expect(codeOf(await send(to, body).catch((error: unknown) => error))).toBe(code);
    expect(fake.journal.of('accepted')).toEqual([]);
  });

  it('can delay, duplicate, reorder and leave out callbacks', async () => {
    fake.when({
      then: {
        kind: 'accept',
        callbacks: [
          { status: 'delivered', afterMs: 30, times: 2 },
          { status: 'sent', afterMs: 40 },
          { status: 'read', times: 0 },
        ],
      },
    });
    const { sid } = await send();
    await fake.settled();
    expect(listener.forms.map((form) => form.MessageStatus)).toEqual(['delivered', 'delivered', 'sent']);
    expect((await client.messages(sid).fetch()).status).toBe('read');
  });

  it('refuses as many as it was told to, and then goes on', async () => {
    fake.when({ times: 2, then: { kind: 'refuse', status: 429, code: 20429 } });
    const results = [];
    for (let time = 0; time < 3; time += 1) results.push(await send().then((sent) => sent.status, codeOf));
    expect(results).toEqual([20429, 20429, 'queued']);
  });

  it('answers 429 above its pace', async () => {
    await fake.stop();
    await open({ maxPerSecond: 3 });
    const results = await Promise.all(
      Array.from({ length: 8 }, () => send().then((sent) => sent.status, codeOf)),
    );
    expect(results.filter((result) => result === 20429)).toHaveLength(5);
  });

  it('lists by address and date, page by page', async () => {
    for (let index = 0; index < 7; index += 1)
      await send(index % 2 === 0 ? asha : '+254700000002', `text ${index}`);
    await fake.settled();
    const toAsha = await client.messages.list({ to: asha, pageSize: 3 });
    expect(toAsha.map((message) => message.body)).toEqual(['text 6', 'text 4', 'text 2', 'text 0']);
    const tomorrow = new Date(Date.now() + 86_400_000);
    expect(await client.messages.list({ dateSentAfter: tomorrow })).toEqual([]);
    expect(await client.messages.list({ dateSentBefore: tomorrow })).toHaveLength(7);
    expect(await client.messages.list({ from: '+12025550199' })).toEqual([]);
  });
});

describe('the forms of the fake Twilio', () => {
  const quickReply = (changes: object = {}, action: object = {}) => ({
    friendly_name: 'agree',
    language: 'en',
    variables: { 1: 'friend' },
    types: {
      'twilio/quick-reply': {
        body: 'Hi {{1}}?',
        actions: [{ title: 'Yes', id: 'yes', ...action }],
        ...changes,
      },
    },
  });
  const listPicker = (changes: object = {}, item: object = {}) => ({
    language: 'en',
    types: {
      'twilio/list-picker': {
        body: 'Where?',
        button: 'Show',
        items: [{ item: 'Here', id: 'here', ...item }],
        ...changes,
      },
    },
  });
  const actions = (count: number) =>
    Array.from({ length: count }, (_none, id) => ({ title: `Yes ${id}`, id: `${id}` }));

  type Created = Parameters<typeof client.content.v1.contents.create>[0];
  const make = (form: object) => client.content.v1.contents.create(form as Created);
  const outcomeOf = (making: Promise<{ sid: string }>) => making.then(() => 'made', codeOf);
  const sendForm = (contentSid: string, contentVariables?: string, changes: object = {}) =>
    client.messages.create({
      to: `whatsapp:${asha}`,
      from: `whatsapp:${ours}`,
      contentSid,
      ...(contentVariables !== undefined && { contentVariables }),
      ...changes,
    });

  it('are made, read, listed and removed', async () => {
    const { sid } = await make(quickReply());
    expect(sid).toMatch(/^HX[0-9a-f]{32}$/);
    expect(await client.content.v1.contents(sid).fetch()).toMatchObject({ sid, friendlyName: 'agree' });
    expect(await client.content.v1.contents.list()).toHaveLength(1);
    expect(await client.content.v1.contents(sid).remove()).toBe(true);
    expect(
      codeOf(
        await client.content.v1
          .contents(sid)
          .fetch()
          .catch((error: unknown) => error),
      ),
    ).toBe(20404);
  });

  it.each([
    ['a button of 20 characters', quickReply({}, { title: 'x'.repeat(20) }), 'made'],
    ['a button of 21', quickReply({}, { title: 'x'.repeat(21) }), 20422],
    ['ten buttons', quickReply({ actions: actions(10) }), 'made'],
    ['eleven buttons', quickReply({ actions: actions(11) }), 20422],
    ['no buttons', quickReply({ actions: [] }), 20422],
    ['a line of 24 characters', listPicker({}, { item: 'x'.repeat(24) }), 'made'],
    ['a line of 25', listPicker({}, { item: 'x'.repeat(25) }), 20422],
    ['a list without a button', listPicker({ button: '' }), 20422],
    ['a body of 1,025 characters', listPicker({ body: 'x'.repeat(1_025) }), 20422],
    ['nothing to show', { language: 'en', types: {} }, 20422],
    ['no language', { types: quickReply().types }, 20422],
  ])('are judged as Twilio judges them: %s', async (_what, form, outcome) => {
    expect(await outcomeOf(make(form))).toBe(outcome);
  });

  it('are filled in for a message, whose list shows what is read', async () => {
    const { sid } = await make(quickReply());
    await sendForm(sid, '{"1":"Asha"}');
    await sendForm(sid);
    expect((await client.messages.list()).map(({ body }) => body)).toEqual(['Hi friend?', 'Hi Asha?']);
  });

  it.each([
    ['no JSON', 'Asha', {}, 21656],
    ['a list', '["Asha"]', {}, 21656],
    ['an empty value', '{"1":""}', {}, 21656],
    ['a line break', '{"1":"Asha\\nJuma"}', {}, 21656],
    ['five spaces', '{"1":"Asha     Juma"}', {}, 21656],
    ['a body beside the form', '{"1":"Asha"}', { body: 'Hi' }, 20001],
    ['too long a text', JSON.stringify({ 1: 'x'.repeat(1_100) }), {}, 63005],
  ])('are refused with %s', async (_what, variables, changes, code) => {
    const { sid } = await make(quickReply());
    expect(codeOf(await sendForm(sid, variables, changes).catch((error: unknown) => error))).toBe(code);
  });

  it('are refused when nobody made them, and with more buttons than a conversation may show', async () => {
    const unknown = `HX${'0'.repeat(32)}`;
    expect(codeOf(await sendForm(unknown).catch((error: unknown) => error))).toBe(21655);
    const { sid } = await make(quickReply({ actions: actions(4) }));
    expect(codeOf(await sendForm(sid).catch((error: unknown) => error))).toBe(63005);
  });
});

describe('the fake Twilio, towards the webhooks', () => {
  it('delivers a person’s text, signed', async () => {
    const result = await fake.sendSms({ from: asha, to: ours, body: 'JIUNGE' });
    expect(result).toMatchObject({ answers: [200], isDelivered: true });
    expect(listener.forms[0]).toMatchObject({ MessageSid: result.sid, From: asha, To: ours, Body: 'JIUNGE' });
  });

  it('comes again with the same token when the URL asks for it', async () => {
    fake.route({ inboundUrl: `${listener.url}/in#rc=3&rp=all` });
    listener.answers = [503, 500];
    expect((await fake.sendSms({ from: asha, to: ours, body: 'JIUNGE' })).answers).toEqual([503, 500, 200]);
    expect(new Set(listener.headers.map((headers) => headers['i-twilio-idempotency-token'])).size).toBe(1);
  });

  it('does not come again after a 5xx by default, but calls the fallback with the reason', async () => {
    listener.answers = [503];
    expect((await fake.sendSms({ from: asha, to: ours, body: 'JIUNGE' })).answers).toEqual([503, 200]);
    expect(listener.forms[1]).toMatchObject({ ErrorCode: '11200', ErrorUrl: `${listener.url}/in` });
  });

  it('sends the same message again when asked to', async () => {
    const { sid } = await fake.sendSms({ from: asha, to: ours, body: 'JIUNGE' });
    await fake.resend(sid);
    expect(listener.forms.map((form) => form.MessageSid)).toEqual([sid, sid]);
  });
});

describe('the fake Twilio, after a STOP', () => {
  it('blocks the pair, refuses with 21610, and opens it again after START', async () => {
    await fake.sendSms({ from: asha, to: ours, body: ' Stop ' });
    expect(codeOf(await send().catch((error: unknown) => error))).toBe(21610);
    expect((await send('+254700000002')).status).toBe('queued');
    await fake.sendSms({ from: asha, to: ours, body: 'START' });
    expect((await send()).status).toBe('queued');
    expect(fake.journal.of('replied_by_itself').map((entry) => entry.word)).toEqual(['STOP', 'START']);
  });

  it('does not take a sentence for a STOP', async () => {
    await fake.sendSms({ from: asha, to: ours, body: 'please stop' });
    expect((await send()).status).toBe('queued');
  });

  it('tells of 21610 only later through a Messaging Service', async () => {
    const messagingServiceSid = `MG${'1'.repeat(32)}`;
    await fake.sendSms({ from: asha, to: ours, body: 'STOP', messagingServiceSid });
    expect((await send(asha, 'Karibu!', { messagingServiceSid })).status).toBe('accepted');
    await fake.settled();
    expect(listener.forms.at(-1)).toMatchObject({ MessageStatus: 'failed', ErrorCode: '21610' });
    expect(fake.journal.of('accepted')).toEqual([]);
  });

  it('says OptOutType with Advanced Opt-Out only', async () => {
    await fake.sendSms({ from: asha, to: ours, body: 'STOP' });
    await fake.stop();
    await open({ optOut: 'advanced' });
    await fake.sendSms({ from: asha, to: ours, body: 'STOP' });
    expect(listener.forms.map((form) => form.OptOutType)).toEqual([undefined, 'STOP']);
  });
});

describe('the fake Twilio as a process', () => {
  it('is driven over HTTP and leaves its journal behind when it is killed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fake-twilio-'));
    const journal = join(folder, 'journal.jsonl');
    const main = fileURLToPath(new URL('../fake-twilio/main.ts', import.meta.url));
    const child = spawn(process.execPath, [
      main,
      '--account',
      accountSid,
      '--token',
      tokens.current,
      '--journal',
      journal,
    ]);
    try {
      const [line] = (await once(child.stdout, 'data')) as [Buffer];
      const url = line.toString().trim();
      const call = async (name: string, argument?: unknown): Promise<unknown> =>
        (await fetch(`${url}/_fake/${name}`, { method: 'POST', body: JSON.stringify(argument) })).json();
      await call('route', { inboundUrl: `${listener.url}/in` });
      await call('rules', [{ times: 1, then: { kind: 'refuse', status: 400, code: 21211 } }]);
      expect(await call('inbound', { from: asha, to: ours, body: 'JIUNGE' })).toMatchObject({
        isDelivered: true,
      });
      client = await openTwilioClient({ accountSid, authToken: tokens.current, apiBaseUrl: url });
      expect(codeOf(await send().catch((error: unknown) => error))).toBe(21211);
      await send();
      await call('settled');
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      const kinds = (await readFile(journal, 'utf8'))
        .trim()
        .split('\n')
        .map((row) => (JSON.parse(row) as { kind: string }).kind);
      expect(kinds).toEqual([
        'received',
        'delivered_webhook',
        'requested',
        'answered',
        'requested',
        'accepted',
        'answered',
        'called_back',
        'called_back',
      ]);
    } finally {
      child.kill('SIGKILL');
      await rm(folder, { recursive: true });
    }
  });
});
