import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createTestDatabase } from '../../../test/harness.js';
import { MeasuresRoom } from '../../../test/measures-room.ts';
import { dayOf } from '../daily/day.js';

const minuteMs = 60_000;

let room: MeasuresRoom;

beforeAll(async () => {
  room = new MeasuresRoom(await createTestDatabase());
});
afterAll(() => room.close());

async function later(minutes: number): Promise<void> {
  room.clock.advance(minutes * minuteMs);
  await room.watch.look();
}

const open = async (): Promise<[string, string][]> =>
  (await room.alarms.list(true, null, 50)).map(({ kind, severity }) => [kind, severity]);
const everCount = async (): Promise<number> => (await room.alarms.list(false, null, 50)).length;

describe('an alarm', () => {
  it('is one for as long as it lasts, and grows worse in its place', async () => {
    const sender = await room.sender();
    const asha = await room.person(sender, null);
    for (let at = 0; at < 20; at += 1)
      await room.write(sender, { ...asha, state: at < 10 ? 'failed' : 'sent' });
    await later(0);
    expect(await open()).toEqual([['failing_sender', 'urgent']]);
    await later(2);
    await later(2);
    expect(await everCount()).toBe(1);
    expect((await room.alarms.list(true, null, 1))[0]?.params).toEqual({
      channel: 'sms',
      number: sender.address,
      failed: 10,
      settled: 20,
      percent: 50,
    });
  });

  it('ends by itself, and comes back as the same one when it was over for a short time', async () => {
    await room.database.pool.query(`UPDATE outbound_messages SET state = 'sent'`);
    await later(2);
    expect(await open()).toHaveLength(1);
    await later(20);
    expect(await open()).toEqual([]);
    await room.database.pool.query(`UPDATE outbound_messages SET state = 'failed'`);
    await later(2);
    expect(await open()).toEqual([['failing_sender', 'urgent']]);
    expect(await everCount()).toBe(1);
  });

  it('is a new one when it was over for long', async () => {
    await room.database.pool.query(`DELETE FROM outbound_messages`);
    await later(60);
    await room.database.pool.query(
      `INSERT INTO fires (id, kind, key, due_at, parked_reason) VALUES (gen_random_uuid(), 'subscription_message', 'x', now(), 'broken')`,
    );
    await later(24 * 60);
    expect(await open()).toEqual([['parked_fires', 'watch']]);
    expect(await everCount()).toBe(2);
  });

  it('is raised by one of several who look at the same time', async () => {
    await room.database.pool.query(`DELETE FROM alarms`);
    await Promise.all([room.watch.look(), room.watch.look(), room.watch.look()]);
    expect(await everCount()).toBe(1);
  });

  it('is about complaints of a place and all that lies in it', async () => {
    await room.database.pool.query(`DELETE FROM fires`);
    await room.database.pool.query(`DELETE FROM alarms`);
    await room.places();
    const sender = await room.sender();
    for (const place of ['village', 'north', 'village', 'north', 'south', null])
      await room.openCase(await room.person(sender, place), 'complaint');
    await later(2);
    expect((await room.alarms.list(true, null, 50)).map(({ params }) => params)).toEqual([
      { topic: 'complaint', place: 'north', observed: 4, expected: 0 },
    ]);
  });

  it('is about replies, opt-outs and silence once the days are added up, and not before', async () => {
    const { pool } = room.database;
    await pool.query(`DELETE FROM alarms; DELETE FROM cases; DELETE FROM daily_measures`);
    await pool.query(
      `INSERT INTO daily_measures (day, measure, programme, value)
       SELECT ($1::date - at)::date, measure, programme, CASE WHEN at <= 7 THEN last ELSE usual END FROM generate_series(1, 35) AS at,
         (VALUES ('messages_sent', '', 100, 100), ('messages_received', '', 40, 1), ('opted_out', '', 1, 10),
           ('heard_from', 'antenatal', 20, 1), ('heard_from', 'newborn', 20, 19)) AS m (measure, programme, usual, last)`,
      [dayOf(room.clock.now(), room.config.defaultTimezone)],
    );
    await later(2);
    expect(await open()).toEqual([]);
    await room.filling.fill();
    await later(2);
    expect((await open()).sort()).toEqual([
      ['fewer_replies', 'urgent'],
      ['going_silent', 'watch'],
      ['more_opt_outs', 'urgent'],
    ]);
  });

  it('is about what is due and does not happen', async () => {
    await room.database.pool.query(`DELETE FROM alarms; DELETE FROM daily_measures`);
    await room.database.pool.query(
      `INSERT INTO fires (id, kind, key, due_at) VALUES (gen_random_uuid(), 'subscription_message', 'y', $1)`,
      [room.clock.now().toISOString()],
    );
    await later(4);
    expect(await open()).toEqual([]);
    await later(2);
    expect(await open()).toEqual([['late_scheduler', 'watch']]);
    await later(30);
    expect(await open()).toEqual([['late_scheduler', 'urgent']]);
  });

  it('waits for somebody again when it has doubled since somebody took note of it, once each time', async () => {
    const { pool } = room.database;
    await pool.query(`DELETE FROM alarms; DELETE FROM fires; UPDATE outbound_messages SET state = 'sent'`);
    const park = (many: number) =>
      pool.query(
        `INSERT INTO fires (id, kind, key, due_at, parked_reason)
         SELECT gen_random_uuid(), 'subscription_message', gen_random_uuid()::text, now(), 'broken' FROM generate_series(1, $1)`,
        [many],
      );
    const takeNote = (says: string) =>
      room.database.transaction(async (tx) => {
        const [alarm] = await room.alarms.list(true, null, 1);
        if (alarm === undefined) throw new Error('there is no alarm');
        const seen = { ...alarm, acknowledgedAt: room.clock.now(), acknowledgement: says };
        await room.alarms.acknowledge(tx, seen);
      });
    const waits = async () => (await room.alarms.unseen()).watch + (await room.alarms.unseen()).urgent;
    await park(3);
    await later(2);
    await takeNote('The cable is cut.');
    await park(2);
    await later(2);
    expect(await waits()).toBe(0);
    await park(1);
    await later(2);
    expect(await waits()).toBe(1);
    expect((await room.alarms.list(true, null, 1))[0]?.acknowledgement).toBe('The cable is cut.');
    await takeNote('Still.');
    await park(5);
    await later(2);
    expect(await waits()).toBe(0);
    await park(1);
    await later(2);
    expect(await waits()).toBe(1);
  });
});
