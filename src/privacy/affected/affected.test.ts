import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { aPerson, insertConversation, insertSender, monday } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import { userOf } from '../../../test/people-api.js';
import { PrivacyRoom } from '../../../test/privacy-room.ts';
import { PeopleRepository } from '../../people/people.repository.js';
import { AuditLog } from '../../platform/access/audit-log.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';

let database: Database;
let room: PrivacyRoom;
let exportId: string;
let senderId: string;
/** By their names. */
const ids = new Map<string, string>();
const thief = userOf('agent');

beforeAll(async () => {
  database = await createTestDatabase();
  room = await PrivacyRoom.open(database);
  for (const name of ['In file', 'Opened', 'Noted', 'Imported', 'Written', 'Wrote', 'Far', 'Gone'])
    await person(name);
  await layTraces();
});
afterAll(async () => {
  await room.close();
  await database.close();
});

async function person(name: string): Promise<void> {
  const addresses = name === 'In file' ? [{ channel: 'sms' as const, address: '+12025550111' }] : [];
  const made = aPerson({ name, addresses });
  await database.transaction((tx) => new PeopleRepository().create(tx, [made]));
  ids.set(name, made.id);
}

const idOf = (name: string): string => ids.get(name) ?? '';

async function layTraces(): Promise<void> {
  const { pool } = database;
  exportId = newId();
  await pool.query(
    `INSERT INTO exports (id, kind, selection, rows, at, actor_kind, actor_id) VALUES ($1, 'people', '{}', 2, $2, 'staff', $3)`,
    [exportId, monday, thief],
  );
  await pool.query('INSERT INTO exported_people SELECT $1, unnest($2::uuid[])', [
    exportId,
    [idOf('In file'), idOf('Gone')],
  ]);
  await pool.query('UPDATE people SET merged_into_id = id WHERE id = $1', [idOf('Gone')]);
  const imported = newId();
  await pool.query(
    `INSERT INTO imports (id, file_name, file_hash, format, found, state, created_by_kind, created_by_id, created_at, updated_at)
     VALUES ($1, 'x.csv', '\\x00', 'csv', '{}', 'committed', 'staff', $2, $3, $3)`,
    [imported, thief, monday],
  );
  await pool.query(`INSERT INTO import_rows (import_id, row, cells, person_id) VALUES ($1, 2, '{}', $2)`, [
    imported,
    idOf('Imported'),
  ]);
  await database.transaction((tx) =>
    new AuditLog(room.api.clock).record(
      tx,
      { kind: 'staff', id: thief },
      { action: 'person.read', subject: { kind: 'person', id: idOf('Opened') } },
    ),
  );
  for (const name of ['Noted', 'In file'])
    await room.api.ask('agent', 'POST', `/people/${idOf(name)}/timeline`, {
      body: { kind: 'note_added', data: { text: 'seen' } },
    });
  const sender = await insertSender(database);
  senderId = sender.id;
  const conversation = await insertConversation(pool, sender, { personId: idOf('Written') });
  await pool.query(
    `INSERT INTO outbound_messages (id, conversation_id, sender_id, person_id, body, language, segments, kind, because, state, created_at, not_before)
     VALUES ($1, $2, $3, $4, 'Hello', 'en', 1, 'reply', 'test', 'sent', $5, $5)`,
    [newId(), conversation, senderId, idOf('Written'), monday],
  );
  const other = await insertConversation(pool, sender, { personId: idOf('Wrote') });
  await pool.query(
    'INSERT INTO inbound_messages (id, conversation_id, body, received_at) VALUES ($1, $2, $3, $4)',
    [newId(), other, 'Hello', monday],
  );
}

interface AffectedItem {
  readonly name: string;
  readonly because: { readonly words: { readonly key: string } };
  readonly address: object | null;
}

async function affected(query: string): Promise<Record<string, string>> {
  const found: AffectedItem[] = [];
  let cursor = '';
  for (;;) {
    const { body, next } = await room.get(`/privacy/affected?limit=2&${query}${cursor}`);
    found.push(...(body.items as AffectedItem[]));
    if (next === null) break;
    cursor = `&cursor=${next}`;
  }
  const { body } = await room.get(`/privacy/affected/count?${query}`);
  expect(body).toEqual({ count: found.length, isEstimate: false });
  return Object.fromEntries(found.map(({ name, because }) => [name, because.words.key.split('.')[1] ?? '']));
}

describe('who is affected', () => {
  it('by a file: whoever stands in it and is still here', async () => {
    expect(await affected(`by=export&id=${exportId}`)).toEqual({ 'In file': 'in_file' });
    const { body } = await room.get(`/privacy/affected?by=export&id=${exportId}`);
    expect(body.items).toMatchObject([{ address: { channel: 'sms', address: '+12025550111' } }]);
  });

  it('by an account: whom it opened, wrote about, brought in or took out, for the reason that weighs most', async () => {
    expect(await affected(`by=account&id=${thief}`)).toEqual({
      'In file': 'in_file',
      Imported: 'imported',
      Opened: 'opened',
      Noted: 'worked_on',
    });
  });

  it('by an account in a period: nobody outside it', async () => {
    const after = new Date(monday.getTime() + 60_000).toISOString();
    expect(await affected(`by=account&id=${thief}&from=${after}`)).toEqual({});
    expect(await affected(`by=account&id=${thief}&to=${monday.toISOString()}`)).toEqual({});
  });

  it('by a number of ours: who wrote to it and who had messages from it', async () => {
    expect(await affected(`by=sender&id=${senderId}`)).toEqual({ Written: 'written_to', Wrote: 'wrote' });
  });

  it('by everything: everybody who is here', async () => {
    expect(Object.keys(await affected('by=everybody'))).toHaveLength(7);
  });

  it('is asked for with the one thing that it is about', async () => {
    for (const query of ['by=export', `by=everybody&id=${exportId}`]) {
      expect((await room.get(`/privacy/affected?${query}`)).status).toBe(400);
      expect((await room.get(`/privacy/affected/count?${query}`)).status).toBe(400);
    }
  });

  it('leaves in a file that is among the exports and in the audit log', async () => {
    const lines = await room.file(`/privacy/affected/file?by=account&id=${thief}`);
    expect(lines).toHaveLength(4);
    expect(lines.join()).toContain('This account opened or changed the record.');
    const { rows } = await database.pool.query(
      `SELECT e.kind, e.rows, count(x.*)::int AS people, e.file_hash IS NOT NULL AS "isWhole", a.action
       FROM exports e JOIN exported_people x ON x.export_id = e.id JOIN audit_entries a ON a.subject_id = e.id::text
       WHERE e.kind = 'affected' GROUP BY e.id, a.action`,
    );
    expect(rows).toEqual([
      { kind: 'affected', rows: 4, people: 4, isWhole: true, action: 'affected.exported' },
    ]);
  });
});
