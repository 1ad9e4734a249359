import { describe, expect, it } from '@jest/globals';

import { monday } from '../../test/builders.js';
import {
  arrivesInTime,
  measuredQueue,
  waitAtProviderMs,
  type ProviderQueue,
} from './provider-queue.rules.js';

const at = (seconds: number): Date => new Date(monday.getTime() + seconds * 1_000);

const queue = (changes: Partial<ProviderQueue> = {}): ProviderQueue => ({
  depth: 600,
  perSecond: null,
  passedOnTo: monday.toISOString(),
  at: monday.toISOString(),
  ...changes,
});

describe('what waits at a provider', () => {
  it('counts at the speed of the sender while nothing waits for long', () => {
    const facts = { depth: 50, passedOnTo: at(10), passedOn: 100, waitingSince: at(11) };
    expect(measuredQueue(queue(), facts, at(15))).toEqual({
      depth: 50,
      perSecond: null,
      passedOnTo: at(10).toISOString(),
      at: at(15).toISOString(),
    });
  });

  it('counts at the speed that shows once something has waited for more than a minute', () => {
    const facts = { depth: 900, passedOnTo: at(5), passedOn: 30, waitingSince: at(-90) };
    const first = measuredQueue(queue(), facts, at(15));
    expect(first.perSecond).toBe(2);
    expect(measuredQueue(first, { ...facts, passedOn: 90 }, at(30)).perSecond).toBe(4);
    expect(measuredQueue(null, facts, at(15)).perSecond).toBeNull();
  });

  it('takes as long as the provider needs for it, never counted slower than a twentieth', () => {
    expect(waitAtProviderMs(queue(), 10, at(1))).toBe(60_000);
    expect(waitAtProviderMs(queue({ perSecond: 2 }), 10, at(1))).toBe(300_000);
    expect(waitAtProviderMs(queue({ perSecond: 0 }), 10, at(1))).toBe(1_200_000);
    expect(waitAtProviderMs(queue({ perSecond: 50 }), 10, at(1))).toBe(60_000);
  });

  it('is no matter where nobody has measured it of late', () => {
    expect(waitAtProviderMs(null, 10, monday)).toBe(0);
    expect(waitAtProviderMs(queue(), 10, at(600))).toBe(0);
  });

  it('holds back what would come when it is no good any more, and nothing else', () => {
    expect(arrivesInTime(at(60), 59_000, monday)).toBe(true);
    expect(arrivesInTime(at(60), 60_000, monday)).toBe(false);
    expect(arrivesInTime(null, 9_000_000, monday)).toBe(true);
    // Without a queue the gate alone decides.
    expect(arrivesInTime(at(-1), 0, monday)).toBe(true);
  });
});
