import { describe, expect, it } from '@jest/globals';

import { courseLines } from './course-lines.js';
import type { Goal } from './goals.js';

const goal: Goal = {
  id: 'g',
  name: 'Mothers registered',
  measure: 'registered',
  programme: null,
  place: null,
  target: 100,
  from: '2026-11-01',
  until: '2026-11-10',
  aim: '',
  version: 1,
  progress: { value: 0, share: 0, expected: null, projected: null, standing: 'on_track' },
};

const points = (values: readonly number[]) =>
  values.map((value, at) => ({ from: `2026-11-0${at + 1}`, value }));

describe('the course of a goal', () => {
  it('adds up what happened, beside a steady pace', () => {
    const items = [
      { measure: 'registered' as const, kind: 'flow' as const, total: 9, points: points([4, 0, 5]) },
    ];
    expect(courseLines(goal, { items, to: '2026-11-03' })).toEqual({
      starts: ['2026-11-01', '2026-11-02', '2026-11-03'],
      values: [4, 4, 9],
      pace: [10, 20, 30],
    });
  });

  it('counts in a programme those who joined it', () => {
    const items = [{ measure: 'enrolled' as const, kind: 'flow' as const, total: 2, points: points([2]) }];
    const { values } = courseLines({ ...goal, programme: 'antenatal' }, { items, to: '2026-11-01' });
    expect(values).toEqual([2]);
  });

  it('says nothing of a share where nobody rated', () => {
    const items = [
      { measure: 'satisfied' as const, kind: 'flow' as const, total: 3, points: points([3, 0]) },
      { measure: 'rated' as const, kind: 'flow' as const, total: 4, points: points([4, 0]) },
    ];
    const course = courseLines({ ...goal, measure: 'satisfied', target: 80 }, { items, to: '2026-11-02' });
    expect(course).toMatchObject({ values: [75, null], pace: [80, 80] });
  });

  it('never adds up people who are counted once a day', () => {
    const items = [{ measure: 'reached' as const, kind: 'flow' as const, total: 9, points: points([5, 4]) }];
    const course = courseLines({ ...goal, measure: 'reached' }, { items, to: '2026-11-02' });
    expect(course).toMatchObject({ values: [5, 4], pace: null });
  });
});
