import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { aDraft, aNumber, insertConversation, monday } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { openMessagesRoom, outboxRow, type MessagesRoom } from '../../test/messages-room.js';
import type { DeliveryReport } from '../channels/receiving.js';
import type { Database } from '../platform/database/database.js';
import { deliveryReports } from '../platform/health/metrics.js';
import { newId } from '../platform/ids.js';
import type { SentMessage } from './message-sent.js';

let database: Database;
let room: MessagesRoom;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await openMessagesRoom(database);
});

afterAll(() => database.close());

/** A message that the provider took under the id that it gives. */
async function sent(address = aNumber()): Promise<{ id: string; providerId: string }> {
  const [written] = await room.write(aDraft(await insertConversation(database.pool, room.sms, { address })));
  const providerId = `SM${newId()}`;
  room.channel.script = () => providerId;
  while (await room.sender.sendDue());
  room.clock.advance(1_000);
  return { id: written?.id ?? '', providerId };
}

function report(
  changes: Partial<DeliveryReport> & Pick<DeliveryReport, 'providerId' | 'status'>,
): DeliveryReport {
  const { provider, account } = room.sms;
  return { provider, account, reportedAt: monday, ...changes };
}

const blocked = { code: '21610', outcome: 'opt_out' } as const;

describe('a delivery report', () => {
  it('finds its message by our id and by the id of the provider', async () => {
    const [one, other] = [await sent(), await sent()];
    await room.delivery.record(report({ providerId: 'SM-anything', messageId: one.id, status: 'delivered' }));
    await room.delivery.record(report({ providerId: other.providerId, status: 'delivered' }));
    expect((await outboxRow(database, one.id)).state).toBe('delivered');
    expect((await outboxRow(database, other.id)).state).toBe('delivered');
  });

  it('counts though it comes before our own record of the send', async () => {
    const [written] = await room.write(aDraft(await insertConversation(database.pool, room.sms)));
    room.channel.script = async ({ id }) => {
      await room.delivery.record(report({ providerId: 'SM-early', messageId: id, status: 'delivered' }));
      return 'SM-early';
    };
    while (await room.sender.sendDue());
    expect(await outboxRow(database, written?.id)).toMatchObject({
      state: 'delivered',
      provider_id: 'SM-early',
    });
    await room.delivery.record(report({ providerId: 'SM-early', status: 'read' }));
    expect((await outboxRow(database, written?.id)).state).toBe('read');
  });

  it('that brings the first news of a sending is told to those who listen, and a later one is not', async () => {
    const told: (readonly SentMessage[])[] = [];
    room.sent.add((_tx, messages) => Promise.resolve(void told.push(messages)));
    const [written] = await room.write(aDraft(await insertConversation(database.pool, room.sms)));
    const id = written?.id ?? '';
    await room.delivery.record(report({ providerId: 'SM-lost', messageId: id, status: 'delivered' }));
    await room.delivery.record(report({ providerId: 'SM-lost', messageId: id, status: 'read' }));
    expect(told.flat()).toEqual([{ id, at: monday }]);
  });

  it('says what went wrong', async () => {
    const { id, providerId } = await sent();
    await room.delivery.record(
      report({ providerId, status: 'undelivered', error: { code: '30003', outcome: 'retry' } }),
    );
    expect(await outboxRow(database, id)).toMatchObject({ state: 'undelivered', error_code: '30003' });
  });

  it('is one of many that come at once and end the same', async () => {
    const { id, providerId } = await sent();
    const statuses = ['delivered', 'sent', 'read', 'sent', 'delivered', 'undelivered'] as const;
    await Promise.all(statuses.map((status) => room.delivery.record(report({ providerId, status }))));
    expect(await outboxRow(database, id)).toMatchObject({
      state: 'read',
      delivered_at: monday,
      sent_at: monday,
      error_code: null,
    });
  });

  it('about a message of nobody is counted, and stored nowhere', async () => {
    const counted = async () =>
      (await deliveryReports.get()).values.find(({ labels }) => labels.result === 'unknown_message')?.value ??
      0;
    const before = await counted();
    await room.delivery.record(report({ providerId: 'SM-foreign', status: 'delivered' }));
    await room.delivery.record(report({ providerId: 'SM-foreign', messageId: newId(), status: 'delivered' }));
    expect(await counted()).toBe(before + 2);
    const { rows } = await database.pool.query(
      "SELECT FROM provider_message_ids WHERE provider_id = 'SM-foreign'",
    );
    expect(rows).toEqual([]);
  });

  it('that she opted out closes her address with that sender', async () => {
    const address = aNumber();
    const { providerId } = await sent(address);
    await room.delivery.record(report({ providerId, status: 'failed', error: blocked }));
    expect(await room.optOuts.activeFor(database.pool, [{ channel: 'sms', address }])).toMatchObject([
      { source: 'provider', cause: '21610', senderId: room.sms.id },
    ]);
  });

  it('that is repeated does not undo that she came back', async () => {
    const address = aNumber();
    const { providerId } = await sent(address);
    await room.delivery.record(report({ providerId, status: 'failed', error: blocked }));
    await database.transaction((tx) =>
      room.optOuts.lift(tx, [{ channel: 'sms', address, senderId: null, at: monday }]),
    );
    await room.delivery.record(report({ providerId, status: 'failed', error: blocked }));
    expect(await room.optOuts.activeFor(database.pool, [{ channel: 'sms', address }])).toEqual([]);
  });
});
