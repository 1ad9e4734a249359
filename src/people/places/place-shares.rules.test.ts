import { describe, expect, it } from '@jest/globals';

import { shareOf } from './place-shares.rules.js';

const shares = {
  people: 1_000,
  nowhere: 0.1,
  distinct: 6,
  common: ['town', 'port'],
  frequencies: [0.4, 0.1],
};

describe('the people of places by the statistics of the database', () => {
  it('are those of the common places, and of each other place an equal part of the rest', () => {
    expect(shareOf(shares, ['town'])).toBe(400);
    expect(shareOf(shares, ['village'])).toBe(100);
    expect(shareOf(shares, ['town', 'port', 'village'])).toBe(600);
  });

  it('are nobody where there are no places or nothing is known', () => {
    expect(shareOf(shares, [])).toBe(0);
    expect(shareOf({ people: 0, nowhere: 0, distinct: 0, common: [], frequencies: [] }, ['town'])).toBe(0);
  });

  it('are never more than everybody, and understand a number of places that grows with the people', () => {
    expect(shareOf({ ...shares, distinct: -0.006 }, ['village'])).toBe(100);
    expect(shareOf({ ...shares, distinct: 2, nowhere: 0 }, ['town', 'port', 'port', 'town', 'town'])).toBe(
      1_000,
    );
  });
});
