import { describe, expect, it } from '@jest/globals';

import { frameOf } from './frame-of.js';

const written = String;

describe('the frame of a drawing', () => {
  it('leaves room for the longest value, and ends before its edge', () => {
    const { ticks, left, end, x, y } = frameOf({ width: 600, greatest: 1_300, count: 3, written });
    expect(ticks).toEqual([0, 500, 1_000, 1_500]);
    expect([left, end]).toEqual([42, 588]);
    expect([x(0), x(1), x(2)]).toEqual([42, 315, 588]);
    expect([y(1_500), y(0)]).toEqual([10, 194]);
  });

  it('puts a point that is by itself into the middle', () => {
    const { x } = frameOf({ width: 600, greatest: 4, count: 1, written });
    expect(x(0)).toBe((18 + 588) / 2);
  });

  it('is never too narrow to be read', () => {
    expect(frameOf({ width: 0, greatest: 0, count: 0, written })).toMatchObject({
      width: 240,
      ticks: [0, 1],
    });
  });
});
