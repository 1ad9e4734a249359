import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { passingNode, StepId } from './common.js';

/**
 * Takes the person out of a programme; nothing happens when she is not in it.
 *
 * @example
 * - id: not_expecting
 *   leave: antenatal
 */
export const leaveStep = defineStep({
  kind: 'leave',
  schema: z.strictObject({ id: StepId, leave: StepId, go: StepId.optional() }),
  compile(step, place) {
    const action = { kind: 'leave' as const, programme: step.leave };
    return {
      nodes: [passingNode(step.id, step.id, [action], step.go ?? place.next)],
      references: step.go === undefined ? [] : [{ path: ['go'], step: step.go }],
      expressions: [],
      texts: [],
    };
  },
});
