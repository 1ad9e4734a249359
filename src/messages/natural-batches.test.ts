import { describe, expect, it } from '@jest/globals';

import { NaturalBatches, type BatchOptions } from './natural-batches.js';

class Outage extends Error {}

function batches(
  options: Partial<BatchOptions<number, string>> & Pick<BatchOptions<number, string>, 'commit'>,
) {
  return new NaturalBatches<number, string>({
    isTransient: (error) => error instanceof Outage,
    maxBatch: 100,
    maxWaiting: 1_000,
    unavailable: (cause) => new Error('unavailable', { cause }),
    ...options,
  });
}

const named = (items: readonly number[]): string[] => items.map((item) => `item ${item}`);

describe('natural batches', () => {
  it('commits what comes alone alone, and what comes during a commit together', async () => {
    const seen: number[][] = [];
    const gathering = batches({
      commit: async (items) => {
        seen.push([...items]);
        await new Promise((resolve) => setTimeout(resolve, 5));
        return named(items);
      },
    });
    const first = gathering.add(1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await Promise.all([first, gathering.add(2), gathering.add(3)])).toEqual([
      'item 1',
      'item 2',
      'item 3',
    ]);
    expect(seen).toEqual([[1], [2, 3]]);
  });

  it('never commits more at once than it may, and keeps the order', async () => {
    const seen: number[][] = [];
    const gathering = batches({
      maxBatch: 3,
      commit: (items) => {
        seen.push([...items]);
        return Promise.resolve(named(items));
      },
    });
    await Promise.all([1, 2, 3, 4, 5, 6, 7].map((item) => gathering.add(item)));
    expect(seen).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  });

  it('tries again what failed for a passing reason, in its place', async () => {
    let failures = 2;
    const committed: number[] = [];
    const gathering = batches({
      commit: (items) => {
        if (failures-- > 0) return Promise.reject(new Outage());
        committed.push(...items);
        return Promise.resolve(named(items));
      },
    });
    const first = gathering.add(1);
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([first, gathering.add(2)]);
    expect(committed).toEqual([1, 2]);
  });

  it('fails only the item that is at fault', async () => {
    const gathering = batches({
      commit: (items) =>
        items.includes(2) ? Promise.reject(new Error('bad')) : Promise.resolve(named(items)),
    });
    const results = await Promise.allSettled([1, 2, 3].map((item) => gathering.add(item)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('tells its callers when the time is up, and why', async () => {
    const gathering = batches({ deadlineMs: 50, commit: () => Promise.reject(new Outage('away')) });
    await expect(gathering.add(1)).rejects.toMatchObject({
      message: 'unavailable',
      cause: expect.any(Outage),
    });
    await gathering.drain();
  });

  it('tells its callers even when a commit hangs', async () => {
    let release: (() => void) | undefined;
    const gathering = batches({
      deadlineMs: 50,
      commit: (items) => new Promise((resolve) => (release = () => resolve(named(items)))),
    });
    await expect(Promise.allSettled([gathering.add(1), gathering.add(2)])).resolves.toMatchObject([
      { status: 'rejected' },
      { status: 'rejected' },
    ]);
    release?.();
    await gathering.drain();
  });

  it('refuses at once what would be too much to hold', async () => {
    let release: (() => void) | undefined;
    const gathering = batches({
      maxWaiting: 1,
      commit: (items) => new Promise((resolve) => (release = () => resolve(named(items)))),
    });
    const first = gathering.add(1);
    await new Promise((resolve) => setImmediate(resolve));
    const second = gathering.add(2);
    await expect(gathering.add(3)).rejects.toThrow('unavailable');
    release?.();
    await first;
    await new Promise((resolve) => setImmediate(resolve));
    release?.();
    await second;
  });
});
