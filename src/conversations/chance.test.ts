import { expect, it } from '@jest/globals';

import { chance, newReference } from './chance.js';

it('a draw is at least 0 and less than 1', () => {
  const draws = Array.from({ length: 1_000 }, chance);
  expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true);
  expect(new Set(draws).size).toBeGreaterThan(990);
});

it('a reference is nine digits in threes and does not begin with 0', () => {
  for (let count = 0; count < 1_000; count += 1) expect(newReference()).toMatch(/^[1-9]\d\d-\d{3}-\d{3}$/);
});
