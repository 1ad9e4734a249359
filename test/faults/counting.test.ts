import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { FakeClock } from '../builders.js';
import { openPlanRoom, staff, type PlanRoom } from '../plan-room.js';
import { until } from '../until.ts';
import { Rig } from './rig.ts';

jest.setTimeout(120_000);

/** More than two chunks of people, two on each phone. */
const audience = 12_000;

let rig: Rig;
let room: PlanRoom;

beforeEach(async () => {
  rig = await Rig.build();
  room = await openPlanRoom(rig.database, { clock: new FakeClock(new Date()) });
});
afterEach(() => rig.dismantle());

/** A draft that asks everybody here for permission. */
async function askingEverybody(): Promise<string> {
  await rig.database.pool.query(
    `INSERT INTO people (id, name, tags, created_by_kind, created_by_id)
     SELECT gen_random_uuid(), 'Asha', '{many}', 'system', 'test' FROM generate_series(1, $1::int)`,
    [audience],
  );
  await rig.database.pool.query(
    `INSERT INTO person_addresses (person_id, channel, address)
     SELECT id, 'sms', '+25471' || lpad((row_number() OVER (ORDER BY id) / 2)::text, 7, '0') FROM people WHERE tags = '{many}'`,
  );
  return room.draft({
    kind: 'permission_request',
    audience: { kind: 'expression', expression: 'tag("many")' },
  });
}

const plan = (id: string) => room.plans.show(staff(), id);

async function counted(id: string): Promise<void> {
  await until(
    async () => `it is counted: ${JSON.stringify(await plan(id))}`,
    async () => (await plan(id)).state === 'done',
    40_000,
  );
}

/** Everybody of the audience with her place and what was decided. */
async function everybody(id: string) {
  const { rows } = await rig.database.pool.query<{ person: string; place: number; state: string }>(
    'SELECT person_id AS person, place, state FROM broadcast_recipients WHERE broadcast_id = $1 ORDER BY place',
    [id],
  );
  return rows;
}

describe('a worker that is killed while it counts a campaign', () => {
  it('leaves to the next one what it had: nobody twice, nobody left away, the same plan as without a kill', async () => {
    const id = await askingEverybody();
    await room.plans.begin(staff(), id);
    // In the first chunk of people, behind the second, and where the phones are shared out.
    for (const crashAt of ['plan.before_commit:2', 'plan.after_commit:2', 'plan.before_commit:2']) {
      const dying = rig.launch({ CRASH_AT: crashAt });
      expect(await dying.ended).toMatchObject({ signal: 'SIGKILL' });
      expect((await plan(id)).state).toBe('counting');
    }
    await rig.restart();
    await counted(id);
    const disturbed = await plan(id);
    const all = await everybody(id);
    const states = all.reduce<Record<string, number>>(
      (sums, { state }) => ({ ...sums, [state]: (sums[state] ?? 0) + 1 }),
      {},
    );
    expect(new Set(all.map(({ person }) => person)).size).toBe(audience);
    expect(new Set(all.map(({ place }) => place)).size).toBe(audience);
    // Those who get it come first, one place after the other: that is the order of sending.
    const ready = all.filter(({ state }) => state === 'ready');
    expect(ready.map(({ place }) => place)).toEqual(ready.map((_one, index) => index));
    expect(states).toEqual({ ready: disturbed.recipients, excluded: audience - disturbed.recipients });
    expect(disturbed).toMatchObject({ audience, counted: audience });
    expect(disturbed.excluded.reduce((sum, { count }) => sum + count, disturbed.recipients)).toBe(audience);
    await room.plans.begin(staff(), id);
    await counted(id);
    expect((await plan(id)).hash).toBe(disturbed.hash);
    expect(await everybody(id)).toEqual(all);
  });
});
