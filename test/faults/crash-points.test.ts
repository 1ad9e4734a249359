import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import type { CrashPoint } from '../../src/platform/crash-point.js';
import { startLoad } from './load.ts';
import { Rig } from './rig.ts';

jest.setTimeout(120_000);

let rig: Rig;

beforeEach(async () => {
  rig = await Rig.build();
});
afterEach(() => rig.dismantle());

/** Each named moment, and how often it is passed before the process dies at it. */
const points: [point: CrashPoint, nth: number][] = [
  ['accept.before_commit', 3],
  ['accept.after_commit', 3],
  ['turn.before_commit', 4],
  ['turn.after_commit', 4],
  ['send.after_claim', 5],
  ['send.after_accepted', 5],
  ['send.after_recorded', 5],
];

describe('kill -9 at a named moment, and a new start', () => {
  it.each(points)('loses nothing, doubles nothing and mixes nothing up: %s', async (point, nth) => {
    const victim = await rig.start({ CRASH_AT: `${point}:${nth}` });
    const load = startLoad(rig, 6);
    expect(await victim.ended).toEqual({ code: null, signal: 'SIGKILL' });
    await rig.restart();
    await load.done;
    await rig.settled();
    expect(await rig.violations()).toEqual([]);
    expect(await rig.count("FROM inbound_messages WHERE state = 'processed'")).toBeGreaterThan(6);
  });
});
