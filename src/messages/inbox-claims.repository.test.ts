import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { aNumber, anIncoming, insertConversation } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { openMessagesRoom, type MessagesRoom } from '../../test/messages-room.js';
import type { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';

let database: Database;
let room: MessagesRoom;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await openMessagesRoom(database);
});

afterAll(() => database.close());

const lockIdle = (...ids: string[]) => database.transaction((tx) => room.turns.lockIdle(tx, ids));

describe('a conversation that no message begins a turn in', () => {
  it('is locked with all that a turn needs', async () => {
    const address = aNumber();
    const id = await insertConversation(database.pool, room.sms, { address });
    const locked = await lockIdle(id);
    expect(locked.get(id)).toMatchObject({ id, address, channel: 'sms', sender: room.sms, session: null });
  });

  it('is busy while a message waits in it, for that goes first', async () => {
    const address = aNumber();
    await room.inbox.accept(anIncoming(room.sms, { address }));
    const { rows } = await database.pool.query<{ id: string }>(
      'SELECT id FROM conversations WHERE address = $1',
      [address],
    );
    const id = rows[0]?.id ?? '';
    expect((await lockIdle(id)).get(id)).toBe('busy');
    await database.pool.query("UPDATE inbound_messages SET state = 'processed' WHERE conversation_id = $1", [
      id,
    ]);
    expect((await lockIdle(id)).get(id)).toMatchObject({ id });
  });

  it('is busy while a turn holds it, and nobody waits for that turn', async () => {
    const [held, free] = [
      await insertConversation(database.pool, room.sms),
      await insertConversation(database.pool, room.sms),
    ];
    const locked = await database.transaction(async (tx) => {
      await tx.query('SELECT FROM conversations WHERE id = $1 FOR NO KEY UPDATE', [held]);
      return lockIdle(held, free);
    });
    expect(locked.get(held)).toBe('busy');
    expect(locked.get(free)).toMatchObject({ id: free });
  });

  it('is missing when there is none', async () => {
    expect(await lockIdle(newId())).toEqual(new Map());
  });
});
