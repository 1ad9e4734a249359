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

/** Whether two values that are made of texts, lists and records are the same. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const names = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === Object.keys(other).length &&
    names.every((name) => isSame(one[name as keyof typeof one], other[name as keyof typeof other]))
  );
}
