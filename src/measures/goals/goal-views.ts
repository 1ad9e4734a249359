import { progressOf, shareOfAim, type GoalCounts } from './goal-progress.rules.js';
import type { Goal } from './goal.js';
import type { GoalList, GoalView } from './goals.schemas.js';

/** A goal as the API tells of it. */
export function goalViewOf(goal: Goal, counts: GoalCounts, today: string): GoalView {
  const { id, name, measure, programme, placeCode: place, target, from, until, aim, version } = goal;
  const progress = progressOf(goal, counts, today);
  return { id, name, measure, programme, place, target, from, until, aim, version, progress };
}

/** Goals with the aims that they serve, each with what its goals come to together. */
export function listOf(items: GoalView[]): GoalList {
  const aims = [...new Set(items.map(({ aim }) => aim).filter((aim) => aim !== ''))].sort();
  return {
    items,
    aims: aims.map((aim) => {
      const own = items.filter((goal) => goal.aim === aim);
      const standing = (...wanted: GoalView['progress']['standing'][]): number =>
        own.filter(({ progress }) => wanted.includes(progress.standing)).length;
      return {
        aim,
        goals: own.length,
        reached: standing('reached'),
        behind: standing('behind', 'missed'),
        share: shareOfAim(own),
      };
    }),
  };
}
