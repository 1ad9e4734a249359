import { describe, expect, it } from '@jest/globals';
import { partLines } from './segment-lines.js';

const part = (kind: 'all' | 'any' | 'not' | 'is', parent: number | null, holds: boolean) => ({
  kind,
  parent,
  holds,
  text: `${kind} ${String(parent)}`,
  words: { key: '', params: {} },
  column: 1,
});

describe('the parts of a segment at the terminal', () => {
  it('stand below what they are a part of, with whether they hold', () => {
    expect(
      partLines([
        part('all', null, false),
        part('is', 0, true),
        part('not', 0, false),
        part('any', 2, true),
        part('is', 3, true),
      ]),
    ).toEqual([
      '  - all of these',
      '    + is 0',
      '    - not this',
      '      + one of these or more',
      '        + is 3',
    ]);
  });
});
