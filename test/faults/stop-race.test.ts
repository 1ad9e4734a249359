import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { until } from '../until.ts';
import { startLoad } from './load.ts';
import { Rig } from './rig.ts';

jest.setTimeout(120_000);

let rig: Rig;

// Slow sending, so that replies are still queued when a STOP comes.
beforeEach(async () => {
  rig = await Rig.build({ env: { TWILIO_SMS_SEGMENTS_PER_SECOND: '20' } });
});
afterEach(() => rig.dismantle());

const heldBack = () => rig.count(`FROM outbound_messages WHERE state = 'skipped' AND reasons ? 'opted_out'`);

describe('people who write STOP while their replies still wait', () => {
  it('get the confirmation and nothing else, though the service is killed in between', async () => {
    const service = await rig.start();
    const load = startLoad(rig, 24, 0, [
      ['JIUNGE', '1', 'ACHA'],
      ['JOIN', '1', 'STOP', 'hello'],
      ['INSCRIRE', 'STOP', 'STOP'],
    ]);
    await load.done;
    await until('some replies were held back', async () => (await heldBack()) > 0);
    await service.end('SIGKILL');
    await rig.restart();
    await rig.settled(60_000);
    expect(await rig.violations()).toEqual([]);
    expect(await rig.count('FROM opt_outs')).toBe(24);
  });
});
