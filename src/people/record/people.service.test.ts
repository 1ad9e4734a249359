import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { aNumber, FakeClock, monday } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import { PeopleRoom } from '../../../test/people-room.js';
import { systemScope } from '../../platform/access/scope.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import type { NewRecord, RecordChange, RecordDifference } from './record.js';

let database: Database;
let room: PeopleRoom;
const clock = new FakeClock();
const staff = { kind: 'staff', id: newId() } as const;

beforeAll(async () => {
  database = await createTestDatabase();
  room = new PeopleRoom(database, { clock });
  await database.pool.query(
    `INSERT INTO places (code, name, parent_code) VALUES ('siaya', 'Siaya', NULL), ('bondo', 'Bondo', 'siaya')`,
  );
});
afterAll(() => database.close());

function create(record: Partial<NewRecord> = {}): Promise<string> {
  return database.transaction(
    async (tx) => (await room.people.create(tx, { source: 'staff', ...record }, staff)).id,
  );
}

function change(id: string, wanted: Partial<RecordChange>): Promise<RecordDifference> {
  return database.transaction((tx) => room.people.change(tx, id, { source: 'staff', ...wanted }, staff));
}

async function row(id: string) {
  const person = await database.prisma.person.findUniqueOrThrow({
    where: { id },
    include: {
      fields: { orderBy: { key: 'asc' } },
      roles: { orderBy: { role: 'asc' } },
      interests: { orderBy: { topic: 'asc' } },
      addresses: true,
    },
  });
  return person;
}

async function timeline(id: string): Promise<unknown[]> {
  const { rows } = await database.pool.query<{ kind: string; data: { source?: string } }>(
    'SELECT kind, data FROM interactions WHERE person_id = $1 ORDER BY id',
    [id],
  );
  return rows.map(({ kind, data: { source: _source, ...data } }) => ({ kind, ...data }));
}

describe('a record', () => {
  it('is made whole, with what it is searched by and an entry in the timeline', async () => {
    const address = aNumber();
    const id = await create({
      name: 'Áchieng’  Otieno',
      language: 'sw',
      preferredHour: 18,
      preferredChannel: 'whatsapp',
      addresses: [{ channel: 'sms', address, isPrivate: true }],
      fields: {
        place: { value: 'bondo', original: 'Bondo' },
        birth_date: { value: '1999-04-15', precision: 'month' },
      },
      tags: ['early', 'early'],
      roles: ['participant', 'volunteer'],
      interests: ['climate_change'],
    });
    expect(await row(id)).toMatchObject({
      name: 'Áchieng’  Otieno',
      nameFolded: 'achieng otieno',
      placeCode: 'bondo',
      preferredHour: 18,
      preferredChannel: 'whatsapp',
      tags: ['early'],
      createdByKind: 'staff',
      addresses: [{ address, isPrivate: true }],
      roles: [{ role: 'participant', until: null }, { role: 'volunteer' }],
      interests: [{ topic: 'climate_change', how: 'stated', count: 1 }],
      fields: [
        { key: 'birth_date', value: '1999-04-15', precision: 'month', source: 'staff' },
        { key: 'place', value: 'bondo', original: 'Bondo' },
      ],
    });
    expect(await timeline(id)).toEqual([{ kind: 'person_created' }]);
  });

  it('needs no phone and no name', async () => {
    expect(await row(await create())).toMatchObject({ name: null, addresses: [], isTest: false });
  });

  it('has only fields, roles and topics that the dictionary names', async () => {
    await expect(create({ fields: { shoe_size: { value: 39 } } })).rejects.toMatchObject({
      code: 'malformed',
      extras: { errors: [{ path: 'fields.shoe_size' }] },
    });
    await expect(create({ roles: ['king'] })).rejects.toThrow('data dictionary');
    await expect(change(await create(), { interests: { add: ['golf'] } })).rejects.toThrow('data dictionary');
  });

  it('tells what was and what is of everything that changed, and nothing of what did not', async () => {
    const id = await create({
      name: 'Asha',
      language: 'en',
      tags: ['a'],
      fields: { children: { value: 1 } },
    });
    const { events } = await change(id, {
      name: 'Asha O',
      language: 'en',
      preferredHour: 9,
      fields: { children: { value: 2 }, sex: { value: 'female' }, place: null },
      tags: { add: ['b'], remove: ['a', 'c'] },
      roles: { add: ['donor'] },
      interests: { add: ['housing'], remove: ['education'] },
    });
    const expected = [
      { kind: 'field_changed', key: 'name', before: 'Asha', after: 'Asha O' },
      { kind: 'field_changed', key: 'preferred_hour', before: null, after: 9 },
      { kind: 'field_changed', key: 'children', before: 1, after: 2 },
      { kind: 'field_changed', key: 'sex', before: null, after: 'female' },
      { kind: 'tags_changed', added: ['b'], removed: ['a'] },
      { kind: 'role_added', role: 'donor' },
      { kind: 'interest_added', topic: 'housing' },
    ];
    expect(events.map(({ kind, data }) => ({ kind, ...data }))).toEqual(expected);
    expect((await timeline(id)).slice(1)).toEqual(expected);
    expect(await row(id)).toMatchObject({ nameFolded: 'asha o', preferredHour: 9, tags: ['b'] });
  });

  it('stays as it is when it is told what it says already', async () => {
    const id = await create({ name: 'Asha', roles: ['donor'], fields: { children: { value: 1 } } });
    const before = await row(id);
    const { events } = await change(id, {
      name: 'Asha',
      roles: { add: ['donor'] },
      fields: { children: { value: 1 } },
    });
    expect(events).toEqual([]);
    expect((await row(id)).updatedAt).toEqual(before.updatedAt);
  });

  it('moves on with every change, even within one moment', async () => {
    const id = await create();
    const seen = new Set([(await row(id)).updatedAt.getTime()]);
    for (const wanted of [
      { fields: { children: { value: 1 } } },
      { tags: { add: ['x'] } },
      { roles: { add: ['donor'] } },
      { interests: { add: ['housing'] } },
      { preferredHour: 7 },
      { name: 'Asha' },
    ]) {
      await change(id, wanted);
      seen.add((await row(id)).updatedAt.getTime());
    }
    expect(seen.size).toBe(7);
  });

  it('follows the place that is kept as a field, where it is one of the tree', async () => {
    const id = await create({ fields: { place: { value: 'bondo' } } });
    await change(id, { fields: { place: { value: 'somewhere else' } } });
    expect((await row(id)).placeCode).toBeNull();
    await change(id, { fields: { place: { value: 'siaya' } } });
    expect((await row(id)).placeCode).toBe('siaya');
    await change(id, { fields: { place: null } });
    expect(await row(id)).toMatchObject({ placeCode: null, fields: [] });
  });

  it('keeps a role that ended with its end, forgets one that was a mistake, and begins one again', async () => {
    clock.set(monday);
    const id = await create({ roles: ['donor'] });
    await change(id, { roles: { remove: ['donor'] } });
    expect((await row(id)).roles).toEqual([]);
    await change(id, { roles: { add: ['donor'] } });
    clock.set(new Date('2026-04-02T08:00:00Z'));
    await change(id, { roles: { remove: ['donor'] } });
    expect((await row(id)).roles).toMatchObject([{ role: 'donor', until: new Date('2026-04-02') }]);
    await change(id, { roles: { add: ['donor'] } });
    expect((await row(id)).roles).toMatchObject([{ since: new Date('2026-04-02'), until: null }]);
    clock.set(monday);
  });

  it('does not let what was learned overwrite what she said, and counts both', async () => {
    const id = await create({ interests: ['housing'] });
    const learned = ['housing', 'education'].map((topic) => ({ personId: id, topic, source: 'event' }));
    await database.transaction((tx) => room.records.learnInterests(tx, learned, monday));
    await database.transaction((tx) => room.records.learnInterests(tx, learned, monday));
    expect((await row(id)).interests).toMatchObject([
      { topic: 'education', how: 'learned', count: 2 },
      { topic: 'housing', how: 'stated', count: 3, source: 'staff' },
    ]);
    await change(id, { interests: { add: ['education'] } });
    expect((await row(id)).interests).toMatchObject([
      { topic: 'education', how: 'stated' },
      { topic: 'housing' },
    ]);
  });

  it('that was merged into another is nobody’s any more', async () => {
    const [kept, merged] = [await create(), await create()];
    await database.pool.query('UPDATE people SET merged_into_id = $2 WHERE id = $1', [merged, kept]);
    await expect(change(merged, { name: 'X' })).rejects.toMatchObject({ code: 'not_found' });
    expect((await room.peopleRepository.load(database.pool, [merged], systemScope)).size).toBe(0);
  });

  it('can be one of many that are made and changed at once', async () => {
    const ids = await database.transaction((tx) =>
      room.people.createMany(
        tx,
        Array.from({ length: 500 }, (_, at) => ({
          name: `Person ${at}`,
          source: 'import:1',
          addresses: [{ channel: 'sms' as const, address: aNumber() }],
          fields: { children: { value: at } },
          roles: ['participant'],
        })),
        staff,
      ),
    );
    await database.transaction((tx) =>
      room.people.changeMany(
        tx,
        ids.map((personId, at) => ({
          personId,
          change: {
            source: 'import:2',
            fields: { children: { value: at + (at % 2) } },
            roles: { add: ['donor'] },
          },
        })),
        staff,
      ),
    );
    const { rows } = await database.pool.query<{ odd: number; donors: number }>(
      `SELECT count(*) FILTER (WHERE f.source = 'import:2')::int AS odd, count(r.role)::int AS donors
       FROM person_fields f LEFT JOIN person_roles r ON r.person_id = f.person_id AND r.role = 'donor'
       WHERE f.person_id = ANY($1::uuid[]) AND f.key = 'children'`,
      [ids],
    );
    expect(rows).toEqual([{ odd: 250, donors: 500 }]);
  });
});
