import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { aConsent, aPerson, monday } from '../../../test/builders.js';
import { createTestDatabase } from '../../../test/harness.js';
import { PrivacyRoom } from '../../../test/privacy-room.ts';
import { ConsentRecording } from '../../consent/consent-recording.service.js';
import { sharingPurpose } from '../../consent/sharing.rules.js';
import { PeopleRepository } from '../../people/people.repository.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';

let database: Database;
let room: PrivacyRoom;
let shared: string;
let merged: string;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await PrivacyRoom.open(database);
  const people = [aPerson(), aPerson()];
  [shared, merged] = people.map(({ id }) => id) as [string, string];
  const file = newId();
  await database.transaction(async (tx) => {
    await new PeopleRepository().create(tx, people);
    await tx.query(
      `INSERT INTO exports (id, kind, partner, selection, rows, at, actor_kind, actor_id)
       VALUES ($1, 'people', 'county', '{}', 2, $2, 'staff', 'test')`,
      [file, monday],
    );
    await tx.query('INSERT INTO exported_people SELECT $1, unnest($2::uuid[])', [file, [shared, merged]]);
    await tx.query('UPDATE people SET merged_into_id = $1 WHERE id = $2', [shared, merged]);
  });
});
afterAll(async () => {
  await room.close();
  await database.close();
});

const share = { purpose: sharingPurpose('county') };
const items = async (query: string) =>
  (await room.get(`/privacy/delete-notices?${query}`)).body.items as { id: string; cause: string }[];

describe('a notice to delete', () => {
  it('is made by a withdrawal, is sent with the ids that the partner knows, and is confirmed', async () => {
    const recording = room.api.app.get(ConsentRecording);
    const words = [aConsent(shared, share), aConsent(shared, { ...share, action: 'withdrawn' })];
    await database.transaction((tx) => recording.record(tx, words));
    const waiting = await items('partner=county');
    expect(waiting).toMatchObject([
      {
        partner: { code: 'county', name: 'County health', contact: null },
        personId: shared,
        cause: 'consent_ended',
        at: monday.toISOString(),
        sentAt: null,
        confirmedAt: null,
      },
    ]);
    const lines = await room.file('/privacy/delete-notices/file?partner=county');
    expect(lines.map((line) => line.split(',')[0]).sort()).toEqual([shared, merged].sort());

    const ids = waiting.map(({ id }) => id);
    const note = async (state: string) => (await room.post(`/privacy/delete-notices/${state}`, { ids })).body;
    expect(await note('sent')).toEqual({ changed: 1 });
    expect(await note('sent')).toEqual({ changed: 0 });
    expect(await items('state=waiting')).toEqual([]);
    expect(await items('state=sent')).toHaveLength(1);
    expect(await note('confirmed')).toEqual({ changed: 1 });
    expect(await items('state=sent')).toEqual([]);
    expect(await items('state=confirmed')).toHaveLength(1);
    expect(await room.file('/privacy/delete-notices/file?partner=county')).toEqual([]);
  });

  it('stands in the audit log without naming anybody', async () => {
    const { rows } = await database.pool.query<{ action: string; subject: string; after: object }>(
      `SELECT action, subject_id AS subject, after FROM audit_entries WHERE action LIKE 'delete_notices.%' ORDER BY sequence`,
    );
    expect(rows).toEqual([
      { action: 'delete_notices.exported', subject: 'county', after: { state: 'open' } },
      { action: 'delete_notices.sent', subject: 'county', after: { notices: 1 } },
      { action: 'delete_notices.confirmed', subject: 'county', after: { notices: 1 } },
      { action: 'delete_notices.exported', subject: 'county', after: { state: 'open' } },
    ]);
  });

  it('is asked for of no partner whom nobody knows', async () => {
    expect((await room.get('/privacy/delete-notices/file?partner=nobody')).status).toBe(400);
  });
});
