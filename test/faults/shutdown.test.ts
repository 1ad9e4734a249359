import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { until } from '../until.ts';
import { startLoad } from './load.ts';
import { Rig } from './rig.ts';

jest.setTimeout(120_000);

/** What the service gives itself, and a little for a busy machine. */
const deadlineMs = 15_000;

let rig: Rig;

beforeEach(async () => {
  rig = await Rig.build();
});
afterEach(() => rig.dismantle());

describe('a signal to stop in the middle of the work', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'lets what is under way be finished, and ends well: %s',
    async (signal) => {
      const service = await rig.start();
      const load = startLoad(rig, 20);
      await until(
        'the work is in full swing',
        async () => (await rig.count("FROM outbound_messages WHERE state <> 'queued'")) > 10,
      );
      const asked = performance.now();
      expect(await service.end(signal)).toEqual({ code: 0, signal: null });
      expect(performance.now() - asked).toBeLessThan(deadlineMs);
      expect(await rig.count("FROM outbound_messages WHERE state IN ('sending', 'unknown')")).toBe(0);
      await rig.start();
      await load.done;
      // What came while nobody was there is in the provider's list: another start looks at it.
      await rig.services.at(-1)?.end('SIGTERM');
      await rig.start();
      await rig.settled();
      expect(await rig.violations()).toEqual([]);
      expect(await rig.count('FROM outbound_messages WHERE is_possible_duplicate')).toBe(0);
    },
  );
});
