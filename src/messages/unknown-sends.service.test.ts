import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { aDraft, insertConversation } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { openMessagesRoom, outboxRow, type MessagesRoom } from '../../test/messages-room.js';
import { SendError } from '../channels/send-error.js';
import type { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import type { MessageKind } from './message-kind.js';

let database: Database;
let room: MessagesRoom;

const minute = 60_000;

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

async function queued(): Promise<string> {
  const [written] = await room.write(aDraft(await insertConversation(database.pool, room.sms)));
  return written?.id ?? '';
}

/** A message whose send was answered by silence. */
async function doubtful(kind: MessageKind = 'reply'): Promise<string> {
  const id = await queued();
  room.channel.script = () => Promise.reject(new SendError('timeout', 'ambiguous'));
  while (await room.sender.sendDue());
  await database.pool.query('UPDATE outbound_messages SET kind = $2 WHERE id = $1', [id, kind]);
  room.channel.script = () => newId();
  return id;
}

async function resolveAfter(ms: number): Promise<void> {
  room.clock.advance(ms);
  await room.unknown.resolve();
  while (await room.sender.sendDue());
}

describe('sends in doubt', () => {
  it('are what a dead worker leaves behind', async () => {
    const id = await queued();
    await room.claims.claim('a worker that dies', 20, room.clock.now());
    await resolveAfter(minute);
    expect((await outboxRow(database, id)).state).toBe('sending');
    await resolveAfter(1);
    expect(await outboxRow(database, id)).toMatchObject({ state: 'unknown', error_code: 'owner_lost' });
    expect(room.channel.journal).toEqual([]);
  });

  it('are settled by a delivery report that brings our id', async () => {
    const id = await doubtful();
    const { account, provider } = room.sms;
    await room.delivery.record({
      provider,
      account,
      messageId: id,
      providerId: 'SMx',
      status: 'sent',
      reportedAt: room.clock.now(),
    });
    await resolveAfter(3 * minute);
    expect(await outboxRow(database, id)).toMatchObject({
      state: 'sent',
      provider_id: 'SMx',
      is_possible_duplicate: false,
    });
    expect(room.channel.journal).toHaveLength(1);
  });

  it('are settled by the list of the provider, after a while', async () => {
    const id = await doubtful();
    room.channel.list = () => [{ providerId: `SM-listed-${id}` }];
    await resolveAfter(minute);
    expect((await outboxRow(database, id)).state).toBe('unknown');
    await resolveAfter(2 * minute);
    expect(await outboxRow(database, id)).toMatchObject({ state: 'sent', provider_id: `SM-listed-${id}` });
    expect(room.channel.journal).toHaveLength(1);
  });

  it('are looked for by what was shown, too', async () => {
    const rich = { body: 'Do you agree?', options: [{ code: 'yes', label: 'Ndiyo' }], media: null };
    const conversation = await insertConversation(database.pool, room.sms);
    const [written] = await room.write(aDraft(conversation, { rich }));
    room.channel.script = () => Promise.reject(new SendError('timeout', 'ambiguous'));
    while (await room.sender.sendDue());
    room.channel.list = (message) => (message.rich?.body === rich.body ? [{ providerId: newId() }] : []);
    await resolveAfter(3 * minute);
    expect((await outboxRow(database, written?.id)).state).toBe('sent');
  });

  it('do not take the listed message of another send for theirs', async () => {
    const other = await queued();
    room.channel.script = () => `SM-of-${other}`;
    while (await room.sender.sendDue());
    const id = await doubtful();
    room.channel.list = () => [{ providerId: `SM-of-${other}` }];
    await resolveAfter(3 * minute);
    expect(await outboxRow(database, id)).toMatchObject({
      state: 'sent',
      attempts: 2,
      is_possible_duplicate: true,
    });
  });

  it.each<MessageKind>(['reply', 'confirmation', 'reminder'])(
    'are sent once more, and marked, when a %s is not listed',
    async (kind) => {
      const id = await doubtful();
      await resolveAfter(3 * minute);
      expect(kind).not.toBe('broadcast');
      expect(await outboxRow(database, id)).toMatchObject({
        state: 'sent',
        attempts: 2,
        is_possible_duplicate: true,
      });
      expect(room.channel.journal.filter((message) => message.id === id)).toHaveLength(2);
    },
  );

  it('are never sent a third time', async () => {
    const id = await doubtful();
    room.channel.script = () => Promise.reject(new SendError('timeout', 'ambiguous'));
    for (let round = 0; round < 5; round += 1) await resolveAfter(3 * minute);
    expect(await outboxRow(database, id)).toMatchObject({ state: 'unknown', attempts: 2, claimed_at: null });
    expect(room.channel.journal.filter((message) => message.id === id)).toHaveLength(2);
  });

  it('stay in doubt when it is a broadcast', async () => {
    const id = await doubtful('broadcast');
    for (let round = 0; round < 3; round += 1) await resolveAfter(3 * minute);
    expect(await outboxRow(database, id)).toMatchObject({
      state: 'unknown',
      attempts: 1,
      is_possible_duplicate: false,
    });
  });

  it('wait while the list of the provider cannot be read, though not for ever', async () => {
    const id = await doubtful();
    room.channel.list = undefined;
    await resolveAfter(3 * minute);
    expect((await outboxRow(database, id)).state).toBe('unknown');
    await resolveAfter(13 * minute);
    expect(await outboxRow(database, id)).toMatchObject({ state: 'sent', is_possible_duplicate: true });
  });
});
