import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { GoesOn, Minutes, passing, StepId } from './common.js';

/** The step that lets her rest from messages. */
export const pauseStep = defineStep({
  kind: 'pause',
  about: 'Sends her nothing for a while but answers to what she writes; programmes go on afterwards.',
  example: `
- id: rest
  pause: 2 weeks
- id: paused
  end: text
`,
  schema: z.strictObject({ id: StepId, pause: Minutes.describe('How long, such as `2 weeks`.'), go: GoesOn }),
  compile(step, place) {
    const action = { kind: 'pause' as const, minutes: step.pause };
    return passing(step, place, [action]);
  },
});
