import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createTestDatabase } from '../../../test/harness.js';
import { MeasuresRoom } from '../../../test/measures-room.ts';

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
});
