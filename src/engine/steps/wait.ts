import { z } from 'zod';
import { defineStep } from '../definition/step.js';
import { ExpressionSource, GoesOn, Minutes, StepId, waitingNode } from './common.js';

/** The step that lets time pass. */
export const waitStep = defineStep({
  kind: 'wait',
  about: 'Waits for a length of time, or until a moment; one that is past is not waited for.',
  example: `
- id: two_days
  wait: 2 days
- id: day_before
  wait: { until: today + 5 days }
- id: reminder
  end: text
`,
  schema: z.strictObject({
    id: StepId,
    wait: z
      .union([Minutes, z.strictObject({ until: ExpressionSource })])
      .describe('A length of time such as `2 days`, or `until` a date or a date and time.'),
    go: GoesOn,
  }),
  compile(step, place) {
    const until = typeof step.wait === 'number' ? null : step.wait.until;
    const minutes = typeof step.wait === 'number' ? step.wait : null;
    return {
      nodes: [
        waitingNode(
          step.id,
          { kind: 'moment', minutes, until },
          { routes: {}, after: step.go ?? place.next },
        ),
      ],
      references: step.go === undefined ? [] : [{ path: ['go'], step: step.go }],
      expressions: until === null ? [] : [{ path: ['wait', 'until'], source: until }],
      texts: [],
    };
  },
});
