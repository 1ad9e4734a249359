import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { aNumber, anIncoming, monday } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { openMessagesRoom, type MessagesRoom } from '../../test/messages-room.js';
import type { IncomingMessage } from '../channels/receiving.js';
import type { Database } from '../platform/database/database.js';
import type { ClaimedConversation } from './inbox-claims.repository.js';

let database: Database;
let room: MessagesRoom;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await openMessagesRoom(database);
});

afterAll(() => database.close());

async function inboxOf(address: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ body: string }>(
    `SELECT m.body FROM inbound_messages m JOIN conversations c ON c.id = m.conversation_id
     WHERE c.address = $1 ORDER BY m.id`,
    [address],
  );
  return rows.map(({ body }) => body);
}

async function breakConnections(): Promise<void> {
  await database.pool.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
}

const from = (address: string, text: string, changes: Partial<IncomingMessage> = {}): IncomingMessage =>
  anIncoming(room.sms, { address, text, ...changes });

/** Claims as a turn does, answers everything, and commits. */
async function takeAll(size = { conversations: 200, messagesEach: 20 }): Promise<ClaimedConversation[]> {
  return database.transaction(async (tx) => {
    const claimed = await room.turns.claim(tx, size);
    const ids = claimed.flatMap(({ messages }) => messages.map(({ id }) => id));
    await room.turns.markProcessed(tx, ids, monday);
    return claimed;
  });
}

describe('accepting a message', () => {
  it('stores it with all that the channel said', async () => {
    const address = aNumber();
    const media = [{ url: 'https://media.example.org/1', contentType: 'image/jpeg' }];
    expect(
      await room.inbox.accept(from(address, 'Habari 😀', { media, attributes: { profileName: 'Asha' } })),
    ).toBe('accepted');
    const claimed = (await takeAll()).find((conversation) => conversation.address === address);
    expect(claimed).toMatchObject({
      sender: room.sms,
      personId: null,
      session: null,
      lastInboundAt: monday,
      messages: [{ body: 'Habari 😀', media, attributes: { profileName: 'Asha' }, receivedAt: monday }],
    });
  });

  it('stores the same provider id once, though it comes fifty times at once', async () => {
    const address = aNumber();
    const message = from(address, 'JIUNGE');
    const results = await Promise.all(Array.from({ length: 50 }, () => room.inbox.accept(message)));
    expect(results.filter((result) => result === 'accepted')).toHaveLength(1);
    expect(await inboxOf(address)).toEqual(['JIUNGE']);
    expect(await room.inbox.accept(message)).toBe('duplicate');
  });

  it('stores it once though several processes get it, and opens one conversation', async () => {
    const others = await Promise.all(Array.from({ length: 4 }, () => openMessagesRoom(database)));
    for (let round = 0; round < 20; round += 1) {
      const address = aNumber();
      const messages = ['one', 'two', 'three'].map((text) => from(address, text));
      await Promise.all(others.flatMap((other) => messages.map((message) => other.inbox.accept(message))));
      expect((await inboxOf(address)).sort()).toEqual(['one', 'three', 'two']);
    }
  });

  it('keeps the order in which messages came', async () => {
    const address = aNumber();
    const texts = Array.from({ length: 60 }, (_, index) => `text ${index}`);
    await Promise.all(texts.map((text) => room.inbox.accept(from(address, text))));
    expect(await inboxOf(address)).toEqual(texts);
  });

  it('does not wait for a turn that holds the conversation', async () => {
    const address = aNumber();
    await room.inbox.accept(from(address, 'first'));
    await database.transaction(async (tx) => {
      const [claimed] = (await room.turns.claim(tx, { conversations: 200, messagesEach: 20 })).filter(
        (c) => c.address === address,
      );
      await tx.query("UPDATE conversations SET session = '{}', last_inbound_at = now() WHERE id = $1", [
        claimed?.id,
      ]);
      expect(await room.inbox.accept(from(address, 'second'))).toBe('accepted');
    });
    expect(await inboxOf(address)).toEqual(['first', 'second']);
  });

  it('refuses only the one message that cannot be stored', async () => {
    const addresses = Array.from({ length: 5 }, aNumber);
    const accepted = await Promise.allSettled(
      addresses.map((address, index) => room.inbox.accept(from(address, index === 2 ? 'a\u0000b' : 'fine'))),
    );
    expect(accepted.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(await Promise.all(addresses.map(inboxOf))).toEqual([['fine'], ['fine'], [], ['fine'], ['fine']]);
  });

  it('loses nothing and doubles nothing when its connections break', async () => {
    const address = aNumber();
    const texts = Array.from({ length: 120 }, (_, index) => `text ${index}`);
    const accepting = texts.map(async (text, index) => {
      await sleep(index);
      return room.inbox.accept(from(address, text));
    });
    for (let cut = 0; cut < 4; cut += 1) {
      await sleep(25);
      await breakConnections();
    }
    await Promise.all(accepting);
    expect((await inboxOf(address)).sort()).toEqual([...texts].sort());
  });

  it('tells who answers, after the commit', async () => {
    const address = aNumber();
    const seen: Promise<string[]>[] = [];
    const other = await openMessagesRoom(database);
    other.arrivals.onArrival(() => seen.push(inboxOf(address)));
    await other.inbox.accept(from(address, 'JIUNGE'));
    expect(await Promise.all(seen)).toEqual([['JIUNGE']]);
  });
});

describe('claiming conversations for turns', () => {
  beforeEach(async () => {
    await takeAll({ conversations: 200, messagesEach: 500 });
  });

  it('gives the longest waiting first, each with its messages in order', async () => {
    const [asha, baraka] = [aNumber(), aNumber()];
    for (const [address, text] of [
      [asha, 'a1'],
      [baraka, 'b1'],
      [asha, 'a2'],
    ] as const)
      await room.inbox.accept(from(address, text));
    const claimed = await takeAll();
    expect(claimed.map(({ messages }) => messages.map(({ body }) => body))).toEqual([['a1', 'a2'], ['b1']]);
    expect(await takeAll()).toEqual([]);
  });

  it('never gives one conversation to two workers, nor one message twice', async () => {
    const addresses = Array.from({ length: 30 }, aNumber);
    await Promise.all(
      addresses.flatMap((address) =>
        ['one', 'two', 'three'].map((text) => room.inbox.accept(from(address, text))),
      ),
    );
    const taken: string[] = [];
    const held = new Set<string>();
    const work = async (): Promise<void> => {
      for (;;) {
        const count = await database.transaction(async (tx) => {
          const claimed = await room.turns.claim(tx, { conversations: 3, messagesEach: 2 });
          for (const { id } of claimed) {
            expect(held.has(id)).toBe(false);
            held.add(id);
          }
          await tx.query('SELECT pg_sleep(0.002)');
          const ids = claimed.flatMap(({ messages }) => messages.map((message) => message.id));
          await room.turns.markProcessed(tx, ids, monday);
          taken.push(...ids);
          for (const { id } of claimed) held.delete(id);
          return ids.length;
        });
        if (count === 0) return;
      }
    };
    await Promise.all(Array.from({ length: 4 }, work));
    expect((await takeAll()).flatMap(({ messages }) => messages)).toEqual([]);
    expect(new Set(taken).size).toBe(90);
    expect(taken).toHaveLength(90);
  });

  it('does not let one who writes without end hold up the others', async () => {
    const [chatty, quiet] = [aNumber(), aNumber()];
    await Promise.all(
      Array.from({ length: 300 }, (_, index) => room.inbox.accept(from(chatty, `text ${index}`))),
    );
    await room.inbox.accept(from(quiet, 'hello'));
    const claimed = await takeAll({ conversations: 2, messagesEach: 5 });
    expect(claimed.map(({ address, messages }) => [address, messages.length])).toEqual([
      [chatty, 5],
      [quiet, 1],
    ]);
  });

  it('gives the next one when another worker holds the first', async () => {
    const [asha, baraka] = [aNumber(), aNumber()];
    await room.inbox.accept(from(asha, 'a'));
    await room.inbox.accept(from(baraka, 'b'));
    await database.transaction(async (tx) => {
      expect((await room.turns.claim(tx, { conversations: 1, messagesEach: 1 }))[0]?.address).toBe(asha);
      expect((await takeAll({ conversations: 1, messagesEach: 1 }))[0]?.address).toBe(baraka);
    });
  });

  it('leaves out what is parked, with its reason', async () => {
    const address = aNumber();
    await room.inbox.accept(from(address, 'poison'));
    await room.inbox.accept(from(address, 'fine'));
    await database.transaction(async (tx) => {
      const [claimed] = await room.turns.claim(tx, { conversations: 1, messagesEach: 1 });
      await room.turns.park(tx, claimed?.messages[0]?.id ?? '', 'the step threw', monday);
    });
    expect((await takeAll()).map(({ messages }) => messages.map(({ body }) => body))).toEqual([['fine']]);
    const { rows } = await database.pool.query(
      "SELECT body, parked_reason FROM inbound_messages WHERE state = 'parked'",
    );
    expect(rows).toEqual([{ body: 'poison', parked_reason: 'the step threw' }]);
  });
});

describe('sweeping', () => {
  it('takes in what no webhook brought, once, and not what came before the installation knew the number', async () => {
    const address = aNumber();
    const missed = from(address, 'missed');
    room.channel.received = [missed];
    await room.sweep.sweep();
    expect(await inboxOf(address)).toEqual([]);
    await room.sweep.sweep();
    await room.sweep.sweep();
    expect(await inboxOf(address)).toEqual(['missed']);
    expect(await room.inbox.accept(missed)).toBe('duplicate');
  });
});
