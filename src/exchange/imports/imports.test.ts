import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ExchangeRoom } from '../../../test/exchange-room.js';
import { createTestDatabase } from '../../../test/harness.js';
import type { PeopleCaller } from '../../../test/people-api.js';
import type { Database } from '../../platform/database/database.js';

let database: Database;
let room: ExchangeRoom;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query(
    `INSERT INTO places (code, name, parent_code) VALUES ('siaya', 'Siaya', NULL), ('bondo', 'Bondo', 'siaya')`,
  );
  room = await ExchangeRoom.open(database);
});
afterAll(async () => {
  await room.close();
  await database.close();
});

async function peopleNamed(name: string) {
  const { rows } = await database.pool.query<{ id: string; address: string | null; children: number | null }>(
    `SELECT p.id, a.address, (SELECT value_number::int FROM person_fields f WHERE f.person_id = p.id AND f.key = 'children') AS children
     FROM people p LEFT JOIN person_addresses a ON a.person_id = p.id WHERE p.name = $1 AND p.merged_into_id IS NULL ORDER BY p.id`,
    [name],
  );
  return rows;
}

describe('bringing a file', () => {
  it('guesses what the columns are, and shows each row as it would be stored', async () => {
    const file = [
      'Jina;Namba ya simu;DOB;Kijiji;EDD;Notes;Watoto',
      'Akinyi Odhiambo;712000001;3/4/1999;Bondo;46200;wants a visit;2',
      'Wanjiku Njeri;254712000002;31/2/1998;Bondo;2026-05-01;;three',
      'Otieno Ouma;2.55712E+11;1990-01-01;Nowhere;;;1',
    ].join('\n');
    const { body } = await room.bring(file);
    expect(body.columns.map(({ to }) => to)).toEqual([
      'name',
      'phone',
      'fields.birth_date',
      'fields.place',
      'fields.due_date',
      null,
      'fields.children',
    ]);
    const checked = await room.work(body.id, 'check');
    expect(checked).toMatchObject({
      state: 'checked',
      counts: { rows: 3, ready: 1, errors: 2, duplicates: 0 },
    });
    const rows = await room.rows(body.id);
    expect(rows[0]).toMatchObject({
      row: 2,
      outcome: 'new',
      values: {
        name: 'Akinyi Odhiambo',
        addresses: [{ channel: 'sms', address: '+254712000001' }],
        fields: {
          birth_date: { value: '1999-04-03' },
          place: { value: 'bondo' },
          due_date: { value: '2026-06-27' },
          children: { value: 2 },
        },
      },
    });
    expect(rows.map(({ remarks }) => remarks.map(({ code }) => code))).toEqual([
      ['zero_added', 'date_from_number'],
      ['plus_added', 'no_date'],
      ['number_shortened', 'no_place'],
    ]);
    expect(await peopleNamed('Akinyi Odhiambo')).toEqual([]);
  });

  it('refuses a file that cannot be read, with its place, and keeps nothing of it', async () => {
    const { rows: before } = await database.pool.query('SELECT count(*) FROM imports');
    expect(await room.bring('name,phone\nA,1\nB,2,3\nC\n')).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'row 3' }, { path: 'row 4' }] },
    });
    expect(await room.bring('name,phone\n"A,1\n')).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'row 2' }] },
    });
    expect(await room.bring('name,Name\nA,1\n')).toMatchObject({ status: 400 });
    const { rows: after } = await database.pool.query('SELECT count(*) FROM imports');
    expect(after).toEqual(before);
  });

  it('refuses two columns on one field', async () => {
    const { body } = await room.bring('a,b\nx,y\n');
    const refused = await room.patch(body.id, { columns: ['name', 'name'] });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'columns' }] } });
  });
});

describe('storing a file', () => {
  it('wants to know whether these people may be written to', async () => {
    const { body } = await room.bring('name,phone\nZuhura,0712000100\n');
    await room.work(body.id, 'check');
    expect(await room.api.ask('program_lead', 'POST', `/imports/${body.id}/commit`)).toMatchObject({
      status: 422,
    });
  });

  it('records people, knows them by phone and name the next time, and fills only what is empty', async () => {
    await room.store('name,phone\nAmina Hassan,0712000201\nFatuma Ali,0712000201\n');
    expect(await peopleNamed('Amina Hassan')).toHaveLength(1);
    const again = await room.store(
      'name,phone,children\nAmina Hassan,+254712000201,4\nFatuma Ali,0712000201,\n',
    );
    expect(again.counts).toMatchObject({ created: 0, updated: 1, skipped: 1 });
    expect(await peopleNamed('Amina Hassan')).toMatchObject([{ children: 4 }]);
    await room.store('name,phone,children\nAmina Hassan,0712000201,7\n');
    expect(await peopleNamed('Amina Hassan')).toMatchObject([{ children: 4 }]);
  });

  it('asks about somebody who is very like a person who is known', async () => {
    await room.store('name,phone,dob,place\nAchieng Atieno,0712000301,1999-04-03,Bondo\n');
    const { body } = await room.bring('name,phone,dob,place\nAcheng Atieno,0733000302,1999-04-03,Bondo\n');
    await room.patchPermission(body.id);
    const checked = await room.work(body.id, 'check');
    expect(checked.counts).toMatchObject({ ready: 0, duplicates: 1 });
    const [row] = await room.rows(body.id, '&outcome=possible_duplicate');
    expect(row).toMatchObject({ person: { name: 'Achieng Atieno' }, remarks: [{ code: 'may_be_known' }] });
    await room.api.ask('program_lead', 'PATCH', `/imports/${body.id}/rows`, {
      body: { decisions: [{ row: 2, decision: 'update' }] },
    });
    expect(await room.work(body.id, 'commit')).toMatchObject({ counts: { created: 0, updated: 1 } });
    expect(await peopleNamed('Achieng Atieno')).toHaveLength(2);
  });

  it('takes a person once who stands in the file twice', async () => {
    const { body } = await room.bring('name,phone\nHalima Juma,0712000401\nhalima juma,712000401\n');
    expect(await room.work(body.id, 'check')).toMatchObject({ counts: { ready: 1, duplicates: 1 } });
    const [row] = await room.rows(body.id, '&outcome=possible_duplicate');
    expect(row).toMatchObject({ row: 3, remarks: [{ code: 'zero_added' }, { code: 'same_as_row' }] });
  });

  it('enters consents that somebody vouches for, and none against a refusal', async () => {
    const permission = {
      kind: 'attested',
      attestedBy: 'Grace Wambui',
      purposes: ['health_messages'],
      form: 'ANC register',
      wordingVersion: '2024-1',
      on: '2025-11-03',
    };
    const stored = await room.store('name,phone\nRehema Said,0712000501\n', { permission });
    expect(stored.counts).toMatchObject({ created: 1 });
    const { rows } = await database.pool.query(
      `SELECT e.purpose, e.action, e.method, e.version, v.details ->> 'attestedBy' AS by, v.details ->> 'row' AS row
       FROM consent_entries e JOIN consent_evidence v ON v.entry_id = e.id JOIN people p ON p.id = e.person_id
       WHERE p.name = 'Rehema Said'`,
    );
    expect(rows).toEqual([
      {
        purpose: 'health_messages',
        action: 'granted',
        method: 'import',
        version: '2024-1',
        by: 'Grace Wambui',
        row: '2',
      },
    ]);
  });
});

describe('a turf', () => {
  const inBondo: PeopleCaller = {
    role: 'program_lead',
    scope: { kind: 'turf', places: ['bondo'], programmes: [], tags: [] },
  };

  it('records nobody outside it, and tells nothing of who is', async () => {
    await room.store('name,phone,place\nSalma Omar,0712000701,Siaya\n');
    const file =
      'name,phone,place\nSalma Omar,0712000701,Bondo\nTatu Omar,0712000702,Bondo\nPili Omar,0712000703,Siaya\n';
    const { body } = await room.bring(file, 'csv', inBondo);
    expect(await room.work(body.id, 'check', inBondo)).toMatchObject({ counts: { ready: 1, errors: 2 } });
    const rows = await room.rows(body.id, '', inBondo);
    expect(rows.map(({ remarks }) => remarks.map(({ code }) => code))).toEqual([
      ['known_elsewhere'],
      [],
      ['outside_turf'],
    ]);
    expect(rows.map(({ person }) => person)).toEqual([null, null, null]);
  });

  it('shows the imports of others to nobody in it', async () => {
    const { body } = await room.bring('name\nMosi\n', 'csv', { role: 'admin' });
    expect(await room.api.ask(inBondo, 'GET', `/imports/${body.id}`)).toMatchObject({ status: 404 });
    expect(await room.api.ask('agent', 'GET', '/imports')).toMatchObject({ status: 403 });
  });
});

describe('rows that are not stored', () => {
  it('come back as they stood, each with why, and are imported as they are once mended', async () => {
    const { body } = await room.bring(
      'name,phone,children\nMalaika Ndege,0712000801,many\nImani Ndege,0712000802,1\n',
    );
    await room.patchPermission(body.id);
    await room.work(body.id, 'check');
    await room.work(body.id, 'commit');
    const response = await room.api.app.inject({
      url: `/api/v1/imports/${body.id}/errors?format=csv`,
      headers: { 'x-test-caller': JSON.stringify({ role: 'program_lead' }) },
    });
    const sheet =
      '\ufeffname,phone,children,row,reason\r\nMalaika Ndege,0712000801,many,2,children: This is no number.\r\n';
    expect(response.body).toBe(sheet);
    const mended = await room.store(sheet.replace('many', '3'));
    expect(mended.counts).toMatchObject({ created: 1, errors: 0 });
    expect(await peopleNamed('Malaika Ndege')).toMatchObject([{ children: 3 }]);
  });
});

describe('a birth of which the file knows the year', () => {
  const bornOf = async (name: string) => {
    const { rows } = await room.database.pool.query<Readonly<Record<string, unknown>>>(
      `SELECT f.value, f.precision, f.original FROM people p JOIN person_fields f ON f.person_id = p.id AND f.key = 'birth_date'
       WHERE p.name = $1`,
      [name],
    );
    return rows;
  };

  it('is stored as that year, and takes no day away that is known', async () => {
    const head = 'name,phone,birth_date\n';
    await room.store(`${head}Saida Omar,0712000651,3/4/1990\nZuhura Omar,0712000652,1990\n`);
    await room.store('Jina,Simu,Umri\nSalama Omar,0712000653,36\n');
    expect(await bornOf('Salama Omar')).toMatchObject([{ precision: 'year', original: '36' }]);
    expect(await bornOf('Zuhura Omar')).toEqual([
      { value: '1990-07-01', precision: 'year', original: '1990' },
    ]);
    const rough = await room.store(`${head}Saida Omar,0712000651,1990\nZuhura Omar,0712000652,1988\n`, {
      permission: { kind: 'none' },
      onMatch: 'overwrite',
    });
    expect(rough.counts).toMatchObject({ errors: 0, updated: 1 });
    expect(await bornOf('Saida Omar')).toMatchObject([{ value: '1990-04-03', precision: 'day' }]);
    expect(await bornOf('Zuhura Omar')).toMatchObject([{ value: '1988-07-01', precision: 'year' }]);
  });
});

describe('undoing', () => {
  it('takes back whom it made and what it changed, but nobody who was changed since', async () => {
    await room.store('name,phone,children\nNeema Kato,0712000601,1\n');
    const permission = { kind: 'none' };
    const made = await room.store(
      'name,phone,children\nNeema Kato,0712000601,5\nBaraka Kato,0712000602,\nJuma Kato,0712000603,\n',
      { permission, onMatch: 'overwrite' },
    );
    expect(made.counts).toMatchObject({ created: 2, updated: 1 });
    const [juma] = await peopleNamed('Juma Kato');
    await room.api.ask('agent', 'POST', `/people/${juma?.id ?? ''}/timeline`, {
      body: { kind: 'visit_noted', data: { text: 'At home' } },
    });
    const undone = await room.work(made.id, 'undo');
    expect(undone).toMatchObject({ state: 'undone', counts: { kept: 1 } });
    expect(await peopleNamed('Neema Kato')).toMatchObject([{ children: 1 }]);
    expect(await peopleNamed('Baraka Kato')).toEqual([]);
    expect(await peopleNamed('Juma Kato')).toHaveLength(1);
    const rows = await room.rows(made.id);
    expect(rows.find(({ row }) => row === 4)).toMatchObject({ remarks: [{ code: 'changed_since' }] });
  });

  it('leaves a row whose record was merged with another one since, and says so', async () => {
    const [known] = [await room.store('name,phone\nHamisi Rashidi,0712000611\n')];
    const [hamisi] = await peopleNamed('Hamisi Rashidi');
    const made = await room.store('name,phone\nAmisi Rashid,0712000612\nFatuma Rashid,0712000613\n');
    const [double] = await peopleNamed('Amisi Rashid');
    const merged = await room.api.ask('admin', 'POST', `/people/${hamisi?.id ?? ''}/merge`, {
      body: { other: double?.id },
    });
    expect([known.counts.created, merged.status]).toEqual([1, 200]);
    const undone = await room.work(made.id, 'undo');
    expect(undone).toMatchObject({ state: 'undone', counts: { kept: 1 } });
    const rows = await room.rows(made.id);
    expect(rows.map(({ remarks }) => remarks.map(({ code }) => code))).toEqual([['merged_since'], []]);
    expect(await peopleNamed('Hamisi Rashidi')).not.toEqual([]);
    expect(await peopleNamed('Fatuma Rashid')).toEqual([]);
  });

  it('withdraws the consents that were vouched for, and leaves nothing else of whom it made', async () => {
    const permission = {
      kind: 'attested',
      attestedBy: 'Grace Wambui',
      purposes: ['health_messages'],
      form: 'ANC register',
      wordingVersion: '1',
      on: '2025-11-03',
    };
    const made = await room.store('name,phone\nZawadi Mwangi,0712000901\n', { permission });
    const [zawadi] = await peopleNamed('Zawadi Mwangi');
    expect(await room.work(made.id, 'undo')).toMatchObject({ state: 'undone', counts: { kept: 0 } });
    expect(await peopleNamed('Zawadi Mwangi')).toEqual([]);
    expect(await room.api.ask('program_lead', 'GET', `/people/${zawadi?.id ?? ''}`)).toMatchObject({
      status: 404,
    });
    const { rows } = await database.pool.query(
      'SELECT action FROM consent_entries WHERE person_id = $1 ORDER BY sequence',
      [zawadi?.id],
    );
    expect(rows).toEqual([{ action: 'granted' }, { action: 'withdrawn' }]);
  });
});
