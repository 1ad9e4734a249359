import { setTimeout as sleep } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { randomFrom, startLoad } from './load.ts';
import { Rig } from './rig.ts';

jest.setTimeout(180_000);

const seed = Number(process.env.KARIBU_SEED ?? Date.now() % 100_000);
const killingMs = 20_000;

let rig: Rig;

beforeEach(async () => {
  rig = await Rig.build();
});
afterEach(() => rig.dismantle());

describe('fifty people at once, and a service that is killed again and again', () => {
  it(`loses nothing, doubles nothing and mixes nothing up (KARIBU_SEED=${seed})`, async () => {
    const random = randomFrom(seed);
    // Twilio is not at its best either: it refuses, breaks, hangs up, and tells of deliveries twice and in any order.
    await rig.twilio.when(
      { bodyIncludes: 'Bondo', times: 3, then: { kind: 'refuse', status: 429, code: 20429 } },
      { bodyIncludes: 'kijiji', times: 2, then: { kind: 'html', status: 502, isAccepted: true } },
      { bodyIncludes: 'Karibu', times: 3, then: { kind: 'reset', isAccepted: true } },
      {
        bodyIncludes: 'Jina',
        times: 10,
        then: {
          kind: 'accept',
          callbacks: [{ status: 'delivered', times: 2 }, { status: 'sent' }, { status: 'queued' }],
        },
      },
    );
    let service = await rig.start();
    let load = startLoad(rig, 50);
    const end = performance.now() + killingMs;
    // On a slow machine a start alone may take the time that is meant for all rounds.
    for (let round = 1; round <= 3 || performance.now() < end; round += 1) {
      // What is random here is the moment of the kill; nothing waits for it to be long enough.
      await sleep(300 + random() * 2_500);
      expect(await service.end('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' });
      service = await rig.restart();
      const people = 10;
      const more = startLoad(rig, people, 50 + round * people);
      load = {
        people: [...load.people, ...more.people],
        done: Promise.all([load.done, more.done]).then(() => undefined),
      };
    }
    await load.done;
    // The last look at what the killed ones held, and at what no webhook brought.
    await service.end('SIGKILL');
    await rig.restart();
    await rig.settled();
    expect(await rig.violations()).toEqual([]);
  });
});
