import { daysIn } from '../daily/day.js';
import type { Goal } from './goal.js';

/** What a goal is measured by, added up from its first day to today. */
export interface GoalCounts {
  /** People, events, or of `satisfied` those who are. */
  readonly count: number;
  /** Of `satisfied`: those who rated. */
  readonly of: number;
}

/** How a goal stands. */
export type GoalStanding = 'not_begun' | 'reached' | 'on_track' | 'behind' | 'missed';

/** How far a goal is. */
export interface GoalProgress {
  readonly value: number;
  /** Of the target: 1 is all of it. Of `opted_out`, the share of what there may be that is used up. */
  readonly share: number;
  /** What it would be by now at a steady pace; null where pace says nothing. */
  readonly expected: number | null;
  /** What it comes to at the end if it goes on like this; null before the first day is over, and where pace says nothing. */
  readonly projected: number | null;
  readonly standing: GoalStanding;
}

/** Somewhat slower than a steady pace is still on track: things begin slowly. */
const slack = 0.9;

/** Works out how far a goal is. @param today an ISO date */
export function progressOf(
  { measure, target, from, until }: Pick<Goal, 'measure' | 'target' | 'from' | 'until'>,
  { count, of }: GoalCounts,
  today: string,
): GoalProgress {
  const isShare = measure === 'satisfied';
  const value = isShare ? (of === 0 ? 0 : (100 * count) / of) : count;
  const share = target === 0 ? (value === 0 ? 0 : 1) : value / target;
  const all = daysIn({ from, until });
  const past = Math.min(daysIn({ from, until: today }), all);
  const expected = isShare ? null : (target * past) / all;
  const projected = isShare || past === 0 ? null : (value * all) / past;
  const isOver = today > until;
  const facts = { value, target, expected, projected, isOver, hasBegun: past > 0 && !(isShare && of === 0) };
  return {
    value,
    share,
    expected,
    projected,
    standing: measure === 'opted_out' ? atMost(facts) : atLeast(facts),
  };
}

interface Facts {
  readonly value: number;
  readonly target: number;
  readonly expected: number | null;
  readonly projected: number | null;
  readonly isOver: boolean;
  readonly hasBegun: boolean;
}

function atLeast({ value, target, expected, isOver, hasBegun }: Facts): GoalStanding {
  if (value >= target && hasBegun) return 'reached';
  if (isOver) return 'missed';
  if (!hasBegun) return 'not_begun';
  return value >= (expected ?? target) * slack ? 'on_track' : 'behind';
}

/** A limit is kept only when its time is over. */
function atMost({ value, target, projected, isOver, hasBegun }: Facts): GoalStanding {
  if (value > target) return 'missed';
  if (isOver) return 'reached';
  if (!hasBegun) return 'not_begun';
  return (projected ?? value) * slack <= target ? 'on_track' : 'behind';
}

/** How far an aim is: the mean of its goals, none of which makes up for another. */
export function shareOfAim(
  goals: readonly { readonly measure: Goal['measure']; readonly progress: GoalProgress }[],
): number {
  const shares = goals.map(({ measure, progress }) =>
    measure === 'opted_out' ? (progress.share <= 1 ? 1 : 1 / progress.share) : Math.min(1, progress.share),
  );
  return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
