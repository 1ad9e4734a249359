import { describe, expect, it } from '@jest/globals';

import { systemScope, type Scope } from '../../platform/access/scope.js';
import { beginningOf, dayAfter, dayOf, daysIn, momentsOf } from './day.js';
import { pointsOf, totalOf } from './series.rules.js';
import { rowsOf } from './turf-rows.rules.js';

const turf: Scope = { kind: 'turf', places: ['north', 'west'], programmes: ['antenatal'], tags: [] };
const all = { programme: null, place: null };

describe('the days of the installation', () => {
  it('begin at its own midnight, whatever the clock has done that night', () => {
    expect(dayOf(new Date('2026-03-01T21:30:00Z'), 'Africa/Nairobi')).toBe('2026-03-02');
    const { start, stop } = momentsOf({ from: '2026-03-29', until: '2026-03-29' }, 'Europe/Paris');
    expect((stop.getTime() - start.getTime()) / 3_600_000).toBe(23);
    expect(dayAfter('2028-02-28')).toBe('2028-02-29');
    expect(daysIn({ from: '2026-03-02', until: '2026-03-01' })).toBe(0);
  });

  it('are put together by weeks from Monday, and by months', () => {
    expect(beginningOf('2026-03-08', 'week')).toBe('2026-03-02');
    expect(beginningOf('2026-03-08', 'month')).toBe('2026-03-01');
  });
});

describe('a row of days', () => {
  const days = { from: '2026-03-01', until: '2026-03-09' };

  it('sums what happened, without gaps', () => {
    const points = pointsOf(
      'registered',
      new Map([
        ['2026-03-02', 3],
        ['2026-03-08', 4],
      ]),
      days,
      'week',
    );
    expect(points).toEqual([
      { from: '2026-02-23', value: 0 },
      { from: '2026-03-02', value: 7 },
      { from: '2026-03-09', value: 0 },
    ]);
    expect(totalOf('registered', points)).toBe(7);
  });

  it('takes the last count of what there is, and says nothing of days that nobody counted', () => {
    const points = pointsOf(
      'people',
      new Map([
        ['2026-03-03', 30],
        ['2026-03-05', 40],
      ]),
      days,
      'week',
    );
    expect(points).toEqual([{ from: '2026-03-02', value: 40 }]);
    expect(totalOf('people', points)).toBe(40);
  });
});

describe('what a turf sees', () => {
  it('is everything without one', () => {
    expect(rowsOf(systemScope, all, { top: [], hasPlace: false })).toEqual([
      { programme: '', place: '', weight: 1 },
    ]);
  });

  it('is its places, and its programmes elsewhere', () => {
    expect(rowsOf(turf, all, { top: ['north'], hasPlace: false })).toEqual([
      { programme: '', place: 'north', weight: 1 },
      { programme: 'antenatal', place: '', weight: 1 },
      { programme: 'antenatal', place: 'north', weight: -1 },
    ]);
  });

  it('is all of its own programme, of another one only what is in its places', () => {
    expect(
      rowsOf(turf, { programme: 'antenatal', place: null }, { top: ['north'], hasPlace: false }),
    ).toEqual([{ programme: 'antenatal', place: '', weight: 1 }]);
    expect(rowsOf(turf, { programme: 'newborn', place: null }, { top: ['north'], hasPlace: false })).toEqual([
      { programme: 'newborn', place: 'north', weight: 1 },
    ]);
  });

  it('is of a place elsewhere its own programmes alone', () => {
    expect(rowsOf(turf, { programme: null, place: 'south' }, { top: ['north'], hasPlace: false })).toEqual([
      { programme: 'antenatal', place: 'south', weight: 1 },
    ]);
    expect(
      rowsOf(turf, { programme: 'newborn', place: 'south' }, { top: ['north'], hasPlace: false }),
    ).toEqual([]);
  });
});
