import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { laySignalFlows, type SignalFlows } from '../e2e/signal-flows.ts';
import { until } from '../until.ts';
import { Rig } from './rig.ts';

jest.setTimeout(120_000);

const women = Array.from({ length: 6 }, (_, index) => `+44770090${String(index).padStart(4, '0')}`);

let files: SignalFlows;
let rig: Rig;

beforeEach(async () => {
  files = laySignalFlows();
  rig = await Rig.build({ env: { FLOWS_DIR: files.flowsDir, LOCALES_DIR: files.localesDir } });
});
afterEach(async () => {
  await rig.dismantle();
  files.remove();
});

const written = () => rig.count("FROM outbound_messages WHERE because = 'flow:checkup/later'");
const waiting = () => rig.count("FROM fires WHERE kind = 'no_answer'");

describe('kill -9 while questions that stayed unanswered are left', () => {
  it('leaves each of them once: the word, the end of the run and the fire are one', async () => {
    const victim = await rig.start({ CRASH_AT: 'signal.before_commit' });
    for (const woman of women) await rig.text(woman, 'CHECKUP');
    await rig.settled();
    expect(await waiting()).toBe(women.length);
    await rig.database.pool.query("UPDATE fires SET due_at = now() WHERE kind = 'no_answer'");
    expect(await victim.ended).toEqual({ code: null, signal: 'SIGKILL' });
    expect([await written(), await waiting()]).toEqual([0, women.length]);

    await rig.restart();
    await until('every fire has gone off', async () => (await waiting()) === 0, 40_000);
    expect(await written()).toBe(women.length);
    expect(await rig.count('FROM conversations WHERE session IS NOT NULL')).toBe(0);
    expect(await rig.count("FROM interactions WHERE kind = 'run_ended' AND actor_id = 'no_answer'")).toBe(
      women.length,
    );
  });
});
