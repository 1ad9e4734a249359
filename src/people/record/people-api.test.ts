import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { aNumber, insertConversation, insertSender, monday } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import { PeopleApi, userOf, type PeopleCaller } from '../../../test/people-api.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';

let database: Database;
let api: PeopleApi;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query(
    `INSERT INTO places (code, name, parent_code) VALUES ('siaya', 'Siaya', NULL), ('bondo', 'Bondo', 'siaya'), ('kisumu', 'Kisumu', NULL)`,
  );
  api = await PeopleApi.open(database);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

const inSiaya: PeopleCaller = {
  role: 'agent',
  scope: { kind: 'turf', places: ['siaya'], programmes: [], tags: ['mine'] },
};

async function made(body: object = {}, caller: PeopleCaller | 'agent' = 'agent') {
  const answer = await api.ask(caller, 'POST', '/people', { body });
  expect(answer).toMatchObject({ status: 201 });
  return { id: String(answer.body.id), etag: answer.etag, body: answer.body };
}

async function namesOf(query: string, caller: PeopleCaller | 'viewer' = 'viewer'): Promise<unknown[]> {
  const { status, body } = await api.ask(caller, 'GET', `/people?${query}`);
  expect(status).toBe(200);
  return (body.items as { name: string | null }[]).map(({ name }) => name);
}

async function timelineOf(id: string): Promise<unknown[]> {
  const { rows } = await database.pool.query<{ kind: string; data: object }>(
    'SELECT kind, data FROM interactions WHERE person_id = $1 ORDER BY id',
    [id],
  );
  return rows.map(({ kind, data }) => ({ kind, ...data }));
}

async function auditOf(id: string): Promise<unknown[]> {
  const { rows } = await database.pool.query<Readonly<Record<string, unknown>>>(
    `SELECT action, actor_id AS actor, after FROM audit_entries WHERE subject_kind = 'person' AND subject_id = $1 ORDER BY sequence`,
    [id],
  );
  return rows;
}

describe('a number that is taken from somebody', () => {
  it('gets nothing any more of what waits for her there', async () => {
    const [gone, stays] = [aNumber(), aNumber()];
    const { id, etag } = await made({ addresses: [{ address: gone }, { address: stays }] });
    const sender = await insertSender(database);
    const written: string[] = [];
    for (const address of [gone, stays]) {
      const conversation = await insertConversation(database.pool, sender, { personId: id, address });
      const message = newId();
      written.push(message);
      await database.pool.query(
        `INSERT INTO outbound_messages (id, conversation_id, sender_id, person_id, body, language, segments, kind, because, created_at, not_before)
         VALUES ($1, $2, $3, $4, 'Habari', 'sw', 1, 'follow_up', 'flow:visit/hello', $5, $5)`,
        [message, conversation, sender.id, id, monday.toISOString()],
      );
    }
    const body = { channel: 'sms', address: gone };
    expect((await api.ask('agent', 'DELETE', `/people/${id}/addresses`, { body, etag })).status).toBeLessThan(
      300,
    );
    const { rows } = await database.pool.query<{ state: string; reasons: string[] }>(
      'SELECT state, reasons FROM outbound_messages WHERE id = ANY($1::uuid[]) ORDER BY array_position($1::uuid[], id)',
      [written],
    );
    expect(rows).toEqual([
      { state: 'skipped', reasons: ['address_removed'] },
      { state: 'queued', reasons: [] },
    ]);
  });
});

describe('recording somebody', () => {
  it('reads everything as it is written, and shows the record', async () => {
    const { body } = await made({
      name: 'Achieng Otieno',
      language: 'sw',
      timezone: 'Africa/Nairobi',
      preferredHour: 17,
      addresses: [
        { address: '0722 000 111', isPrivate: true },
        { channel: 'whatsapp', address: 'US.1234' },
      ],
      fields: {
        place: 'Bondo',
        birth_date: '3/4/1999',
        sex: 'Woman',
        children: 'three',
        due_date: '2026-06',
      },
      roles: ['participant'],
      tags: ['early'],
      interests: ['housing'],
    });
    expect(body).toMatchObject({
      name: 'Achieng Otieno',
      place: { code: 'bondo', name: 'Bondo' },
      preferredHour: 17,
      addresses: [
        { channel: 'sms', address: '+254722000111', isPrivate: true, sharedWith: 0 },
        { channel: 'whatsapp', address: 'US.1234' },
      ],
      roles: [{ role: 'participant', since: '2026-03-02', until: null }],
      interests: [{ topic: 'housing', how: 'stated', count: 1 }],
      tags: ['early'],
      household: null,
    });
    expect(body.fields).toMatchObject([
      { key: 'birth_date', value: '1999-04-03', original: '3/4/1999', precision: 'day', source: 'staff' },
      { key: 'children', value: 3, original: 'three' },
      { key: 'due_date', value: '2026-06-15', precision: 'month', sensitivity: 'sensitive' },
      { key: 'place', value: 'bondo', original: 'Bondo', kind: 'place', set: 'everybody' },
      { key: 'sex', value: 'female', original: 'Woman' },
    ]);
  });

  it('keeps a year or an age as the year, and tells of it as that when the day is known', async () => {
    const { body } = await api.ask('agent', 'POST', '/people', {
      body: { name: 'Atieno', fields: { birth_date: 'about 30' } },
    });
    expect(body.fields).toMatchObject([
      { key: 'birth_date', value: '1995-07-01', precision: 'year', original: 'about 30' },
    ]);
    const path = `/people/${String(body.id)}`;
    for (const born of ['1995', '3/4/1995']) {
      const { etag } = await api.ask('agent', 'GET', path);
      await api.ask('agent', 'PATCH', path, { body: { fields: { birth_date: born } }, etag });
    }
    expect(await timelineOf(String(body.id))).toMatchObject([
      { kind: 'person_created' },
      { before: '1995-07-01', beforePrecision: 'year', after: '1995-04-03' },
    ]);
  });

  it('says of each value why it cannot be read, and stores nothing', async () => {
    const before = await api.ask('viewer', 'GET', '/people/count');
    const { status, body } = await api.ask('agent', 'POST', '/people', {
      body: { name: 'Nobody', fields: { children: 'many', due_date: '2026-02-30', colour: 'red' } },
    });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([
      { path: 'fields.children', message: 'This is no number.' },
      { path: 'fields.due_date', words: { key: 'problems:import_no_date' } },
      { path: 'fields.colour', message: 'The data dictionary has no such field.' },
    ]);
    for (const day of ['2100-01-01', '1890-01-01'])
      expect(
        await api.ask('agent', 'POST', '/people', { body: { name: 'Nobody', fields: { birth_date: day } } }),
      ).toMatchObject({ status: 400, body: { errors: [{ path: 'fields.birth_date' }] } });
    const wrongNumber = { name: 'Nobody', addresses: [{ address: '12' }] };
    expect(await api.ask('agent', 'POST', '/people', { body: wrongNumber })).toMatchObject({ status: 400 });
    expect(await api.ask('agent', 'POST', '/people', { body: { roles: ['king'] } })).toMatchObject({
      status: 400,
    });
    expect(await api.ask('viewer', 'GET', '/people/count')).toMatchObject({ body: before.body });
  });

  it('keeps test people and real numbers apart', async () => {
    const body = { addresses: [{ address: 'simulator:neema' }, { address: '0722000112' }] };
    expect(await api.ask('agent', 'POST', '/people', { body })).toMatchObject({
      status: 422,
      body: { code: 'mixed_addresses' },
    });
  });

  it('tells who else is reached at a number', async () => {
    const address = aNumber();
    await made({ addresses: [{ address }] });
    const { body } = await made({ addresses: [{ address }] });
    expect(body.addresses).toMatchObject([{ address, sharedWith: 1 }]);
  });
});

describe('changing a record', () => {
  it('needs the version that was seen, and gives the next', async () => {
    const { id, etag } = await made({ name: 'Before' });
    const first = await api.ask('agent', 'PATCH', `/people/${id}`, { body: { name: 'After' }, etag });
    expect(first).toMatchObject({ status: 200, body: { name: 'After' } });
    expect(first.etag).not.toBe(etag);
    expect(await api.ask('agent', 'PATCH', `/people/${id}`, { body: { name: 'Late' }, etag })).toMatchObject({
      status: 409,
      body: { code: 'version_conflict' },
    });
    expect(await api.ask('agent', 'PATCH', `/people/${id}`, { body: { name: 'X' } })).toMatchObject({
      status: 428,
    });
  });

  it('tells before and after in the timeline', async () => {
    const { id, etag } = await made({ fields: { children: 1 }, tags: ['a'] });
    const body = {
      fields: { children: 2, note: null },
      tags: { add: ['b'], remove: ['a'] },
      roles: { add: ['donor'] },
    };
    await api.ask('agent', 'PATCH', `/people/${id}`, { body, etag });
    expect((await timelineOf(id)).slice(1)).toEqual([
      { kind: 'field_changed', key: 'children', before: 1, after: 2, source: 'staff' },
      { kind: 'tags_changed', added: ['b'], removed: ['a'], source: 'staff' },
      { kind: 'role_added', role: 'donor', source: 'staff' },
    ]);
  });

  it('is not for somebody who is not there', async () => {
    const answer = await api.ask('agent', 'PATCH', `/people/${newId()}`, { body: {}, etag: '"1"' });
    expect(answer).toMatchObject({ status: 404 });
  });
});

describe('what is sensitive', () => {
  it('is masked for whoever does not serve people, and cannot be overwritten by them', async () => {
    const { id } = await made({
      addresses: [{ address: '+254722000333' }],
      fields: { due_date: '2026-06-01', hiv_status: 'negative', children: 2 },
    });
    const { body, etag } = await api.ask('campaigner', 'GET', `/people/${id}`);
    expect(body.addresses).toMatchObject([{ address: '•••333' }]);
    expect(body.fields).toMatchObject([
      { key: 'children', value: 2, isMasked: false },
      { key: 'due_date', value: null, original: null, isMasked: true },
      { key: 'hiv_status', value: null, isMasked: true },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/2026-06-01|negative|722000333/);
    const change = { body: { fields: { due_date: null } }, etag };
    expect(await api.ask('campaigner', 'PATCH', `/people/${id}`, change)).toMatchObject({ status: 403 });
    expect(await auditOf(id)).not.toContainEqual(expect.objectContaining({ actor: userOf('campaigner') }));
  });

  it('is noted when it is read: once for each reader and hour', async () => {
    const { id } = await made({ fields: { due_date: '2026-06-01' } });
    // The answer to the one who recorded her was a reading too.
    await api.ask('agent', 'GET', `/people/${id}`);
    await api.ask('admin', 'GET', `/people/${id}`);
    api.clock.advance(61 * 60_000);
    await api.ask('agent', 'GET', `/people/${id}`);
    api.clock.set(monday);
    expect(await auditOf(id)).toMatchObject([
      { action: 'person.recorded', actor: userOf('agent') },
      { action: 'person.read', actor: userOf('agent') },
      { action: 'person.read', actor: userOf('admin') },
      { action: 'person.read', actor: userOf('agent') },
    ]);
  });

  it('is not noted of a record that holds nothing of the kind', async () => {
    const { id } = await made({ fields: { children: 1 } });
    await api.ask('agent', 'GET', `/people/${id}`);
    expect(await auditOf(id)).toMatchObject([{ action: 'person.recorded' }]);
  });
});

describe('the audit log', () => {
  it('says who recorded her, placed her and changed what, without what it is', async () => {
    const { id, etag } = await made({ name: 'Njeri', tags: ['mine'], fields: { children: 2 } });
    const patch = { name: 'Njeri W.', fields: { place: 'bondo' }, roles: { add: ['donor'] } };
    const { etag: next } = await api.ask('admin', 'PATCH', `/people/${id}`, { body: patch, etag });
    await api.ask('admin', 'PATCH', `/people/${id}`, { body: { name: 'Njeri W.' }, etag: next });
    const entries = await auditOf(id);
    expect(entries).toEqual([
      { action: 'person.recorded', actor: userOf('agent'), after: { parts: ['name', 'tags', 'children'] } },
      { action: 'person.changed', actor: userOf('admin'), after: { parts: ['name', 'place', 'roles'] } },
    ]);
  });

  it('says who noted that she is something to somebody, and who took it back', async () => {
    const [{ id }, { id: otherId }] = [await made(), await made()];
    const body = { kind: 'child', otherId };
    await api.ask('agent', 'POST', `/people/${id}/relationships`, { body });
    await api.ask('agent', 'DELETE', `/people/${id}/relationships/child/${otherId}`);
    expect(await auditOf(id)).toMatchObject([
      { action: 'person.recorded', after: { parts: [] } },
      { action: 'person.relationship_added', after: body },
      { action: 'person.relationship_removed', after: body },
    ]);
  });
});

describe('the list of people', () => {
  const mark = newId().slice(-6).replace(/[0-9]/g, 'x');

  it('says that somebody was erased, when and by whom, to whoever reads the log, and to nobody else', async () => {
    const [id, by] = [newId(), newId()];
    await database.pool.query(
      "INSERT INTO users (id, email, name, role) VALUES ($1, 'grace@example.org', 'Grace Wambui', 'admin')",
      [by],
    );
    await database.pool.query(
      "INSERT INTO tombstones (person_id, erased_at, cause, actor_kind, actor_id) VALUES ($1, '2026-03-02T10:00:00Z', 'requested', 'staff', $2)",
      [id, by],
    );
    expect(await api.ask('auditor', 'GET', `/people/${id}`)).toMatchObject({
      status: 404,
      body: {
        code: 'not_found',
        detail: 'The record of this person was deleted for good on 2026-03-02, by Grace Wambui.',
      },
    });
    const inTurf: PeopleCaller = {
      role: 'auditor',
      scope: { kind: 'turf', places: ['siaya'], programmes: [], tags: [] },
    };
    for (const caller of ['agent', inTurf] as const)
      expect((await api.ask(caller, 'GET', `/people/${id}`)).body.detail).toBe('There is no such person.');
  });

  it('is in the order of names, those without one last, page by page', async () => {
    for (const name of ['Zuri', 'ámina', 'Baraka', undefined, undefined])
      await made({ tags: [mark], ...(name === undefined ? {} : { name }) });
    const turf: PeopleCaller = {
      role: 'viewer',
      scope: { kind: 'turf', places: [], programmes: [], tags: [mark] },
    };
    const names: unknown[] = [];
    for (let cursor = ''; ;) {
      const { body, next } = await api.ask(turf, 'GET', `/people?limit=2${cursor}`);
      names.push(...(body.items as { name: string | null }[]).map(({ name }) => name));
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    expect(names).toEqual(['ámina', 'Baraka', 'Zuri', null, null]);
    expect(await api.ask(turf, 'GET', '/people/count')).toMatchObject({
      body: { count: 5, isEstimate: false },
    });
  });

  it.each(['-updated', '-created'])('can have the order %s', async (sort) => {
    api.clock.advance(60_000);
    const first = await made({ name: 'First made' });
    const second = await made({ name: 'Second made' });
    api.clock.advance(60_000);
    await api.ask('agent', 'PATCH', `/people/${first.id}`, {
      body: { tags: { add: ['x'] } },
      etag: first.etag,
    });
    const { body, next: cursor } = await api.ask('viewer', 'GET', `/people?sort=${sort}&limit=1`);
    const [newest, older] = sort === '-updated' ? [first, second] : [second, first];
    expect(body.items).toMatchObject([{ id: newest.id }]);
    const next = await api.ask('viewer', 'GET', `/people?sort=${sort}&limit=1&cursor=${cursor}`);
    expect(next.body.items).toMatchObject([{ id: older.id }]);
    api.clock.set(monday);
  });

  it('finds by how words of a name begin, by the end of a number, by an address and by an id', async () => {
    const { id } = await made({
      name: 'Philippa Wanjirũ Kamau',
      addresses: [{ address: '+254 733 918 273' }],
    });
    await made({ name: 'Neema Simulated', addresses: [{ address: 'simulator:neema_found' }] });
    expect(await namesOf('q=kam+phil')).toEqual(['Philippa Wanjirũ Kamau']);
    expect(await namesOf('q=WANJIRU')).toEqual(['Philippa Wanjirũ Kamau']);
    expect(await namesOf('q=hilippa')).toEqual([]);
    expect(await namesOf('q=8273')).toEqual(['Philippa Wanjirũ Kamau']);
    expect(await namesOf('q=0733+918273')).toEqual(['Philippa Wanjirũ Kamau']);
    expect(await namesOf(`q=${encodeURIComponent('+254 733-918273')}`)).toEqual(['Philippa Wanjirũ Kamau']);
    expect(await namesOf('q=simulator:neema_found')).toEqual(['Neema Simulated']);
    expect(await namesOf(`q=${id}`)).toEqual(['Philippa Wanjirũ Kamau']);
    expect(await namesOf(`q=${encodeURIComponent("o'brien & | ! :* ()")}`)).toEqual([]);
    expect(await namesOf('q=%25')).toEqual([]);
  });

  it('puts those first whose names begin with what was written, and goes on in that order', async () => {
    for (const name of ['Abel Zainabu', 'Zainabu Omari', 'Zainabu', 'Zuhura Zainabu']) await made({ name });
    const names: unknown[] = [];
    for (let cursor = ''; ;) {
      const { body, next } = await api.ask('viewer', 'GET', `/people?q=zainabu&limit=1${cursor}`);
      names.push(...(body.items as { name: string }[]).map(({ name }) => name));
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    expect(names).toEqual(['Zainabu', 'Zainabu Omari', 'Abel Zainabu', 'Zuhura Zainabu']);
  });

  it('is the same whether few or many are meant', async () => {
    await database.pool.query(
      `INSERT INTO people (id, name, name_folded, tags, created_by_kind, created_by_id)
       SELECT gen_random_uuid(), 'Crowd ' || n, 'crowd ' || n, ARRAY[CASE WHEN n <= 3 THEN 'few' ELSE 'crowd' END], 'system', 'test'
       FROM generate_series(1, 6000) AS n`,
    );
    const crowd: PeopleCaller = {
      role: 'viewer',
      scope: { kind: 'turf', places: [], programmes: [], tags: ['few', 'crowd'] },
    };
    const some: PeopleCaller = {
      role: 'viewer',
      scope: { kind: 'turf', places: [], programmes: [], tags: ['few'] },
    };
    expect(await namesOf('q=crowd&limit=2', crowd)).toEqual(['Crowd 1', 'Crowd 10']);
    expect(await namesOf('q=crowd&limit=2', some)).toEqual(['Crowd 1', 'Crowd 2']);
    expect(await namesOf('limit=2', crowd)).toEqual(['Crowd 1', 'Crowd 10']);
    expect(await namesOf('limit=2', some)).toEqual(['Crowd 1', 'Crowd 2']);
    expect(await api.ask(crowd, 'GET', '/people/count')).toMatchObject({ body: { count: 6000 } });
    expect(await api.ask(some, 'GET', '/people/count?q=crowd')).toMatchObject({ body: { count: 3 } });
  });

  it('shows numbers only to those who serve people', async () => {
    const { id } = await made({ addresses: [{ address: '+254722000444' }] });
    expect((await api.ask('viewer', 'GET', `/people?q=${id}`)).body.items).toMatchObject([
      { phone: '•••444' },
    ]);
    expect((await api.ask('agent', 'GET', `/people?q=${id}`)).body.items).toMatchObject([
      { phone: '+254722000444', channel: 'sms' },
    ]);
  });

  it('says so when it cannot be narrowed, and when a cursor is not its own', async () => {
    expect(await api.ask('viewer', 'GET', '/people?expression=true')).toMatchObject({ status: 422 });
    expect(await api.ask('viewer', 'GET', '/people?cursor=eyJ4IjoxfQ')).toMatchObject({ status: 400 });
  });
});

describe('a turf', () => {
  it('holds the people of its places and below, and those with its tags: no other is there', async () => {
    const near = await made({ name: 'Near', fields: { place: 'bondo' } });
    const tagged = await made({ name: 'Tagged', tags: ['mine'] });
    const far = await made({ name: 'Far', fields: { place: 'kisumu' } });
    expect(await api.ask(inSiaya, 'GET', `/people/${near.id}`)).toMatchObject({ status: 200 });
    expect(await api.ask(inSiaya, 'GET', `/people/${tagged.id}`)).toMatchObject({ status: 200 });
    const attempts = [
      api.ask(inSiaya, 'GET', `/people/${far.id}`),
      api.ask(inSiaya, 'PATCH', `/people/${far.id}`, { body: { name: 'X' }, etag: far.etag }),
      api.ask(inSiaya, 'POST', `/people/${far.id}/addresses`, { body: { address: aNumber() } }),
      api.ask(inSiaya, 'GET', `/people/${far.id}/timeline`),
      api.ask(inSiaya, 'POST', `/people/${far.id}/timeline`, { body: { kind: 'visit_noted' } }),
      api.ask(inSiaya, 'POST', `/people/${near.id}/relationships`, {
        body: { kind: 'spouse', otherId: far.id },
      }),
    ];
    expect((await Promise.all(attempts)).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(await namesOf(`q=${far.id}`, inSiaya)).toEqual([]);
  });

  it('is not left by somebody who is recorded or changed from within it', async () => {
    expect(await api.ask(inSiaya, 'POST', '/people', { body: { name: 'Lost' } })).toMatchObject({
      status: 422,
    });
    const { id, etag } = await made({ name: 'Kept', fields: { place: 'bondo' } }, inSiaya);
    const move = { body: { fields: { place: 'kisumu' } }, etag };
    expect(await api.ask(inSiaya, 'PATCH', `/people/${id}`, move)).toMatchObject({ status: 422 });
    expect(await api.ask(inSiaya, 'GET', `/people/${id}`)).toMatchObject({
      body: { place: { code: 'bondo' } },
    });
  });
});

describe('addresses', () => {
  it('are added and taken away with an entry in the timeline and in the audit log, there without the number', async () => {
    const { id } = await made({ addresses: [{ address: '+254722000555' }] });
    await api.ask('agent', 'POST', `/people/${id}/addresses`, { body: { address: '0722000556' } });
    await api.ask('agent', 'POST', `/people/${id}/addresses`, { body: { address: '+254722000556' } });
    const shown = await api.ask('agent', 'PATCH', `/people/${id}/addresses`, {
      body: { channel: 'sms', address: '0722000556', isPrivate: true },
    });
    expect(shown.body.addresses).toMatchObject([
      { isPrivate: false },
      { address: '+254722000556', isPrivate: true },
    ]);
    const removed = { body: { channel: 'sms', address: '+254722000555' } };
    expect(await api.ask('agent', 'DELETE', `/people/${id}/addresses`, removed)).toMatchObject({
      status: 200,
    });
    expect(await api.ask('agent', 'DELETE', `/people/${id}/addresses`, removed)).toMatchObject({
      status: 404,
    });
    const [, ...events] = await timelineOf(id);
    expect(events).toMatchObject([
      { kind: 'address_added', address: '+254722000556' },
      { kind: 'address_made_private' },
      { kind: 'address_removed', address: '+254722000555' },
    ]);
    const audit = await auditOf(id);
    expect(audit).toMatchObject([
      { action: 'person.recorded', after: { parts: ['addresses'] } },
      { action: 'person.address_added', after: { channel: 'sms' } },
      { action: 'person.address_made_private' },
      { action: 'person.address_removed' },
    ]);
    expect(JSON.stringify(audit)).not.toContain('0005');
  });

  it('let go of the conversation there: whoever has the number next is a stranger', async () => {
    const address = aNumber();
    const { id } = await made({ addresses: [{ address }] });
    const [senderId, conversationId] = [newId(), newId()];
    await database.pool.query(
      `INSERT INTO senders (id, channel, provider, account, address) VALUES ($1, 'sms', 'twilio', '', $2)`,
      [senderId, aNumber()],
    );
    await database.pool.query(
      `INSERT INTO conversations (id, sender_id, channel, address, person_id, session) VALUES ($1, $2, 'sms', $3, $4, '{}')`,
      [conversationId, senderId, address, id],
    );
    await api.ask('agent', 'DELETE', `/people/${id}/addresses`, { body: { channel: 'sms', address } });
    expect(await database.prisma.conversation.findUnique({ where: { id: conversationId } })).toMatchObject({
      personId: null,
      session: null,
    });
  });
});

describe('relationships', () => {
  it('are seen from both sides, and told in both timelines', async () => {
    const child = await made({ name: 'Child' });
    const mother = await made({ name: 'Mother' });
    const body = { kind: 'child', otherId: mother.id };
    const shown = await api.ask('agent', 'POST', `/people/${child.id}/relationships`, { body });
    expect(shown.body.relationships).toEqual([
      { kind: 'child', direction: 'of', otherId: mother.id, otherName: 'Mother', since: '2026-03-02' },
    ]);
    expect((await api.ask('agent', 'GET', `/people/${mother.id}`)).body.relationships).toMatchObject([
      { kind: 'child', direction: 'to', otherId: child.id },
    ]);
    expect((await timelineOf(mother.id)).at(-1)).toMatchObject({ kind: 'child', direction: 'to' });
    const path = `/people/${child.id}/relationships/child/${mother.id}`;
    expect((await api.ask('agent', 'DELETE', path)).body.relationships).toEqual([]);
    expect(await api.ask('agent', 'DELETE', path)).toMatchObject({ status: 404 });
  });

  it('are of a kind that the dictionary names, and never with oneself', async () => {
    const { id } = await made();
    const other = await made();
    const add = (body: object) => api.ask('agent', 'POST', `/people/${id}/relationships`, { body });
    expect(await add({ kind: 'enemy', otherId: other.id })).toMatchObject({ status: 400 });
    expect(await add({ kind: 'head', otherId: other.id })).toMatchObject({ status: 400 });
    expect(await add({ kind: 'spouse', otherId: id })).toMatchObject({ status: 422 });
    expect(await add({ kind: 'reached_through', otherId: other.id })).toMatchObject({ status: 200 });
  });
});

describe('the dictionary and the places', () => {
  it('are shown with their names', async () => {
    const { body } = await api.ask('viewer', 'GET', '/dictionary?language=en');
    expect(body.roles).toContainEqual({ code: 'donor', name: 'giver' });
    expect(body.fieldSets).toMatchObject([{ set: 'everybody', name: 'everybody' }]);
    expect(JSON.stringify(body.fieldSets)).toContain('{"code":"female","name":"woman"}');
  });

  it('are listed from the top, inside one another, and by how they begin', async () => {
    const list = async (query: string) => (await api.ask('viewer', 'GET', `/places?${query}`)).body.items;
    expect(await list('')).toMatchObject([{ code: 'kisumu' }, { code: 'siaya', inside: 1 }]);
    expect(await list('parent=siaya')).toMatchObject([{ code: 'bondo', around: 'Siaya' }]);
    expect(await list('q=BON')).toMatchObject([{ code: 'bondo' }]);
    expect((await api.ask('viewer', 'GET', '/places/bondo')).body).toMatchObject({
      name: 'Bondo',
      path: [{ code: 'siaya', name: 'Siaya' }],
    });
    expect(await api.ask('viewer', 'GET', '/places/atlantis')).toMatchObject({ status: 404 });
  });
});
