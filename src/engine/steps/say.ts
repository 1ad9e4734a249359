import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { passingNode, StepId } from './common.js';

/**
 * Sends a text and goes on.
 *
 * @example
 * - id: welcome
 *   say: text            # locales/<language>/<flow>.json -> welcome.text; another step's: say: welcome.text
 */
export const sayStep = defineStep({
  kind: 'say',
  schema: z.strictObject({
    id: StepId,
    say: z.string().regex(/^([a-z][a-z0-9_]*\.)?[a-z_]+$/, 'must name a text: text, or <step>.text'),
    go: StepId.optional(),
  }),
  compile(step, place) {
    const key = step.say.includes('.') ? step.say : `${step.id}.${step.say}`;
    return {
      nodes: [passingNode(step.id, step.id, [{ kind: 'send_text', key }], step.go ?? place.next)],
      references: step.go === undefined ? [] : [{ path: ['go'], step: step.go }],
      expressions: [],
      texts: [{ key, isRequired: true }],
    };
  },
});
