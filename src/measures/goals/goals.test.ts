import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createTestDatabase } from '../../../test/harness.js';
import { MeasuresRoom } from '../../../test/measures-room.ts';
import { systemScope, type Scope } from '../../platform/access/scope.js';
import { newId } from '../../platform/ids.js';
import type { GoalCaller } from './goals.service.js';

let room: MeasuresRoom;
const userId = newId();
const lead: GoalCaller = { userId, name: 'Lead', actor: { kind: 'staff', id: userId }, scope: systemScope };
const north: Scope = { kind: 'turf', places: ['north'], programmes: [], tags: [] };

const goal = {
  name: 'Hear from everybody',
  measure: 'reached',
  programme: null,
  place: null,
  target: 2,
  from: '2026-03-01',
  until: '2026-03-31',
  aim: 'Nobody alone',
} as const;

beforeAll(async () => {
  room = new MeasuresRoom(await createTestDatabase());
  await room.places();
  const sender = await room.sender();
  const asha = await room.person(sender, 'village');
  const neema = await room.person(sender, 'south');
  await room.write(sender, { ...asha, state: 'delivered' });
  await room.write(sender, { ...asha, state: 'read', at: new Date('2026-03-01T09:00:00Z') });
  await room.write(sender, { ...neema, state: 'sent' });
  await room.filling.fill();
});
afterAll(() => room.close());

describe('a goal', () => {
  it('about people who were reached counts each of them once, whatever the days', async () => {
    const made = await room.goals.create(lead, goal);
    expect(made.progress).toMatchObject({ value: 1, share: 0.5 });
    const registered = await room.goals.create(lead, {
      ...goal,
      measure: 'registered',
      place: 'north',
      target: 1,
    });
    expect(registered.progress).toMatchObject({ value: 1, standing: 'reached' });
    const { aims } = await room.goals.list(systemScope);
    expect(aims).toEqual([{ aim: 'Nobody alone', goals: 2, reached: 1, behind: 0, share: 0.75 }]);
  });

  it('tells how it came along, each person on the first day on which she was reached', async () => {
    const sender = await room.sender();
    const [asha, neema] = [await room.person(sender, 'village'), await room.person(sender, 'village')];
    const on = (day: number) => new Date(`2026-02-0${day}T09:00:00Z`);
    for (const [person, day] of [
      [asha, 2],
      [asha, 3],
      [neema, 3],
      [asha, 9],
    ] as const)
      await room.write(sender, { ...person, state: 'delivered', at: on(day) });
    const made = await room.goals.create(lead, { ...goal, from: '2026-02-01', until: '2026-02-08' });
    expect(made.progress.value).toBe(2);
    const { to, points } = await room.goals.course(systemScope, made.id, { by: 'day' });
    expect([to, points.map(({ value }) => value)]).toEqual(['2026-02-08', [0, 1, 1, 0, 0, 0, 0, 0]]);
    await room.goals.change(lead, made.id, 1, { from: '2026-02-03' });
    const { points: later } = await room.goals.course(systemScope, made.id, { by: 'week' });
    expect(later).toEqual([{ from: '2026-02-02', value: 2, of: 0 }]);
    await room.goals.remove(lead, made.id, 2);
    const { rows } = await room.database.pool.query(`SELECT FROM daily_measures WHERE measure = $1`, [
      `goal:${made.id}`,
    ]);
    expect(rows).toEqual([]);
  });

  it('is seen in a turf where it is about nobody else, and set there only', async () => {
    const { items } = await room.goals.list(north);
    expect(items.map(({ place }) => place)).toEqual(['north']);
    const caller = { ...lead, scope: north };
    await expect(room.goals.create(caller, goal)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(room.goals.create(caller, { ...goal, place: 'village' })).resolves.toMatchObject({
      place: 'village',
    });
  });

  it('is changed and removed by who has seen it last', async () => {
    const made = await room.goals.create(lead, { ...goal, name: 'Other' });
    const changed = await room.goals.change(lead, made.id, 1, { target: 1, place: undefined });
    expect(changed).toMatchObject({ version: 2, target: 1, progress: { standing: 'reached' } });
    await expect(room.goals.change(lead, made.id, 1, {})).rejects.toMatchObject({ code: 'version_conflict' });
    await room.goals.remove(lead, made.id, 2);
    await expect(room.goals.show(systemScope, made.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('names what there is, and ends after it begins', async () => {
    await expect(room.goals.create(lead, { ...goal, programme: 'other' })).rejects.toMatchObject({
      code: 'malformed',
    });
    await expect(room.goals.create(lead, { ...goal, place: 'other' })).rejects.toMatchObject({
      code: 'malformed',
    });
    await expect(room.goals.create(lead, { ...goal, until: '2026-02-01' })).rejects.toMatchObject({
      code: 'malformed',
    });
  });
});
