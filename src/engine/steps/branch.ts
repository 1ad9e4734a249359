import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import type { Node } from '../graph.js';
import { ExpressionSource, StepId } from './common.js';

/** The step that chooses where to go. */
export const branchStep = defineStep({
  kind: 'branch',
  about: 'Goes where the first condition that holds says.',
  example: `
- id: returning
  branch:
    - when: person.registered = true
      go: already
  else: welcome
- id: already
  end: text
- id: welcome
  end: text
`,
  schema: z.strictObject({
    id: StepId,
    branch: z
      .array(z.strictObject({ when: ExpressionSource, go: StepId }))
      .min(1)
      .describe('Conditions, read from the top: `when` is an expression, `go` a step.'),
    else: StepId.optional().describe('Where it goes when none holds; without it, to the next step.'),
  }),
  compile(step, place) {
    const names = step.branch.map((_, index) => `case_${index + 1}`);
    const node: Node = {
      id: step.id,
      step: step.id,
      actions: [],
      wait: null,
      router: {
        kind: 'switch',
        operand: null,
        cases: step.branch.map(({ when }, index) => ({
          test: 'is_true',
          argument: when,
          category: `case_${index + 1}`,
        })),
        categories: [...names, 'other'].map((name) => ({ name, exit: name })),
        default: 'other',
      },
      exits: [
        ...step.branch.map(({ go }, index) => ({ id: `case_${index + 1}`, to: go })),
        { id: 'other', to: step.else ?? place.next },
      ],
    };
    return {
      nodes: [node],
      references: [
        ...step.branch.map(({ go }, index) => ({ path: ['branch', index, 'go'], step: go })),
        ...(step.else === undefined ? [] : [{ path: ['else'], step: step.else }]),
      ],
      expressions: step.branch.map(({ when }, index) => ({ path: ['branch', index, 'when'], source: when })),
      texts: [],
    };
  },
});
