import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { ExpressionSource, GoesOn, passing, StepId } from './common.js';
import { misfits } from './misfits.js';

/** The day that a programme counts from: a date of hers, or that on which she joins. */
const Anchor = z.string().regex(/^(registration|person\.[a-z][a-z0-9_]{0,63})$/, misfits.person_field);

/** The step that enrols in a programme. */
export const enrolStep = defineStep({
  kind: 'enrol',
  about:
    'Enrols the person in a programme, counted from a date of hers, or from today; when nothing is noted in the field, nothing happens.',
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
    anchor: Anchor.optional().describe(
      'The field with the date that the programme counts from; without it, or with `registration`, today.',
    ),
    instance: ExpressionSource.optional().describe(
      'Which one it is, of a programme that she may be in several times, such as the name of the baby in `results.baby`; again with the same name, the date of that one is put right.',
    ),
    go: GoesOn,
  }),
  compile(step, place) {
    const { enrol: programme, anchor = 'registration', instance } = step;
    const action = {
      kind: 'enrol' as const,
      programme,
      anchor,
      ...(instance !== undefined && { instance }),
    };
    return {
      ...passing(step, place, [action]),
      expressions: [
        ...(anchor === 'registration' ? [] : [{ path: ['anchor'], source: anchor }]),
        ...(instance === undefined ? [] : [{ path: ['instance'], source: instance }]),
      ],
    };
  },
});
