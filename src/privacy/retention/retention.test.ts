import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';

import { aConsent, insertSender, monday } from '../../../test/builders.js';
import { whereStands } from '../../../test/canary.ts';
import { createTestDatabase } from '../../../test/harness.js';
import {
  daysAgo,
  insertOldFiles,
  insertOldPerson,
  oldFile,
  oldPerson,
  type OldPerson,
} from '../../../test/old-records.ts';
import { fixedDictionary } from '../../../test/people-room.js';
import { PrivacyRoom } from '../../../test/privacy-room.ts';
import type { Sender } from '../../channels/channel.js';
import { ConsentLedgerRepository } from '../../consent/consent-ledger.repository.js';
import { DictionaryContent } from '../../people/dictionary/dictionary-content.js';
import { DictionaryFile } from '../../people/dictionary/dictionary.schemas.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { RetentionSteps } from './retention-steps.js';

jest.setTimeout(60_000);

const dayMs = 24 * 60 * 60 * 1_000;

const dictionary = new DictionaryContent(
  DictionaryFile.parse({
    format: 1,
    roles: ['donor'],
    purposes: { service: { basis: 'contract' }, campaigns: {} },
    partners: { county: { name: 'County health' } },
    field_sets: [
      {
        set: 'everybody',
        purpose: 'service',
        fields: { note: { kind: 'text', keep_for: '2 years' }, street: { kind: 'text' } },
      },
    ],
    retention: {
      messages: '3 years',
      timeline: '4 years',
      cases: '3 years',
      calls: '90 days',
      imports: '30 days',
      exports: '1 year',
      people: '7 years',
    },
  }),
  {},
);

let database: Database;
let room: PrivacyRoom;
let sender: Sender;

beforeAll(async () => {
  database = await createTestDatabase();
  room = await PrivacyRoom.open(database, fixedDictionary(dictionary));
  sender = await insertSender(database);
});
afterAll(async () => {
  await room.close();
  await database.close();
});

interface Preview {
  readonly rules: readonly {
    readonly what: string;
    readonly field: string | null;
    readonly count: number;
    readonly isEstimate: boolean;
    readonly oldest: string | null;
  }[];
  readonly unused: {
    readonly fields: readonly { readonly key: string }[];
    readonly unnamed: readonly object[];
  };
  readonly nextRunAt: string;
  readonly lastRun: {
    readonly state: string;
    readonly counts: Record<string, number>;
    readonly by: object;
  } | null;
  readonly hash: string;
}

const preview = async () => (await room.get('/privacy/retention')).body as unknown as Preview;

/** What is due, by the names that a run counts it under. */
function due({ rules }: Preview): Record<string, number> {
  return Object.fromEntries(
    rules.map(({ what, field, count }) => [field === null ? what : `${what}:${field}`, count]),
  );
}

/** Carries the rules out, and gives what was deleted. */
async function run(): Promise<Record<string, number>> {
  const { hash } = await preview();
  const { status, body } = await room.post('/privacy/retention/run', { hash });
  expect({ status, state: body.state }).toEqual({ status: 202, state: 'running' });
  await room.work();
  const { lastRun } = await preview();
  expect(lastRun?.state).toBe('done');
  return lastRun?.counts ?? {};
}

/** Nobody, with nothing, who is not held by anything. */
const nobody: OldPerson = {
  made: 3_000,
  heard: 3_000,
  isHeld: null,
  fields: [],
  received: [],
  written: [],
  noted: [],
  closedCases: [],
  calls: [],
};

const one = async <T>(query: string, ...values: unknown[]): Promise<T | undefined> =>
  (await database.pool.query<T & object>(query, values)).rows[0];

describe('a run of the rules', () => {
  it('deletes what the preview showed, and leaves nothing of that', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(oldPerson, { maxLength: 6 }),
        fc.array(oldFile, { maxLength: 3 }),
        async (people, files) => {
          const ids: string[] = [];
          for (const person of people) ids.push(await insertOldPerson(database, sender, person));
          for (const file of files) await insertOldFiles(database, file, ids[0] ?? newId());
          const shown = due(await preview());
          const counts = await run();
          expect(counts).toEqual(shown);
          // Entries about messages are due once the words of these are gone.
          const after = { ...due(await preview()), timeline: 0 };
          expect(Object.values(after).every((count) => count === 0)).toBe(true);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('leaves no word of what is old in any table, and every word of what is not', async () => {
    const old = {
      ...nobody,
      fields: [800],
      received: [1_200],
      written: [{ age: 1_200, state: 'delivered' }],
      noted: [1_600, 1_500],
      closedCases: [1_200],
      calls: [100],
      isHeld: 'role' as const,
      heard: 1,
    };
    const id = await insertOldPerson(database, sender, old, 'the yellow bird');
    const imported = await insertOldFiles(
      database,
      { age: 400, rows: 3, state: 'committed', partner: null },
      id,
      'the yellow bird',
    );
    const fresh = { ...old, fields: [10], received: [10], noted: [10], closedCases: [10], calls: [10] };
    await insertOldPerson(database, sender, { ...fresh, written: [{ age: 10, state: 'sent' }] }, 'blackbird');
    await database.pool.query('UPDATE conversations SET session = $2 WHERE person_id = $1', [
      id,
      JSON.stringify({ answers: { note: 'the yellow bird', other: 'the yellow bird sang' } }),
    ]);
    const kept = (await whereStands(database, ['blackbird'])).length;
    await run();
    const left = await whereStands(database, ['the yellow bird']);
    // This answer holds more than the message did: it is of another one.
    expect(left).toEqual([expect.stringMatching(/^public.conversations: .*the yellow bird sang/)]);
    expect(left[0]?.split('the yellow bird')).toHaveLength(2);
    expect(await whereStands(database, ['blackbird'])).toHaveLength(kept);
    const told = await one<{ data: object }>(
      `SELECT data FROM interactions WHERE person_id = $1 AND actor_id = 'retention'`,
      id,
    );
    expect(told?.data).toEqual({ key: 'note', before: null, after: null, cause: 'retention' });
    const undone = await room.post(`/imports/${imported}/undo`, {});
    expect(undone.body.detail).toBe(
      'The rows of this import were deleted because their time was over. It cannot be changed or undone any more.',
    );
  });

  it('leaves the last entry of a timeline, and what partners were given', async () => {
    const id = await insertOldPerson(database, sender, { ...nobody, isHeld: 'role', noted: [2_000, 1_900] });
    await insertOldFiles(database, { age: 900, rows: 0, state: 'undone', partner: 'county' }, id);
    await run();
    expect(await one('SELECT at FROM interactions WHERE person_id = $1', id)).toEqual({ at: daysAgo(1_900) });
    expect(await one('SELECT person_id AS id FROM exported_people WHERE person_id = $1', id)).toEqual({ id });
  });

  it('goes on after a crash where it was, and counts nothing twice', async () => {
    for (let count = 0; count < 5; count += 1)
      await insertOldPerson(database, sender, { ...nobody, made: 1, heard: 1, fields: [900], calls: [500] });
    const shown = due(await preview());
    const steps = room.api.app.get(RetentionSteps);
    const next = steps.next.bind(steps);
    let left = 3;
    const dying = jest.spyOn(steps, 'next').mockImplementation(async (...given) => {
      const done = await next(...given);
      left -= 1;
      // What it deleted is rolled back with how far it was.
      if (left < 0) throw new Error('killed');
      return done;
    });
    const { hash } = await preview();
    await room.post('/privacy/retention/run', { hash });
    await room.work();
    expect((await preview()).lastRun?.state).toBe('running');
    expect((await room.post('/privacy/retention/run', { hash })).status).toBe(409);
    dying.mockRestore();
    await room.work();
    expect((await preview()).lastRun).toMatchObject({ state: 'done', counts: shown });
  });

  it('is refused for another preview than the present one', async () => {
    const { status, body } = await room.post('/privacy/retention/run', { hash: 'of yesterday' });
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'conflict' });
  });

  it('stands in the audit log with who wanted it and with counts alone', async () => {
    await insertOldPerson(database, sender, { ...nobody, made: 1, heard: 1, calls: [500, 600] });
    await run();
    const entry = await one<object>(
      `SELECT actor_name, after FROM audit_entries WHERE action = 'retention.run' ORDER BY sequence DESC LIMIT 1`,
    );
    expect(entry).toEqual({ actor_name: 'The admin', after: { calls: 2 } });
    const { body } = await room.get('/privacy/retention/runs?limit=2');
    expect(body.items).toHaveLength(2);
  });
});

describe('somebody of whom nothing was heard for long', () => {
  it('is erased without a message, and leaves a tombstone', async () => {
    const id = await insertOldPerson(database, sender, { ...nobody, received: [2_900] }, 'long ago');
    const sent = await one('SELECT count(*) FROM outbound_messages');
    expect(due(await preview()).people).toBe(1);
    await run();
    await room.work();
    expect(await one('SELECT count(*) FROM outbound_messages')).toEqual(sent);
    expect(await one('SELECT cause FROM tombstones WHERE person_id = $1', id)).toEqual({
      cause: 'retention',
    });
    expect(await whereStands(database, ['long ago'])).toEqual([]);
  });

  it.each(['role', 'case', 'programme', 'request', 'guardian'] as const)(
    'stays when held by a %s',
    async (isHeld) => {
      const before = due(await preview()).people;
      await insertOldPerson(database, sender, { ...nobody, isHeld });
      expect(due(await preview()).people).toBe(before);
    },
  );

  it('stays while a consent of hers holds, and as long as she was heard of or worked with', async () => {
    const before = due(await preview()).people;
    const id = await insertOldPerson(database, sender, nobody);
    await database.transaction((tx) =>
      room.api.app
        .get(ConsentLedgerRepository)
        .append(tx, [aConsent(id, { purpose: 'campaigns', at: daysAgo(2_900) })]),
    );
    await insertOldPerson(database, sender, { ...nobody, heard: 100 });
    await insertOldPerson(database, sender, { ...nobody, noted: [100] });
    await insertOldPerson(database, sender, { ...nobody, written: [{ age: 100, state: 'sent' }] });
    expect(due(await preview()).people).toBe(before);
  });
});

describe('the rules', () => {
  it('are carried out by themselves in the night, once', async () => {
    const { clock } = room.api;
    const runs = async () => (await one<{ count: string }>('SELECT count(*) FROM retention_runs'))?.count;
    const before = await runs();
    await room.work();
    expect(await runs()).toBe(before);
    expect((await preview()).nextRunAt).toBe('2026-03-02T23:00:00.000Z');
    clock.set(new Date(monday.getTime() + dayMs));
    await room.work();
    await room.work();
    expect(Number(await runs())).toBe(Number(before) + 1);
    expect((await preview()).lastRun).toMatchObject({ by: { kind: 'system', id: 'retention' } });
    clock.set(monday);
  });

  it('show what nothing uses and what the dictionary does not name', async () => {
    await database.pool.query(
      `INSERT INTO person_fields (person_id, key, value, source, updated_at, recorded_by_kind, recorded_by_id)
       SELECT id, 'shoe_size', '41', 'test', $1, 'system', 'test' FROM people WHERE merged_into_id IS NULL LIMIT 1`,
      [daysAgo(900)],
    );
    const { unused } = await preview();
    expect(unused.fields.map(({ key }) => key)).toEqual(expect.arrayContaining(['street']));
    expect(unused.unnamed).toEqual([{ key: 'shoe_size', people: 1 }]);
    const name = 'By street';
    await database.pool.query(
      `INSERT INTO segments (id, name, expression, created_by_id, created_at, updated_at)
       VALUES ($1, $2, 'fields.street = "Main"', $1, $3, $3)`,
      [newId(), name, monday],
    );
    expect((await preview()).unused.fields.map(({ key }) => key)).not.toContain('street');
  });
});
