import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { GoesOn, passing, StepId } from './common.js';

/** The step that says who `person` is in the steps behind it. */
export const personStep = defineStep({
  kind: 'person',
  about:
    'Says whom the following steps are about: `new` is somebody else who is to be registered, and nothing of the writer’s phone is taken for hers; `other` is the same one again; `writer` is whoever writes; `newcomer` says that somebody else writes from this phone now, who is not known yet.',
  example: `
- id: somebody_else
  person: new
  relationships: [health_worker]
- id: her_name
  ask: name
  save: person.name
- id: me_again
  person: writer
`,
  writes: ['Mary'],
  schema: z.strictObject({
    id: StepId,
    person: z
      .enum(['new', 'other', 'writer', 'newcomer'])
      .describe('`new`, `other`, `writer` or `newcomer`.'),
    relationships: z
      .array(StepId)
      .min(1)
      .max(5)
      .optional()
      .describe(
        'What the writer is to the other, as the data dictionary calls it: `health_worker`; `reached_through` when her messages go to the writer’s phone.',
      ),
    go: GoesOn,
  }),
  compile(step, place) {
    const relationships = step.relationships ?? [];
    return passing(step, place, [{ kind: 'turn_to', whom: step.person, relationships }]);
  },
});
