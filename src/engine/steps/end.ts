import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { passingNode, StepId } from './common.js';

/**
 * Ends the run, with or without a last text.
 *
 * @example
 * - id: goodbye
 *   end: text            # or `end: silently`
 */
export const endStep = defineStep({
  kind: 'end',
  schema: z.strictObject({ id: StepId, end: z.enum(['text', 'silently'], 'must be text or silently') }),
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
