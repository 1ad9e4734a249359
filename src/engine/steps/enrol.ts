import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { passingNode, PersonField, StepId } from './common.js';

/**
 * Enrols the person in a programme, counted from a date of hers.
 *
 * @example
 * - id: enrol
 *   enrol: antenatal
 *   anchor: person.due_date
 */
export const enrolStep = defineStep({
  kind: 'enrol',
  schema: z.strictObject({ id: StepId, enrol: StepId, anchor: PersonField, go: StepId.optional() }),
  compile(step, place) {
    const action = { kind: 'enrol' as const, programme: step.enrol, anchor: step.anchor };
    return {
      nodes: [passingNode(step.id, step.id, [action], step.go ?? place.next)],
      references: step.go === undefined ? [] : [{ path: ['go'], step: step.go }],
      expressions: [{ path: ['anchor'], source: step.anchor }],
      texts: [],
    };
  },
});
