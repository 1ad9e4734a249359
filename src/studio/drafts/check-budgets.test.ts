import { describe, expect, it } from '@jest/globals';
import { CheckBudgets } from './check-budgets.js';

describe('how long checks may hold everybody up', () => {
  it('is bounded for each person, and begins anew after a minute', async () => {
    const budgets = new CheckBudgets();
    let now = 0;
    const check = (userId: string, ms: number): Promise<{ readonly ms: number }> =>
      budgets.spend(
        userId,
        () => {
          now += ms;
          return Promise.resolve({ ms });
        },
        () => now,
      );
    for (let times = 0; times < 15; times += 1) expect(await check('a', 1_000)).toEqual({ ms: 1_000 });
    await expect(check('a', 1)).rejects.toMatchObject({
      code: 'too_many_requests',
      extras: { retryAfterSeconds: 45 },
    });
    expect(await check('b', 1_000)).toEqual({ ms: 1_000 });
    now += 45_000;
    expect(await check('a', 1_000)).toEqual({ ms: 1_000 });
  });

  it('counts a check that failed too', async () => {
    const budgets = new CheckBudgets();
    let now = 0;
    const fail = (): Promise<never> => {
      now += 20_000;
      return Promise.reject(new Error('no'));
    };
    await expect(budgets.spend('a', fail, () => now)).rejects.toThrow('no');
    await expect(budgets.spend('a', fail, () => now)).rejects.toMatchObject({ code: 'too_many_requests' });
  });
});
