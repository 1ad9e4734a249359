import { describe, expect, it } from '@jest/globals';

import { namedOf, ticksTo } from './ticks.js';

describe('the marks of an axis', () => {
  it('are round, few, and reach the greatest value', () => {
    expect(ticksTo(37)).toEqual([0, 10, 20, 30, 40]);
    expect(ticksTo(1_300)).toEqual([0, 500, 1_000, 1_500]);
    expect(ticksTo(4)).toEqual([0, 1, 2, 3, 4]);
  });

  it('stand there for nothing too', () => {
    expect(ticksTo(0)).toEqual([0, 1]);
  });

  it('name the first and the last point, and some between them', () => {
    expect(namedOf(28, 4)).toEqual([0, 9, 18, 27]);
    expect(namedOf(2, 6)).toEqual([0, 1]);
    expect(namedOf(1, 6)).toEqual([0]);
    expect(namedOf(0, 6)).toEqual([]);
  });
});
