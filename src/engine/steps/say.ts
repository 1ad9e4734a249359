import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { GoesOn, passingNode, StepId } from './common.js';

/** The step that sends a text. */
export const sayStep = defineStep({
  kind: 'say',
  about: 'Sends a text and goes on.',
  example: `
- id: welcome
  say: text # the text welcome.text of locales/<language>/<flow>.json
- id: welcome_again
  say: welcome.text # a text of another step
`,
  schema: z.strictObject({
    id: StepId,
    say: z
      .string()
      .regex(/^([a-z][a-z0-9_]*\.)?[a-z_]+$/, 'must name a text: text, or <step>.text')
      .describe('The text: `text` for its own, `<step>.text` for that of another step.'),
    go: GoesOn,
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
