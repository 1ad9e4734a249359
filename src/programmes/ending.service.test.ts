import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { aDraft, insertSender, monday } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { openProgrammesRoom, type ProgrammesRoom, type Woman } from '../../test/programmes-room.js';
import type { Sender } from '../channels/channel.js';
import { OutboxService } from '../messages/outbox.service.js';
import { system } from '../platform/access/actor.js';
import type { Database } from '../platform/database/database.js';
import { EndingService } from './ending.service.js';

/** Her week 22 begins on Monday 2 March 2026. */
const dueDate = '2026-07-06';

describe('ending a programme before its time', () => {
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
    await database.pool.query('TRUNCATE fires, subscriptions, outbound_messages, interactions');
    woman = (await room.women(1, sender, { language: 'sw', name: 'Asha' }))[0] as Woman;
  });

  const end = (programme = 'antenatal'): Promise<void> =>
    database.transaction((tx) =>
      room.get(EndingService).end(tx, [
        {
          personId: woman.personId,
          programme,
          reason: 'loss',
          at: room.clock.now(),
          actor: system('test'),
        },
      ]),
    );

  it('leaves no fire, and nothing is written afterwards', async () => {
    await room.enrol(woman, dueDate);
    await end();
    expect((await room.fires()).size).toBe(0);
    await room.passDays(30);
    expect(await room.got(woman)).toEqual([]);
    expect(await room.subscriptions(woman)).toMatchObject([{ state: 'ended', endedReason: 'loss' }]);
    expect(await room.timeline(woman)).toContain('subscription_ended');
  });

  it('withdraws what is written already and waits to be sent', async () => {
    await room.enrol(woman, dueDate);
    await room.run();
    expect(await room.outbox(woman)).toMatchObject([{ state: 'queued' }]);
    await end();
    expect(await room.outbox(woman)).toMatchObject([{ state: 'skipped' }]);
  });

  it('touches nobody else, and no other programme', async () => {
    const [other] = await room.women(1, sender);
    if (other === undefined) throw new Error('there is no other woman');
    await room.enrol(woman, dueDate);
    await room.enrol(other, dueDate);
    await end('postnatal');
    expect(await room.subscriptions(woman)).toMatchObject([{ state: 'active' }]);
    await end();
    expect(await room.subscriptions(other)).toMatchObject([{ state: 'active' }]);
  });

  it('lets her come back, with a new subscription', async () => {
    await room.enrol(woman, dueDate);
    await end();
    expect(await room.enrol(woman, dueDate)).toMatchObject([{ status: 'started' }]);
  });

  it('keeps whatever else is written about it from her, until she comes back', async () => {
    const { personId, conversationId } = woman;
    const about = {
      kind: 'reminder',
      purpose: 'health_messages',
      because: 'programme:antenatal/news',
    } as const;
    const write = () =>
      database.transaction((tx) =>
        room.get(OutboxService).write(tx, [aDraft(conversationId, { personId, ...about })], room.clock.now()),
      );
    await end();
    await end();
    expect(await write()).toMatchObject([{ state: 'skipped', reasons: ['suppressed'] }]);
    await room.enrol(woman, dueDate);
    expect(await write()).toMatchObject([{ state: 'queued' }]);
    const { rows } = await database.pool.query('SELECT scope, cause FROM suppressions WHERE person_id = $1', [
      personId,
    ]);
    expect(rows).toEqual([{ scope: 'programme:antenatal', cause: 'loss' }]);
  });
});
