import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { ExpressionSource, GoesOn, passing, PersonField, StepId } from './common.js';

/** The step that keeps values. */
export const setStep = defineStep({
  kind: 'set',
  about: 'Keeps values about the person.',
  example: `
- id: registered
  set:
    person.registered: true
    person.registered_on: today
`,
  schema: z.strictObject({
    id: StepId,
    set: z
      .record(PersonField, ExpressionSource)
      .describe('Fields of hers, each with an expression; `null` takes a value away.'),
    go: GoesOn,
  }),
  compile(step, place) {
    const values = Object.entries(step.set);
    const actions = values.map(([target, value]) => ({ kind: 'set' as const, target, value }));
    return {
      ...passing(step, place, actions),
      expressions: values.map(([target, source]) => ({ path: ['set', target], source })),
    };
  },
});
