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

const points = (values: readonly number[], of: readonly number[] = []) =>
  values.map((value, at) => ({ from: `2026-11-0${at + 1}`, value, of: of[at] ?? 0 }));

describe('the course of a goal', () => {
  it('adds up what happened, beside a steady pace', () => {
    expect(courseLines(goal, { points: points([4, 0, 5]), to: '2026-11-03' })).toEqual({
      starts: ['2026-11-01', '2026-11-02', '2026-11-03'],
      values: [4, 4, 9],
      pace: [10, 20, 30],
    });
  });

  it('says nothing of a share where nobody rated', () => {
    const satisfied: Goal = { ...goal, measure: 'satisfied', target: 80 };
    const course = courseLines(satisfied, { points: points([3, 0], [4, 0]), to: '2026-11-02' });
    expect(course).toMatchObject({ values: [75, null], pace: [80, 80] });
  });
});
