import { wordOf } from './flow-files.js';
import type { Fields } from './flow-files.js';
import { commandTargets } from './start-places.js';
import { kindOf, stepsIn } from './step-shapes.js';
import { referencesIn } from './step-ways.js';

/** Lists the steps that nothing leads to, as the compiler sees it. */
export function unreachableSteps(root: Fields): string[] {
  const steps = stepsIn(root);
  const places = new Map(steps.map((step, index) => [step.id, index]));
  const reached = new Set<number>();
  const toVisit = [0, ...commandTargets(root).map((step) => places.get(step) ?? steps.length)];
  for (let at = toVisit.pop(); at !== undefined; at = toVisit.pop()) {
    const step = steps[at];
    if (step === undefined || reached.has(at)) continue;
    reached.add(at);
    if (mayGoOn(step)) toVisit.push(at + 1);
    for (const { to } of referencesIn(step)) toVisit.push(places.get(to) ?? steps.length);
  }
  return steps.flatMap(({ id }, index) => (reached.has(index) ? [] : [wordOf(id)]));
}

/** Whether the compiler gives a step a way to the next one; it does not ask whether anybody can take it. */
function mayGoOn(step: Fields): boolean {
  switch (kindOf(step)) {
    case 'end':
    case 'opt_out':
    case 'random':
    case null:
      return false;
    case 'branch':
      return step.else === undefined;
    default:
      return typeof step.go !== 'string';
  }
}
