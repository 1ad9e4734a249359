import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { ExpressionSource, GoesOn, passing, StepId } from './common.js';

const rights = ['access', 'fix', 'erase', 'share_no', 'keep'] as const;

/** The step that asks for what is hers by right. */
export const requestStep = defineStep({
  kind: 'request',
  about:
    'Asks for something that is hers by right: to get what is kept (`access`), to have it put right (`fix`), to be forgotten (`erase`; `keep` calls that off), to be shared with nobody (`share_no`). A human makes sure who asks unless the phone is private or she has given her code.',
  example: `
- id: what
  ask: text
- id: put_right
  request: fix
  note: results.what
`,
  writes: ['My name is Asha, not Aisha'],
  schema: z.strictObject({
    id: StepId,
    request: z.enum(rights).describe(`One of ${rights.map((right) => `\`${right}\``).join(', ')}.`),
    note: ExpressionSource.optional().describe('What she says about it; without it, nothing.'),
    go: GoesOn,
  }),
  compile(step, place) {
    const { request: right, note = null } = step;
    const action =
      right === 'keep'
        ? { kind: 'recall' as const, right: 'erase' as const }
        : { kind: 'request' as const, right, note };
    const expressions = note === null ? [] : [{ path: ['note'], source: note }];
    return { ...passing(step, place, [action]), expressions };
  },
});
