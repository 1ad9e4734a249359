import { describe, expect, it } from '@jest/globals';

import { languagesAccepted } from './accept-language.js';

describe('the languages that a caller reads', () => {
  it.each([
    ['sw-KE,sw;q=0.9,en;q=0.8', ['sw', 'en']],
    ['en;q=0.5, fr', ['fr', 'en']],
    ['en;q=0, *', []],
    ['nonsense, ;;q=9', []],
    [undefined, []],
  ])('of %s are %j', (header, languages) => {
    expect(languagesAccepted(header)).toEqual(languages);
  });
});
