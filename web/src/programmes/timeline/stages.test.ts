import { describe, expect, it } from '@jest/globals';

import type { ProgrammeMessage } from '../programme.js';
import { densityOf, stagesOf } from './stages.js';

const message = (id: string, day: number | null, from: ProgrammeMessage['at']['from']): ProgrammeMessage => ({
  id,
  at: { from, months: 0, day },
  week: day === null || from !== 'week_zero' ? null : Math.floor(day / 7),
  kind: 'education',
  when: null,
  flow: null,
  sendAt: '09:00',
  expiresAfterHours: 48,
  texts: [],
});

const inWeek = (week: number) => message(`week_${week}`, week * 7, 'week_zero');

describe('the stages of a programme', () => {
  it('are of four weeks in a pregnancy, after what comes when somebody joins', () => {
    const weeks = Array.from({ length: 38 }, (_, at) => inWeek(at + 5));
    const stages = stagesOf([message('welcome', null, 'start'), ...weeks]);
    expect(
      stages.map(({ kind, from, to, messages }) => [kind, from, to, messages.length]).slice(0, 3),
    ).toEqual([
      ['joining', 0, 0, 1],
      ['weeks', 4, 7, 3],
      ['weeks', 8, 11, 4],
    ]);
    expect(stages).toHaveLength(11);
  });

  it('are quarters over a year and a half', () => {
    const stages = stagesOf([0, 1, 12, 13, 52, 77].map(inWeek));
    expect(stages.map(({ from, to }) => [from, to])).toEqual([
      [0, 12],
      [13, 25],
      [52, 64],
      [65, 77],
    ]);
  });

  it('stand in the order of their days, whatever the order of the file, and end with what has a date of its own', () => {
    const stages = stagesOf([message('late', 3, 'anchor'), inWeek(2), inWeek(1)]);
    expect(stages.map(({ kind, from }) => [kind, from])).toEqual([
      ['weeks', 1],
      ['weeks', 2],
      ['date', 0],
    ]);
  });

  it('say how dense they are, week by week', () => {
    const reminder = message('reminder', 11, 'week_zero');
    const [stage] = stagesOf([...Array.from({ length: 20 }, (_, at) => inWeek(at)), reminder]);
    expect(stage && densityOf(stage)).toEqual([1, 2, 1, 1]);
  });
});
