import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import type { CrashPoint } from '../../src/platform/crash-point.js';
import { newId } from '../../src/platform/ids.js';
import { runErasures } from '../../src/privacy/erasure/erasure-runner.js';
import { whereStands } from '../canary.ts';
import { until } from '../until.ts';
import { Rig } from './rig.ts';

jest.setTimeout(120_000);

const number = '+254700991155';
let rig: Rig;

beforeEach(async () => {
  rig = await Rig.build({ often: runErasures });
});
afterEach(() => rig.dismantle());

/** At which step of the erasure the process dies: before the words are gone, and when they are gone here but not at the provider. */
const points: [point: CrashPoint, nth: number][] = [
  ['erase.before_commit', 1],
  ['erase.after_commit', 1],
  ['erase.after_commit', 3],
];

describe('kill -9 in the middle of an erasure, and a new start', () => {
  it.each(points)('completes it, and tells her once: %s %i', async (point, nth) => {
    const victim = await rig.start({ CRASH_AT: `${point}:${nth}` });
    await rig.text(number, 'JIUNGE');
    await rig.settled();
    await rig.text(number, '1');
    await rig.settled();
    const { rowCount } = await rig.database.pool.query(
      `INSERT INTO privacy_requests (id, person_id, kind, state, how, requested_at, due_at, recorded_by_kind, recorded_by_id)
       SELECT $1, person_id, 'erase', 'running', 'staff', now(), now(), 'staff', 'test' FROM person_addresses WHERE address = $2`,
      [newId(), number],
    );
    expect(rowCount).toBe(1);
    expect(await victim.ended).toEqual({ code: null, signal: 'SIGKILL' });
    await rig.restart();
    await until(
      'the erasure is done',
      async () => (await rig.count(`FROM privacy_requests WHERE state = 'done'`)) === 1,
      40_000,
    );
    expect(await whereStands(rig.database, [number])).toEqual([]);
    expect(await rig.count('FROM tombstones')).toBe(1);
    expect(await rig.count(`FROM audit_entries WHERE action = 'person.erased'`)).toBe(1);
    expect(await rig.count(`FROM outbound_messages WHERE because = 'system:erased'`)).toBe(1);
  });
});
