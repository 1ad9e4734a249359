import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createTestDatabase } from '../../../test/harness.js';
import { PeopleApi } from '../../../test/people-api.js';
import type { Scope } from '../../platform/access/scope.js';
import { systemScope } from '../../platform/access/scope.js';
import type { Database } from '../../platform/database/database.js';

let database: Database;
let api: PeopleApi;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query(
    `INSERT INTO places (code, name, parent_code) VALUES ('k', 'County', NULL), ('k1', 'Ward', 'k'), ('k1a', 'Village', 'k1'),
       ('k2', 'Other ward', 'k'), ('z', 'Empty county', NULL)`,
  );
  await database.pool.query(
    `INSERT INTO people (id, name, place_code, tags, created_by_kind, created_by_id)
     SELECT gen_random_uuid(), 'P' || n, CASE WHEN n <= 800 THEN 'k2' WHEN n <= 803 THEN 'k1a' WHEN n = 804 THEN 'k1' END,
       CASE WHEN n <= 3 THEN ARRAY['mine'] ELSE '{}' END, 'system', 'test'
     FROM generate_series(1, 900) n`,
  );
  await database.pool.query("UPDATE people SET merged_into_id = id WHERE name = 'P801'");
  await database.pool.query('ANALYZE people');
  api = await PeopleApi.open(database);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

async function counts(scope: Scope, query = ''): Promise<Record<string, [number, boolean]>> {
  const { body } = await api.ask({ role: 'agent', scope }, 'GET', `/places?${query}`);
  expect(body).toHaveProperty('items');
  const items = body.items as { code: string; people: number; isEstimate: boolean }[];
  return Object.fromEntries(items.map(({ code, people, isEstimate }) => [code, [people, isEstimate]]));
}

const turf = (places: string[], tags: string[] = []): Scope => ({
  kind: 'turf',
  places,
  programmes: [],
  tags,
});

describe('the people of a place', () => {
  it('are those there and below, without whoever was merged away or erased', async () => {
    expect(await counts(systemScope, 'parent=k')).toMatchObject({ k1: [3, false] });
    expect(await counts(systemScope)).toMatchObject({ z: [0, false] });
    const { body } = await api.ask('agent', 'GET', '/places/k1a');
    expect(body).toMatchObject({ people: 2, isEstimate: false });
  });

  it('are estimated where there are many, and said to be', async () => {
    const { k: [people, isEstimate] = [0, false] } = await counts(systemScope);
    expect(isEstimate).toBe(true);
    expect(people).toBeGreaterThan(700);
    expect(people).toBeLessThan(900);
  });

  it('are counted one by one while the statistics know nothing of them', async () => {
    await database.pool.query(
      `INSERT INTO people (id, name, place_code, created_by_kind, created_by_id)
       SELECT gen_random_uuid(), 'N' || n, 'z', 'system', 'test' FROM generate_series(1, 600) n`,
    );
    expect(await counts(systemScope)).toMatchObject({ z: [500, true] });
    await database.pool.query("DELETE FROM people WHERE place_code = 'z' AND name > 'N2'");
    const [people, isEstimate] = (await counts(systemScope)).z ?? [0, true];
    expect([people < 500, isEstimate]).toEqual([true, false]);
    await database.pool.query("DELETE FROM people WHERE place_code = 'z'");
  });

  it('of a large turf are estimated by its places', async () => {
    await database.pool.query(
      `INSERT INTO people (id, name, place_code, created_by_kind, created_by_id)
       SELECT gen_random_uuid(), 'T' || n, 'k2', 'system', 'test' FROM generate_series(1, 5001) n`,
    );
    await database.pool.query('ANALYZE people');
    const { k: [people, isEstimate] = [0, false], z } = await counts(turf(['k2']));
    expect([people > 5_000, isEstimate, z]).toEqual([true, true, [0, true]]);
    await database.pool.query("DELETE FROM people WHERE name LIKE 'T%'");
    await database.pool.query('ANALYZE people');
  });

  it('are those whom the reader may see', async () => {
    expect(await counts(turf(['k1']))).toMatchObject({ k: [3, false], z: [0, false] });
    expect(await counts(turf(['k1a'], ['mine']))).toMatchObject({ k: [5, false] });
    expect(await counts(turf([], []), 'parent=k')).toMatchObject({ k1: [0, false], k2: [0, false] });
  });
});
