import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { insertSender, monday } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { openProgrammesRoom, type ProgrammesRoom, type Woman } from '../../test/programmes-room.js';
import type { Sender } from '../channels/channel.js';
import { FiresRepository } from '../platform/schedule/fires.repository.js';
import type { Database } from '../platform/database/database.js';
import { SendDue } from './send-due.js';

/** Her week 22 begins on Monday 2 March 2026. */
const dueDate = '2026-07-06';

describe('enrolling in a programme', () => {
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
    room.clock.set(monday);
    await database.pool.query('DELETE FROM fires');
    woman = (await room.women(1, sender, { language: 'sw', name: 'Asha' }))[0] as Woman;
  });

  it('starts one subscription with one fire, for the welcome', async () => {
    const [outcome] = await room.enrol(woman, dueDate);
    const [subscription] = await room.subscriptions(woman);
    expect(outcome).toEqual({ status: 'started', subscriptionId: subscription?.id });
    expect(subscription).toMatchObject({ state: 'active', anchor: dueDate, nextMessage: 'welcome' });
    expect([...(await room.fires())]).toEqual([[subscription?.id, monday]]);
    expect(await room.timeline(woman)).toEqual(['subscription_started']);
  });

  it('changes nothing when she is enrolled again with the same date', async () => {
    await room.enrol(woman, dueDate);
    const before = [await room.subscriptions(woman), await room.fires()];
    room.clock.advance(60_000);
    expect(await room.enrol(woman, dueDate)).toMatchObject([{ status: 'unchanged' }]);
    expect([await room.subscriptions(woman), await room.fires()]).toEqual(before);
    expect(await room.timeline(woman)).toEqual(['subscription_started']);
  });

  it('keeps the welcome when the date is corrected before it went out', async () => {
    await room.enrol(woman, dueDate);
    room.clock.advance(2_000);
    expect(await room.enrol(woman, '2026-06-08')).toMatchObject([{ status: 'reanchored' }]);
    await room.run();
    expect(await room.got(woman)).toEqual(['welcome']);
    await room.passDays(8);
    expect(await room.got(woman)).toEqual(['welcome', 'week_26', 'week_27']);
    expect(await room.fires()).toHaveProperty('size', 1);
  });

  it('goes back to earlier weeks when the date moves back, without sending any message twice', async () => {
    await room.enrol(woman, dueDate);
    await room.run();
    await room.passDays(14);
    expect(await room.got(woman)).toEqual(['welcome', 'week_22', 'week_23', 'week_24']);
    expect(await room.enrol(woman, '2026-08-10')).toMatchObject([{ status: 'reanchored' }]);
    expect(await room.subscriptions(woman)).toMatchObject([
      { state: 'active', anchor: '2026-08-10', nextMessage: 'contact_20_visit' },
    ]);
    await room.passDays(50);
    expect(await room.got(woman)).toEqual([
      ...['welcome', 'week_22', 'week_23', 'week_24'],
      ...[
        'week_19',
        'contact_20_reminder',
        'week_20',
        'week_21',
        'week_25',
        'contact_26_reminder',
        'week_26',
      ],
    ]);
  });

  it('leaves weeks out when the date moves forward', async () => {
    await room.enrol(woman, dueDate);
    await room.run();
    await room.passDays(8);
    await room.enrol(woman, '2026-05-11');
    await room.passDays(14);
    expect(await room.got(woman)).toEqual(['welcome', 'week_22', 'week_23', 'week_32', 'week_33']);
  });

  it('ends the subscription and its fire when the corrected date says that it is over', async () => {
    await room.enrol(woman, dueDate);
    expect(await room.enrol(woman, '2026-02-15')).toEqual([{ status: 'declined', reason: 'over' }]);
    expect(await room.subscriptions(woman)).toMatchObject([
      { state: 'ended', endedReason: 'over', nextMessage: null },
    ]);
    expect(await room.fires()).toHaveProperty('size', 0);
    expect(await room.timeline(woman)).toEqual(['subscription_started', 'enrolment_declined']);
  });

  it('declines a programme that nobody knows, and one that is over, and says so in her timeline', async () => {
    expect(await room.enrol(woman, dueDate, { programme: 'nothing' })).toEqual([
      { status: 'declined', reason: 'unknown_programme' },
    ]);
    expect(await room.enrol(woman, '2026-02-15')).toEqual([{ status: 'declined', reason: 'over' }]);
    expect(await room.subscriptions(woman)).toEqual([]);
    expect(await room.timeline(woman)).toEqual(['enrolment_declined', 'enrolment_declined']);
  });

  it('starts anew after a programme is over for her', async () => {
    await room.enrol(woman, '2026-02-17');
    await room.run();
    await room.passDays(3);
    expect(await room.subscriptions(woman)).toMatchObject([{ state: 'completed', endedReason: 'all_sent' }]);
    await room.enrol(woman, '2026-08-03');
    expect(await room.subscriptions(woman)).toMatchObject([{ state: 'completed' }, { state: 'active' }]);
    await room.run();
    expect(await room.got(woman)).toEqual(['welcome', 'birth_word_again', 'welcome']);
  });

  it('counts the last of several enrolments of one person, and answers each', async () => {
    const [other] = await room.women(1, sender);
    const outcomes = await room.enrolAll([
      room.enrolment(woman, '2026-05-11'),
      room.enrolment(other as Woman, dueDate),
      room.enrolment(woman, dueDate),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['started', 'started', 'started']);
    expect(outcomes[0]).toEqual(outcomes[2]);
    expect(await room.subscriptions(woman)).toMatchObject([{ anchor: dueDate }]);
  });

  it('lets two enrolments of one person at the same time end in one subscription', async () => {
    const outcomes = await Promise.all([room.enrol(woman, dueDate), room.enrol(woman, dueDate)]);
    expect(
      outcomes
        .flat()
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['started', 'unchanged']);
    expect(await room.subscriptions(woman)).toHaveLength(1);
  });

  it('waits for a message of hers that is being written, and does not send it again', async () => {
    await room.enrol(woman, dueDate);
    await room.run();
    room.clock.set(new Date('2026-03-03T06:00:00Z'));
    const { correction } = await database.transaction(async (tx) => {
      const lease = { id: 'a-runner', until: new Date('2026-03-03T06:02:00Z') };
      const fires = await room
        .get(FiresRepository)
        .leaseFresh('subscription_message', lease, room.clock.now(), 10);
      const held = await room.get(FiresRepository).holdLeased(tx, fires, lease, room.clock.now());
      const running = room.enrol(woman, '2026-07-07');
      const [outcome] = await room.get(SendDue).handle(tx, held, room.clock.now());
      expect(outcome).toMatchObject({ guard: { message: 'week_23' } });
      return { correction: running };
    });
    expect(await correction).toMatchObject([{ status: 'reanchored' }]);
    await room.passDays(8);
    expect(await room.got(woman)).toEqual(['welcome', 'week_22', 'week_23']);
  });

  it('keeps the morning of where she is', async () => {
    await room.enrol(woman, dueDate, { timezone: 'America/New_York' });
    const [[, dueAt] = []] = await room.fires();
    // It is two in the morning there.
    expect(dueAt).toEqual(new Date('2026-03-02T13:00:00Z'));
  });
});
