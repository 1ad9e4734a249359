import { describe, expect, it } from '@jest/globals';

import { pagesFor, rowsOf, startOfWay, wayAfter } from './people-pages.js';
import type { Way } from './people-pages.js';

const full = (next: string | null) => ({ items: Array.from({ length: 100 }), next });
const way: Way = { starts: ['', 'b', 'c'], lastSize: null };

describe('the pages of a long list', () => {
  it('learns from each page where the next one begins', () => {
    const once = wayAfter(startOfWay, 0, full('b'));
    expect(wayAfter(once, 1, full('c'))).toEqual(way);
  });

  it('stays the same when a page is read again as it was', () => {
    expect(wayAfter(way, 0, full('b'))).toBe(way);
    const whole: Way = { starts: ['', 'b'], lastSize: 3 };
    expect(wayAfter(whole, 1, { items: [1, 2, 3], next: null })).toBe(whole);
  });

  it('forgets what lies behind a page whose end has moved', () => {
    expect(wayAfter(way, 0, full('other'))).toEqual({ starts: ['', 'other'], lastSize: null });
  });

  it('ends with the page that has no next one', () => {
    const whole = wayAfter(way, 2, { items: [1, 2], next: null });
    expect(whole).toEqual({ starts: ['', 'b', 'c'], lastSize: 2 });
    expect(rowsOf(whole, 999)).toBe(202);
  });

  it('is as long as the number of people, as far as it is known', () => {
    expect(rowsOf(startOfWay, 20_000)).toBe(20_000);
    expect(rowsOf(startOfWay, undefined)).toBe(100);
    expect(rowsOf(way, undefined)).toBe(300);
    expect(rowsOf(way, 1_000_000)).toBe(20_200);
  });

  it('does not become shorter than what was read when somebody was added meanwhile', () => {
    expect(rowsOf(way, 150)).toBe(201);
  });

  it('reads the pages that are shown, and one ahead', () => {
    expect(pagesFor(way, 0, 0)).toEqual([0, 1]);
    expect(pagesFor(way, 0, 1)).toEqual([0, 1, 2]);
    expect(pagesFor(startOfWay, 0, 0)).toEqual([0]);
  });

  it('goes on from the last known page when somebody has scrolled far ahead', () => {
    expect(pagesFor(way, 150, 150)).toEqual([2]);
  });
});
