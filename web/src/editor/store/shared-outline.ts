import type { Outline } from '../../../../src/engine/definition/edit/outline.js';

/** Takes from an earlier outline whatever is the same in a new one, so that only what changed is drawn again. */
export function sharing(before: Outline, after: Outline): Outline {
  const known = new Map(before.steps.map((step) => [step.id, step]));
  const steps = after.steps.map((step) => {
    const old = known.get(step.id);
    return old !== undefined && isSame(old, step) ? old : step;
  });
  const areSame =
    steps.length === before.steps.length && steps.every((step, at) => step === before.steps[at]);
  return {
    ...after,
    steps: areSame ? before.steps : steps,
    head: isSame(before.head, after.head) ? before.head : after.head,
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
