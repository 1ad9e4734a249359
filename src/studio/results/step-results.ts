import type { Revision } from '../../conversations/definitions/definition-store.js';
import type { Graph } from '../../engine/graph.js';
import { countedSteps, presentName } from './live-steps.js';
import type { StepCounts } from './results.repository.js';
import type { StepResults } from './results.schemas.js';

/** Puts the counts into the order of the flow; steps that it no longer has stand at the end. */
export function stepResults(
  live: Revision<Graph> | null,
  counts: readonly StepCounts[],
  waiting: ReadonlyMap<string, number>,
): StepResults[] {
  const nameOf = (step: string): string => (live === null ? step : presentName(live, step));
  const results = new Map<string, StepResults>();
  for (const { step, isQuestion } of live === null ? [] : countedSteps(live))
    results.set(step, { ...nothing(step), isQuestion });
  const at = (step: string): StepResults => results.get(nameOf(step)) ?? gone(nameOf(step));
  for (const one of counts) results.set(nameOf(one.step), sum(at(one.step), { ...one, waiting: 0 }));
  for (const [step, people] of waiting)
    results.set(nameOf(step), sum(at(step), { ...nothing(step), waiting: people }));
  return [...results.values()];
}

function nothing(step: string): StepResults {
  const counts = { came: 0, answered: 0, misunderstood: 0, left: 0, waiting: 0 };
  return { step, ...counts, isQuestion: false, isGone: false };
}

function gone(step: string): StepResults {
  return { ...nothing(step), isGone: true };
}

function sum(one: StepResults, other: StepCounts & Pick<StepResults, 'waiting'>): StepResults {
  return {
    ...one,
    came: one.came + other.came,
    answered: one.answered + other.answered,
    misunderstood: one.misunderstood + other.misunderstood,
    left: one.left + other.left,
    waiting: one.waiting + other.waiting,
  };
}
