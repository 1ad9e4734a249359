import type { StepKind } from '../definition/step.js';
import { askStep } from './ask.js';
import { branchStep } from './branch.js';
import { callStep } from './call.js';
import { endStep } from './end.js';
import { enrolStep } from './enrol.js';
import { leaveStep } from './leave.js';
import { notifyStep } from './notify.js';
import { openCaseStep } from './open-case.js';
import { optOutStep } from './opt-out.js';
import { pauseStep } from './pause.js';
import { personStep } from './person.js';
import { randomStep } from './random.js';
import { requestStep } from './request.js';
import { runStep } from './run.js';
import { sayStep } from './say.js';
import { setStep } from './set.js';
import { tagStep, untagStep } from './tag.js';
import { waitStep } from './wait.js';

/** Every kind of step, by the key that marks it. */
export const stepKinds: ReadonlyMap<string, StepKind> = new Map(
  [
    sayStep,
    askStep,
    setStep,
    personStep,
    tagStep,
    untagStep,
    branchStep,
    randomStep,
    runStep,
    waitStep,
    callStep,
    openCaseStep,
    notifyStep,
    enrolStep,
    leaveStep,
    pauseStep,
    requestStep,
    optOutStep,
    endStep,
  ].map((kind) => [kind.kind, kind as unknown as StepKind]),
);
