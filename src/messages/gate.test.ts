import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import {
  aConsent,
  aDictionary,
  aDraft,
  aNumber,
  aPerson,
  FakeClock,
  insertConversation,
  monday,
} from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { until } from '../../test/until.js';
import { openMessagesRoom, outboxRow, type MessagesRoom } from '../../test/messages-room.js';
import type { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import type { MessageDraft } from './message-draft.js';

let database: Database;
let room: MessagesRoom;
const clock = new FakeClock();

beforeAll(async () => {
  database = await createTestDatabase();
  room = await openMessagesRoom(database, { clock });
});

afterAll(() => database.close());

const reminder = {
  kind: 'reminder',
  purpose: 'health_messages',
  because: 'programme:antenatal/week_20',
} as const;
const hours = (count: number): Date => new Date(monday.getTime() + count * 3_600_000);
const run = (text: string, ...values: unknown[]) => database.pool.query(text, values);

interface Someone {
  readonly personId: string;
  readonly conversationId: string;
  readonly address: string;
}

/** Somebody who has agreed to health messages, on a phone of hers. */
async function someone(at: { address?: string; consents?: boolean } = {}): Promise<Someone> {
  const { address = aNumber(), consents = true } = at;
  const person = aPerson({ addresses: [] });
  await database.transaction(async (tx) => {
    await room.people.create(tx, [person]);
    if (consents) await room.ledger.append(tx, [aConsent(person.id)]);
  });
  const { rows } = await database.pool.query<{ id: string }>(
    'SELECT id FROM conversations WHERE address = $1',
    [address],
  );
  const shared = rows[0]?.id;
  if (shared === undefined) {
    const conversationId = await insertConversation(database.pool, room.sms, {
      personId: person.id,
      address,
    });
    return { personId: person.id, conversationId, address };
  }
  await run(
    "INSERT INTO person_addresses (person_id, channel, address) VALUES ($1, 'sms', $2)",
    person.id,
    address,
  );
  return { personId: person.id, conversationId: shared, address };
}

async function wrote({ personId, conversationId }: Someone, changes: Partial<MessageDraft> = reminder) {
  const [written] = await room.write(aDraft(conversationId, { personId, ...changes }));
  if (written === undefined) throw new Error('nothing was written');
  return written;
}

/** Has so many reminders been sent to somebody at a time. */
async function sent(to: Someone, times: readonly Date[]): Promise<void> {
  for (const at of times) {
    const { id } = await wrote(to);
    await run(
      "UPDATE outbound_messages SET state = 'sent', sent_at = $2 WHERE id = $1",
      id,
      at.toISOString(),
    );
  }
}

/** Sends whatever is due; nothing here is about how fast. */
async function sendAll(): Promise<void> {
  do await run('UPDATE senders SET next_send_at = $1', hours(-1).toISOString());
  while (await room.sender.sendDue());
}

const suppress = (personId: string, scope: string, until: Date | null = null) =>
  run(
    `INSERT INTO suppressions (id, person_id, scope, cause, since, until, recorded_by_kind, recorded_by_id)
     VALUES ($1, $2, $3, 'loss', $4, $5, 'system', 'test')`,
    newId(),
    personId,
    scope,
    monday.toISOString(),
    until?.toISOString() ?? null,
  );

async function reachedThrough(personId: string, other: Someone): Promise<Someone> {
  await run(
    `INSERT INTO relationships (person_id, other_id, kind, since, source, recorded_by_kind, recorded_by_id)
     VALUES ($1, $2, 'reached_through', $3, 'staff', 'staff', 'amina')`,
    personId,
    other.personId,
    monday.toISOString(),
  );
  return { ...other, personId };
}

describe('what is known about a message', () => {
  it.each(['purpose:health_messages', 'programme:antenatal'])(
    'keeps a reminder from somebody for whom %s is over, and answers her',
    async (scope) => {
      const asha = await someone();
      await suppress(asha.personId, 'topic:pregnancy');
      expect(await wrote(asha)).toMatchObject({ state: 'queued' });
      await suppress(asha.personId, scope);
      expect(await wrote(asha)).toMatchObject({ state: 'skipped', reasons: ['suppressed'] });
      expect(await wrote(asha, {})).toMatchObject({ state: 'queued' });
    },
  );

  it('writes again when a matter is not over any more', async () => {
    const [asha, bibi] = [await someone(), await someone()];
    await suppress(asha.personId, 'programme:antenatal', hours(-1));
    await suppress(bibi.personId, 'programme:antenatal');
    await run(
      'UPDATE suppressions SET lifted_at = $2 WHERE person_id = $1',
      bibi.personId,
      monday.toISOString(),
    );
    for (const one of [asha, bibi]) expect(await wrote(one)).toMatchObject({ state: 'queued' });
  });

  it('lets a consent end by itself, also between writing and sending', async () => {
    const asha = await someone({ consents: false });
    const consent = aConsent(asha.personId, { expiresAt: hours(2) });
    await database.transaction((tx) => room.ledger.append(tx, [consent]));
    const { id } = await wrote(asha);
    expect(await wrote(asha, { ...reminder, notBefore: hours(3) })).toMatchObject({
      reasons: ['no_consent'],
    });
    clock.set(hours(2));
    await sendAll();
    clock.set(monday);
    expect(await outboxRow(database, id)).toMatchObject({ state: 'skipped', reasons: ['no_consent'] });
  });

  it('sends nothing to a number that she has given up', async () => {
    const asha = await someone();
    const { id } = await wrote(asha);
    await run('DELETE FROM person_addresses WHERE person_id = $1', asha.personId);
    await sendAll();
    expect(await outboxRow(database, id)).toMatchObject({ state: 'skipped', reasons: ['not_her_phone'] });
    expect(await wrote(asha, {})).toMatchObject({ state: 'queued' });
  });

  it('reaches somebody through another, if both have agreed', async () => {
    const mother = await someone({ consents: false });
    const daughter = await reachedThrough((await someone()).personId, mother);
    expect(await wrote(daughter)).toMatchObject({ state: 'skipped', reasons: ['no_consent_of_holder'] });
    await database.transaction((tx) => room.ledger.append(tx, [aConsent(mother.personId)]));
    expect(await wrote(daughter)).toMatchObject({ state: 'queued' });
    const other = await reachedThrough((await someone({ consents: false })).personId, mother);
    expect(await wrote(other)).toMatchObject({ state: 'skipped', reasons: ['no_consent'] });
  });

  it('writes to nobody who had everything erased, except to answer', async () => {
    const asha = await someone();
    await database.transaction((tx) => room.suppressions.add(tx, [asha.address], 'erased', monday));
    const { id } = await wrote(asha);
    expect(await outboxRow(database, id)).toMatchObject({ state: 'skipped', reasons: ['erased_address'] });
    expect(await wrote(asha, {})).toMatchObject({ state: 'queued' });
  });

  it('knows of an erasure that came after the writing', async () => {
    const asha = await someone();
    const { id } = await wrote(asha);
    await database.transaction((tx) => room.suppressions.add(tx, [asha.address], 'erased', monday));
    await sendAll();
    expect(await outboxRow(database, id)).toMatchObject({ state: 'skipped', reasons: ['erased_address'] });
  });

  it('sends nothing for a record that was made one with another', async () => {
    const [kept, merged] = [await someone(), await someone()];
    await run('UPDATE people SET merged_into_id = $2 WHERE id = $1', merged.personId, kept.personId);
    expect(await wrote(merged)).toMatchObject({ state: 'skipped', reasons: ['merged_record'] });
  });

  it('lets a human finish who has the conversation', async () => {
    const asha = await someone();
    await run(
      'UPDATE conversations SET held_by_id = $2, held_at = now() WHERE id = $1',
      asha.conversationId,
      newId(),
    );
    expect(await wrote(asha)).toMatchObject({ reasons: ['taken_over'], notBefore: hours(0.25) });
    expect(await wrote(asha, { kind: 'staff_reply' })).toMatchObject({ state: 'queued', reasons: [] });
  });

  it('asks for a permission once, and never after an answer', async () => {
    const asking = {
      kind: 'permission_request',
      purpose: 'campaigns',
      because: 'topic:climate/ask',
    } as const;
    const asha = await someone();
    expect(await wrote(asha, asking)).toMatchObject({ state: 'queued' });
    expect(await wrote(asha, asking)).toMatchObject({ state: 'skipped', reasons: ['already_asked'] });
    expect(await wrote(asha, { ...asking, purpose: 'health_messages' })).toMatchObject({
      reasons: ['already_asked'],
    });
  });

  it('keeps the first of two questions that were written at once', async () => {
    const asking = {
      kind: 'permission_request',
      purpose: 'campaigns',
      because: 'topic:climate/ask',
    } as const;
    const asha = await someone();
    const drafts = [0, 1].map(() => aDraft(asha.conversationId, { personId: asha.personId, ...asking }));
    const written = await room.write(...drafts);
    await sendAll();
    const states = await Promise.all(written.map(({ id }) => outboxRow(database, id)));
    expect(states).toMatchObject([{ state: 'sent' }, { state: 'skipped', reasons: ['already_asked'] }]);
  });
});

describe('a message of a programme that has gone to her already', () => {
  async function twice(to: Someone): Promise<object[]> {
    const draft = aDraft(to.conversationId, { ...reminder, personId: to.personId });
    const [first] = await room.write(draft);
    clock.advance(60_000);
    const [second] = await room.write(draft);
    await sendAll();
    clock.set(monday);
    return Promise.all([first, second].map((written) => outboxRow(database, written?.id)));
  }

  /** She began the programme between the two. */
  const began = (to: Someone, endedReason: string | null): Promise<unknown> =>
    run(
      `INSERT INTO subscriptions (id, person_id, conversation_id, programme, anchor, anchor_precision, state, started_at, ended_reason)
       VALUES ($1, $2, $3, 'antenatal', '2026-07-01', 'day', $4, $5, $6)`,
      newId(),
      to.personId,
      to.conversationId,
      endedReason === null ? 'active' : 'ended',
      new Date(clock.now().getTime() + 30_000).toISOString(),
      endedReason,
    );

  it('does not go a second time, such as for a record that was made one with hers', async () => {
    const asha = await someone();
    await began(asha, 'merged');
    expect(await twice(asha)).toMatchObject([
      { state: 'sent' },
      { state: 'skipped', reasons: ['already_sent'] },
    ]);
  });

  it('goes again when she has begun the programme anew', async () => {
    const asha = await someone();
    await began(asha, null);
    expect(await twice(asha)).toMatchObject([{ state: 'sent' }, { state: 'sent' }]);
  });
});

/** How many sessions wait for a lock in this database. */
async function waiting(): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rows[0]?.count ?? 0;
}

describe('how much somebody gets', () => {
  it('is three unasked messages a day; the fourth waits for its turn, and an answer does not', async () => {
    const asha = await someone();
    await sent(asha, [hours(-23), hours(-3), hours(-1)]);
    expect(await wrote(asha)).toMatchObject({ notBefore: hours(1), reasons: ['person_cap'] });
    expect(await wrote(asha, {})).toMatchObject({ reasons: [] });
  });

  it('is one a day for somebody who has sent LESS', async () => {
    const asha = await someone();
    await database.pool.query(
      `INSERT INTO person_fields (person_id, key, value, source, updated_at, recorded_by_kind, recorded_by_id)
       VALUES ($1, 'fewer_messages', 'true', 'flow:rights/fewer', now(), 'person', 'asha')`,
      [asha.personId],
    );
    await sent(asha, [hours(-23)]);
    expect(await wrote(asha)).toMatchObject({ notBefore: hours(1), reasons: ['person_cap'] });
  });

  it('is ten a week, after which the eleventh waits for a day, in the morning', async () => {
    const asha = await someone();
    await sent(
      asha,
      Array.from({ length: 10 }, (_, index) => hours(-150 + index * 12)),
    );
    expect(await wrote(asha)).toMatchObject({
      notBefore: new Date('2026-03-03T05:00:00Z'),
      reasons: ['person_cap', 'quiet_hours'],
    });
  });

  it('counts what comes to one phone for everybody who shares it', async () => {
    const first = await someone();
    const others = [await someone(first), await someone(first)];
    await sent(first, [hours(-5), hours(-4)]);
    for (const other of others) await sent(other, [hours(-2)]);
    expect(await wrote(others[0] ?? first)).toMatchObject({ reasons: [] });
    await sent(first, [hours(-1)]);
    expect(await wrote(others[0] ?? first)).toMatchObject({
      notBefore: hours(22),
      reasons: ['phone_cap', 'quiet_hours'],
    });
  });

  it('holds for messages that were all written before any was sent', async () => {
    const asha = await someone();
    const whatsapp = await insertConversation(database.pool, room.whatsapp, asha);
    const drafts = [0, 1, 2, 3, 4].map((index) =>
      aDraft(index % 2 === 0 ? asha.conversationId : whatsapp, {
        ...reminder,
        personId: asha.personId,
        because: `programme:antenatal/week_${20 + index}`,
      }),
    );
    const written = await room.write(...drafts);
    await sendAll();
    const rows = await Promise.all(written.map(({ id }) => outboxRow(database, id)));
    expect(rows.filter(({ state }) => state === 'sent')).toHaveLength(3);
    // The next on WhatsApp would come when her window is closed, so it waits to go by SMS.
    const others = rows.filter(({ state }) => state !== 'sent').map(({ reasons }) => reasons[0]);
    expect(others).toEqual(['person_cap', 'person_cap']);
  });

  it('holds although two workers decide at one moment, each for a sender of its own', async () => {
    const asha = await someone();
    await sent(asha, [hours(-3), hours(-2)]);
    const conversations = [asha.conversationId, await insertConversation(database.pool, room.whatsapp, asha)];
    const drafts = conversations.map((conversationId, index) =>
      aDraft(conversationId, {
        ...reminder,
        personId: asha.personId,
        because: `programme:antenatal/week_${30 + index}`,
      }),
    );
    const [, onWhatsapp] = await room.write(...drafts);
    await run('UPDATE senders SET next_send_at = $1', hours(-1).toISOString());
    const other = await openMessagesRoom(database, { clock });
    const [sms, message] = [await database.pool.connect(), await database.pool.connect()];
    // The first worker gets WhatsApp alone and is held up at the end; then the second one gets SMS.
    await sms.query('BEGIN');
    await sms.query('SELECT FROM senders WHERE id = $1 FOR UPDATE', [room.sms.id]);
    await message.query('BEGIN');
    await message.query('SELECT FROM outbound_messages WHERE id = $1 FOR UPDATE', [onWhatsapp?.id]);
    const first = room.claims.claim('first', 50, clock.now());
    await until('the first worker waits', async () => (await waiting()) === 1);
    await sms.query('ROLLBACK');
    let isDone = false;
    const second = other.claims.claim('second', 50, clock.now()).finally(() => (isDone = true));
    await until('the second worker waits', async () => isDone || (await waiting()) === 2);
    await message.query('ROLLBACK');
    const claims = await Promise.all([first, second]);
    sms.release();
    message.release();
    expect(claims.map(({ messages }) => messages.length)).toEqual([1, 0]);
    const { rows } = await database.pool.query(
      "SELECT state, reasons FROM outbound_messages WHERE person_id = $1 AND state IN ('queued', 'sending') ORDER BY state",
      [asha.personId],
    );
    expect(rows).toEqual([
      { state: 'queued', reasons: expect.arrayContaining(['person_cap']) },
      { state: 'sending', reasons: [] },
    ]);
    await run("UPDATE outbound_messages SET state = 'sent' WHERE state = 'sending'");
  });

  it('counts nothing that failed or was withheld', async () => {
    const asha = await someone();
    await sent(asha, [hours(-3), hours(-2), hours(-1)]);
    await run("UPDATE outbound_messages SET state = 'failed' WHERE person_id = $1", asha.personId);
    expect(await wrote(asha)).toMatchObject({ reasons: [] });
  });
});

describe('when somebody gets it', () => {
  it('is not before the hour that she likes, unless that would be too late', async () => {
    const asha = await someone();
    await run('UPDATE people SET preferred_hour = 17 WHERE id = $1', asha.personId);
    expect(await wrote(asha)).toMatchObject({
      notBefore: new Date('2026-03-02T14:00:00Z'),
      reasons: ['preferred_hour'],
    });
    expect(await wrote(asha, { ...reminder, expiresAt: hours(4) })).toMatchObject({ reasons: [] });
    expect(await wrote(asha, { kind: 'follow_up' })).toMatchObject({ reasons: [] });
  });

  it('follows the hours and the caps of the dictionary', async () => {
    const dictionary = aDictionary({
      sending: {
        hours: '09:00-18:00',
        exceptions: [{ days: ['monday'], open: 'none' }],
        most: { person: { day: 1, week: 5 } },
      },
    });
    const strict = await openMessagesRoom(database, { clock, dictionary });
    const asha = await someone();
    const [written] = await strict.write(aDraft(asha.conversationId, reminder));
    expect(written).toMatchObject({ notBefore: new Date('2026-03-03T06:00:00Z'), reasons: ['quiet_hours'] });
    await sent(asha, [hours(-1)]);
    const [second] = await strict.write(aDraft(asha.conversationId, reminder));
    expect(second).toMatchObject({ reasons: ['person_cap'], notBefore: hours(23) });
  });

  it('waits for a sender that its provider has refused, except to answer', async () => {
    const other = await openMessagesRoom(database, { clock });
    const asha = await someone();
    await run('UPDATE senders SET next_send_at = $2 WHERE id = $1', other.sms.id, hours(0.1).toISOString());
    expect(await wrote(asha)).toMatchObject({ reasons: ['sender_resting'], notBefore: hours(0.1) });
    expect(await wrote(asha, {})).toMatchObject({ reasons: [] });
    await run('UPDATE senders SET next_send_at = $2 WHERE id = $1', other.sms.id, hours(-1).toISOString());
  });

  it('needs no consent for a purpose that rests on something else, but takes a no', async () => {
    const purposes = { health_messages: { basis: 'vital_interest' as const } };
    const other = await openMessagesRoom(database, { clock, dictionary: aDictionary({ purposes }) });
    const asha = await someone({ consents: false });
    const write = () => other.write(aDraft(asha.conversationId, { ...reminder, kind: 'emergency' }));
    expect(await write()).toMatchObject([{ state: 'queued' }]);
    await database.transaction((tx) =>
      room.ledger.append(tx, [aConsent(asha.personId, { action: 'refused' })]),
    );
    expect(await write()).toMatchObject([{ state: 'skipped', reasons: ['no_consent'] }]);
  });
});
