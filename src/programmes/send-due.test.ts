import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { aConfig, aDictionary, insertConversation, insertSender, monday } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { openProgrammesRoom, type ProgrammesRoom, type Woman } from '../../test/programmes-room.js';
import type { Sender } from '../channels/channel.js';
import { ConsentService } from '../consent/consent.service.js';
import { FieldChangesRepository } from '../people/field-changes.repository.js';
import { AddressesRepository } from '../people/record/addresses.repository.js';
import { system } from '../platform/access/actor.js';
import type { Database } from '../platform/database/database.js';
import type { Fire } from '../platform/schedule/fire.js';
import { SendDue } from './send-due.js';

/** Her week 22 begins on Monday 2 March 2026. */
const dueDate = '2026-07-06';
/** On Thursday she is 22 weeks and three days. */
const thursday = new Date('2026-03-05T11:00:00Z');

/** The second text of a week, near the birth. */
const second = new Map([
  [36, ['birth_word']],
  [37, ['labour_signs']],
  [38, ['after_birth']],
  [39, ['newborn_care']],
  [40, ['still_waiting']],
]);

const weeks = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((week) => [
    ...([26, 30, 34, 36, 38, 40].includes(week) ? [`contact_${week}_reminder`] : []),
    `week_${week}`,
    ...(second.get(week) ?? []),
  ]);

describe('the messages of a programme', () => {
  let database: Database;
  let room: ProgrammesRoom;
  let sender: Sender;
  let woman: Woman;

  beforeAll(async () => {
    database = await createTestDatabase();
    room = await openProgrammesRoom(database);
    sender = await insertSender(database);
  });

  afterAll(() => database.close());

  beforeEach(async () => {
    await database.pool.query('TRUNCATE fires, subscriptions, outbound_messages, interactions');
    room.clock.set(thursday);
    woman = (await room.women(1, sender, { language: 'sw', name: 'Asha' }))[0] as Woman;
  });

  const change = (key: string, value: string): Promise<void> =>
    database.transaction((tx) =>
      room.get(FieldChangesRepository).apply(tx, [
        {
          personId: woman.personId,
          key,
          value,
          source: 'test',
          actor: system('test'),
          at: room.clock.now(),
        },
      ]),
    );

  const request = () => ({
    channel: 'sms' as const,
    address: woman.address,
    senderId: null,
    personId: woman.personId,
    language: 'sw',
    version: 'test',
    answer: 'ACHA',
    messageId: null,
    at: room.clock.now(),
    actor: { kind: 'person' as const, id: woman.personId },
  });

  it('reach somebody who joins in week 22 from her next week to the last, one a day, in the morning', async () => {
    await room.enrol(woman, dueDate);
    await room.run();
    await room.passDays(20 * 7);
    expect(await room.got(woman)).toEqual(['welcome', ...weeks(23, 41), 'birth_word_again']);
    const rows = await room.outbox(woman);
    expect(rows.slice(1).every(({ createdAt }) => createdAt.toISOString().endsWith('T06:00:05.000Z'))).toBe(
      true,
    );
    expect(new Set(rows.map(({ createdAt }) => createdAt.toISOString().slice(0, 10))).size).toBe(rows.length);
    expect(rows[1]?.expiresAt).toEqual(new Date('2026-03-11T06:00:00Z'));
    expect(await room.subscriptions(woman)).toMatchObject([
      { state: 'completed', nextMessage: null, endedReason: 'all_sent' },
    ]);
    expect(await room.fires()).toHaveProperty('size', 0);
    const timeline = await room.timeline(woman);
    expect(timeline.filter((kind) => kind === 'message_created')).toHaveLength(rows.length);
    expect(timeline.filter((kind) => kind === 'flow_started')).toHaveLength(7);
    // Nobody has told of the birth, so that the first year waits for its date.
    expect(timeline.slice(-2)).toEqual(['subscription_completed', 'enrolment_declined']);
  });

  it('are in the language and name that she has on the day', async () => {
    await room.enrol(woman, dueDate);
    await room.run();
    await change('language', 'fr');
    await room.passDays(5);
    await change('language', 'am');
    await room.passDays(7);
    const rows = await room.outbox(woman);
    expect(rows.map(({ language }) => language)).toEqual(['sw', 'fr', 'en']);
    expect(rows[0]?.body).toContain('Habari Asha!');
    expect(rows[2]?.body).toContain('different foods');
  });

  it('stop with STOP and go on with START at the week that she is in then', async () => {
    await room.enrol(woman, dueDate);
    await room.run();
    await room.passDays(5);
    await database.transaction((tx) =>
      room.get(ConsentService).optOut(tx, [{ ...request(), source: 'word', cause: 'ACHA' }]),
    );
    await room.passDays(21);
    expect(await room.got(woman)).toEqual(['welcome', 'week_23']);
    expect((await room.outbox(woman)).filter(({ state }) => state === 'skipped')).toHaveLength(4);
    expect(await room.subscriptions(woman)).toMatchObject([{ state: 'active', nextMessage: 'week_27' }]);
    await database.transaction((tx) => room.get(ConsentService).optIn(tx, [{ ...request(), words: 'ANZA' }]));
    await room.passDays(7);
    expect(await room.got(woman)).toEqual(['welcome', 'week_23', 'week_27']);
    expect(await room.timeline(woman)).toContain('message_withheld');
  });

  it('go to the number that she writes from now, on the channel that she joined over', async () => {
    await room.enrol(woman, dueDate);
    const newer = { personId: woman.personId, lastInboundAt: new Date(thursday.getTime() + 60_000) };
    const whatsapp = await insertSender(database, { channel: 'whatsapp' });
    await insertConversation(database.pool, whatsapp, {
      ...newer,
      lastInboundAt: new Date(thursday.getTime() + 90_000),
    });
    const second = await insertConversation(database.pool, sender, newer);
    await room.run();
    expect(await room.outbox(woman)).toMatchObject([{ conversationId: second }]);
  });

  it('are not written again when everything is undone before the commit', async () => {
    await room.enrol(woman, dueDate);
    const [fire] = (
      await database.pool.query<Fire>('SELECT id, kind, key, due_at AS "dueAt", guard FROM fires')
    ).rows;
    const undone = database.transaction(async (tx) => {
      await room.get(SendDue).handle(tx, [fire as Fire], room.clock.now());
      throw new Error('the process dies here');
    });
    await expect(undone).rejects.toThrow('the process dies here');
    expect(await room.outbox(woman)).toEqual([]);
    await room.run();
    expect(await room.got(woman)).toEqual(['welcome']);
  });

  it('are not written by a fire that is out of date', async () => {
    await room.enrol(woman, dueDate);
    const [fire] = (
      await database.pool.query<Fire>('SELECT id, kind, key, due_at AS "dueAt", guard FROM fires')
    ).rows;
    await room.run();
    const [outcome] = await database.transaction((tx) =>
      room.get(SendDue).handle(tx, [fire as Fire], room.clock.now()),
    );
    expect(outcome).toMatchObject({ again: new Date('2026-03-09T06:00:00Z'), guard: { message: 'week_23' } });
    expect(await room.got(woman)).toEqual(['welcome']);
  });

  it('are written once, however many runners there are', async () => {
    await room.enrol(woman, dueDate);
    const [fire] = await room.fires();
    expect(fire?.[1]).toEqual(thursday);
    const handled = await Promise.all([room.run(), room.run(), room.run()]);
    expect(handled.reduce((sum, count) => sum + count)).toBe(1);
    expect(await room.got(woman)).toEqual(['welcome']);
  });

  it('that an outage of two weeks left behind are left out, and the next comes on its day', async () => {
    await room.enrol(woman, dueDate);
    await room.run();
    await room.run(new Date('2026-03-19T07:00:00Z'));
    expect(await room.got(woman)).toEqual(['welcome']);
    await room.passDays(5);
    expect(await room.got(woman)).toEqual(['welcome', 'week_25']);
  });

  it('wait for the morning when the service comes back at night', async () => {
    await room.enrol(woman, dueDate);
    await room.run();
    await room.run(new Date('2026-03-09T20:00:00Z'));
    expect(await room.got(woman)).toEqual(['welcome']);
    expect([...(await room.fires()).values()]).toEqual([new Date('2026-03-10T05:00:00Z')]);
    await room.run(new Date('2026-03-10T05:00:01Z'));
    expect(await room.got(woman)).toEqual(['welcome', 'week_23']);
    expect((await room.outbox(woman))[1]?.expiresAt).toEqual(new Date('2026-03-11T06:00:00Z'));
  });

  it('follow her to another time zone', async () => {
    await room.enrol(woman, dueDate);
    await room.run();
    await change('timezone', 'America/New_York');
    await room.run(new Date('2026-03-09T06:00:05Z'));
    await room.run(new Date('2026-03-09T12:00:05Z'));
    expect(await room.got(woman)).toEqual(['welcome']);
    await room.run(new Date('2026-03-09T13:00:05Z'));
    expect(await room.got(woman)).toEqual(['welcome', 'week_23']);
  });

  it('come when the dictionary has people written to, on its days and in its hours', async () => {
    const quiet = aDictionary({
      sending: { hours: '14:00-18:00', exceptions: [{ days: ['monday'], open: 'none' }] },
    });
    const careful = await openProgrammesRoom(
      database,
      aConfig({ flowsDir: 'flows', localesDir: 'locales' }),
      quiet,
    );
    careful.clock.set(thursday);
    await careful.enrol(woman, dueDate);
    await careful.run();
    expect(await room.got(woman)).toEqual(['welcome']);
    expect([...(await room.fires()).values()]).toEqual([new Date('2026-03-10T11:00:00Z')]);
    await careful.run(new Date('2026-03-10T10:59:00Z'));
    expect(await room.got(woman)).toEqual(['welcome']);
    await careful.run(new Date('2026-03-10T11:00:01Z'));
    expect(await room.got(woman)).toEqual(['welcome', 'week_23']);
  });

  it('go where she is reached when the number that she joined with is not hers any more', async () => {
    await room.enrol(woman, dueDate);
    const whatsapp = { ...(await insertSender(database, { channel: 'whatsapp' })) };
    const other = await insertConversation(database.pool, whatsapp, { personId: woman.personId });
    await database.transaction((tx) =>
      new AddressesRepository().remove(tx, woman.personId, { channel: 'sms', address: woman.address }),
    );
    await room.run();
    expect(await room.outbox(woman)).toMatchObject([{ conversationId: other }]);
  });

  it('wait while their programme has no file, and go on when it is back', async () => {
    await room.enrol(woman, dueDate);
    const without = await openProgrammesRoom(
      database,
      aConfig({ flowsDir: 'locales', localesDir: 'locales' }),
    );
    await without.run(thursday);
    expect(await room.got(woman)).toEqual([]);
    expect([...(await room.fires()).values()]).toEqual([new Date('2026-03-06T11:00:00Z')]);
    await room.run(new Date('2026-03-06T11:00:00Z'));
    expect(await room.got(woman)).toEqual(['welcome']);
  });

  it('end for somebody whose subscription is gone', async () => {
    await room.enrol(woman, dueDate);
    await database.pool.query('DELETE FROM subscriptions');
    expect(await room.run()).toBe(1);
    expect(await room.fires()).toHaveProperty('size', 0);
  });

  it('are written for thousands in one go', async () => {
    room.clock.set(monday);
    // More than the runner takes at a time, and no multiple of it.
    for (let batch = 0; batch < 2; batch += 1) {
      const women = await room.women(1_250, sender, { language: 'en' });
      await room.enrolAll(women.map((one) => room.enrolment(one, dueDate)));
    }
    expect(await room.run()).toBe(2_500);
    const { rows } = await database.pool.query(
      `SELECT because, state, count(*)::int, count(DISTINCT person_id)::int AS people
       FROM outbound_messages GROUP BY because, state ORDER BY because`,
    );
    expect(rows).toEqual([
      { because: 'programme:antenatal/welcome', state: 'queued', count: 2_500, people: 2_500 },
    ]);
    const fires = await database.pool.query(
      'SELECT due_at, count(*)::int, max(attempts) AS attempts FROM fires GROUP BY due_at',
    );
    expect(fires.rows).toEqual([{ due_at: new Date('2026-03-03T06:00:00Z'), count: 2_500, attempts: 0 }]);
  });
});
