import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createTestDatabase } from '../../../test/harness.js';
import { PeopleApi } from '../../../test/people-api.js';
import type { Role } from '../../platform/access/policy.js';
import type { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';

let database: Database;
let api: PeopleApi;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await PeopleApi.open(database);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

async function create(body: object): Promise<string> {
  const answer = await api.ask('admin', 'POST', '/people', { body });
  expect(answer).toMatchObject({ status: 201 });
  return String(answer.body.id);
}

const merge = (kept: string, body: object, query = '', caller: Role = 'program_lead') =>
  api.ask(caller, 'POST', `/people/${kept}/merge${query}`, { body });

describe('merging over the API', () => {
  it('shows what it would come to, does it, and takes it back', async () => {
    const kept = await create({ name: 'Achieng Otieno', language: 'sw' });
    const other = await create({
      name: 'Acheng Otieno',
      language: 'en',
      tags: ['late'],
      timezone: 'Africa/Kampala',
    });
    const looked = await merge(kept, { other, take: ['name'] }, '?dryRun=true');
    expect(looked).toMatchObject({
      status: 200,
      body: {
        id: null,
        kept: { id: kept, name: 'Acheng Otieno', language: 'sw', tags: ['late'], timezone: 'Africa/Kampala' },
        conflicts: [
          { key: 'name', kept: 'Achieng Otieno', other: 'Acheng Otieno', wins: 'other' },
          { key: 'language', kept: 'sw', other: 'en', wins: 'kept' },
        ],
        moved: [
          { part: 'interactions', count: 1 },
          { part: 'own', count: 3 },
        ],
      },
    });
    expect((await api.ask('viewer', 'GET', `/people/${other}`)).status).toBe(200);
    const done = await merge(kept, { other });
    expect(done).toMatchObject({
      status: 200,
      body: { keptId: kept, mergedId: other, kept: { name: 'Achieng Otieno' } },
    });
    expect((await api.ask('viewer', 'GET', `/people/${other}`)).status).toBe(404);
    const undone = await api.ask('program_lead', 'POST', `/merges/${String(done.body.id)}/undo`);
    expect(undone).toMatchObject({ status: 200, body: { keptId: kept, mergedId: other } });
    expect(await api.ask('viewer', 'GET', `/people/${other}`)).toMatchObject({
      body: { name: 'Acheng Otieno' },
    });
  });

  it('refuses what cannot be, and whoever may not', async () => {
    const kept = await create({ name: 'Achieng Otieno' });
    expect(await merge(kept, { other: kept })).toMatchObject({ body: { code: 'refused' } });
    expect((await merge(kept, { other: newId() })).status).toBe(404);
    expect((await merge(kept, { other: 'x' })).status).toBe(400);
    expect((await merge(kept, { other: newId(), take: ['"; drop table people'] })).status).toBe(400);
    for (const role of ['agent', 'campaigner', 'viewer', 'auditor'] as const)
      expect((await merge(kept, { other: newId() }, '', role)).status).toBe(403);
    expect((await api.ask('admin', 'POST', `/merges/${newId()}/undo`)).status).toBe(404);
  });
});

describe('duplicates over the API', () => {
  it('are listed page by page and decided', async () => {
    const [one, two, three] = [
      await create({ name: 'A' }),
      await create({ name: 'B' }),
      await create({ name: 'C' }),
    ];
    for (const [at, [left, right]] of (
      [
        [one, two],
        [one, three],
        [two, three],
      ] as const
    ).entries())
      await database.pool.query(
        `INSERT INTO duplicate_pairs (person_id, other_id, score, reasons, found_at)
         VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3, '[{"code":"same_name","points":55}]', now())`,
        [left, right, 70 + (at === 2 ? 0 : 10)],
      );
    const first = await api.ask('admin', 'GET', '/duplicates?limit=2');
    expect((first.body.items as { score: number }[]).map(({ score }) => score)).toEqual([80, 80]);
    const second = await api.ask('admin', 'GET', `/duplicates?limit=2&cursor=${String(first.body.next)}`);
    expect(second.body).toMatchObject({ items: [{ score: 70 }], next: null });
    expect((await api.ask('admin', 'GET', '/duplicates?cursor=bm9wZQ')).status).toBe(400);
    const decision = { body: { state: 'distinct' } };
    expect((await api.ask('admin', 'POST', `/duplicates/${two}/${one}`, decision)).status).toBe(204);
    expect((await api.ask('admin', 'GET', `/duplicates?person=${one}`)).body.items).toHaveLength(1);
    expect((await api.ask('agent', 'GET', '/duplicates')).status).toBe(403);
  });

  it('are looked for before somebody is recorded', async () => {
    const id = await create({ name: 'Naliaka Wekesa', addresses: [{ address: '0722 000 444' }] });
    const body = { name: 'Nalyaka Wekesah', addresses: [{ address: '+254722000444' }] };
    const found = await api.ask('agent', 'POST', '/duplicates/search', { body });
    expect(found).toMatchObject({ status: 200, body: { items: [{ score: 76, person: { id } }] } });
    const unread = { body: { addresses: [{ address: 'hello' }] } };
    expect((await api.ask('agent', 'POST', '/duplicates/search', unread)).status).toBe(400);
  });
});
