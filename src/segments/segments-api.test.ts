import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { monday } from '../../test/builders.js';
import { createTestDatabase } from '../../test/harness.js';
import { PeopleApi, userOf, type PeopleAnswer, type PeopleCaller } from '../../test/people-api.js';
import { insertPerson, plantPlaces } from '../../test/segment-world.js';
import type { Role } from '../platform/access/policy.js';
import type { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { SegmentsApiModule } from './segments-api.module.js';

const oregon =
  'role("constituent") and place under "Oregon" and attended("any") and interest("climate_change")';
const dayMs = 86_400_000;

let database: Database;
let api: PeopleApi;
let dana = '';
let carlos = '';

beforeAll(async () => {
  database = await createTestDatabase();
  await plantPlaces(database.pool);
  const constituent = {
    roles: [{ role: 'constituent', until: null }],
    topics: ['climate_change'],
    noted: [{ kind: 'event_attended', at: new Date(monday.getTime() - 400 * dayMs), event: 'Town hall' }],
  };
  const add = (person: Parameters<typeof insertPerson>[1]) => insertPerson(database.pool, person, monday);
  dana = await add({ ...constituent, name: 'Dana', place: 'portland', fields: { hiv_status: 'positive' } });
  await add({ ...constituent, name: 'Sam', place: 'oregon', tags: ['mine'] });
  carlos = await add({ ...constituent, name: 'Carlos', place: 'boise' });
  await add({ ...constituent, name: 'Not at an event', place: 'salem', noted: [] });
  await add({
    ...constituent,
    name: 'No longer',
    place: 'salem',
    roles: [{ role: 'constituent', until: '2026-03-02' }],
  });
  await add({ ...constituent, name: 'Other cares', place: 'salem', topics: ['housing'] });
  for (const [kind, name, compiled] of [
    ['programme', 'antenatal', { messages: [{ id: 'welcome' }, { id: 'week_9' }] }],
    ['flow', 'welcoming', { nodes: { 'hello/1': { step: 'hello' } } }],
  ] as const) {
    const revision = [newId(), kind, name, JSON.stringify(compiled)];
    await database.pool.query(
      `INSERT INTO definition_revisions (id, kind, name, hash, graph_hash, source, compiled, texts) VALUES ($1, $2, $3, '', '', '', $4, '{}')`,
      revision,
    );
    await database.pool.query('INSERT INTO live_definitions (kind, name, revision_id) VALUES ($1, $2, $3)', [
      kind,
      name,
      revision[0],
    ]);
  }
  api = await PeopleApi.open(database, undefined, [SegmentsApiModule]);
});

afterAll(async () => {
  await api.close();
  await database.close();
});

const explain = (expression: string, caller: PeopleCaller | Role = 'admin'): Promise<PeopleAnswer> =>
  api.ask(caller, 'POST', '/segments/explain', { body: { expression } });

let segments = 0;
async function made(body: object = {}, caller: Role = 'admin') {
  segments += 1;
  const answer = await api.ask(caller, 'POST', '/segments', {
    body: { name: `Segment ${segments}`, expression: oregon, ...body },
  });
  expect(answer).toMatchObject({ status: 201, etag: '"1"' });
  return { id: String(answer.body.id), ...answer };
}

describe('explaining an expression', () => {
  it('finds the constituents in Oregon who came to past events and care about climate change', async () => {
    const { status, body } = await explain(oregon);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      count: 2,
      isEstimate: false,
      problems: [],
      sentence: {
        text: 'People who have the role constituent and live in Oregon and came to an event and care about climate change.',
        words: { key: 'whom:people_who' },
      },
    });
    const names = (body.sample as { name: string; place: string }[]).map(
      ({ name, place }) => `${name}, ${place}`,
    );
    expect(names.sort()).toEqual(['Dana, Portland', 'Sam, Oregon']);
    const parts = (body.parts as { kind: string; parent: number | null }[]).map(({ kind, parent }) => [
      kind,
      parent,
    ]);
    expect(parts).toEqual([
      ['all', null],
      ['is', 0],
      ['is', 0],
      ['is', 0],
      ['is', 0],
    ]);
  });

  it('says what is wrong and where, while somebody is still writing', async () => {
    expect((await explain('role("constituent") and place under')).body).toMatchObject({
      sentence: null,
      count: null,
      sample: [],
      problems: [
        { column: 36, text: 'This is not understood: it ends too early.', words: { key: 'whom:syntax' } },
      ],
    });
  });

  it.each([
    [
      'role("donor") and programme("antenatel")',
      29,
      'There is no programme "antenatel". Did you mean "antenatal"?',
    ],
    ['programme_week("nope") > 3', 16, 'There is no programme "nope".'],
    ['3 < programme_week("nope")', 20, 'There is no programme "nope".'],
    ['not got("flow:nope")', 9, 'There is no conversation "nope".'],
    ['got("flow:welcoming/helo")', 5, '"welcoming" has no step or message "helo". Did you mean "hello"?'],
    [
      'got("programme:antenatal/week_99")',
      5,
      '"antenatal" has no step or message "week_99". Did you mean "week_9"?',
    ],
    ['got("broadcast:nope")', 5, 'There is no campaign "nope".'],
    ['attended("Town hal")', 10, 'There is no event "Town hal", and nobody has come to one of that name.'],
  ])('says that there is no such thing, and what may be meant: %s', async (expression, column, text) => {
    expect((await explain(expression)).body).toMatchObject({ count: null, problems: [{ column, text }] });
    const body = { name: newId(), expression };
    expect(await api.ask('admin', 'POST', '/segments', { body })).toMatchObject({ status: 400 });
    const listed = `/people?expression=${encodeURIComponent(expression)}`;
    expect(await api.ask('viewer', 'GET', listed)).toMatchObject({ status: 400, body: { column } });
  });

  it.each([
    'programme("antenatal")',
    'got("flow:welcoming/hello", 3 days)',
    'attended("town HALL")',
    'got("system:stop")',
  ])('takes the name of what there is, or has been: %s', async (expression) => {
    expect((await explain(expression)).body).toMatchObject({ problems: [] });
  });

  it('means nobody by what there is no longer in a segment that stands, and says so', async () => {
    const { id } = await made({ expression: 'not attended("Town hall")' });
    const gone = 'programme("gone") or role("constituent") and place = "boise"';
    await database.pool.query('UPDATE segments SET expression = $2 WHERE id = $1', [id, gone]);
    const { body } = await api.ask('viewer', 'GET', `/people?segment=${id}`);
    expect((body.items as { name: string }[]).map(({ name }) => name)).toEqual(['Carlos']);
    expect(await api.ask('viewer', 'GET', `/segments/${id}/why/${carlos}`)).toMatchObject({ status: 200 });
    expect((await explain(gone)).body).toMatchObject({ problems: [{ column: 11 }] });
  });

  it('uses the names of the data dictionary in the language of the reader', async () => {
    expect((await explain('role("donor")')).body).toMatchObject({
      sentence: { text: 'People who have the role giver.' },
    });
  });

  it('counts and shows only the people whom the reader sees', async () => {
    const scope = { kind: 'turf', places: ['idaho'], programmes: [], tags: ['mine'] } as const;
    const { body } = await explain(oregon, { role: 'agent', scope });
    expect(body).toMatchObject({ count: 1, sample: [{ name: 'Sam' }] });
  });

  it('refuses to choose by sensitive fields for those who do not see them', async () => {
    const expression = 'person.hiv_status = "positive"';
    expect((await explain(expression, 'agent')).body).toMatchObject({ count: 1 });
    expect((await explain(expression, 'campaigner')).body).toMatchObject({
      count: null,
      problems: [{ column: 1 }],
    });
    const saved = await api.ask('campaigner', 'POST', '/segments', {
      body: { name: 'Sensitive', expression },
    });
    expect(saved).toMatchObject({ status: 400, body: { code: 'malformed', column: 1 } });
    const query = `/people?expression=${encodeURIComponent(expression)}`;
    expect(await api.ask('viewer', 'GET', query)).toMatchObject({ status: 400 });
    expect((await api.ask('agent', 'GET', query)).body.items).toHaveLength(1);
  });
});

describe('a list of people by an expression', () => {
  it('says so instead of going on looking when that takes too long', async () => {
    const query = `/people?expression=${encodeURIComponent('person.children > 1')}`;
    expect((await api.ask('admin', 'GET', query)).body).toMatchObject({ isTooSlow: false });
    const blocking = await database.pool.connect();
    await blocking.query('BEGIN; LOCK TABLE person_fields');
    expect((await api.ask('admin', 'GET', query)).body).toEqual({ items: [], next: null, isTooSlow: true });
    await blocking.query('ROLLBACK');
    blocking.release();
  });
});

describe('a segment', () => {
  it('is kept, listed, changed and removed, each with its version and an entry in the audit log', async () => {
    const { id, body } = await made({ name: 'A: climate', description: 'For the spring' });
    expect(body).toMatchObject({
      name: 'A: climate',
      description: 'For the spring',
      expression: oregon,
      version: 1,
    });
    await made({ name: 'B: all', expression: 'true' });
    const first = await api.ask('viewer', 'GET', '/segments?limit=1');
    expect(first.body.items).toMatchObject([{ name: 'A: climate' }]);
    const rest = await api.ask('viewer', 'GET', `/segments?limit=1&cursor=${String(first.body.next)}`);
    expect(rest.body.items).toMatchObject([{ name: 'B: all' }]);
    const changed = await api.ask('campaigner', 'PATCH', `/segments/${id}`, {
      body: { expression: 'role("donor")' },
      etag: '"1"',
    });
    expect(changed).toMatchObject({
      status: 200,
      etag: '"2"',
      body: { name: 'A: climate', expression: 'role("donor")' },
    });
    expect(
      await api.ask('admin', 'PATCH', `/segments/${id}`, { body: { name: 'X' }, etag: '"1"' }),
    ).toMatchObject({
      status: 409,
      body: { code: 'version_conflict', current: { version: 2 } },
    });
    expect(await api.ask('admin', 'DELETE', `/segments/${id}`, { etag: '"2"' })).toMatchObject({
      status: 204,
    });
    expect(await api.ask('admin', 'GET', `/segments/${id}`)).toMatchObject({ status: 404 });
    const { rows } = await database.pool.query(
      `SELECT action, actor_id AS actor, after FROM audit_entries WHERE subject_kind = 'segment' AND subject_id = $1 ORDER BY sequence`,
      [id],
    );
    expect(rows).toEqual([
      { action: 'segment.made', actor: userOf('admin'), after: { name: 'A: climate', version: 1 } },
      { action: 'segment.changed', actor: userOf('campaigner'), after: { name: 'A: climate', version: 2 } },
      { action: 'segment.removed', actor: userOf('admin'), after: null },
    ]);
  });

  it('has a name of its own', async () => {
    const { id } = await made({ name: 'Twice' });
    const again = { name: 'Twice', expression: 'true' };
    expect(await api.ask('admin', 'POST', '/segments', { body: again })).toMatchObject({ status: 409 });
    const other = await made({ name: 'Once' });
    const taken = { body: { name: 'Twice' }, etag: '"1"' };
    expect(await api.ask('admin', 'PATCH', `/segments/${other.id}`, taken)).toMatchObject({ status: 409 });
    expect(await api.ask('admin', 'PATCH', `/segments/${id}`, taken)).toMatchObject({ status: 200 });
  });

  it('is not kept when its expression means nothing', async () => {
    const body = { name: 'Broken', expression: 'role("driver")' };
    expect(await api.ask('admin', 'POST', '/segments', { body })).toMatchObject({
      status: 400,
      body: {
        column: 6,
        errors: [{ path: 'expression', message: expect.stringContaining('At character 6') }],
      },
    });
  });

  it('is made by those who may', async () => {
    const body = { name: 'Mine', expression: 'true' };
    expect(await api.ask('viewer', 'POST', '/segments', { body })).toMatchObject({ status: 403 });
  });

  it('narrows the list of people, alone and together with an expression', async () => {
    const { id } = await made();
    const { body } = await api.ask('viewer', 'GET', `/people?segment=${id}`);
    expect((body.items as { name: string }[]).map(({ name }) => name).sort()).toEqual(['Dana', 'Sam']);
    const both = `/people/count?segment=${id}&expression=${encodeURIComponent('place = "portland"')}`;
    expect((await api.ask('viewer', 'GET', both)).body).toEqual({ count: 1, isEstimate: false });
    expect(await api.ask('viewer', 'GET', `/people?segment=${newId()}`)).toMatchObject({ status: 404 });
  });

  it('tells why somebody is in it or not', async () => {
    const { id } = await made({ expression: `${oregon} and not tag("gone")` });
    const inside = await api.ask('viewer', 'GET', `/segments/${id}/why/${dana}`);
    expect(inside.body).toMatchObject({ isIn: true });
    const outside = await api.ask('viewer', 'GET', `/segments/${id}/why/${carlos}`);
    expect(outside.body).toMatchObject({ isIn: false });
    const told = (outside.body.parts as { kind: string; text: string; holds: boolean }[])
      .filter(({ kind }) => kind === 'is')
      .map(({ text, holds }) => `${text}: ${holds}`);
    expect(told).toEqual([
      'have the role constituent: true',
      'live in Oregon: false',
      'came to an event: true',
      'care about climate change: true',
      'do not have the tag "gone": true',
    ]);
    const inOregon: PeopleCaller = {
      role: 'viewer',
      scope: { kind: 'turf', places: ['oregon'], programmes: [], tags: [] },
    };
    expect(await api.ask(inOregon, 'GET', `/segments/${id}/why/${carlos}`)).toMatchObject({ status: 404 });
  });
});
