import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createTestDatabase } from '../../../test/harness.js';
import { PeopleApi, userOf } from '../../../test/people-api.js';
import { Handovers } from '../../platform/access/handovers.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Role } from '../../platform/access/policy.js';
import { systemScope } from '../../platform/access/scope.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';

let database: Database;
let api: PeopleApi;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await PeopleApi.open(database);
  for (const role of ['agent', 'viewer', 'admin'] as const)
    await database.pool.query('INSERT INTO users (id, email, name, role) VALUES ($1, $2, $3, $4)', [
      userOf(role),
      `${role}@example.org`,
      `The ${role}`,
      role,
    ]);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

const keep = (role: Role, body: object) => api.ask(role, 'POST', '/people-views', { body });
const view = { q: 'achieng', sort: '-updated', columns: ['name', 'fields.due_date'], placeBelow: 'north' };

async function names(role: Role): Promise<unknown[]> {
  return ((await api.ask(role, 'GET', '/people-views')).body.items as { name: string }[]).map(
    ({ name }) => name,
  );
}

describe('a view of the list of people', () => {
  it('is kept as it was made, for whoever made it alone', async () => {
    const made = await keep('agent', { name: 'Due soon', view });
    expect(made).toMatchObject({
      status: 201,
      body: { name: 'Due soon', isShared: false, isOwn: true, view },
    });
    expect(await names('agent')).toContain('Due soon');
    expect(await names('viewer')).not.toContain('Due soon');
    for (const method of ['PATCH', 'DELETE'] as const)
      expect(
        await api.ask('admin', method, `/people-views/${String(made.body.id)}`, {
          body: {},
          etag: made.etag,
        }),
      ).toMatchObject({
        status: 404,
      });
  });

  it('has a name of its own among those of its owner', async () => {
    await keep('viewer', { name: 'Mine', view: {} });
    expect(await keep('viewer', { name: 'Mine', view: {} })).toMatchObject({ status: 409 });
    expect(await keep('admin', { name: 'Mine', view: {} })).toMatchObject({ status: 201 });
    const { body, etag } = await keep('viewer', { name: 'Other', view: {} });
    const path = `/people-views/${String(body.id)}`;
    for (const [name, status] of [
      ['Mine', 409],
      ['Other', 200],
    ] as const)
      expect(await api.ask('viewer', 'PATCH', path, { body: { name }, etag })).toMatchObject({ status });
  });

  it('that is shared is seen by all, and changed by its owner or an administrator', async () => {
    const { body, etag } = await keep('agent', { name: 'For all', isShared: true, view: {} });
    const path = `/people-views/${String(body.id)}`;
    const listed = (await api.ask('viewer', 'GET', '/people-views?limit=100')).body.items as {
      name: string;
    }[];
    expect(listed.find(({ name }) => name === 'For all')).toMatchObject({ isOwn: false, owner: 'The agent' });
    expect(await api.ask('viewer', 'PATCH', path, { body: { name: 'Mine now' }, etag })).toMatchObject({
      status: 403,
    });
    expect(await api.ask('admin', 'PATCH', path, { body: { view }, etag })).toMatchObject({
      status: 200,
      body: { view },
    });
    expect(await api.ask('viewer', 'DELETE', path)).toMatchObject({ status: 403 });
    expect(await api.ask('agent', 'DELETE', path)).toMatchObject({ status: 204 });
    expect(await names('viewer')).not.toContain('For all');
  });

  it('is changed only by whoever has seen it as it is now', async () => {
    const { body, etag } = await keep('viewer', { name: 'Of two windows', isShared: true, view });
    const path = `/people-views/${String(body.id)}`;
    const listed = (await api.ask('viewer', 'GET', '/people-views?limit=100')).body.items as object[];
    expect(listed).toContainEqual(expect.objectContaining({ id: body.id, version: body.version }));
    expect(await api.ask('viewer', 'PATCH', path, { body: { isShared: false } })).toMatchObject({
      status: 428,
    });
    const first = await api.ask('viewer', 'PATCH', path, { body: { view: { q: 'first' } }, etag });
    expect(first.status).toBe(200);
    expect(await api.ask('viewer', 'PATCH', path, { body: { view: { q: 'late' } }, etag })).toMatchObject({
      status: 409,
      body: { code: 'version_conflict', current: { view: { q: 'first' } } },
    });
    const back = await api.ask('viewer', 'PATCH', path, { body: { view }, etag: first.etag });
    expect([back.status, back.etag]).toEqual([200, etag]);
  });

  it('is refused with columns, orders and segments that are none', async () => {
    for (const bad of [{ sort: 'random' }, { columns: ['Name; DROP'] }, { segment: 'x' }, { other: 1 }])
      expect(await keep('agent', { name: 'Bad', view: bad })).toMatchObject({ status: 400 });
  });

  it('comes in pages by name', async () => {
    for (const name of ['One', 'Two']) await keep('admin', { name, view: {} });
    const first = await api.ask('admin', 'GET', '/people-views?limit=1');
    expect(first.next).not.toBeNull();
    const second = await api.ask('admin', 'GET', `/people-views?limit=1&cursor=${first.next ?? ''}`);
    expect(second.body.items).not.toEqual(first.body.items);
  });

  it('of a leaver goes: what others use to whoever takes over, the rest for good', async () => {
    const [from, to] = [userOf('agent'), newId()];
    await keep('agent', { name: 'Only mine', view: { q: 'somebody' } });
    await keep('agent', { name: 'Of the team', isShared: true, view: {} });
    await database.pool.query(
      `INSERT INTO people_views (id, user_id, name, view, created_at) VALUES ($1, $2, 'Of the team', '{}', now())`,
      [newId(), to],
    );
    const handed = await database.transaction((tx) =>
      api.app
        .get(Handovers, { strict: false })
        .run(
          tx,
          { id: from, name: 'The agent', email: 'agent@example.org' },
          { id: to, name: 'Next', email: 'next@example.org', scope: systemScope },
          {} as Principal,
        ),
    );
    expect(handed.views).toBe(1);
    expect(await names('agent')).not.toContain('Only mine');
    const { rows } = await database.pool.query<{ name: string }>(
      'SELECT name FROM people_views WHERE user_id = ANY($1::uuid[]) ORDER BY name',
      [[from, to]],
    );
    expect(rows.map(({ name }) => name.replace(/, .*/, ''))).toEqual([
      'Of the team',
      'Of the team (The agent',
    ]);
  });
});
