import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { GoesOn, passing, StepId } from './common.js';

/** The step that ends a programme. */
export const leaveStep = defineStep({
  kind: 'leave',
  about: 'Takes the person out of a programme; nothing happens when she is not in it.',
  example: `
- id: not_expecting
  leave: antenatal
`,
  schema: z.strictObject({ id: StepId, leave: StepId.describe('The programme.'), go: GoesOn }),
  compile(step, place) {
    const action = { kind: 'leave' as const, programme: step.leave };
    return passing(step, place, [action]);
  },
});
