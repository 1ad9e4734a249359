import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { adaptedRate, believable, costOf, draw, rateOf, slowedRate, type Slowdown } from './pacing.rules.js';

const some = (count: number, cost = 1) => Array.from({ length: count }, (_, id) => ({ id, cost }));

describe('the leaky bucket', () => {
  it('lets one segment a second through at a rate of one', () => {
    const sentAt: number[] = [];
    let nextAtMs = 0;
    let waiting = some(10);
    for (let now = 0; now <= 12_000; now += 10) {
      const drawn = draw(waiting, nextAtMs, 1, now);
      nextAtMs = drawn.nextAtMs;
      waiting = waiting.slice(drawn.messages.length);
      sentAt.push(...drawn.messages.map(() => now));
    }
    expect(sentAt).toEqual([0, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000, 8_000, 9_000]);
  });

  it('counts segments, not messages', () => {
    expect(draw(some(3, 4), 0, 2, 0)).toMatchObject({
      messages: [{ id: 0 }],
      nextAtMs: 2_000,
      isLimited: true,
    });
  });

  it('keeps the rate over time though its loop always wakes late', () => {
    let [nextAtMs, sent] = [0, 0];
    for (let now = 0; now <= 60_000; now += 137) {
      const drawn = draw(some(100), nextAtMs, 80, now);
      nextAtMs = drawn.nextAtMs;
      sent += drawn.messages.length;
    }
    expect(sent / (80 * 60)).toBeGreaterThan(0.99);
    expect(sent / (80 * 60)).toBeLessThan(1.01);
  });

  it('never exceeds the rate over any stretch by more than the credit and one message', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        steps,
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 5 }),
        (waits, rate, cost) => {
          const drawnAt: number[] = [];
          let [now, nextAtMs] = [0, 0];
          for (const wait of waits) {
            now += wait;
            const drawn = draw(some(50, cost), nextAtMs, rate, now);
            nextAtMs = drawn.nextAtMs;
            drawnAt.push(...drawn.messages.map(() => now));
          }
          const excesses = drawnAt.flatMap((start, index) =>
            drawnAt
              .slice(index)
              .map((end, more) => (more + 1) * cost - (rate * (end - start + 250)) / 1_000 - cost),
          );
          expect(Math.max(0, ...excesses)).toBeLessThan(1e-6);
        },
      ),
    );
  });

  it('leaves the bucket as it is when nothing is drawn', () => {
    expect(draw([], 1_234.5, 1, 99_999)).toEqual({ messages: [], nextAtMs: 1_234.5, isLimited: false });
  });

  it('believes a pause of minutes, but not what a clock wrote that was wrong', () => {
    expect(believable(60_000, 0)).toBe(60_000);
    expect(believable(86_400_000, 0)).toBe(0);
  });

  it('counts a WhatsApp message once however long it is, and does not hold the simulator up', () => {
    expect(costOf({ channel: 'whatsapp' }, 7)).toBe(1);
    expect(costOf({ channel: 'sms' }, 7)).toBe(7);
    expect(rateOf({ channel: 'sms', provider: 'twilio' }, { sms: 3, whatsapp: 80 })).toBe(3);
    expect(rateOf({ channel: 'sms', provider: 'simulator' }, { sms: 3, whatsapp: 80 })).toBeGreaterThan(100);
  });
});

describe("a rate that follows its provider's", () => {
  const at = (seconds: number): Date => new Date(Date.UTC(2026, 2, 2) + seconds * 1_000);
  const never: Slowdown = { rate: null, slowedAt: null };

  it('is what is configured until somebody says "too many"', () => {
    expect(adaptedRate(80, never, at(0))).toBe(80);
  });

  it('halves, once for all calls that were under way together', () => {
    const rate = slowedRate(80, never, at(0));
    expect(rate).toBe(40);
    expect(slowedRate(80, { rate, slowedAt: at(0) }, at(1))).toBeNull();
    expect(slowedRate(80, { rate, slowedAt: at(0) }, at(3))).toBeCloseTo(20.1, 5);
  });

  it('comes back by a twentieth of what is configured a minute, and no further', () => {
    const slowed = { rate: 40, slowedAt: at(0) };
    expect(adaptedRate(80, slowed, at(60))).toBe(44);
    expect(adaptedRate(80, slowed, at(10 * 60))).toBe(80);
    expect(adaptedRate(80, slowed, at(60 * 60))).toBe(80);
    expect(adaptedRate(30, slowed, at(0))).toBe(30);
  });

  it('never stops, however often it is said, and believes no clock that ran ahead', () => {
    let slowdown = never;
    for (let second = 0; second < 300; second += 3)
      slowdown = { rate: slowedRate(80, slowdown, at(second)), slowedAt: at(second) };
    expect(slowdown.rate).toBe(4);
    expect(adaptedRate(80, { rate: 4, slowedAt: at(3_600) }, at(0))).toBe(4);
    expect(slowedRate(80, { rate: 4, slowedAt: at(3_600) }, at(0))).toBe(4);
  });
});
