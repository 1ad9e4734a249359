import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createTestDatabase } from '../../../test/harness.js';
import { MeasuresRoom } from '../../../test/measures-room.ts';
import { systemScope, type Scope } from '../../platform/access/scope.js';
import type { Sender } from '../../channels/channel.js';
import { newId } from '../../platform/ids.js';

const dayMs = 24 * 60 * 60 * 1_000;

let room: MeasuresRoom;
let sender: Sender;
let asha: { personId: string; conversationId: string };

beforeAll(async () => {
  room = new MeasuresRoom(await createTestDatabase());
  await room.places();
  sender = await room.sender();
  const yesterday = new Date(room.clock.now().getTime() - dayMs);
  asha = await room.person(sender, 'village', { address: '+254710000001' });
  const neema = await room.person(sender, 'south', { at: yesterday, address: '+254720000001' });
  const nobody = await room.person(sender, null);
  await room.subscribe(asha, 'antenatal');
  const because = 'programme:antenatal/week_20';
  await room.write(sender, { ...asha, state: 'delivered', because, segments: 2 });
  await room.write(sender, { ...asha, state: 'read', because });
  await room.write(sender, { ...neema, state: 'sent', at: yesterday });
  await room.write(sender, { ...neema, state: 'unknown' });
  await room.write(sender, { ...nobody, state: 'failed' });
  await room.write(sender, { ...nobody, state: 'skipped' });
  await room.write(sender, { ...nobody, state: 'queued' });
  await room.receive(asha.conversationId);
  await room.receive(asha.conversationId);
  await room.receive(neema.conversationId, yesterday);
  await room.database.pool.query(
    `INSERT INTO opt_outs (id, channel, address, source, cause, at, recorded_by_kind, recorded_by_id)
     VALUES ($1, 'sms', '+254710000001', 'word', 'ACHA', $2, 'person', 'x')`,
    [newId(), room.clock.now().toISOString()],
  );
  await room.database.pool.query(
    `INSERT INTO interactions (id, person_id, conversation_id, kind, at, actor_kind, actor_id, data) VALUES
       ($1, $4, $5, 'answer_given', $6, 'person', 'x', '{"flow":"satisfaction_survey","step":"rating","value":"good"}'),
       ($2, $4, $5, 'answer_given', $6, 'person', 'x', '{"flow":"satisfaction_survey","step":"rating_warm","value":"bad"}'),
       ($3, $4, $5, 'answer_given', $6, 'person', 'x', '{"flow":"appointment_reminder","step":"coming","value":"yes"}')`,
    [newId(), newId(), newId(), asha.personId, asha.conversationId, room.clock.now().toISOString()],
  );
  await room.filling.fill();
});
afterAll(() => room.close());

const north: Scope = { kind: 'turf', places: ['north', 'village'], programmes: [], tags: [] };
const ofProgramme: Scope = { kind: 'turf', places: ['south'], programmes: ['antenatal'], tags: [] };

describe('what happened', () => {
  it('is added up everywhere, at each place with what lies in it, and for each programme', async () => {
    expect(await room.total('registered')).toBe(3);
    expect(await room.total('registered', { place: 'country' })).toBe(2);
    expect(await room.total('registered', { place: 'north' })).toBe(1);
    expect(await room.total('enrolled', { programme: 'antenatal' })).toBe(1);
    expect(await room.total('people')).toBe(3);
    expect(await room.total('programme_people', { programme: 'antenatal', place: 'north' })).toBe(1);
  });

  it('counts people who were reached once a day, and messages each', async () => {
    expect(await room.total('reached')).toBe(1);
    expect(await room.total('messages_sent')).toBe(3);
    expect(await room.total('messages_sent', { programme: 'antenatal' })).toBe(2);
    expect(await room.total('segments_sent')).toBe(4);
    expect(await room.total('messages_received')).toBe(3);
    expect(await room.total('heard_from')).toBe(2);
    expect(await room.total('heard_from', { programme: 'antenatal' })).toBe(1);
  });

  it('costs what the longest calling code says', async () => {
    const cost = await room.reading.cost(systemScope, {});
    expect(cost).toMatchObject({ currency: 'KES', spent: 3 * 0.5 + 0.8, segments: 4 });
    expect(cost.outcomes.find(({ measure }) => measure === 'enrolled')).toEqual({
      measure: 'enrolled',
      count: 1,
      each: 2.3,
    });
  });

  it('knows who wants no more, who comes and who is satisfied', async () => {
    expect(await room.total('opted_out', { place: 'village', programme: 'antenatal' })).toBe(1);
    expect(await room.total('visits_confirmed', { programme: 'antenatal' })).toBe(1);
    expect([await room.total('rated'), await room.total('satisfied')]).toEqual([2, 1]);
  });

  it('is the same however often it is added up, and follows what becomes of messages', async () => {
    const before = await room.database.pool.query('SELECT * FROM daily_measures ORDER BY 1, 2, 3, 4');
    await room.filling.fill();
    const after = await room.database.pool.query('SELECT * FROM daily_measures ORDER BY 1, 2, 3, 4');
    expect(after.rows).toEqual(before.rows);
  });
});

describe('what a turf sees of it', () => {
  it('is its places, none of them twice', async () => {
    expect(await room.total('registered', { scope: north })).toBe(1);
    expect(await room.total('registered', { scope: north, place: 'village' })).toBe(1);
    expect(await room.total('registered', { scope: north, place: 'south' })).toBe(0);
    expect(await room.total('messages_sent', { scope: north })).toBe(2);
  });

  it('is its programmes elsewhere', async () => {
    expect(await room.total('messages_sent', { scope: ofProgramme })).toBe(3);
    expect(await room.total('messages_sent', { scope: ofProgramme, place: 'north' })).toBe(2);
  });

  it('is told apart by its own places', async () => {
    const split = await room.reading.split(north, { measure: 'registered', by: 'place' });
    expect(split).toMatchObject({ total: 1, items: [{ code: 'north', name: 'North', value: 1 }] });
    const all = await room.reading.split(systemScope, { measure: 'people', by: 'place', place: 'country' });
    expect(all.items.map(({ code, value }) => [code, value])).toEqual([
      ['north', 1],
      ['south', 1],
    ]);
  });
});

describe('what became of messages', () => {
  it('is told without leaving any out', async () => {
    const truth = await room.deliveries.of(systemScope, {});
    const outcomes = { waiting: 1, sent: 1, confirmed: 2, unknown: 1, impossible: 1, withheld: 1 };
    expect(truth.total).toEqual({ written: 7, outcomes });
    expect(truth.senders).toMatchObject([{ id: sender.id, written: 7, outcomes }]);
    expect(truth.channels).toMatchObject([{ channel: 'sms', written: 7 }]);
    expect(truth.places).toMatchObject([{ code: 'country', written: 4 }]);
  });
});

describe('the top of the dashboard', () => {
  it('shows today, this week and the one before', async () => {
    const { tiles, alarms } = await room.overviews.of(systemScope);
    expect(tiles.find(({ measure }) => measure === 'registered')).toMatchObject({
      today: 2,
      week: 3,
      weekBefore: 0,
    });
    expect(tiles.find(({ measure }) => measure === 'people')).toMatchObject({ kind: 'stock', today: 3 });
    expect(alarms).toEqual({ urgent: 0, watch: 0 });
  });
});

describe('a night', () => {
  it('adds up the days before as far as they may have changed, and leaves what there was', async () => {
    const noted = room.clock.now().toISOString();
    room.clock.advance(10 * dayMs);
    await room.database.pool.query(
      `UPDATE outbound_messages SET state = 'delivered' WHERE state = 'unknown'`,
    );
    await room.database.pool.query(
      `INSERT INTO interactions (id, person_id, kind, at, actor_kind, actor_id) VALUES ($1, $2, 'visit_noted', $3, 'staff', 'x')`,
      [newId(), asha.personId, noted],
    );
    await room.filling.fill();
    expect(await room.total('visits_made', { programme: 'antenatal' })).toBe(1);
    expect(await room.total('reached')).toBe(2);
    const read = await room.reading.shown(
      systemScope,
      {
        measure: ['people'],
        by: 'day',
        from: undefined,
        to: undefined,
        programme: undefined,
        place: undefined,
      },
      null,
    );
    expect(read.items[0]?.points).toEqual([
      { from: '2026-03-02', value: 3 },
      { from: '2026-03-12', value: 3 },
    ]);
  });
});
