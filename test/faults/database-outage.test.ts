import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { Database } from '../../src/platform/database/database.js';
import { migrate } from '../../src/platform/database/migrations.js';
import { until } from '../until.ts';
import { startLoad } from './load.ts';
import { serverPidOf, startOwner, type Owner } from './owner-process.js';
import { Rig } from './rig.ts';

jest.setTimeout(180_000);

let dataDir: string;
let owner: Owner;
let rig: Rig;

// A server of its own, with the settings that a real one has: what it says is committed must be so.
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'karibu-outage-'));
  chmodSync(dataDir, 0o711);
  owner = await startOwner(dataDir);
  await migrate({ url: owner.url });
  rig = await Rig.build({ database: new Database(owner.url) });
});
afterEach(async () => {
  await rig.dismantle();
  await owner.end('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
});

const serverPid = (): number => serverPidOf(dataDir);

/** The server and everything that it has started. */
function serverFamily(): number[] {
  const parent = serverPid();
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === parent);
  return [parent, ...children.map(Number)];
}

function parentOf(pid: string): number {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    // It ended between the listing and the reading.
    return 0;
  }
}

const processed = () => rig.count("FROM inbound_messages WHERE state = 'processed'");

/** What the webhooks were answered with, by status. */
function answers(): Map<number | string, number> {
  const times = new Map<number | string, number>();
  for (const entry of rig.twilio.journal()) {
    if (entry.kind === 'delivered_webhook') times.set(entry.answer, (times.get(entry.answer) ?? 0) + 1);
  }
  return times;
}

describe('a database that goes away under the service', () => {
  it('loses nothing by kill -9, and the service goes on by itself', async () => {
    const service = await rig.start();
    const load = startLoad(rig, 30);
    for (const round of [10, 50]) {
      await until('the work goes on', async () => (await processed().catch(() => 0)) > round);
      process.kill(serverPid(), 'SIGKILL');
      await until('the database is back', async () => (await processed().catch(() => -1)) >= 0);
    }
    await load.done;
    await until('it is ready again', () =>
      processed().then(
        () => true,
        () => false,
      ),
    );
    await rig.settled(60_000);
    expect(service.hasEnded).toBe(false);
    expect(await rig.violations()).toEqual([]);
  });

  it('is told to the provider by 503 when it hangs, and takes everything that comes again', async () => {
    const service = await rig.start();
    const load = startLoad(rig, 10);
    await until('the work has begun', async () => (await processed()) > 5);
    const family = serverFamily();
    for (const pid of family) process.kill(pid, 'SIGSTOP');
    // The first load may be all taken in by now: somebody has to write while nothing can be stored.
    const meanwhile = startLoad(rig, 5, 100);
    await until('the provider hears 503', () => (answers().get(503) ?? 0) > 0, 30_000);
    for (const pid of family) process.kill(pid, 'SIGCONT');
    await Promise.all([load.done, meanwhile.done]);
    await rig.settled(60_000);
    expect(service.hasEnded).toBe(false);
    expect([...answers().keys()].sort()).toEqual([200, 503]);
    expect(await rig.violations()).toEqual([]);
  });
});
