import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { aNumber, FakeClock } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import { FinderRoom } from '../../../test/merging-room.js';
import type { Principal } from '../../platform/access/principal.js';
import { systemScope, type Scope } from '../../platform/access/scope.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import type { NewRecord } from '../record/record.js';

let database: Database;
let room: FinderRoom;
const clock = new FakeClock();
const staff = { kind: 'staff', id: newId() } as const;
const by: Principal = {
  userId: staff.id,
  name: 'Neema',
  role: 'program_lead',
  translates: null,
  actor: staff,
  scope: systemScope,
  via: 'session',
  credentialId: 'x',
};

beforeAll(async () => {
  database = await createTestDatabase();
  room = new FinderRoom(database, { clock });
  await database.pool.query(
    `INSERT INTO places (code, name, parent_code) VALUES ('siaya', 'Siaya', NULL), ('bondo', 'Bondo', 'siaya'), ('gem', 'Gem', 'siaya')`,
  );
});
afterAll(() => database.close());
beforeEach(async () => {
  clock.advance(1_000);
  await room.finder.sweep();
});

function create(record: Partial<NewRecord> = {}): Promise<string> {
  return database.transaction(
    async (tx) => (await room.people.create(tx, { source: 'staff', ...record }, staff)).id,
  );
}

/** A woman of Bondo, told apart from those of other tests by her family name. */
function mary(family: string, changes: Partial<NewRecord> = {}): Promise<string> {
  const fields = {
    place: { value: 'bondo' },
    birth_date: { value: '1994-05-02', precision: 'day' as const },
  };
  return create({ name: `Mary ${family}`, fields, ...changes });
}

const pairsOf = async (personId: string, scope: Scope = systemScope) =>
  room.review.open({ ...by, scope }, { after: null, personId, limit: 10 });

describe('looking for duplicates', () => {
  it('finds two records of one person, with the reasons', async () => {
    const one = await mary('Akoth');
    const two = await create({
      name: 'Akot Mary',
      fields: { birth_date: { value: '1994-05-15', precision: 'month' }, place: { value: 'gem' } },
    });
    await room.finder.sweep();
    const [pair] = await pairsOf(one);
    expect([pair?.personId, pair?.otherId]).toEqual([one, two].sort());
    expect(pair?.reasons.map(({ code }) => code)).toEqual(['similar_name', 'same_birth_month', 'near_place']);
    expect(pair?.person).toMatchObject({ birthDate: expect.anything() as unknown, addresses: [] });
  });

  it('sees what was changed since', async () => {
    const one = await mary('Barasa');
    const two = await create({ name: 'Rose Wekesa' });
    await room.finder.sweep();
    expect(await pairsOf(one)).toEqual([]);
    const name = 'Mary Baraza';
    const fields = { birth_date: { value: '1994-05-02' } };
    await database.transaction((tx) => room.people.change(tx, two, { source: 'staff', name, fields }, staff));
    await room.finder.sweep();
    expect(await pairsOf(one)).toHaveLength(1);
    const otherName = { source: 'staff', name: 'Rose Wekesa' };
    await database.transaction((tx) => room.people.change(tx, two, otherName, staff));
    await room.finder.sweep();
    expect(await pairsOf(one)).toEqual([]);
  });

  it('tells twins and a mother with her daughter apart on one phone', async () => {
    const addresses = [{ channel: 'sms' as const, address: aNumber() }];
    const family = [
      await mary('Chesang', { addresses }),
      await mary('x', { name: 'Martha Chesang', addresses }),
      await create({
        name: 'Mary Chesang',
        addresses,
        fields: { place: { value: 'bondo' }, birth_date: { value: '1970-01-20' } },
      }),
    ];
    await room.finder.sweep();
    for (const id of family) expect(await pairsOf(id)).toEqual([]);
  });

  it('remembers who was told apart', async () => {
    const [one, two] = [await mary('Dafala'), await mary('Dafala')];
    await room.finder.sweep();
    await room.review.decide(by, [two, one], 'distinct');
    expect(await pairsOf(one)).toEqual([]);
    await database.transaction((tx) =>
      room.people.change(tx, one, { source: 'staff', language: 'sw' }, staff),
    );
    await room.finder.sweep();
    expect(await pairsOf(one)).toEqual([]);
    await room.review.decide(by, [one, two], 'open');
    expect(await pairsOf(one)).toHaveLength(1);
    await expect(room.review.decide(by, [one, one], 'distinct')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('shows a pair only to whoever sees both', async () => {
    const one = await mary('Ekai');
    const two = await mary('Ekai', {
      fields: { place: { value: 'gem' }, birth_date: { value: '1994-05-02' } },
    });
    await room.finder.sweep();
    const turf = (places: string[]): Scope => ({ kind: 'turf', places, programmes: [], tags: [] });
    expect(await pairsOf(one, turf(['bondo']))).toEqual([]);
    expect(await pairsOf(one, turf(['siaya']))).toHaveLength(1);
    const decision = room.review.decide({ ...by, scope: turf(['bondo']) }, [one, two], 'distinct');
    await expect(decision).rejects.toMatchObject({ code: 'not_found' });
  });

  it('shows numbers in full to whoever serves her alone', async () => {
    const addresses = [{ channel: 'sms' as const, address: '+254700999123' }];
    const one = await mary('Fujo', { addresses });
    await mary('Fujo', { addresses });
    await room.finder.sweep();
    const [pair] = await room.review.open(
      { ...by, role: 'viewer' },
      { after: null, personId: one, limit: 10 },
    );
    expect(pair?.person.addresses).toEqual(['•••123']);
    expect((await pairsOf(one))[0]?.person.addresses).toEqual(['+254700999123']);
  });

  it('finds nobody whose record was merged away', async () => {
    const [one, two, three] = [await mary('Gitonga'), await mary('Gitonga'), await mary('Gitonga')];
    await room.finder.sweep();
    expect(await pairsOf(one)).toHaveLength(2);
    const { id } = await room.merging.merge(by, { keptId: one, otherId: two });
    await room.finder.sweep();
    const left = await pairsOf(one);
    expect(left.map((pair) => [pair.personId, pair.otherId])).toEqual([[one, three].sort()]);
    await room.merging.undo(by, id);
    await room.finder.sweep();
    expect(await pairsOf(one)).toHaveLength(2);
  });
});

describe('somebody who is about to be recorded', () => {
  it('is found by her name and number as they are written', async () => {
    const id = await mary('Halake', { addresses: [{ channel: 'sms', address: '+254722000333' }] });
    const wanted = { name: 'MARY HALAKEE', birthDate: null, precision: 'day' as const, placeCode: null };
    const addresses = [{ channel: 'sms' as const, address: '0722 000 333' }];
    const [found] = await room.review.search(by, { ...wanted, addresses });
    expect(found).toMatchObject({ person: { id, name: 'Mary Halake' }, score: 77 });
    expect(await room.review.search(by, { ...wanted, addresses: [], name: '' })).toEqual([]);
  });

  it('is looked for by the hundred', async () => {
    const ids = await Promise.all(
      Array.from({ length: 20 }, (_, at) => mary(`Ibrahim ${'abcdefghijklmnopqrst'[at]}olo`)),
    );
    const newcomers = ids.map((_, at) => ({
      ref: String(at),
      name: `Mary Ebrahim ${'abcdefghijklmnopqrst'[at]}olo`,
      birthDate: { date: '1994-05-02', precision: 'day' as const },
      placeCode: 'bondo',
      addresses: [],
    }));
    const found = await room.duplicates.forRecords(database.pool, newcomers, systemScope);
    expect(ids.map((_, at) => found.get(String(at))?.some(({ id }) => id === ids[at]))).toEqual(
      ids.map(() => true),
    );
  });
});
