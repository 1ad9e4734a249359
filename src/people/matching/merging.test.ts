import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { aNumber, FakeClock } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import { keptAbout, personColumns } from '../../../test/kept-about.js';
import { MergingRoom, personParts } from '../../../test/merging-room.js';
import { RandomRecords } from '../../../test/random-records.js';
import { systemScope } from '../../platform/access/scope.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import type { NewRecord } from '../record/record.js';
import { FieldsPart } from './parts/record-parts.js';

let database: Database;
let room: MergingRoom;
const clock = new FakeClock();
const staff = { kind: 'staff', id: newId() } as const;
const by = { actor: staff, name: 'Neema', scope: systemScope };

beforeAll(async () => {
  database = await createTestDatabase();
  room = new MergingRoom(database, { clock });
  await database.pool.query(
    `INSERT INTO places (code, name, parent_code) VALUES ('siaya', 'Siaya', NULL), ('bondo', 'Bondo', 'siaya')`,
  );
});
afterAll(() => database.close());
beforeEach(() => {
  clock.advance(1_000);
});

function create(record: Partial<NewRecord> = {}): Promise<string> {
  return database.transaction(
    async (tx) => (await room.people.create(tx, { source: 'staff', ...record }, staff)).id,
  );
}

const person = (id: string) =>
  database.prisma.person.findUniqueOrThrow({
    where: { id },
    include: { fields: { orderBy: { key: 'asc' } }, addresses: true, roles: true },
  });

describe('the parts of a person', () => {
  it('answer for every column that holds ids of people, each for its own', async () => {
    const columns = (await personColumns(database)).map(({ table, column }) => `${table}.${column}`);
    const answered = personParts()
      .all()
      .flatMap((part) => [...part.columns]);
    expect([...answered].sort()).toEqual(columns.sort());
  });

  it('do not start with two that claim one thing', () => {
    expect(() => personParts([new FieldsPart(), new FieldsPart()])).toThrow(
      'Two parts of a person answer for "fields": each needs exactly one.',
    );
  });
});

describe('a merge of two who lived in different households', () => {
  it('is undone although one of the households was removed since', async () => {
    const [kept, other] = [await create({ name: 'A' }), await create({ name: 'B' })];
    const [hers, gone] = [newId(), newId()];
    await database.pool.query(
      `INSERT INTO households (id, name, created_at, created_by_kind, created_by_id)
       SELECT id, 'H', now(), 'staff', 'x' FROM unnest($1::uuid[]) id`,
      [[hers, gone]],
    );
    await database.pool.query(
      `INSERT INTO household_members (household_id, person_id, relationship, since)
       VALUES ($1, $2, 'head', '2026-01-01'), ($3, $4, 'head', '2026-01-01')`,
      [hers, kept, gone, other],
    );
    const { id } = await room.merging.merge(by, { keptId: kept, otherId: other });
    await database.pool.query('DELETE FROM households WHERE id = $1', [gone]);
    await room.merging.undo(by, id);
    const { rows } = await database.pool.query('SELECT person_id AS id FROM household_members');
    expect(rows).toEqual([{ id: kept }]);
  });
});

describe('merging', () => {
  it('fills what the kept record lacks and keeps what it has', async () => {
    const [first, second] = [aNumber(), aNumber()];
    const kept = await create({
      name: 'Achieng Otieno',
      addresses: [{ channel: 'sms', address: first }],
      fields: { children: { value: 2 } },
      tags: ['early'],
    });
    const other = await create({
      name: 'Acheng Otieno',
      language: 'sw',
      preferredHour: 18,
      addresses: [{ channel: 'sms', address: second }],
      fields: { children: { value: 3 }, place: { value: 'bondo' }, birth_date: { value: '1994-05-02' } },
      tags: ['early', 'late'],
      roles: ['participant'],
    });
    await room.merging.merge(by, { keptId: kept, otherId: other });
    expect(await person(kept)).toMatchObject({
      name: 'Achieng Otieno',
      language: 'sw',
      preferredHour: 18,
      placeCode: 'bondo',
      tags: ['early', 'late'],
      fields: [{ key: 'birth_date' }, { key: 'children', value: 2 }, { key: 'place' }],
      roles: [{ role: 'participant' }],
    });
    expect((await person(kept)).addresses.map(({ address }) => address).sort()).toEqual(
      [first, second].sort(),
    );
    expect((await person(kept)).matchKeys).toContain('d:asn:1994-05');
    expect(await person(other)).toMatchObject({ mergedIntoId: kept, addresses: [], fields: [] });
    expect((await room.peopleRepository.load(database.pool, [other], systemScope)).size).toBe(0);
  });

  it('takes from the other record what is asked for', async () => {
    const kept = await create({ name: 'A. Otieno', fields: { children: { value: 2 } } });
    const other = await create({ name: 'Achieng Otieno', fields: { children: { value: 3 } } });
    const { id } = await room.merging.merge(by, { keptId: kept, otherId: other, take: ['name', 'children'] });
    expect(await person(kept)).toMatchObject({
      name: 'Achieng Otieno',
      fields: [{ key: 'children', value: 3 }],
    });
    await room.merging.undo(by, id);
    expect(await person(kept)).toMatchObject({ name: 'A. Otieno', fields: [{ key: 'children', value: 2 }] });
    expect(await person(other)).toMatchObject({ fields: [{ key: 'children', value: 3 }] });
  });

  it('is refused with herself, with nobody, and of a test person with a real one', async () => {
    const [one, two] = [await create({ name: 'One' }), await create({ name: 'Two' })];
    await expect(room.merging.merge(by, { keptId: one, otherId: one })).rejects.toMatchObject({
      code: 'refused',
    });
    await expect(room.merging.merge(by, { keptId: one, otherId: newId() })).rejects.toMatchObject({
      code: 'not_found',
    });
    const test = await create({ addresses: [{ channel: 'sms', address: `simulator:${newId()}` }] });
    await expect(room.merging.merge(by, { keptId: one, otherId: test })).rejects.toMatchObject({
      code: 'refused',
    });
    await room.merging.merge(by, { keptId: one, otherId: two });
    await expect(room.merging.merge(by, { keptId: one, otherId: two })).rejects.toMatchObject({
      code: 'refused',
    });
  });

  it('goes on with the record that somebody was merged into', async () => {
    const [one, two, three] = [
      await create({ name: 'A' }),
      await create({ name: 'B' }),
      await create({ name: 'C' }),
    ];
    const first = await room.merging.merge(by, { keptId: two, otherId: three });
    const second = await room.merging.merge(by, { keptId: one, otherId: three });
    expect(second).toMatchObject({ keptId: one, mergedId: two });
    expect(await person(three)).toMatchObject({ mergedIntoId: one });
    await expect(room.merging.undo(by, first.id)).rejects.toMatchObject({ code: 'conflict' });
    await room.merging.undo(by, second.id);
    expect(await person(three)).toMatchObject({ mergedIntoId: two });
    await expect(room.merging.undo(by, second.id)).rejects.toMatchObject({ code: 'conflict' });
    await room.merging.undo(by, first.id);
    expect(await person(three)).toMatchObject({ mergedIntoId: null });
  });

  it('is done once when two merge the same two at the same moment', async () => {
    const [one, two] = [await create({ name: 'One' }), await create({ name: 'Two' })];
    const done = await Promise.allSettled([
      room.merging.merge(by, { keptId: one, otherId: two }),
      room.merging.merge(by, { keptId: two, otherId: one }),
    ]);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('keeps what was changed after it when it is undone', async () => {
    const kept = await create({ name: 'A' });
    const other = await create({ name: 'A', language: 'sw', fields: { children: { value: 3 } } });
    const { id } = await room.merging.merge(by, { keptId: kept, otherId: other });
    const change = { source: 'staff', language: 'fr', fields: { children: { value: 4 } } };
    await database.transaction((tx) => room.people.change(tx, kept, change, staff));
    await room.merging.undo(by, id);
    expect(await person(kept)).toMatchObject({ language: 'fr', fields: [{ value: 4 }] });
    expect(await person(other)).toMatchObject({ language: 'sw', fields: [{ value: 3 }] });
  });

  it('tells the timeline and the audit log, which hold no name', async () => {
    const [kept, other] = [await create({ name: 'Quentina' }), await create({ name: 'Quentina' })];
    const { id } = await room.merging.merge(by, { keptId: kept, otherId: other });
    const { rows } = await database.pool.query(
      `SELECT action, after FROM audit_entries WHERE subject_id = $1 ORDER BY sequence`,
      [kept],
    );
    expect(rows).toEqual([{ action: 'person.merged', after: { merge: id, otherId: other } }]);
    expect(await new AuditLog(clock).verify(database.pool)).toMatchObject({ status: 'intact' });
  });
});

describe('a merge that is undone', () => {
  it.each(Array.from({ length: 25 }, (_, seed) => seed))(
    'leaves both records as they were (%i)',
    async (seed) => {
      const records = new RandomRecords(database, room, seed);
      const { ids, one, two } = await records.make();
      const before = await keptAbout(database, ids);
      const { id } = await room.merging.merge(by, { keptId: one, otherId: two, take: records.someKeys() });
      expect(await keptAbout(database, ids)).not.toEqual(before);
      await room.merging.undo(by, id);
      expect(await keptAbout(database, ids)).toEqual(before);
    },
  );

  it('loses nothing while it is merged', async () => {
    const records = new RandomRecords(database, room, 4_711);
    const { one, two } = await records.make();
    const of = async (id: string) => (await keptAbout(database, [id])) as Record<string, unknown[]>;
    const [kept, other] = [await of(one), await of(two)];
    await room.merging.merge(by, { keptId: one, otherId: two });
    const merged = await of(one);
    for (const table of [
      'interactions',
      'conversations',
      'outbound_messages',
      'cases',
      'suppressions',
      'subscriptions',
    ])
      expect(merged[table]).toHaveLength((kept[table]?.length ?? 0) + (other[table]?.length ?? 0));
  });
});
