import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { aConsent, aDraft, aPerson, FakeClock, insertConversation } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { openMessagesRoom, outboxRow, type MessagesRoom } from '../../test/messages-room.js';
import type { DeliveryStatus } from '../channels/receiving.js';
import type { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { ProviderQueues, queuesBefore } from './provider-queues.js';

let database: Database;
let room: MessagesRoom;
let queues: ProviderQueues;

/** A quarter past seven in the evening in Nairobi: three quarters of an hour are left until the quiet hours. */
const evening = new Date('2026-03-02T16:15:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  for (const table of ['outbound_messages', 'settings']) await database.pool.query(`DELETE FROM ${table}`);
  await database.pool.query("UPDATE senders SET next_send_at = '2026-01-01'");
  const config = { segmentsPerSecond: { sms: 10, whatsapp: 80 } };
  room = await openMessagesRoom(database, { clock: new FakeClock(evening), config });
  queues = new ProviderQueues(database, room.clock);
});

/** Messages that the provider took so many minutes ago, together so many segments. */
async function taken(minutesAgo: number, segments = 1): Promise<string> {
  const id = newId();
  const at = new Date(room.clock.now().getTime() - minutesAgo * 60_000).toISOString();
  await database.pool.query(
    `INSERT INTO outbound_messages (id, conversation_id, sender_id, body, language, segments, kind, because, state, created_at,
       not_before, sent_at, claimed_by, claimed_at, provider_id)
     VALUES ($1, $2, $3, 'Hello', 'en', $4, 'reminder', 'x', 'sent', $5, $5, $5, 'a worker', $5, $6)`,
    [id, await insertConversation(database.pool, room.sms), room.sms.id, segments, at, `SM${id}`],
  );
  return id;
}

async function said(messageId: string, status: DeliveryStatus): Promise<void> {
  const { provider, account } = room.sms;
  const reportedAt = room.clock.now();
  await room.delivery.record({
    provider,
    account,
    messageId,
    providerId: `SM${messageId}`,
    status,
    reportedAt,
  });
}

async function depth(): Promise<number | undefined> {
  await queues.measure();
  return (await queuesBefore(database.pool)).get(room.sms.id)?.depth;
}

/** A reminder that is due for somebody who has agreed. */
async function reminder(): Promise<string> {
  const person = aPerson();
  await database.transaction(async (tx) => {
    await room.people.create(tx, [person]);
    await room.ledger.append(tx, [aConsent(person.id)]);
  });
  const conversationId = await insertConversation(database.pool, room.sms, { personId: person.id });
  const of = { kind: 'reminder', purpose: 'health_messages', personId: person.id } as const;
  const [written] = await room.write(aDraft(conversationId, of));
  return written?.id ?? '';
}

async function sendAll(): Promise<void> {
  while (await room.sender.sendDue());
}

describe('what a provider has taken and not passed on', () => {
  it('is what it took after the last message that it has said a word of', async () => {
    await taken(30, 7);
    const passedOn = await taken(20);
    await taken(10, 5);
    await taken(5, 3);
    expect(await depth()).toBeUndefined();
    await said(passedOn, 'sent');
    expect(await depth()).toBe(8);
    expect(await queues.depth()).toBe(8);
  });

  it('is nothing once the last is out, whatever word got lost, and after ten hours', async () => {
    await said(await taken(700), 'delivered');
    await taken(650, 9);
    await said(await taken(90), 'sent');
    await taken(60, 4);
    const last = await taken(1);
    expect(await depth()).toBe(5);
    await said(last, 'undelivered');
    expect(await depth()).toBe(0);
  });

  it('is the same whether the ones before were looked at or all are looked through again', async () => {
    const bodies = async (): Promise<unknown> => {
      await queues.measure();
      const remembered = [...(await queuesBefore(database.pool)).values()].map(({ depth }) => depth);
      const [{ value } = { value: null }] = (
        await database.pool.query<{ value: object }>(
          "SELECT value FROM settings WHERE key LIKE 'provider_queue:%'",
        )
      ).rows;
      await new ProviderQueues(database, room.clock).measure();
      expect([...(await queuesBefore(database.pool)).values()].map(({ depth }) => depth)).toEqual(remembered);
      return value;
    };
    const [first, second, third] = [await taken(30, 7), await taken(20, 2), await taken(10, 5)];
    expect(await bodies()).toBeNull();
    await said(first, 'sent');
    expect(await bodies()).toMatchObject({ depth: 7 });
    room.clock.advance(15_000);
    await said(second, 'sent');
    expect(await bodies()).toMatchObject({ depth: 5 });
    room.clock.advance(3_600_000);
    await taken(5, 4);
    expect(await bodies()).toMatchObject({ depth: 9 });
    await said(third, 'delivered');
    expect(await bodies()).toMatchObject({ depth: 4 });
    // Nothing new is looked at, and what waits still counts.
    room.clock.advance(3_600_000);
    expect(await bodies()).toMatchObject({ depth: 4 });
  });

  it('holds back what would come in the quiet hours, and lets go what somebody waits for', async () => {
    await said(await taken(40), 'delivered');
    const waiting = await taken(1, 30_000);
    expect(await depth()).toBe(30_000);
    const id = await reminder();
    const reply = aDraft(await insertConversation(database.pool, room.sms), { body: 'An answer' });
    await room.write(reply);
    await sendAll();
    expect(room.channel.journal.map(({ text }) => text)).toEqual(['An answer']);
    expect(await outboxRow(database, id)).toMatchObject({ state: 'queued', attempts: 0 });
    await said(waiting, 'sent');
    room.clock.advance(15_000);
    await depth();
    await sendAll();
    expect((await outboxRow(database, id)).state).toBe('sent');
  });

  it('holds nothing back that arrives in time', async () => {
    await said(await taken(40), 'delivered');
    await taken(1, 20_000);
    await depth();
    const id = await reminder();
    await sendAll();
    expect((await outboxRow(database, id)).state).toBe('sent');
  });

  it('holds nothing back for longer than it is measured', async () => {
    await said(await taken(40), 'delivered');
    await taken(1, 30_000);
    await depth();
    room.clock.advance(4 * 60_000);
    const id = await reminder();
    await sendAll();
    expect((await outboxRow(database, id)).state).toBe('sent');
  });
});
