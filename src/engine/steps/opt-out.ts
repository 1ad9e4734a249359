import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { passingNode, StepId } from './common.js';
import { misfits } from './misfits.js';

/** The step that opts her out. */
export const optOutStep = defineStep({
  kind: 'opt_out',
  about:
    'Opts her out of everything, as if she had written STOP: the system confirms it, and every flow ends.',
  example: `
- id: wants_to_leave
  ask: yes_no
  no: stays
- id: leave
  opt_out: everything
- id: stays
  end: text
`,
  writes: ['yes'],
  schema: z.strictObject({ id: StepId, opt_out: z.literal('everything', misfits.everything) }),
  compile(step) {
    return {
      nodes: [passingNode(step.id, step.id, [{ kind: 'opt_out' }], null)],
      references: [],
      expressions: [],
      texts: [],
    };
  },
});
