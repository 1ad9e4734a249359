import { randomInt } from 'node:crypto';

const draws = 2 ** 47;

/** Draws a number from 0 up to 1 that nobody can foretell. */
export function chance(): number {
  return randomInt(draws) / draws;
}

/** Makes a number for a case that people can read out, such as 482-915-307; it says nothing about how many there are. */
export function newReference(): string {
  const digits = String(randomInt(100_000_000, 1_000_000_000));
  return digits.replace(/^(...)(...)/, '$1-$2-');
}
