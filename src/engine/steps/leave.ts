import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { ExpressionSource, GoesOn, passing, StepId } from './common.js';

/** The step that ends a programme. */
export const leaveStep = defineStep({
  kind: 'leave',
  about: 'Takes the person out of a programme; nothing happens when she is not in it.',
  example: `
- id: not_expecting
  leave: antenatal
`,
  schema: z.strictObject({
    id: StepId,
    leave: StepId.describe('The programme.'),
    instance: ExpressionSource.optional().describe('Of several of hers this one alone; without it, all.'),
    go: GoesOn,
  }),
  compile(step, place) {
    const { leave: programme, instance } = step;
    const action = { kind: 'leave' as const, programme, ...(instance !== undefined && { instance }) };
    return {
      ...passing(step, place, [action]),
      expressions: instance === undefined ? [] : [{ path: ['instance'], source: instance }],
    };
  },
});
