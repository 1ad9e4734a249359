import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { FakeClock } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import { MergingRoom } from '../../../test/merging-room.js';
import { systemScope } from '../../platform/access/scope.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';

let database: Database;
let room: MergingRoom;
const clock = new FakeClock();
const staff = { kind: 'staff', id: newId() } as const;
const by = { actor: staff, name: 'Neema', scope: systemScope };

beforeAll(async () => {
  database = await createTestDatabase();
  room = new MergingRoom(database, { clock });
});
afterAll(() => database.close());

function somebody(): Promise<string> {
  return database.transaction(async (tx) => (await room.people.create(tx, { source: 'staff' }, staff)).id);
}

/** A broadcast to these people. */
async function broadcastTo(...people: readonly string[]): Promise<string> {
  const id = newId();
  await database.pool.query(
    `INSERT INTO broadcasts (id, name, content, audience, timing, created_by_id, created_at, updated_at)
     VALUES ($1, 'Clinic day', '{}', '{}', '{}', $2, now(), now())`,
    [id, staff.id],
  );
  await database.pool.query(
    `INSERT INTO broadcast_recipients (broadcast_id, person_id, place, state, reasons)
     SELECT $1, person, place, 'ready', '{}' FROM unnest($2::uuid[]) WITH ORDINALITY AS p (person, place)`,
    [id, people],
  );
  return id;
}

async function recipientsOf(broadcast: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ id: string }>(
    'SELECT person_id AS id FROM broadcast_recipients WHERE broadcast_id = $1 ORDER BY place',
    [broadcast],
  );
  return rows.map(({ id }) => id);
}

describe('two records of one person', () => {
  it('keep both their places where both are of one audience, and the kept one takes the rest', async () => {
    const [kept, other] = [await somebody(), await somebody()];
    const both = await broadcastTo(kept, other);
    const otherAlone = await broadcastTo(other);
    const merge = await room.merging.merge(by, { keptId: kept, otherId: other });
    expect(await recipientsOf(both)).toEqual([kept, other]);
    expect(await recipientsOf(otherAlone)).toEqual([kept]);
    await room.merging.undo(by, merge.id);
    expect(await recipientsOf(both)).toEqual([kept, other]);
    expect(await recipientsOf(otherAlone)).toEqual([other]);
  });
});
