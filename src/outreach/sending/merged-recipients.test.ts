import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { FakeClock } from '../../../test/builders.js';
import {
  campaigner,
  hash,
  openBroadcastRoom,
  planned,
  recipients,
  type BroadcastRoom,
  type Recipient,
} from '../../../test/broadcast-room.js';
import { createTestDatabase } from '../../../test/harness.js';
import { MergingRoom } from '../../../test/merging-room.js';
import { systemScope } from '../../platform/access/scope.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';

let database: Database;
let room: BroadcastRoom;
let merging: MergingRoom;
const by = { actor: { kind: 'staff', id: newId() }, name: 'Neema', scope: systemScope } as const;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  const clock = new FakeClock();
  await database.pool.query("UPDATE broadcasts SET state = 'done' WHERE state IN ('running', 'paused')");
  room = await openBroadcastRoom(database, { clock });
  await database.pool.query("UPDATE senders SET next_send_at = '2026-01-01'");
  merging = new MergingRoom(database, { clock });
});

const merge = async (kept: Recipient, other: Recipient): Promise<string> => {
  const { id } = await merging.merging.merge(by, { keptId: kept.personId, otherId: other.personId });
  return id;
};

async function toTheEnd(): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    await room.look();
    await room.sendAll();
  }
}

/** Where the audience stands: its counts add up to it, whatever was merged. */
async function counts(id: string) {
  const progress = await room.control.progress(campaigner, id);
  expect(Object.values(progress.counts).reduce((sum, count) => sum + count, 0)).toBe(progress.audience);
  return progress;
}

const reached = (): string[] => room.channel.journal.map(({ to }) => to).sort();

describe('two recipients of one campaign who turn out to be one person', () => {
  let first: Recipient;
  let second: Recipient;
  let third: Recipient;
  let id: string;

  beforeEach(async () => {
    const people = await recipients(room, 3);
    [first, second, third] = people as [Recipient, Recipient, Recipient];
    id = await planned(room, people);
  });

  const orders = [
    ['the first of them', () => [first, second] as const],
    ['the second of them', () => [second, first] as const],
  ] as const;

  it.each(orders)('get it once where %s is kept before it goes', async (_, pair) => {
    const [kept, other] = pair();
    await merge(kept, other);
    await room.control.start(campaigner, id, hash);
    await toTheEnd();
    expect(reached()).toEqual([kept.address, third.address].sort());
    expect(await counts(id)).toMatchObject({
      state: 'done',
      audience: 3,
      reasons: [{ reason: 'merged_record', count: 1 }],
    });
  });

  it.each(orders)('get it once where %s is kept while it lies in the outbox', async (_, pair) => {
    const [kept, other] = pair();
    await room.control.start(campaigner, id, hash);
    await room.look();
    await merge(kept, other);
    await toTheEnd();
    expect(reached()).toEqual([kept.address, third.address].sort());
    expect(await counts(id)).toMatchObject({
      state: 'done',
      counts: { sent: 2, skipped: 1 },
      reasons: [{ reason: 'merged_record', count: 1 }],
    });
  });

  it.each(orders)(
    'keep what each has had where %s is kept afterwards, also when that is undone',
    async (_, pair) => {
      const [kept, other] = pair();
      await room.control.start(campaigner, id, hash);
      await toTheEnd();
      const merged = await merge(kept, other);
      await toTheEnd();
      expect(await counts(id)).toMatchObject({ state: 'done', counts: { sent: 3 } });
      await merging.merging.undo(by, merged);
      expect(await counts(id)).toMatchObject({ state: 'done', counts: { sent: 3 } });
      expect(reached()).toEqual([first, second, third].map(({ address }) => address).sort());
    },
  );

  it.each(orders)('get it once each where %s was kept and that is undone before it goes', async (_, pair) => {
    const [kept, other] = pair();
    await merging.merging.undo(by, await merge(kept, other));
    await room.control.start(campaigner, id, hash);
    await toTheEnd();
    expect(reached()).toEqual([first, second, third].map(({ address }) => address).sort());
    expect(await counts(id)).toMatchObject({ state: 'done', counts: { sent: 3 } });
  });
});
