import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutgoingMessage, Sender } from '../../src/channels/channel.js';
import type { IncomingMessage } from '../../src/channels/receiving.js';
import { SendError } from '../../src/channels/send-error.js';
import { SenderDirectory } from '../../src/channels/senders.js';
import { TwilioChannel } from '../../src/channels/twilio/twilio.channel.js';
import { SystemClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/ids.js';
import { FakeTwilio, type Behaviour } from '../fake-twilio/fake-twilio.ts';
import { createTestDatabase } from '../harness.js';
import { accountSid, channelConfig, messagingService, tokens } from './twilio-app.js';

const asha = '+254700000001';
let database: Database;
let senders: SenderDirectory;
let fake: FakeTwilio;
let channel: TwilioChannel;

beforeAll(async () => {
  database = await createTestDatabase();
  senders = new SenderDirectory(database, channelConfig());
  await senders.onModuleInit();
});
afterAll(() => database.close());
beforeEach(async () => {
  fake = await FakeTwilio.start({ accountSid, authToken: tokens.current });
  channel = channelTo(fake.url);
});
afterEach(() => fake.stop());

/** Nobody serves it: what is tested here ends with the answer to the POST. */
const publicUrl = 'http://127.0.0.1:9';

function channelTo(apiBaseUrl: string, authToken = tokens.current): TwilioChannel {
  const account = { accountSid, authToken, apiBaseUrl, timeoutMs: 300 };
  return new TwilioChannel(account, publicUrl, senders, database, new SystemClock());
}

function senderOf(channelName: Sender['channel'], address: string): Sender {
  const sender = senders.find({ provider: 'twilio', channel: channelName, address });
  if (sender === undefined) throw new Error(`no sender ${address}`);
  return sender;
}

function messageTo(to: string, changes: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return { id: newId(), sender: senderOf('sms', '+12025550100'), to, text: 'Karibu!', ...changes };
}

async function failureOf(sending: Promise<unknown>): Promise<SendError> {
  const error = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SendError)) throw new Error(`expected a SendError, got ${String(error)}`);
  return error;
}

describe('sending over Twilio', () => {
  it('sends an SMS once, with our id in the callback URL', async () => {
    const message = messageTo(asha, { validitySeconds: 3_600 });
    const { providerId } = await channel.send(message);
    expect(fake.journal.of('accepted')).toMatchObject([
      { sid: providerId, to: asha, from: '+12025550100', body: 'Karibu!', messageId: message.id },
    ]);
  });

  it('writes WhatsApp addresses with their prefix', async () => {
    await channel.send(messageTo(asha, { sender: senderOf('whatsapp', '+12025550110') }));
    expect(fake.journal.of('accepted')).toMatchObject([
      { to: `whatsapp:${asha}`, from: 'whatsapp:+12025550110' },
    ]);
  });

  it('reaches a person without a number by her business-scoped id, without a plus', async () => {
    await channel.send(messageTo('US.1234', { sender: senderOf('whatsapp', '+12025550110') }));
    expect(fake.journal.of('accepted')).toMatchObject([{ to: 'whatsapp:US.1234' }]);
  });

  it('sends through a Messaging Service, on both channels', async () => {
    await channel.send(messageTo(asha, { sender: senderOf('sms', messagingService) }));
    await channel.send(messageTo(asha, { sender: senderOf('whatsapp', messagingService) }));
    expect(fake.journal.of('accepted').map(({ from, to }) => [from, to])).toEqual([
      [messagingService, asha],
      [messagingService, `whatsapp:${asha}`],
    ]);
  });

  it.each([0, -5, 0.4, 1e9])(
    'asks for a validity that Twilio takes when %d seconds are left',
    async (validitySeconds) => {
      await channel.send(messageTo(asha, { validitySeconds }));
      expect(fake.journal.of('accepted')).toHaveLength(1);
    },
  );

  it('never sends to the simulator', async () => {
    expect(await failureOf(channel.send(messageTo('simulator:asha')))).toMatchObject({ outcome: 'config' });
    expect(fake.journal.entries).toEqual([]);
  });

  it('never sends from an account that is not ours', async () => {
    const sender = { ...senderOf('sms', '+12025550100'), account: `AC${'9'.repeat(32)}` };
    expect(await failureOf(channel.send(messageTo(asha, { sender })))).toMatchObject({ outcome: 'config' });
    expect(fake.journal.entries).toEqual([]);
  });
});

describe('a send that fails', () => {
  const cases: readonly (readonly [string, Behaviour, Partial<SendError>, number])[] = [
    [
      'an invalid number',
      { kind: 'refuse', status: 400, code: 21211 },
      { code: '21211', outcome: 'permanent' },
      0,
    ],
    ['an opt-out', { kind: 'refuse', status: 400, code: 21610 }, { code: '21610', outcome: 'opt_out' }, 0],
    ['a country without permission', { kind: 'refuse', status: 400, code: 21408 }, { outcome: 'config' }, 0],
    ['a code of tomorrow', { kind: 'refuse', status: 400, code: 29999 }, { outcome: 'content' }, 0],
    [
      'too many requests',
      { kind: 'refuse', status: 429, code: 20429 },
      { code: '20429', outcome: 'retry' },
      0,
    ],
    [
      'a gateway before acceptance',
      { kind: 'html', status: 502, isAccepted: false },
      { code: 'http_502', outcome: 'ambiguous' },
      0,
    ],
    [
      'a gateway after acceptance',
      { kind: 'html', status: 500, isAccepted: true },
      { code: 'http_500', outcome: 'ambiguous' },
      1,
    ],
    [
      'a page in place of an answer',
      { kind: 'html', status: 201, isAccepted: true },
      { code: 'unreadable_answer', outcome: 'ambiguous' },
      1,
    ],
    [
      'silence before acceptance',
      { kind: 'hang', isAccepted: false },
      { code: 'timeout', outcome: 'ambiguous' },
      0,
    ],
    [
      'silence after acceptance',
      { kind: 'hang', isAccepted: true },
      { code: 'timeout', outcome: 'ambiguous' },
      1,
    ],
    [
      'a connection that breaks in the answer',
      { kind: 'reset', isAccepted: true },
      { outcome: 'ambiguous' },
      1,
    ],
  ];

  it.each(cases)('says what %s means, and does not try again', async (_what, then, expected, accepted) => {
    fake.when({ then });
    expect(await failureOf(channel.send(messageTo(asha)))).toMatchObject(expected);
    expect(fake.journal.of('requested')).toHaveLength(1);
    expect(fake.journal.of('accepted')).toHaveLength(accepted);
  });

  it('is certain that nothing was sent when the connection was never made', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const failure = await failureOf(channelTo(`http://127.0.0.1:${port}`).send(messageTo(asha)));
    expect(failure).toMatchObject({ code: 'econnrefused', outcome: 'retry' });
  });

  it('blames the configuration for a wrong token', async () => {
    expect(await failureOf(channelTo(fake.url, 'wrong').send(messageTo(asha)))).toMatchObject({
      code: '20003',
      outcome: 'config',
    });
  });

  it('says nothing of the person, the text or the token, in any of its causes', async () => {
    fake.when(
      { times: 1, then: { kind: 'refuse', status: 400, code: 21211 } },
      { then: { kind: 'hang', isAccepted: false } },
    );
    for (let time = 0; time < 2; time += 1) {
      const { message, cause } = await failureOf(channel.send(messageTo(asha)));
      const said = [
        message,
        String(cause),
        JSON.stringify(cause),
        JSON.stringify(Object.entries(cause as object)),
      ].join();
      expect(said).not.toMatch(/254700|Karibu!|current-token/);
    }
  });
});

describe('Twilio’s list of messages', () => {
  it('finds a send whose answer was lost, and no other', async () => {
    fake.when({ times: 1, then: { kind: 'hang', isAccepted: true } });
    const since = new Date();
    const message = messageTo(asha);
    await failureOf(channel.send(message));
    await channel.send(messageTo(asha, { text: 'Another text' }));
    await channel.send(messageTo('+254700000002'));
    const [lost] = fake.journal.of('accepted');
    expect(await channel.findSent(message, since)).toEqual([{ providerId: lost?.sid }]);
    expect(await channel.findSent(messageTo('+254700000003'), since)).toEqual([]);
    expect(await channel.findSent(message, new Date(Date.now() + 60_000))).toEqual([]);
  });

  it('fails as a send does, without a word about the person', async () => {
    const failure = await failureOf(channelTo(fake.url, 'wrong').findSent(messageTo(asha), new Date()));
    expect(failure).toMatchObject({ code: '20003', outcome: 'config' });
    expect(String(failure.cause)).not.toContain(asha);
  });

  it('shows what people sent, over more than one page, with their media', async () => {
    const bodies = Array.from({ length: 230 }, (_none, index) => `text ${index}`);
    for (const body of bodies) await fake.sendSms({ from: asha, to: '+12025550100', body, isLost: true });
    const media = [{ url: 'https://media.example/1', contentType: 'image/jpeg' }];
    await fake.sendSms({
      from: `whatsapp:${asha}`,
      to: 'whatsapp:+12025550110',
      body: '',
      media,
      isLost: true,
    });
    await fake.sendSms({ from: asha, to: '+12025550199', body: 'for somebody else', isLost: true });
    await channel.send(messageTo(asha));
    await fake.settled();
    const received: IncomingMessage[] = [];
    for await (const message of channel.listReceived(new Date(Date.now() - 60_000))) received.push(message);
    expect(received).toHaveLength(231);
    expect(received[0]).toMatchObject({
      address: asha,
      sender: { channel: 'whatsapp', address: '+12025550110' },
      media: [
        {
          contentType: 'image/jpeg',
          url: expect.stringMatching(/^https:\/\/api\.twilio\.com\/.*\/Media\/ME\d+$/),
        },
      ],
    });
    expect(received.slice(1).map((message) => message.text)).toEqual(bodies.reverse());
  });
});

describe('deleting what Twilio keeps', () => {
  const copyOf = (providerId: string, hasMedia = false) => ({
    provider: 'twilio',
    account: accountSid,
    providerId,
    hasMedia,
  });
  const listed = async (): Promise<number> =>
    (await channel.findSent(messageTo(asha), new Date(Date.now() - 60_000))).length;

  it('deletes a message with its media, and what is gone already is no failure', async () => {
    const { providerId } = await channel.send(messageTo(asha));
    await fake.settled();
    expect(await listed()).toBe(1);
    await channel.forget(copyOf(providerId, true));
    expect(await listed()).toBe(0);
    await channel.forget(copyOf(providerId, true));
  });

  it('fails while the message is on its way, and for another account, so that it is tried again', async () => {
    fake.when({ times: 1, then: { kind: 'accept', callbacks: [] } });
    const { providerId } = await channel.send(messageTo(asha));
    await expect(channel.forget(copyOf(providerId))).rejects.toBeInstanceOf(SendError);
    await expect(channel.forget({ ...copyOf(providerId), account: 'AC0' })).rejects.toMatchObject({
      outcome: 'config',
    });
    expect(await listed()).toBe(1);
  });
});
