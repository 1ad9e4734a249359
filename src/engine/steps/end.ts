import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { passingNode, Sensitive, sending, StepId, textsSent } from './common.js';
import { misfits } from './misfits.js';

/** The step that ends a run. */
export const endStep = defineStep({
  kind: 'end',
  about: 'Ends the run, with or without a last text.',
  example: `
- id: goodbye
  end: text # or end: silently
  outcome: declined # for a flow that ran this one
`,
  schema: z.strictObject({
    id: StepId,
    end: z
      .enum(['text', 'silently'], misfits.end)
      .describe('`text` sends `<step>.text` at the end; `silently` sends nothing.'),
    sensitive: Sensitive,
    outcome: StepId.optional().describe(
      'What a flow that ran this one gets as its answer; without it, `completed`.',
    ),
  }),
  compile(step) {
    const key = `${step.id}.text`;
    const isSilent = step.end === 'silently';
    const node = passingNode(step.id, step.id, isSilent ? [] : [sending(key, step.sensitive)], null);
    const exits = node.exits.map((exit) =>
      step.outcome === undefined ? exit : { ...exit, outcome: step.outcome },
    );
    return {
      nodes: [{ ...node, exits }],
      references: [],
      expressions: [],
      texts: isSilent ? [] : textsSent(key, step.sensitive),
    };
  },
});
