import { describe, expect, it } from '@jest/globals';

import type { Counts } from './counts.js';
import { possibleDeeds } from './possible-deeds.js';

describe('what can be done with a campaign', () => {
  const counts = { failed: 1, undelivered: 0 } as Counts;

  it('is trying failures again once it is done, and not when somebody has ended it', () => {
    expect(possibleDeeds('done', counts)).toEqual(['retry']);
    expect(possibleDeeds('done', { ...counts, failed: 0 })).toEqual([]);
    expect(possibleDeeds('cancelled', counts)).toEqual([]);
    expect(possibleDeeds('failed', counts)).toEqual([]);
  });
});
