import type { Path } from '../problem.js';
import type { LintedFlow } from './rule.js';

/** Gives the path of a step in its file. */
export function pathOf({ compiled }: LintedFlow, step: string): Path {
  return compiled.steps.find(({ id }) => id === step)?.path ?? [];
}
