import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createTestDatabase } from '../../../test/harness.js';
import { PeopleApi, type PeopleAnswer, type PeopleCaller } from '../../../test/people-api.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';

let database: Database;
let api: PeopleApi;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await PeopleApi.open(database);
  await database.pool.query(
    `INSERT INTO places (code, name, parent_code) VALUES ('siaya', 'Siaya', NULL), ('bondo', 'Bondo', 'siaya')`,
  );
});
afterAll(async () => {
  await api.close();
  await database.close();
});

const inSiaya: PeopleCaller = {
  role: 'agent',
  scope: { kind: 'turf', places: ['siaya'], programmes: [], tags: [] },
};

async function person(name: string, place?: string): Promise<string> {
  const body = { name, fields: place === undefined ? {} : { place } };
  return String((await api.ask('agent', 'POST', '/people', { body })).body.id);
}

async function household(body: object): Promise<PeopleAnswer & { id: string }> {
  const answer = await api.ask('agent', 'POST', '/households', { body });
  return { ...answer, id: String(answer.body.id) };
}

const join = (id: string, personId: string, relationship: string, caller: PeopleCaller | 'agent' = 'agent') =>
  api.ask(caller, 'PUT', `/households/${id}/members/${personId}`, { body: { relationship } });

describe('a household', () => {
  it('stands in the audit log: who made it, changed it, and had whom join and leave', async () => {
    const asha = await person('Asha');
    const { id, etag } = await household({
      name: 'Asha’s',
      members: [{ personId: asha, relationship: 'head' }],
    });
    const body = { placeCode: 'bondo' };
    await api.ask('agent', 'PATCH', `/households/${id}`, { body, etag });
    await api.ask('agent', 'DELETE', `/households/${id}/members/${asha}`);
    const { rows } = await database.pool.query(
      "SELECT action, after FROM audit_entries WHERE subject_id IN ($1, $2) AND action <> 'person.recorded' ORDER BY sequence",
      [id, asha],
    );
    const membership = { householdId: id, relationship: 'head' };
    expect(rows).toEqual([
      { action: 'household.made', after: { parts: ['name'] } },
      { action: 'person.household_joined', after: membership },
      { action: 'household.changed', after: { parts: ['place'] } },
      { action: 'person.household_left', after: membership },
    ]);
  });

  it('is recorded with its members, the head first', async () => {
    const [asha, juma] = [await person('Asha'), await person('Juma')];
    const { status, body, id } = await household({
      name: 'Asha’s',
      placeCode: 'bondo',
      members: [
        { personId: juma, relationship: 'spouse' },
        { personId: asha, relationship: 'head' },
      ],
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'Asha’s',
      place: { code: 'bondo', name: 'Bondo' },
      version: 1,
      members: [
        { id: asha, name: 'Asha', relationship: 'head', since: '2026-03-02' },
        { id: juma, relationship: 'spouse' },
      ],
    });
    expect((await api.ask('agent', 'GET', `/people/${juma}`)).body.household).toEqual({
      id,
      name: 'Asha’s',
      relationship: 'spouse',
    });
  });

  it('has one head: the one before has to become something else first', async () => {
    const [first, second] = [await person('First'), await person('Second')];
    const { id } = await household({
      name: 'Two heads',
      members: [{ personId: first, relationship: 'head' }],
    });
    expect(await join(id, second, 'head')).toMatchObject({ status: 422 });
    await join(id, first, 'parent');
    expect(await join(id, second, 'head')).toMatchObject({ status: 200 });
    const both = [first, second].map((personId) => ({ personId, relationship: 'head' }));
    expect(await household({ name: 'X', members: both })).toMatchObject({ status: 422 });
  });

  it('is the only one that somebody lives in: who joins another leaves it, and her timeline tells both', async () => {
    const asha = await person('Mover');
    const { id: from } = await household({
      name: 'From',
      members: [{ personId: asha, relationship: 'head' }],
    });
    const { id: to } = await household({ name: 'To' });
    expect(await join(to, asha, 'child')).toMatchObject({ body: { members: [{ id: asha }] } });
    expect((await api.ask('agent', 'GET', `/households/${from}`)).body).toMatchObject({
      version: 2,
      members: [],
    });
    const { rows } = await database.pool.query(
      `SELECT kind, data ->> 'householdId' AS id FROM interactions WHERE person_id = $1 AND kind LIKE 'household%' ORDER BY id`,
      [asha],
    );
    expect(rows).toHaveLength(3);
    expect(rows).toEqual(
      expect.arrayContaining([
        { kind: 'household_joined', id: from },
        { kind: 'household_left', id: from },
        { kind: 'household_joined', id: to },
      ]),
    );
    expect(await api.ask('agent', 'DELETE', `/households/${to}/members/${asha}`)).toMatchObject({
      status: 204,
    });
    expect(await api.ask('agent', 'DELETE', `/households/${to}/members/${asha}`)).toMatchObject({
      status: 404,
    });
  });

  it('is removed once nobody lives in it, and not before', async () => {
    const asha = await person('Asha', 'bondo');
    const away = await person('Away');
    const members = [asha, away].map((personId) => ({ personId, relationship: 'child' }));
    const { id } = await household({ name: 'Emptied', placeCode: 'bondo', members });
    const remove = () => api.ask(inSiaya, 'DELETE', `/households/${id}`);
    await api.ask('agent', 'DELETE', `/households/${id}/members/${asha}`);
    expect(await remove()).toMatchObject({ status: 422 });
    await api.ask('agent', 'DELETE', `/households/${id}/members/${away}`);
    expect(await remove()).toMatchObject({ status: 204 });
    expect(await api.ask('agent', 'GET', `/households/${id}`)).toMatchObject({ status: 404 });
    const { rows } = await database.pool.query(
      'SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY sequence',
      [id],
    );
    expect(rows.map(({ action }) => action as string)).toEqual(['household.made', 'household.removed']);
  });

  it('is changed in the version that was seen', async () => {
    const { id, etag } = await household({ name: 'Old name' });
    const change = { body: { name: 'New name', placeCode: 'siaya' }, etag };
    expect(await api.ask('agent', 'PATCH', `/households/${id}`, change)).toMatchObject({
      body: { name: 'New name', place: { code: 'siaya' }, version: 2 },
      etag: '"2"',
    });
    expect(await api.ask('agent', 'PATCH', `/households/${id}`, change)).toMatchObject({ status: 409 });
    const nowhere = { body: { placeCode: 'atlantis' }, etag: '"2"' };
    expect(await api.ask('agent', 'PATCH', `/households/${id}`, nowhere)).toMatchObject({ status: 400 });
  });

  it('takes only people and relationships that are there', async () => {
    const { id } = await household({ name: 'Strict' });
    expect(await join(id, newId(), 'child')).toMatchObject({ status: 404 });
    expect(await join(id, await person('Any'), 'butler')).toMatchObject({ status: 400 });
    expect(await join(newId(), await person('Any'), 'child')).toMatchObject({ status: 404 });
  });

  it('is listed by its name and place, page by page', async () => {
    await household({ name: 'Listed A', placeCode: 'bondo' });
    await household({ name: 'Listed B', placeCode: 'siaya' });
    await household({ name: 'Listed C' });
    const names = async (query: string) => {
      const { body } = await api.ask('viewer', 'GET', `/households?${query}`);
      return { names: (body.items as { name: string }[]).map(({ name }) => name), next: body.next };
    };
    const first = await names('q=listed&limit=2');
    expect(first.names).toEqual(['Listed A', 'Listed B']);
    expect(await names(`q=listed&limit=2&cursor=${String(first.next)}`)).toEqual({
      names: ['Listed C'],
      next: null,
    });
    expect((await names('q=LISTED&place=siaya')).names).toEqual(['Listed A', 'Listed B']);
  });

  it('of a turf lies in its places or has somebody of its people, and shows only those', async () => {
    const [near, far] = [await person('Near', 'bondo'), await person('Far')];
    const mixed = await household({
      name: 'Mixed',
      members: [
        { personId: near, relationship: 'head' },
        { personId: far, relationship: 'child' },
      ],
    });
    const other = await household({
      name: 'Other',
      members: [{ personId: await person('Away'), relationship: 'head' }],
    });
    expect((await api.ask(inSiaya, 'GET', `/households/${mixed.id}`)).body.members).toMatchObject([
      { id: near },
    ]);
    expect(await api.ask(inSiaya, 'GET', `/households/${other.id}`)).toMatchObject({ status: 404 });
    expect(await join(other.id, near, 'child', inSiaya)).toMatchObject({ status: 404 });
    expect(await join(mixed.id, far, 'head', inSiaya)).toMatchObject({ status: 404 });
    const listed = await api.ask(inSiaya, 'GET', '/households?q=mixed');
    expect(listed.body.items).toMatchObject([{ id: mixed.id, members: 1, head: { id: near } }]);
    expect(await api.ask(inSiaya, 'POST', '/households', { body: { name: 'Nowhere' } })).toMatchObject({
      status: 422,
    });
  });
});
