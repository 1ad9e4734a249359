import type { StepKind } from '../definition/step.js';
import { askStep } from './ask.js';
import { branchStep } from './branch.js';
import { endStep } from './end.js';
import { enrolStep } from './enrol.js';
import { leaveStep } from './leave.js';
import { sayStep } from './say.js';
import { setStep } from './set.js';

/** Every kind of step, by the key that marks it. */
export const stepKinds: ReadonlyMap<string, StepKind> = new Map(
  [sayStep, askStep, setStep, branchStep, enrolStep, leaveStep, endStep].map((kind) => [
    kind.kind,
    kind as unknown as StepKind,
  ]),
);
