import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { ExpressionSource, GoesOn, passing, StepId } from './common.js';

/** The step that tells somebody else. */
export const notifyStep = defineStep({
  kind: 'notify',
  about:
    'Sends a text to somebody else, such as her health worker. Phones are shared: name nothing in it that she would not want read there.',
  example: `
- id: worker
  ask: phone
  save: person.health_worker
- id: tell_worker
  notify: person.health_worker
  urgent: true
- id: thanks
  end: text
`,
  writes: ['+1 202 555 0123'],
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
      ...passing(step, place, [action]),
      expressions: [{ path: ['notify'], source: step.notify }],
      texts: [{ key, isRequired: true }],
    };
  },
});
