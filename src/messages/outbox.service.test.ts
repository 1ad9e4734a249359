import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { aConsent, aDraft, aNumber, aPerson, insertConversation, monday } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { openMessagesRoom, outboxRow, type MessagesRoom } from '../../test/messages-room.js';
import type { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { SendingHoldRepository } from './sending-hold.repository.js';

let database: Database;
let room: MessagesRoom;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await openMessagesRoom(database);
});

afterAll(() => database.close());

/** A person with a conversation, who has granted health messages. */
async function consenting(
  changes: Parameters<typeof aPerson>[0] = {},
): Promise<{ personId: string; conversationId: string }> {
  const person = aPerson(changes);
  await database.transaction(async (tx) => {
    await room.people.create(tx, [person]);
    await room.ledger.append(tx, [aConsent(person.id)]);
  });
  return {
    personId: person.id,
    conversationId: await insertConversation(database.pool, room.sms, { personId: person.id }),
  };
}

const reminder = { kind: 'reminder', purpose: 'health_messages' } as const;
const night = new Date('2026-03-02T19:00:00Z');

describe('writing to the outbox', () => {
  it('queues a reply, with its segments and who it is for', async () => {
    const { conversationId } = await consenting();
    const [written] = await room.write(aDraft(conversationId, { body: 'é'.repeat(161) }));
    expect(written).toMatchObject({ state: 'queued', notBefore: monday, reasons: [] });
    expect(await outboxRow(database, written?.id)).toMatchObject({
      state: 'queued',
      segments: 2,
      attempts: 0,
    });
  });

  it('keeps the order of the drafts', async () => {
    const { conversationId } = await consenting();
    const written = await room.write(
      ...Array.from({ length: 40 }, (_, index) => aDraft(conversationId, { body: `text ${index}` })),
    );
    const { rows } = await database.pool.query<{ id: string }>(
      'SELECT id FROM outbound_messages WHERE conversation_id = $1 ORDER BY position',
      [conversationId],
    );
    expect(rows.map(({ id }) => id)).toEqual(written.map(({ id }) => id));
  });

  it('skips, with its reason, what the person has not agreed to', async () => {
    const conversationId = await insertConversation(database.pool, room.sms);
    const [written] = await room.write(aDraft(conversationId, reminder));
    expect(written).toMatchObject({ state: 'skipped', reasons: ['no_consent'] });
    expect(await outboxRow(database, written?.id)).toMatchObject({
      state: 'skipped',
      reasons: ['no_consent'],
    });
  });

  it('goes by what she said last', async () => {
    const { personId, conversationId } = await consenting();
    expect(await room.write(aDraft(conversationId, reminder))).toMatchObject([{ state: 'queued' }]);
    await database.transaction((tx) => room.ledger.append(tx, [aConsent(personId, { action: 'withdrawn' })]));
    expect(await room.write(aDraft(conversationId, reminder))).toMatchObject([
      { state: 'skipped', reasons: ['no_consent'] },
    ]);
  });

  it('sends nothing but the confirmation to somebody who sent STOP', async () => {
    const address = aNumber();
    const conversationId = await insertConversation(database.pool, room.sms, { address });
    const optOut = {
      channel: 'sms',
      address,
      senderId: null,
      source: 'word',
      cause: 'STOP',
      messageId: null,
      at: monday,
    } as const;
    await database.transaction((tx) =>
      room.optOuts.optOut(tx, [{ ...optOut, actor: { kind: 'system', id: 'test' } }]),
    );
    const written = await room.write(
      aDraft(conversationId),
      aDraft(conversationId, { kind: 'confirmation' }),
    );
    expect(written).toMatchObject([{ state: 'skipped', reasons: ['opted_out'] }, { state: 'queued' }]);
  });

  it('lets a reminder wait for the morning in her own zone', async () => {
    const { conversationId } = await consenting({ timezone: 'America/New_York' });
    const atNight = await openMessagesRoom(database);
    atNight.clock.set(new Date('2026-03-02T10:00:00Z'));
    const [written] = await atNight.write(aDraft(conversationId, reminder));
    expect(written).toMatchObject({ notBefore: new Date('2026-03-02T13:00:00Z'), reasons: ['quiet_hours'] });
    expect((await outboxRow(database, written?.id)).not_before).toEqual(new Date('2026-03-02T13:00:00Z'));
  });

  it('knows of a hold, and of the end of it', async () => {
    const { conversationId } = await consenting();
    const holds = new SendingHoldRepository();
    await holds.hold(database.pool, 'restored', monday);
    expect(await room.write(aDraft(conversationId))).toMatchObject([
      { state: 'queued', reasons: ['sending_held'] },
    ]);
    expect(await holds.current(database.pool)).toEqual({ since: monday.toISOString(), reason: 'restored' });
    await holds.release(database.pool);
    expect(await room.write(aDraft(conversationId))).toMatchObject([{ state: 'queued', reasons: [] }]);
  });

  it('never writes to a test person through a real sender', async () => {
    const test = aPerson({ addresses: [{ channel: 'sms', address: `simulator:${newId()}` }] });
    await database.transaction((tx) => room.people.create(tx, [test]));
    const real = await insertConversation(database.pool, room.sms, { personId: test.id });
    const simulated = await insertConversation(database.pool, room.simulator, {
      personId: test.id,
      address: 'simulator:asha',
    });
    const written = await room.write(aDraft(real), aDraft(simulated));
    expect(written).toMatchObject([
      { state: 'skipped', reasons: ['test_person_on_real_sender'] },
      { state: 'queued' },
    ]);
  });

  it('refuses a draft for a conversation that does not exist, and writes none of its list', async () => {
    const { conversationId } = await consenting();
    const id = newId();
    await expect(room.write(aDraft(conversationId, { id }), aDraft(newId()))).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(outboxRow(database, id)).rejects.toThrow();
  });

  it('writes five thousand at once, each decided for itself', async () => {
    const people = Array.from({ length: 5_000 }, (_, index) =>
      aPerson({ timezone: index % 2 === 0 ? 'Africa/Accra' : 'Asia/Tokyo' }),
    );
    const conversationIds = people.map(() => newId());
    await database.transaction(async (tx) => {
      await room.people.create(tx, people);
      await room.ledger.append(
        tx,
        people.map(({ id }, index) => aConsent(id, { action: index % 5 === 0 ? 'refused' : 'granted' })),
      );
      await tx.query(
        `INSERT INTO conversations (id, sender_id, channel, address, person_id)
         SELECT id, $1, 'sms', address, person_id FROM unnest($2::uuid[], $3::text[], $4::uuid[]) AS c (id, address, person_id)`,
        [
          room.sms.id,
          conversationIds,
          people.map(({ addresses }) => addresses[0]?.address),
          people.map(({ id }) => id),
        ],
      );
    });
    const other = await openMessagesRoom(database);
    other.clock.set(night);
    const written = await other.write(...conversationIds.map((id) => aDraft(id, reminder)));
    expect(written.filter(({ state }) => state === 'skipped')).toHaveLength(1_000);
    expect(
      new Set(written.map((one) => (one.state === 'queued' ? one.notBefore.toISOString() : 'skipped'))),
    ).toEqual(new Set(['skipped', '2026-03-02T19:00:00.000Z', '2026-03-02T23:00:00.000Z']));
  });
});
