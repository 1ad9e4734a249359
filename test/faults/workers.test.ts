import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { freePort } from '../free-port.ts';
import type { ServiceProcess } from '../service-process.ts';
import { until } from '../until.ts';
import { startLoad } from './load.ts';
import { Rig } from './rig.ts';

jest.setTimeout(120_000);

const asha = '+447700900999';

let rig: Rig;

beforeEach(async () => {
  rig = await Rig.build();
  await rig.start({ ROLE: 'web' });
});
afterEach(() => rig.dismantle());

const startWorker = async (): Promise<ServiceProcess> =>
  rig.start({ ROLE: 'worker', PORT: String(await freePort()) });

const requested = (words: string): number =>
  rig.twilio.journal().filter((entry) => entry.kind === 'requested' && entry.body.includes(words)).length;

describe('a web process and workers of their own', () => {
  it('answer everybody once and in order with two workers, one of which leaves and another comes', async () => {
    const [leaving] = await Promise.all([startWorker(), startWorker()]);
    const load = startLoad(rig, 30);
    await until('the work has begun', () => requested('Karibu!') > 3);
    expect(await leaving.end('SIGTERM')).toEqual({ code: 0, signal: null });
    await startWorker();
    await load.done;
    await rig.settled();
    expect(await rig.violations()).toEqual([]);
    expect(await rig.count('FROM outbound_messages WHERE is_possible_duplicate')).toBe(0);
  });
});

describe('a worker that is stopped past its lease and comes back', () => {
  const question = 'Jina lako';

  /** Stops a worker while the provider has its request and gives no answer; another takes over what it held. */
  async function stopInMidSend(
    isAccepted: boolean,
  ): Promise<{ stopped: ServiceProcess; successor: ServiceProcess }> {
    const stopped = await startWorker();
    const then = { kind: 'hang', isAccepted, callbacks: [] } as const;
    await rig.twilio.when({ bodyIncludes: question, times: 1, then });
    for (const text of ['JIUNGE', '1']) await rig.text(asha, text);
    await until('the request is with the provider', () => requested(question) === 1);
    stopped.signal('SIGSTOP');
    await rig.letLeasesRunOut();
    return { stopped, successor: await startWorker() };
  }

  const questionRow = async () => {
    const { rows } = await rig.database.pool.query<object>(
      'SELECT state, attempts, is_possible_duplicate AS "isMarked" FROM outbound_messages WHERE body LIKE $1',
      [`${question}%`],
    );
    return rows;
  };

  it('takes nothing back of what its successor has sent', async () => {
    const { stopped } = await stopInMidSend(false);
    const delivered = [{ state: 'delivered', attempts: 2, isMarked: true }];
    await until(
      'the successor has sent it',
      async () => JSON.stringify(await questionRow()) === JSON.stringify(delivered),
    );
    stopped.signal('SIGCONT');
    // It ends only after it has tried to record what became of its request.
    expect(await stopped.end('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(await questionRow()).toEqual(delivered);
    for (const text of ['Asha', 'Bondo', '2']) await rig.text(asha, text);
    await rig.settled();
    expect(await rig.violations()).toEqual([]);
  });

  it('leads to no second copy when the provider has the first: its list says so', async () => {
    const { stopped } = await stopInMidSend(true);
    const sent = [{ state: 'sent', attempts: 1, isMarked: false }];
    await until(
      'the successor found it',
      async () => JSON.stringify(await questionRow()) === JSON.stringify(sent),
    );
    stopped.signal('SIGCONT');
    expect(await stopped.end('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(await questionRow()).toEqual(sent);
    await rig.settled();
    expect(requested(question)).toBe(1);
    expect(await rig.violations()).toEqual([]);
  });
});
