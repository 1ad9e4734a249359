import { describe, expect, it } from '@jest/globals';

import { longestName, nameOfCopy } from './name-of-copy.rules.js';

describe('the name of a copy', () => {
  it.each([
    ['Clinic day', 'Clinic day (2)'],
    ['Clinic day (2)', 'Clinic day (3)'],
    ['Clinic day (9)', 'Clinic day (10)'],
    ['Clinic day (Siaya)', 'Clinic day (Siaya) (2)'],
  ])('of "%s" is "%s"', (name, copy) => expect(nameOfCopy(name)).toBe(copy));

  it('is never longer than a name may be', () => {
    const copy = nameOfCopy('x'.repeat(longestName));
    expect(copy).toHaveLength(longestName);
    expect(copy).toMatch(/x \(2\)$/);
  });
});
