import { describe, expect, it } from '@jest/globals';

import { isTyped } from './is-typed.js';

describe('what is typed before somebody is deleted', () => {
  it.each([
    ['Nekesa Wafula', 'Nekesa Wafula'],
    ['  nekesa   wafula ', 'Nekesa Wafula'],
    ['Aïcha'.normalize('NFD'), 'Aïcha'],
  ])('takes "%s" for "%s"', (typed, wanted) => {
    expect(isTyped(typed, wanted)).toBe(true);
  });

  it.each([
    ['', 'Nekesa Wafula'],
    ['Nekesa', 'Nekesa Wafula'],
    ['Nekesa Wafule', 'Nekesa Wafula'],
    ['Aicha', 'Aïcha'],
  ])('does not take "%s" for "%s"', (typed, wanted) => {
    expect(isTyped(typed, wanted)).toBe(false);
  });
});
