import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { aNumber } from '../builders.js';
import { newSid } from '../fake-twilio/message-store.ts';
import type { FormPairs } from '../fake-twilio/signing.ts';
import { incomingForm, RunningService } from '../e2e/running-service.ts';

let service: RunningService;

beforeAll(async () => {
  service = await RunningService.start();
});
afterAll(() => service.close());

const textFrom = (from: string, body: string): [string, string][] => incomingForm(from, body, newSid('SM'));

const bodiesFrom = async (address: string): Promise<string[]> => {
  const rows = await service.rows<{ body: string }>(
    'SELECT m.body FROM inbound_messages m JOIN conversations c ON c.id = m.conversation_id WHERE c.address = $1 ORDER BY m.id',
    [address.replace('whatsapp:', '')],
  );
  return rows.map(({ body }) => body);
};

/** Everything that any table of the conversation holds. */
const stored = () =>
  service.count(
    `SELECT (SELECT count(*) FROM inbound_messages) + (SELECT count(*) FROM conversations)
          + (SELECT count(*) FROM provider_message_ids) + (SELECT count(*) FROM outbound_messages) AS count`,
  );

describe('what is not from Twilio', () => {
  const form = textFrom(aNumber(), 'JIUNGE');

  it.each([
    ['unsigned', { signature: null }],
    ['signed with nothing', { signature: '' }],
    ['forged', { signature: 'RSOYDt4T1cUTdK1PDd93/VVr8B8=' }],
    ['signed for another text', { body: new URLSearchParams([...form, ['Body2', 'more']]).toString() }],
    ['signed, but cut off on the way', { body: new URLSearchParams(form).toString().slice(0, -9) }],
  ])('is turned away with 403 when it is %s, and leaves nothing', async (_name, parts) => {
    const before = await stored();
    expect((await service.post(form, parts)).status).toBe(403);
    expect(await stored()).toBe(before);
  });

  it('is turned away with 413 over 64 KiB, before anybody looks at its signature', async () => {
    const before = await stored();
    const huge = textFrom(aNumber(), 'x'.repeat(64 * 1024));
    expect((await service.post(huge)).status).toBe(413);
    expect((await service.post(huge, { signature: null })).status).toBe(413);
    expect(await stored()).toBe(before);
  });

  it.each([
    ['an account that is not ours', 'AccountSid', `AC${'f'.repeat(32)}`],
    ['a sender that is not ours', 'To', '+12025550199'],
    ['an id that is none', 'MessageSid', 'SM1'],
    ['nobody to answer', 'From', ''],
  ])('is refused with 400 when it is signed but names %s', async (_name, parameter, value) => {
    const before = await stored();
    const wrong = textFrom(aNumber(), 'JIUNGE').map(([name, own]): [string, string] => [
      name,
      name === parameter ? value : own,
    ]);
    expect((await service.post(wrong)).status).toBe(400);
    expect(await stored()).toBe(before);
  });

  it('cannot be re-cut from a genuine request into another one', async () => {
    const before = await stored();
    const asha = aNumber();
    const genuine: FormPairs = [
      ...textFrom(asha, 'x').filter(([name]) => name !== 'From'),
      ['Body2From', asha],
    ];
    const recut: FormPairs = [
      ...textFrom(asha, 'x').filter(([name]) => name !== 'Body'),
      ['Body', 'a'],
      ['Body', 'b'],
    ];
    expect((await service.post(genuine)).status).toBe(400);
    expect((await service.post(recut)).status).toBe(400);
    expect(await stored()).toBe(before);
  });
});

describe('what comes again', () => {
  it('is acknowledged and has no second effect', async () => {
    const asha = aNumber();
    const form = textFrom(asha, 'JIUNGE');
    expect(await service.post(form)).toEqual({ status: 200, text: '<Response/>' });
    await service.settled();
    const sent = service.sentTo(asha);
    const before = await stored();
    expect(await service.post(form)).toEqual({ status: 200, text: '<Response/>' });
    await service.settled();
    expect(service.sentTo(asha)).toEqual(sent);
    expect(await stored()).toBe(before);
  });

  it('is one row and one set of replies when it comes 50 times at once', async () => {
    const asha = aNumber();
    const form = textFrom(asha, 'JIUNGE');
    const answers = await Promise.all(Array.from({ length: 50 }, () => service.post(form)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await service.settled();
    expect(await bodiesFrom(asha)).toEqual(['JIUNGE']);
    expect(service.sentTo(asha)).toHaveLength(2);
  });

  it('is one row when 50 webhooks open 50 conversations twice each at once', async () => {
    const people = Array.from({ length: 50 }, () => aNumber());
    const forms = people.map((person) => textFrom(person, 'JIUNGE'));
    await Promise.all([...forms, ...forms].map((form) => service.post(form)));
    await service.settled();
    for (const person of people) {
      expect(await bodiesFrom(person)).toEqual(['JIUNGE']);
      expect(service.sentTo(person)).toHaveLength(2);
    }
  });
});

describe('texts of all kinds', () => {
  it.each([
    ['NUL', 'a\0b', 'a\uFFFDb'],
    ['a lone surrogate', 'a\uD800b', 'a\uFFFDb'],
    ['emoji with joiners and skin', '👩🏾‍🍼 mtoto 🇰🇪', '👩🏾‍🍼 mtoto 🇰🇪'],
    ['writing from right to left with marks', '\u202Eمرحبا\u202C שלום', '\u202Eمرحبا\u202C שלום'],
    ['1,600 characters', 'ю'.repeat(1_600), 'ю'.repeat(1_600)],
    ['1,600 emoji', '🤰'.repeat(800), '🤰'.repeat(800)],
    ['a combining tower', `e${'\u0301'.repeat(500)}`, `e${'\u0301'.repeat(500)}`],
    ['control characters', '\u0001\u0007\u001B[31m', '\u0001\u0007\u001B[31m'],
    [
      'words for machines',
      "'; DROP TABLE people; -- {{name}} @(1/0) __proto__",
      "'; DROP TABLE people; -- {{name}} @(1/0) __proto__",
    ],
    ['nothing at all', '', ''],
  ])('are stored and answered: %s', async (_name, body, kept) => {
    const asha = aNumber();
    expect(await service.say(asha, body)).toHaveLength(1);
    expect(await bodiesFrom(asha)).toEqual([kept]);
  });

  it('are stored as text that PostgreSQL can hold when their bytes are no UTF-8', async () => {
    const asha = aNumber();
    const form = textFrom(asha, 'a\uFFFDb');
    const body = new URLSearchParams(form).toString().replace('a%EF%BF%BDb', 'a%FFb');
    expect(await service.post(form, { body })).toMatchObject({ status: 200 });
    await service.settled();
    expect(await bodiesFrom(asha)).toEqual(['a\uFFFDb']);
    expect(service.sentTo(asha)).toHaveLength(1);
  });

  it('go through a whole registration as names and places', async () => {
    const asha = aNumber();
    for (const text of ['JIUNGE', '1', 'Ñandú 🤰 \u202Eأمل', 'Bondo\0'.repeat(50), '2'])
      await service.say(asha, text);
    const [person] = await service.rows<{ registered: number }>(
      `SELECT count(*)::int AS registered FROM person_fields f JOIN conversations c ON c.person_id = f.person_id
       WHERE c.address = $1 AND f.key = 'registered'`,
      [asha],
    );
    expect(person).toEqual({ registered: 1 });
  });

  it('keep the pictures that come with them', async () => {
    const asha = aNumber();
    const media = Array.from({ length: 10 }, (_, index) => ({
      url: `https://example.org/${index}`,
      contentType: 'image/jpeg',
    }));
    expect(await service.say(asha, '', { media })).toHaveLength(1);
    const [row] = await service.rows<{ media: unknown[] }>(
      'SELECT m.media FROM inbound_messages m JOIN conversations c ON c.id = m.conversation_id WHERE c.address = $1',
      [asha],
    );
    expect(row?.media).toEqual(media);
  });
});

describe('addresses that are no phone numbers', () => {
  it('get their answers when WhatsApp hides the number', async () => {
    const hidden = 'whatsapp:US.1234';
    expect(await service.say(hidden, 'JIUNGE')).toHaveLength(2);
    expect(service.twilio.journal.of('accepted').filter(({ to }) => to === hidden)).toHaveLength(2);
    expect(
      await service.rows("SELECT channel, address FROM conversations WHERE address = 'US.1234'"),
    ).toEqual([{ channel: 'whatsapp', address: 'US.1234' }]);
  });

  it.each([
    ['a short code', '22395'],
    ['a name', 'MPESA'],
    ['a number that could not be normalised', '07 12-345'],
  ])('are kept as they are and never written to: %s', async (_name, from) => {
    expect(await service.say(from, 'JIUNGE')).toEqual([]);
    expect(await bodiesFrom(from)).toEqual(['JIUNGE']);
    const replies = await service.rows(
      `SELECT DISTINCT o.state, o.reasons FROM outbound_messages o JOIN conversations c ON c.id = o.conversation_id WHERE c.address = $1`,
      [from],
    );
    expect(replies).toEqual([{ state: 'skipped', reasons: ['one_way_address'] }]);
    expect(service.twilio.journal.of('requested').filter(({ to }) => to === from)).toEqual([]);
  });
});

describe('two instances on one database', () => {
  let other: RunningService;

  beforeAll(async () => {
    other = await RunningService.start({ beside: service });
  });
  afterAll(() => other.close());

  it('answer one person in the order of what they answer, each text once', async () => {
    const asha = aNumber();
    const texts = ['JIUNGE', '1', 'Asha', 'Bondo', '1', '15 Juni', '?', 'habari', 'JIUNGE', '1'];
    for (const [index, text] of texts.entries()) {
      const instance = index % 2 === 0 ? service : other;
      expect((await instance.post(textFrom(asha, text))).status).toBe(200);
    }
    await service.settled();
    const sent = service.twilio.journal.of('accepted').filter(({ to }) => to === asha);
    const rows = await service.rows<{ id: string; answers: string }>(
      'SELECT id, in_reply_to AS answers FROM outbound_messages WHERE in_reply_to IS NOT NULL',
    );
    const answersOf = new Map(rows.map(({ id, answers }) => [id, answers]));
    const inOrder = sent.flatMap(({ messageId }) => answersOf.get(messageId ?? '') ?? []);
    expect(new Set(inOrder).size).toBe(texts.length);
    expect(inOrder).toEqual([...inOrder].sort());
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(sent.length);
    expect(sent.map(({ body }) => body)).toEqual(
      expect.arrayContaining([expect.stringContaining('Asante, Asha')]),
    );
  });

  it('answer fifty people who write to both at once, each as if there were one', async () => {
    const people = Array.from({ length: 50 }, () => aNumber());
    for (const text of ['JIUNGE', '1', 'Asha', 'Bondo', '2']) {
      await Promise.all(
        people.map((person, index) => (index % 2 === 0 ? service : other).post(textFrom(person, text))),
      );
    }
    await service.settled();
    const texts = people.map((person) => service.sentTo(person));
    expect(texts[0]).toHaveLength(6);
    expect(new Set(texts.map((sent) => JSON.stringify(sent))).size).toBe(1);
  });
});
