import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { OutgoingMessage, Sender } from '../../src/channels/channel.js';
import type { RichMessage } from '../../src/channels/rich-message.js';
import { SendError } from '../../src/channels/send-error.js';
import { SenderDirectory } from '../../src/channels/senders.js';
import { TwilioChannel } from '../../src/channels/twilio/twilio.channel.js';
import { Database } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/ids.js';
import { FakeClock } from '../builders.js';
import { FakeTwilio, type Behaviour } from '../fake-twilio/fake-twilio.ts';
import { createTestDatabase } from '../harness.js';
import { accountSid, channelConfig, messagingService, tokens } from './twilio-app.js';

const asha = '+254700000001';
const numbered = 'Asha, do you agree?\n1. Ndiyo\n2. Hapana';
const yesNo: RichMessage = {
  body: 'Asha, do you agree?',
  options: [
    { code: 'yes', label: 'Ndiyo' },
    { code: 'no', label: 'Hapana' },
  ],
  media: null,
};

let database: Database;
let senders: SenderDirectory;
let fake: FakeTwilio;
let clock: FakeClock;
let channel: TwilioChannel;

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await createTestDatabase();
  senders = new SenderDirectory(database, channelConfig());
  await senders.onModuleInit();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.pool.query('DELETE FROM twilio_contents');
  fake = await FakeTwilio.start({ accountSid, authToken: tokens.current });
  clock = new FakeClock();
  channel = openChannel();
});
afterEach(() => fake.stop());

/** Another channel on the same database is another worker. */
function openChannel(on = database): TwilioChannel {
  const account = { accountSid, authToken: tokens.current, apiBaseUrl: fake.url, timeoutMs: 300 };
  return new TwilioChannel(account, 'http://127.0.0.1:9', senders, on, clock);
}

function message(rich: Partial<RichMessage> = {}, changes: Partial<OutgoingMessage> = {}): OutgoingMessage {
  const sender = senderOf('whatsapp', '+12025550110');
  return { id: newId(), sender, to: asha, text: numbered, rich: { ...yesNo, ...rich }, ...changes };
}

function senderOf(channelName: Sender['channel'], address: string): Sender {
  const sender = senders.find({ provider: 'twilio', channel: channelName, address });
  if (sender === undefined) throw new Error(`no sender ${address}`);
  return sender;
}

async function storedForms(): Promise<string[]> {
  const { rows } = await database.pool.query<{ sid: string }>(
    'SELECT content_sid AS sid FROM twilio_contents',
  );
  return rows.map(({ sid }) => sid);
}

const accepted = () => fake.journal.of('accepted');
const created = () => fake.journal.of('content_created');

describe('a question on WhatsApp', () => {
  it('shows few answers as buttons whose codes come back', async () => {
    await channel.send(message());
    expect(accepted()).toMatchObject([
      {
        body: 'Asha, do you agree?',
        form: {
          kind: 'twilio/quick-reply',
          options: [
            { id: 'yes', label: 'Ndiyo' },
            { id: 'no', label: 'Hapana' },
          ],
        },
      },
    ]);
  });

  it('shows more answers as a list', async () => {
    const options = Array.from({ length: 10 }, (_none, index) => ({
      code: `c${index}`,
      label: `Clinic ${index}`,
    }));
    await channel.send(message({ options }));
    expect(accepted()).toMatchObject([{ form: { kind: 'twilio/list-picker', options: { length: 10 } } }]);
  });

  it('keeps its lines, and letters outside GSM-7', async () => {
    const body = 'Karibu Asha! 😀\n\nስምዎ ማን ነው?';
    await channel.send(message({ body, options: [{ code: 'yes', label: 'አዎ' }] }));
    expect(accepted()).toMatchObject([{ body, form: { options: [{ label: 'አዎ' }] } }]);
  });

  it('shows as many characters as a form can hold, and more as numbered text', async () => {
    await channel.send(message({ body: 'x'.repeat(1_024) }));
    await channel.send(message({ body: 'x'.repeat(1_025) }));
    expect(accepted().map(({ body, form }) => [body.length, form?.kind])).toEqual([
      [1_024, 'twilio/quick-reply'],
      [numbered.length, undefined],
    ]);
  });

  it('goes as numbered text when there are too many answers', async () => {
    const options = Array.from({ length: 11 }, (_none, index) => ({
      code: `c${index}`,
      label: `Clinic ${index}`,
    }));
    await channel.send(message({ options }));
    expect(accepted()).toMatchObject([{ body: numbered }]);
    expect(created()).toEqual([]);
  });

  it('shows its buttons through a Messaging Service too', async () => {
    await channel.send(message({}, { sender: senderOf('whatsapp', messagingService) }));
    expect(accepted()).toMatchObject([{ from: messagingService, form: { kind: 'twilio/quick-reply' } }]);
  });

  it('shows media with its text, and with the numbered text when there are answers', async () => {
    const media = 'https://example.org/a.jpg';
    await channel.send(message({ media, options: [] }));
    await channel.send(message({ media }));
    expect(accepted()).toMatchObject([
      { body: 'Asha, do you agree?', mediaUrls: [media] },
      { body: numbered, mediaUrls: [media] },
    ]);
  });
});

describe('a question over SMS', () => {
  it.each(['+12025550100', messagingService])('goes as numbered text alone from %s', async (address) => {
    const sender = senderOf('sms', address);
    await channel.send(message({}, { sender }));
    await channel.send(message({ media: 'https://example.org/a.jpg' }, { sender }));
    for (const sent of accepted()) {
      expect(sent.body).toBe(numbered);
      expect(sent).not.toHaveProperty('form');
      expect(sent).not.toHaveProperty('mediaUrls');
    }
    expect(created()).toEqual([]);
  });
});

describe('a form', () => {
  it('is made once, for other people and after a restart too', async () => {
    await channel.send(message());
    await channel.send(message({ body: 'Juma, do you agree?' }));
    await openChannel().send(message());
    expect(created()).toHaveLength(1);
    expect(accepted().map(({ form }) => form?.sid)).toEqual(Array(3).fill(created()[0]?.sid));
    expect(await storedForms()).toEqual([created()[0]?.sid]);
  });

  it('holds nothing of the person', async () => {
    await channel.send(message());
    expect(created()).toMatchObject([{ body: '{{1}}', labels: ['Ndiyo', 'Hapana'] }]);
  });

  it('is made once by one worker that sends many at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => channel.send(message())));
    expect(created()).toHaveLength(1);
  });

  it('that two workers make at once ends as one, used by both', async () => {
    const workers = [channel, openChannel()];
    await Promise.all(workers.map((worker) => worker.send(message())));
    for (const worker of workers) await worker.send(message());
    const [kept] = await storedForms();
    const removed = fake.journal.of('content_removed').map(({ sid }) => sid);
    expect(
      created()
        .map(({ sid }) => sid)
        .filter((sid) => !removed.includes(sid)),
    ).toEqual([kept]);
    expect(accepted().map(({ form }) => form?.sid)).toEqual(Array(4).fill(kept));
  });
});

describe('a form that cannot be made', () => {
  const failures: readonly (readonly [string, Behaviour])[] = [
    ['is refused', { kind: 'refuse', status: 400, code: 20422 }],
    ['is one too many', { kind: 'refuse', status: 429, code: 20429 }],
    ['meets a gateway', { kind: 'html', status: 502, isAccepted: false }],
    ['meets a page in place of an answer', { kind: 'html', status: 201, isAccepted: true }],
    ['meets silence', { kind: 'hang', isAccepted: false }],
    ['meets a connection that breaks', { kind: 'reset', isAccepted: true }],
  ];

  it.each(failures)('because it %s leaves the message as numbered text', async (_what, then) => {
    fake.when({ at: 'content', then });
    await channel.send(message());
    expect(accepted()).toMatchObject([{ body: numbered }]);
    expect(await storedForms()).toEqual([]);
  });

  it('is not tried again with each message, but is after a while', async () => {
    fake.when({ at: 'content', times: 1, then: { kind: 'refuse', status: 400, code: 20422 } });
    await channel.send(message());
    await channel.send(message());
    expect(created()).toEqual([]);
    clock.advance(11 * 60_000);
    await channel.send(message());
    expect(accepted().map(({ form }) => form?.kind)).toEqual([undefined, undefined, 'twilio/quick-reply']);
  });
});

describe('forms that fail', () => {
  it('are told of once an hour, without a word of the message', async () => {
    const said: unknown[] = [];
    Logger.overrideLogger({
      log: () => undefined,
      error: () => undefined,
      warn: (line) => void said.push(line),
    });
    fake.when({ at: 'content', then: { kind: 'refuse', status: 400, code: 20422 } });
    for (const label of ['Ndiyo', 'Sawa', 'Haya'])
      await channel.send(message({ options: [{ code: 'yes', label }] }));
    expect(said).toHaveLength(1);
    clock.advance(60 * 60_000);
    await channel.send(message());
    expect(said).toHaveLength(2);
    expect(JSON.stringify(said)).not.toMatch(/Asha|Ndiyo|Sawa|Haya|2547/);
    Logger.overrideLogger(false);
  });

  it('leave the message as numbered text when the database is away', async () => {
    const away = new Database('postgresql://127.0.0.1:1/nothing');
    await openChannel(away).send(message());
    await away.close();
    expect(accepted()).toMatchObject([{ body: numbered }]);
  });
});

describe('a message that Twilio refuses for its form', () => {
  it.each([21654, 21655, 21656, 63005])('is sent once more as numbered text (%d)', async (code) => {
    fake.when({ shows: 'form', times: 1, then: { kind: 'refuse', status: 400, code } });
    await channel.send(message());
    expect(fake.journal.of('requested')).toHaveLength(2);
    expect(accepted()).toMatchObject([{ body: numbered }]);
    expect(await storedForms()).toEqual([]);
  });

  it('has its form made anew later, when somebody had deleted it at Twilio', async () => {
    await channel.send(message());
    const [first] = created();
    await fetch(`${fake.url}/v1/Content/${first?.sid}`, {
      method: 'DELETE',
      headers: { authorization: `Basic ${btoa(`${accountSid}:${tokens.current}`)}` },
    });
    await channel.send(message());
    clock.advance(11 * 60_000);
    await channel.send(message());
    expect(accepted().map(({ form }) => form?.sid)).toEqual([first?.sid, undefined, created()[1]?.sid]);
    expect(await storedForms()).toEqual([created()[1]?.sid]);
  });

  it('does not forget a form that another worker has made anew', async () => {
    await channel.send(message());
    await database.pool.query("UPDATE twilio_contents SET content_sid = 'HXanew'");
    fake.when({ shows: 'form', times: 1, then: { kind: 'refuse', status: 400, code: 21655 } });
    await channel.send(message());
    expect(await storedForms()).toEqual(['HXanew']);
  });

  it('goes without the media that Twilio refused', async () => {
    fake.when({ shows: 'media', times: 1, then: { kind: 'refuse', status: 400, code: 21620 } });
    await channel.send(message({ media: 'https://example.org/a.jpg' }));
    expect(accepted()).toMatchObject([{ body: numbered }]);
  });

  it('fails when its numbered text is refused too', async () => {
    fake.when({ then: { kind: 'refuse', status: 400, code: 63005 } });
    await expect(channel.send(message())).rejects.toMatchObject({ code: '63005', outcome: 'content' });
    expect(fake.journal.of('requested')).toHaveLength(2);
  });
});

describe('a message with a form that fails for another reason', () => {
  const failures: readonly (readonly [string, Behaviour, Partial<SendError>])[] = [
    ['an invalid number', { kind: 'refuse', status: 400, code: 21211 }, { outcome: 'permanent' }],
    ['an opt-out', { kind: 'refuse', status: 400, code: 21610 }, { outcome: 'opt_out' }],
    ['a closed window', { kind: 'refuse', status: 400, code: 63016 }, { outcome: 'content' }],
    ['too many requests', { kind: 'refuse', status: 429, code: 20429 }, { outcome: 'retry' }],
    ['a form fault told with a 5xx', { kind: 'refuse', status: 500, code: 63005 }, { outcome: 'ambiguous' }],
    ['silence after acceptance', { kind: 'hang', isAccepted: true }, { outcome: 'ambiguous' }],
  ];

  it.each(failures)('is not sent a second time after %s', async (_what, then, expected) => {
    fake.when({ then });
    await expect(channel.send(message())).rejects.toMatchObject(expected);
    expect(fake.journal.of('requested')).toHaveLength(1);
    expect(await storedForms()).toHaveLength(1);
  });
});

describe('Twilio’s list of messages', () => {
  it('finds a lost send by the text above its buttons, and by its numbered text', async () => {
    const since = new Date();
    fake.when({ then: { kind: 'hang', isAccepted: true } });
    const lost = message();
    await expect(channel.send(lost)).rejects.toBeInstanceOf(SendError);
    await expect(channel.send(message({ options: [] }, { text: numbered }))).rejects.toBeInstanceOf(
      SendError,
    );
    const found = await channel.findSent(lost, since);
    expect(found.map(({ providerId }) => providerId)).toEqual(accepted().map(({ sid }) => sid));
    expect(
      await channel.findSent(message({ body: 'Another question?' }, { text: 'Another' }), since),
    ).toEqual([]);
  });
});
