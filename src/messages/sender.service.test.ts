import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { aConsent, aDraft, aNumber, aPerson, insertConversation, monday } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { openMessagesRoom, outboxRow, type MessagesRoom } from '../../test/messages-room.js';
import { SendError } from '../channels/send-error.js';
import type { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import type { MessageDraft } from './message-draft.js';

let database: Database;
let room: MessagesRoom;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  await database.pool.query(
    "UPDATE outbound_messages SET state = 'failed' WHERE state IN ('queued', 'sending', 'unknown')",
  );
  await database.pool.query("UPDATE senders SET next_send_at = '2026-01-01'");
  room = await openMessagesRoom(database);
});

const conversation = (address = aNumber()): Promise<string> =>
  insertConversation(database.pool, room.sms, { address });

async function queued(draft: MessageDraft): Promise<string> {
  const [written] = await room.write(draft);
  if (written?.state !== 'queued') throw new Error('the message was not queued');
  return written.id;
}

/** A conversation with somebody who has granted health messages. */
async function consenting(): Promise<{ personId: string; conversationId: string }> {
  const person = aPerson();
  await database.transaction(async (tx) => {
    await room.people.create(tx, [person]);
    await room.ledger.append(tx, [aConsent(person.id)]);
  });
  return {
    personId: person.id,
    conversationId: await insertConversation(database.pool, room.sms, { personId: person.id }),
  };
}

async function sendAll(worker = room): Promise<void> {
  while (await worker.sender.sendDue());
}

const texts = (): string[] => room.channel.journal.map(({ text }) => text);
const fails = (code: string, outcome: ConstructorParameters<typeof SendError>[1]) => () =>
  Promise.reject(new SendError(code, outcome));
const stop = (address: string) =>
  database.transaction((tx) =>
    room.optOuts.optOut(tx, [
      {
        channel: 'sms',
        address,
        senderId: null,
        source: 'word',
        cause: 'STOP',
        messageId: null,
        at: monday,
        actor: { kind: 'person', id: 'her' },
      },
    ]),
  );

describe('sending', () => {
  it('hands a message over once, and records what the provider calls it', async () => {
    const address = aNumber();
    const expiresAt = new Date(monday.getTime() + 3_600_000);
    const id = await queued(aDraft(await conversation(address), { expiresAt }));
    await sendAll();
    expect(room.channel.journal).toEqual([
      { id, sender: room.sms, to: address, text: 'Karibu!', rich: null, validitySeconds: 3_600 },
    ]);
    expect(await outboxRow(database, id)).toMatchObject({
      state: 'sent',
      attempts: 1,
      provider_id: 'SM1',
      sent_at: monday,
    });
    const { rows } = await database.pool.query(
      'SELECT provider_id FROM provider_message_ids WHERE message_id = $1',
      [id],
    );
    expect(rows).toEqual([{ provider_id: 'SM1' }]);
  });

  it('tells those who listen which messages were sent, within the transaction that records it', async () => {
    const told: { id: string; state: string }[] = [];
    room.sent.add(async (tx, messages) => {
      for (const { id, at } of messages) {
        expect(at).toEqual(monday);
        const { rows } = await tx.query<{ state: string }>(
          'SELECT state FROM outbound_messages WHERE id = $1',
          [id],
        );
        told.push({ id, state: rows[0]?.state ?? '' });
      }
    });
    const id = await queued(aDraft(await conversation()));
    room.channel.script = fails('20429', 'retry');
    await sendAll();
    expect(told).toEqual([]);
    room.channel.script = () => newId();
    await database.pool.query('UPDATE outbound_messages SET not_before = $2 WHERE id = $1', [id, monday]);
    await database.pool.query("UPDATE senders SET next_send_at = '2026-01-01'");
    await sendAll();
    expect(told).toEqual([{ id, state: 'sent' }]);
  });

  it('hands over what WhatsApp may show along with the text, and nothing of the kind when there is none', async () => {
    const rich = { body: 'Do you agree?', options: [{ code: 'yes', label: "Ndi'yo" }], media: null };
    const { conversationId } = await consenting();
    await queued(aDraft(conversationId, { body: "Do you agree?\n1. Ndi'yo", rich }));
    await queued(aDraft(conversationId, { body: 'Asante' }));
    await sendAll();
    expect(room.channel.journal.map(({ text, rich: shown }) => [text, shown])).toEqual([
      ["Do you agree?\n1. Ndi'yo", rich],
      ['Asante', null],
    ]);
  });

  it('commits the claim before the provider hears of the message', async () => {
    const id = await queued(aDraft(await conversation()));
    const states: string[] = [];
    room.channel.script = async () => {
      states.push((await outboxRow(database, id)).state);
      return newId();
    };
    await sendAll();
    expect(states).toEqual(['sending']);
  });

  it('never hands one message to two workers', async () => {
    const workers = await Promise.all(
      Array.from({ length: 4 }, () =>
        openMessagesRoom(database, { channel: room.channel, clock: room.clock }),
      ),
    );
    const conversations = await Promise.all(Array.from({ length: 60 }, () => conversation()));
    const written = await room.write(...conversations.flatMap((id) => [aDraft(id), aDraft(id)]));
    room.channel.script = () => newId();
    for (let round = 0; round < 40; round += 1) {
      await Promise.all(workers.map((worker) => worker.sender.sendDue()));
      room.clock.advance(1_000);
    }
    const ids = room.channel.journal.map(({ id }) => id);
    expect(ids).toHaveLength(120);
    expect(new Set(ids)).toEqual(new Set(written.map(({ id }) => id)));
  });

  it('sends the messages of a conversation one after the other, in order, though the first has to be tried again', async () => {
    const id = await conversation();
    await room.write(...['one', 'two', 'three'].map((body) => aDraft(id, { body })));
    let refusals = 2;
    room.channel.script = ({ text }) => {
      if (text === 'one' && refusals-- > 0) throw new SendError('20429', 'retry');
      return newId();
    };
    for (let round = 0; round < 10; round += 1) {
      await sendAll();
      room.clock.advance(5_000);
    }
    expect(texts()).toEqual(['one', 'one', 'one', 'two', 'three']);
  });

  it('sends answers before reminders before broadcasts', async () => {
    const people = await Promise.all([consenting(), consenting(), consenting()]);
    const kinds = ['broadcast', 'reminder', 'reply'] as const;
    await room.write(
      ...kinds.map((kind, index) =>
        aDraft(people[index]?.conversationId ?? '', {
          kind,
          body: kind,
          purpose: kind === 'reply' ? null : 'health_messages',
        }),
      ),
    );
    await sendAll();
    expect(texts()).toEqual(['reply', 'reminder', 'broadcast']);
  });

  it('does not let an answer wait for a reminder that has its own time', async () => {
    const { conversationId } = await consenting();
    const tomorrow = new Date(monday.getTime() + 86_400_000);
    const reminder = { kind: 'reminder', purpose: 'health_messages' } as const;
    await room.write(
      aDraft(conversationId, { ...reminder, notBefore: tomorrow }),
      aDraft(conversationId, { body: 'answer' }),
    );
    await sendAll();
    expect(texts()).toEqual(['answer']);
  });

  it('keeps the rate of a sender exactly, in segments', async () => {
    const slow = await openMessagesRoom(database, {
      config: { segmentsPerSecond: { sms: 2, whatsapp: 80 } },
    });
    const conversations = await Promise.all(Array.from({ length: 8 }, () => conversation()));
    await slow.write(...conversations.map((id) => aDraft(id, { body: 'x'.repeat(300) })));
    slow.channel.script = () => newId();
    const sentAfter: number[] = [];
    for (let ms = 0; ms < 8_000; ms += 100) {
      const before = slow.channel.journal.length;
      await sendAll(slow);
      for (let sent = before; sent < slow.channel.journal.length; sent += 1) sentAfter.push(ms);
      slow.clock.advance(100);
    }
    // After a pause of any length the first may go a quarter of a second early; two segments then take a second each.
    expect(sentAfter).toEqual([0, 800, 1_800, 2_800, 3_800, 4_800, 5_800, 6_800]);
  });

  it('says when a sender that is held up by its rate may go on', async () => {
    const slow = await openMessagesRoom(database, {
      config: { segmentsPerSecond: { sms: 1, whatsapp: 80 } },
    });
    await slow.write(aDraft(await conversation()), aDraft(await conversation()));
    const first = await slow.claims.claim('one', 20, monday);
    expect(first).toMatchObject({ messages: [{ attempt: 1 }], resumeAt: new Date(monday.getTime() + 750) });
    expect(await slow.claims.claim('two', 20, monday)).toEqual({
      messages: [],
      isProductive: false,
      resumeAt: first.resumeAt,
    });
  });
});

describe('the question before every send, asked again', () => {
  it('does not send what was written before a STOP', async () => {
    const address = aNumber();
    const id = await queued(aDraft(await conversation(address)));
    await stop(address);
    await sendAll();
    expect(texts()).toEqual([]);
    expect(await outboxRow(database, id)).toMatchObject({
      state: 'skipped',
      reasons: ['opted_out'],
      attempts: 0,
    });
  });

  it('does not send a reminder whose consent has been withdrawn', async () => {
    const { personId, conversationId } = await consenting();
    const id = await queued(aDraft(conversationId, { kind: 'reminder', purpose: 'health_messages' }));
    await database.transaction((tx) => room.ledger.append(tx, [aConsent(personId, { action: 'withdrawn' })]));
    await sendAll();
    expect(await outboxRow(database, id)).toMatchObject({ state: 'skipped', reasons: ['no_consent'] });
  });

  it('does not send what has become useless', async () => {
    const id = await queued(aDraft(await conversation(), { expiresAt: new Date(monday.getTime() + 1_000) }));
    room.clock.advance(1_000);
    await sendAll();
    expect(await outboxRow(database, id)).toMatchObject({ state: 'skipped', reasons: ['expired'] });
  });

  it('puts off until the morning what a backlog has pushed into the night', async () => {
    const { conversationId } = await consenting();
    const id = await queued(aDraft(conversationId, { kind: 'broadcast', purpose: 'health_messages' }));
    room.clock.set(new Date('2026-03-02T17:30:00Z'));
    await sendAll();
    expect(await outboxRow(database, id)).toMatchObject({
      state: 'queued',
      reasons: ['quiet_hours'],
      not_before: new Date('2026-03-03T05:00:00Z'),
    });
    room.clock.set(new Date('2026-03-03T05:00:00Z'));
    await sendAll();
    expect(await outboxRow(database, id)).toMatchObject({ state: 'sent' });
  });

  it('sends nothing while sending is held, and everything afterwards', async () => {
    const id = await queued(aDraft(await conversation()));
    await database.pool.query("INSERT INTO settings (key, value) VALUES ('sending_held', '{}')");
    await sendAll();
    expect(await outboxRow(database, id)).toMatchObject({ state: 'queued', attempts: 0 });
    await database.pool.query("DELETE FROM settings WHERE key = 'sending_held'");
    await sendAll();
    expect(texts()).toEqual(['Karibu!']);
  });

  it('passes over hundreds of denied messages to the one that may go', async () => {
    const addresses = Array.from({ length: 250 }, aNumber);
    await room.write(...(await Promise.all(addresses.map(conversation))).map((id) => aDraft(id)));
    await Promise.all(addresses.map(stop));
    await queued(aDraft(await conversation(), { body: 'last' }));
    await sendAll();
    expect(texts()).toEqual(['last']);
  });
});

describe('what providers answer', () => {
  it('tries again later what was certainly not sent, and gives the sender a rest', async () => {
    const id = await queued(aDraft(await conversation()));
    room.channel.script = fails('20429', 'retry');
    await sendAll();
    const row = await outboxRow(database, id);
    expect(row).toMatchObject({ state: 'queued', attempts: 1, error_code: '20429' });
    expect(row.not_before.getTime()).toBeGreaterThan(monday.getTime());
    expect((await room.claims.claim('other', 20, room.clock.now())).messages).toEqual([]);
  });

  it.each(['permanent', 'content'] as const)(
    'lets a message fail for good when the answer is %s',
    async (outcome) => {
      const id = await queued(aDraft(await conversation()));
      room.channel.script = fails('21211', outcome);
      await sendAll();
      expect(await outboxRow(database, id)).toMatchObject({ state: 'failed', error_code: '21211' });
      expect(room.channel.journal).toHaveLength(1);
    },
  );

  it('takes the word of a provider that she opted out, and withdraws what she had granted', async () => {
    const { personId, conversationId } = await consenting();
    const id = await queued(aDraft(conversationId));
    room.channel.script = fails('21610', 'opt_out');
    await sendAll();
    expect(await outboxRow(database, id)).toMatchObject({ state: 'failed', error_code: '21610' });
    const [written] = await room.write(aDraft(conversationId));
    expect(written).toMatchObject({ state: 'skipped', reasons: ['opted_out'] });
    expect(
      (await room.ledger.current(database.pool, [personId])).get(personId)?.get('health_messages')?.action,
    ).toBe('withdrawn');
  });

  it('pauses the sender when our settings are at fault, and loses nothing', async () => {
    const id = await queued(aDraft(await conversation()));
    room.channel.script = fails('20003', 'config');
    await sendAll();
    const other = await queued(aDraft(await conversation(), { body: 'other' }));
    room.clock.advance(59_000);
    await sendAll();
    expect(room.channel.journal).toHaveLength(1);
    room.channel.script = () => newId();
    room.clock.advance(600_000);
    await sendAll();
    expect((await outboxRow(database, id)).state).toBe('sent');
    expect((await outboxRow(database, other)).state).toBe('sent');
  });

  it('is in doubt, and sends nothing again, after an answer that says nothing', async () => {
    const ids = [await queued(aDraft(await conversation())), await queued(aDraft(await conversation()))];
    room.channel.script = (_, nth) => {
      throw nth === 1 ? new SendError('timeout', 'ambiguous') : new TypeError('a bug in the adapter');
    };
    await sendAll();
    room.clock.advance(60_000);
    await sendAll();
    expect(room.channel.journal).toHaveLength(2);
    expect(await Promise.all(ids.map(async (id) => (await outboxRow(database, id)).state))).toEqual([
      'unknown',
      'unknown',
    ]);
  });
});

describe('a worker that comes back after its lease', () => {
  it('changes doubt into knowledge when the provider had taken the message', async () => {
    const id = await queued(aDraft(await conversation()));
    room.channel.script = async () => {
      room.clock.advance(61_000);
      await room.unknown.resolve();
      expect((await outboxRow(database, id)).state).toBe('unknown');
      return 'SM-late';
    };
    await sendAll();
    expect(await outboxRow(database, id)).toMatchObject({
      state: 'sent',
      provider_id: 'SM-late',
      error_code: null,
    });
  });

  it('does not have the message sent again when it had not', async () => {
    const id = await queued(aDraft(await conversation()));
    room.channel.script = async () => {
      room.clock.advance(61_000);
      await room.unknown.resolve();
      throw new SendError('20429', 'retry');
    };
    await sendAll();
    expect(await outboxRow(database, id)).toMatchObject({ state: 'unknown', attempts: 1 });
  });
});
