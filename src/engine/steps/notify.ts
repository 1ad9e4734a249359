import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { ExpressionSource, GoesOn, passingNode, StepId } from './common.js';

/** The step that tells somebody else. */
export const notifyStep = defineStep({
  kind: 'notify',
  about:
    'Sends a text to somebody else, such as her health worker. Phones are shared: name nothing in it that she would not want read there.',
  example: `
- id: tell_worker
  notify: person.health_worker
  urgent: true
- id: thanks
  end: text
`,
  schema: z.strictObject({
    id: StepId,
    notify: ExpressionSource.describe('An expression that gives a phone number; the text is `<step>.text`.'),
    urgent: z.boolean().optional().describe('`true` sends it at night too.'),
    go: GoesOn,
  }),
  compile(step, place) {
    const key = `${step.id}.text`;
    const action = { kind: 'notify' as const, to: step.notify, key, isUrgent: step.urgent ?? false };
    return {
      nodes: [passingNode(step.id, step.id, [action], step.go ?? place.next)],
      references: step.go === undefined ? [] : [{ path: ['go'], step: step.go }],
      expressions: [{ path: ['notify'], source: step.notify }],
      texts: [{ key, isRequired: true }],
    };
  },
});
