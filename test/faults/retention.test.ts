import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { newId } from '../../src/platform/ids.js';
import { PeopleRepository } from '../../src/people/people.repository.js';
import { runRetention } from '../../src/privacy/retention/retention-runner.js';
import { aPerson } from '../builders.js';
import { until } from '../until.ts';
import { Rig } from './rig.ts';

jest.setTimeout(120_000);

const values = 5_000;
let rig: Rig;

beforeEach(async () => {
  rig = await Rig.build({ often: runRetention });
});
afterEach(() => rig.dismantle());

/** Values of a field that is kept for two years, last changed three years ago; and a run that is to delete them. */
async function layRun(): Promise<void> {
  const { database } = rig;
  const people = Array.from({ length: values }, () => aPerson({ addresses: [] }));
  await database.transaction((tx) => new PeopleRepository().create(tx, people));
  await database.pool.query(
    `INSERT INTO person_fields (person_id, key, value, source, updated_at, recorded_by_kind, recorded_by_id)
     SELECT id, 'blood_group', '"A"', 'test', now() - interval '3 years', 'system', 'test' FROM people`,
  );
  const before = new Date(Date.now() - 2 * 366 * 24 * 60 * 60 * 1_000).toISOString();
  await database.pool.query(
    `INSERT INTO retention_runs (id, at, actor_kind, actor_id, counts) VALUES ($1, now(), 'system', 'retention', $2)`,
    [
      newId(),
      JSON.stringify({
        state: 'running',
        name: 'retention',
        rules: [{ what: 'field', field: 'blood_group', keepFor: 'P2Y', before }],
        rule: 0,
        after: null,
        counts: {},
        copies: { direction: 'done', after: null, left: [] },
      }),
    ],
  );
}

describe('kill -9 in the middle of a run of the retention rules, and a new start', () => {
  it.each([1, 2, 3])('completes it, and counts each value once: at step %i', async (nth) => {
    const victim = await rig.start({ CRASH_AT: `retention.before_commit:${nth}` });
    await layRun();
    expect(await victim.ended).toEqual({ code: null, signal: 'SIGKILL' });
    expect(await rig.count(`FROM retention_runs WHERE counts->>'state' = 'running'`)).toBe(1);
    await rig.restart();
    await until(
      'the run is done',
      async () => (await rig.count(`FROM retention_runs WHERE counts->>'state' = 'done'`)) === 1,
      40_000,
    );
    expect(await rig.count(`FROM person_fields WHERE key = 'blood_group'`)).toBe(0);
    expect(await rig.count(`FROM interactions WHERE kind = 'field_changed'`)).toBe(values);
    expect(
      await rig.count(
        `FROM audit_entries WHERE action = 'retention.run' AND after = '{"field:blood_group": ${values}}'`,
      ),
    ).toBe(1);
  });
});
