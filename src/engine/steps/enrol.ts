import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { GoesOn, passing, PersonField, StepId } from './common.js';

/** The step that enrols in a programme. */
export const enrolStep = defineStep({
  kind: 'enrol',
  about: 'Enrols the person in a programme, counted from a date of hers; without the date nothing happens.',
  example: `
- id: due
  ask: date
  save: person.due_date
- id: enrol
  enrol: antenatal
  anchor: person.due_date
`,
  writes: ['15 June'],
  schema: z.strictObject({
    id: StepId,
    enrol: StepId.describe('The programme: `flows/<programme>.programme.yaml`.'),
    anchor: PersonField.describe('The field with the date that the programme counts from.'),
    go: GoesOn,
  }),
  compile(step, place) {
    const action = { kind: 'enrol' as const, programme: step.enrol, anchor: step.anchor };
    return {
      ...passing(step, place, [action]),
      expressions: [{ path: ['anchor'], source: step.anchor }],
    };
  },
});
