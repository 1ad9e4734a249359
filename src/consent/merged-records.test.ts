import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { aConsent, FakeClock } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { MergingRoom } from '../../test/merging-room.js';
import { systemScope } from '../platform/access/scope.js';
import type { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import type { NewRecord } from '../people/record/record.js';
import { ConsentLedgerRepository } from './consent-ledger.repository.js';
import { lastConsentSql } from './last-consent.js';

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

function create(record: Partial<NewRecord> = {}): Promise<string> {
  return database.transaction(
    async (tx) => (await room.people.create(tx, { source: 'staff', ...record }, staff)).id,
  );
}

describe('consents', () => {
  const ledger = () => new ConsentLedgerRepository(room.peopleRepository);
  const enter = (id: string, changes: Parameters<typeof aConsent>[1]) =>
    database.transaction((tx) => ledger().append(tx, [aConsent(id, changes)]));
  /** As the ledger tells it, which is as the gate reads it. */
  const stands = async (id: string) => {
    const action = (await ledger().current(database.pool, [id])).get(id)?.get('health_messages')?.action;
    const last = lastConsentSql('$1::uuid', '$2');
    const { rows } = await database.pool.query<{ action: string }>(`SELECT action FROM ${last} given`, [
      id,
      'health_messages',
    ]);
    expect(rows[0]?.action).toBe(action);
    return action;
  };

  it('of both records count for the kept one, and a no of either stands', async () => {
    const [kept, other] = [await create({ name: 'A' }), await create({ name: 'A' })];
    await enter(kept, { method: 'staff', action: 'granted' });
    await enter(other, { action: 'refused', at: new Date('2026-01-01T08:00:00Z') });
    const { id } = await room.merging.merge(by, { keptId: kept, otherId: other });
    expect(await stands(kept)).toBe('refused');
    await enter(kept, { action: 'granted', method: 'text', at: clock.now() });
    expect(await stands(kept)).toBe('granted');
    await room.merging.undo(by, id);
    expect(await stands(other)).toBe('refused');
  });

  it('of every record of hers stand in her ledger as they were entered, each chain by itself', async () => {
    const [kept, other] = [await create({ name: 'A' }), await create({ name: 'A' })];
    await enter(kept, { method: 'staff', action: 'granted', at: new Date('2026-01-02T08:00:00Z') });
    await enter(other, { action: 'refused', at: new Date('2026-01-01T08:00:00Z') });
    await room.merging.merge(by, { keptId: kept, otherId: other });
    const entries = await ledger().entriesOf(database.pool, kept);
    expect(entries.map(({ entry }) => [entry.personId, entry.sequence, entry.action])).toEqual([
      [kept, 1, 'granted'],
      [other, 1, 'refused'],
    ]);
    for (const id of [kept, other])
      expect(await ledger().verify(database.pool, id)).toMatchObject({ status: 'intact', entries: 1 });
  });

  it('that only the other record has are hers', async () => {
    const [kept, other] = [await create({ name: 'A' }), await create({ name: 'A' })];
    await enter(other, { action: 'granted' });
    const { id } = await room.merging.merge(by, { keptId: kept, otherId: other });
    expect(await stands(kept)).toBe('granted');
    await room.merging.undo(by, id);
    expect(await stands(kept)).toBeUndefined();
    expect(await ledger().verify(database.pool, other)).toMatchObject({ status: 'intact', entries: 1 });
  });
});
