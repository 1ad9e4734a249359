import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { passingNode, StepId } from './common.js';

/** The step that ends a run. */
export const endStep = defineStep({
  kind: 'end',
  about: 'Ends the run, with or without a last text.',
  example: `
- id: goodbye
  end: text # or end: silently
`,
  schema: z.strictObject({
    id: StepId,
    end: z
      .enum(['text', 'silently'], 'must be text or silently')
      .describe('`text` sends `<step>.text` at the end; `silently` sends nothing.'),
  }),
  compile(step) {
    const key = `${step.id}.text`;
    const isSilent = step.end === 'silently';
    return {
      nodes: [passingNode(step.id, step.id, isSilent ? [] : [{ kind: 'send_text', key }], null)],
      references: [],
      expressions: [],
      texts: isSilent ? [] : [{ key, isRequired: true }],
    };
  },
});
