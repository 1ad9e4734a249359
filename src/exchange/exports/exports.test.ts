import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ExchangeRoom } from '../../../test/exchange-room.js';
import { createTestDatabase } from '../../../test/harness.js';
import type { PeopleCaller } from '../../../test/people-api.js';

const rooms: ExchangeRoom[] = [];
let room: ExchangeRoom;
let other: ExchangeRoom;

beforeAll(async () => {
  for (let count = 0; count < 2; count += 1) {
    const database = await createTestDatabase();
    await database.pool.query(
      `INSERT INTO places (code, name, parent_code) VALUES ('siaya', 'Siaya', NULL), ('bondo', 'Bondo', 'siaya')`,
    );
    rooms.push(await ExchangeRoom.open(database));
  }
  [room, other] = rooms as [ExchangeRoom, ExchangeRoom];
  await room.store(
    [
      'name,phone,second_phone,whatsapp,language,timezone,preferred_hour,tags,roles,interests,place,birth_date,children,due_date,note',
      'Amina Hassan,0712000201,0712000202,+254712000201,Kiswahili,Africa/Nairobi,17,"a, b;c",participant;volunteer,housing,Bondo,1999-04-03,2,2026-05,=1+1',
      'Fatuma Ali,0712000203,,,fr,,,"one, two;",,,siaya,1990,,,"two\nlines"',
    ].join('\n'),
  );
});
afterAll(async () => {
  for (const one of rooms) {
    await one.close();
    await one.database.close();
  }
});

const lead: PeopleCaller = { role: 'program_lead' };

async function taken(from: ExchangeRoom, body: object, caller: PeopleCaller = lead) {
  const response = await from.api.app.inject({
    method: 'POST',
    url: '/api/v1/exports',
    headers: { 'x-test-caller': JSON.stringify(caller), 'content-type': 'application/json' },
    payload: JSON.stringify({ reason: 'for a test', ...body }),
  });
  return {
    status: response.statusCode,
    file: response.rawPayload,
    text: response.body,
    id: String(response.headers['x-export-id']),
  };
}

const whole = [
  ...[
    'name',
    'phone',
    'second_phone',
    'whatsapp',
    'language',
    'timezone',
    'preferred_hour',
    'tags',
    'roles',
    'interests',
  ],
  ...['place', 'birth_date', 'children', 'due_date', 'note'],
];

describe('taking people out', () => {
  it.each(['csv', 'xlsx'] as const)('writes what an import reads the same again: %s', async (format) => {
    const first = await taken(room, { columns: whole, format });
    expect(first.status).toBe(200);
    await other.database.pool.query('DELETE FROM people');
    const stored = await other.store(first.file, { permission: { kind: 'none' } }, format);
    expect(stored.counts).toMatchObject({ rows: 2, created: 2, errors: 0 });
    expect((await taken(other, { columns: whole })).text).toBe((await taken(room, { columns: whole })).text);
  });

  it('keeps what left, about whom, for whom and why', async () => {
    const { id } = await taken(room, { columns: ['name'], reason: 'the yearly report' });
    const { body } = await room.api.ask(lead, 'GET', '/exports?limit=1');
    expect(body.items).toMatchObject([
      { id, rows: 2, columns: ['name'], reason: 'the yearly report', partner: null },
    ]);
    const { rows } = await room.database.pool.query(
      'SELECT count(*)::int AS people FROM exported_people WHERE export_id = $1',
      [id],
    );
    expect(rows).toEqual([{ people: 2 }]);
    const { rows: audited } = await room.database.pool.query(
      'SELECT action FROM audit_entries WHERE subject_id = $1',
      [id],
    );
    expect(audited).toEqual([{ action: 'people.exported' }]);
  });

  it('takes out whom the list shows: those whom a segment, an expression and a search all mean', async () => {
    const segment = await room.api.ask(lead, 'POST', '/segments', {
      body: { name: 'Of Siaya', expression: 'place under "siaya"' },
    });
    const shown = { segment: segment.body.id, columns: ['name'] };
    const fatuma = '\ufeffname\r\nFatuma Ali\r\n';
    expect((await taken(room, { ...shown, q: 'fatu' })).text).toBe(fatuma);
    expect((await taken(room, { ...shown, expression: 'person.language = "fr"' })).text).toBe(fatuma);
    expect((await taken(room, { ...shown, q: 'fatu', expression: 'place under "bondo"' })).text).toBe(
      '\ufeffname\r\n',
    );
    const { rows } = await room.database.pool.query<{ after: object }>(
      `SELECT after FROM audit_entries WHERE action = 'people.exported' ORDER BY sequence DESC LIMIT 1`,
    );
    // The log says that somebody was looked for, and not whom: an erased name would stand in it for good.
    expect(rows[0]?.after).toMatchObject({ isSearched: true });
    expect(JSON.stringify(rows)).not.toContain('fatu');
  });

  it('gives a partner only those who agreed to that', async () => {
    expect((await taken(room, { columns: ['name'], partner: 'county' })).text).toBe('\ufeffname\r\n');
    const permission = {
      kind: 'attested',
      attestedBy: 'Grace Wambui',
      purposes: ['share:county'],
      form: 'Form 7',
      wordingVersion: '1',
      on: '2026-01-05',
    };
    await room.store('name,phone\nAmina Hassan,0712000201\n', { permission });
    expect((await taken(room, { columns: ['name'], partner: 'county' })).text).toBe(
      '\ufeffname\r\nAmina Hassan\r\n',
    );
    expect(await taken(room, { columns: ['name'], partner: 'nobody' })).toMatchObject({ status: 400 });
  });

  it('lets nobody take out what is secret, outside their turf, or without a reason', async () => {
    expect(await taken(room, { columns: ['hiv_status'] })).toMatchObject({ status: 422 });
    expect(await taken(room, { columns: ['salary'] })).toMatchObject({ status: 400 });
    expect(await taken(room, { reason: '' })).toMatchObject({ status: 400 });
    expect(await taken(room, {}, { role: 'viewer' })).toMatchObject({ status: 403 });
    const inBondo: PeopleCaller = {
      role: 'program_lead',
      scope: { kind: 'turf', places: ['bondo'], programmes: [], tags: [] },
    };
    expect((await taken(room, { columns: ['name'] }, inBondo)).text).toBe('\ufeffname\r\nAmina Hassan\r\n');
  });
});
