import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { GoesOn, passing, StepId } from './common.js';

const Tags = z.array(StepId).min(1).max(10);

/** The step that gives tags. */
export const tagStep = defineStep({
  kind: 'tag',
  about: 'Gives the person tags; `contains(person.tags, "farmer")` asks for one.',
  example: `
- id: is_farmer
  tag: [farmer]
`,
  schema: z.strictObject({ id: StepId, tag: Tags.describe('The tags.'), go: GoesOn }),
  compile: (step, place) => passing(step, place, [{ kind: 'tag', add: step.tag, remove: [] }]),
});

/** The step that takes tags away. */
export const untagStep = defineStep({
  kind: 'untag',
  about: 'Takes tags away from the person.',
  example: `
- id: no_longer_new
  untag: [newcomer]
`,
  schema: z.strictObject({ id: StepId, untag: Tags.describe('The tags.'), go: GoesOn }),
  compile: (step, place) => passing(step, place, [{ kind: 'tag', add: [], remove: step.untag }]),
});
