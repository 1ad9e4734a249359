import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { StepId } from './common.js';
import { misfits } from './misfits.js';

/** The step that draws where to go. */
export const randomStep = defineStep({
  kind: 'random',
  about: 'Goes one of several ways by chance, each as often as its share says.',
  example: `
- id: wording
  random: { formal: 50, friendly: 50 }
- id: formal
  end: text
- id: friendly
  end: text
`,
  schema: z.strictObject({
    id: StepId,
    random: z
      .record(StepId, z.int().min(1).max(1_000))
      .refine((ways) => Object.keys(ways).length >= 2, misfits.two_ways)
      .describe('Steps, each with its share: `{ a: 1, b: 3 }` goes to `b` three times as often.'),
  }),
  compile(step) {
    const ways = Object.entries(step.random);
    return {
      nodes: [
        {
          id: step.id,
          step: step.id,
          actions: [],
          wait: null,
          router: {
            kind: 'random',
            categories: ways.map(([name, weight]) => ({ name, exit: name, weight })),
          },
          exits: ways.map(([name]) => ({ id: name, to: name })),
        },
      ],
      references: ways.map(([name]) => ({ path: ['random', name], step: name })),
      expressions: [],
      texts: [],
    };
  },
});
